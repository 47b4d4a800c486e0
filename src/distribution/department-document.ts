/** Makes the Word document that a department publishes: text and tables, from its entries. */
import { entriesDocument } from '../document/entries-document';
import { writeDocument } from '../docx/write-docx';
import type { Entries } from '../entries/entries';
import { knownSet } from '../sets';
import { narrativeOf } from '../sets/narratives';
import { whyNotMade, type FileMade } from './work/try-to-write';

/** Errors: none; those of drawing and writing become a result. */
export async function departmentDocument(entries: Entries): Promise<Exclude<FileMade, { kind: 'nothing' }>> {
  const set = knownSet(entries.settings.tableSet);
  const narrative = narrativeOf(set.id);
  if (narrative === undefined) return { kind: 'failed', reason: `“${set.label}”还没有说明文字` };
  try {
    const { document, publishedOn } = entriesDocument(entries, set, narrative);
    return { kind: 'file', bytes: await writeDocument(document, 'national', publishedOn, 'sentences') };
  } catch (error) {
    return { kind: 'failed', reason: whyNotMade(error) };
  }
}
