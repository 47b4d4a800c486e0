/** Makes the Word document that a department or a unit publishes: text and tables, from its entries. */
import { entriesDocument } from '../document/entries-document';
import type { FontChoice } from '../document/typography';
import { writeDocument } from '../docx/write-docx';
import type { Entries } from '../entries/entries';
import type { TextProblem } from '../narrative/written-text';
import { knownSet } from '../sets';
import { chartsOf } from '../sets/charts';
import { narrativeOf } from '../sets/narratives';
import type { Level } from '../tables/level';
import { atLevel } from '../tables/table-set';
import { whyNotMade, type FileMade } from './work/try-to-write';

export interface DocumentJob {
  /** Of the department, or of one unit. */
  readonly entries: Entries;
  readonly level: Level;
  readonly fonts: FontChoice;
  /** Whether the text shows the charts of the set, where it declares some. */
  readonly charts: boolean;
}

export type DocumentMade =
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      /** What is missing in the text, and what it could not use. */
      readonly problems: readonly TextProblem[];
    }
  | Extract<FileMade, { kind: 'failed' }>;

/** Errors: none; those of drawing and writing become a result. */
export async function publicDocument({ entries, level, fonts, charts }: DocumentJob): Promise<DocumentMade> {
  const set = atLevel(knownSet(entries.settings.tableSet), level);
  const narrative = narrativeOf(set.id);
  if (narrative === undefined) return { kind: 'failed', reason: `“${set.label}”还没有说明文字` };
  const declared = charts ? chartsOf(set.id) : null;
  const shown = declared === null ? [] : declared;
  try {
    const { document, publishedOn, problems } = entriesDocument(entries, set, narrative, shown);
    // With marks, by which an edited copy is read back: only the department's entries are in the workbook.
    const marks = level === 'department' ? 'sentences' : 'none';
    return { kind: 'file', bytes: await writeDocument(document, fonts, publishedOn, marks), problems };
  } catch (error) {
    return { kind: 'failed', reason: whyNotMade(error) };
  }
}
