/** Documents of a department as people edit them: written, changed paragraph by paragraph, read back. */
import { entriesDocument, type EntriesDocument } from '../../src/document/entries-document';
import { writeDocument } from '../../src/docx/write-docx';
import type { Entries } from '../../src/entries/entries';
import { textFacts } from '../../src/narrative/text-facts';
import type { EditedDocument } from '../../src/read-back/edited-document';
import { readBack, type ReadBack } from '../../src/read-back/read-back';
import { knownSet } from '../../src/sets';
import { readEditedDocument } from '../../src/xlsx/docx/read-edited';
import { narrativeFor } from './narrative';

export function documentOf(entries: Entries): EntriesDocument {
  return entriesDocument(entries, knownSet(entries.settings.tableSet), narrativeFor(entries));
}

/** Throws for bytes that are no document. */
export function readEdited(bytes: Uint8Array): EditedDocument {
  const read = readEditedDocument(bytes);
  if (read.kind === 'unusable') throw new Error(read.what);
  return read.document;
}

/** A working copy, as a person opens it. `marks`: whether the program that saved it kept the bookmarks. */
export async function workingCopy(
  entries: Entries,
  marks: 'none' | 'sentences' = 'sentences',
): Promise<EditedDocument> {
  const { document, publishedOn } = documentOf(entries);
  return readEdited(await writeDocument(document, 'national', publishedOn, marks));
}

export function readBackOf(entries: Entries, edited: EditedDocument): ReadBack {
  const made = documentOf(entries);
  return readBack(textFacts(entries, made.tables), made, narrativeFor(entries), edited);
}

/** Replaces words of one paragraph. Throws where they do not stand exactly once. */
export function withWords(document: EditedDocument, from: string, to: string): EditedDocument {
  const places = document.paragraphs.filter(({ text }) => text.split(from).length === 2);
  if (places.length !== 1) throw new Error(`“${from}” stands ${String(places.length)} times.`);
  return {
    ...document,
    paragraphs: document.paragraphs.flatMap((paragraph) => {
      const at = paragraph.text.indexOf(from);
      if (paragraph !== places[0]) return [paragraph];
      const shift = to.length - from.length;
      const end = at + from.length;
      const moved = (place: number): number =>
        place >= end ? place + shift : Math.min(place, at + to.length);
      const text = paragraph.text.replace(from, () => to);
      const bookmarks = paragraph.bookmarks.map((one) => ({
        ...one,
        start: moved(one.start),
        end: moved(one.end),
      }));
      return text.trim() === '' ? [] : [{ text, bookmarks }];
    }),
  };
}

/** Adds a paragraph behind the one that begins with these words. */
export function withParagraph(document: EditedDocument, behind: string, text: string): EditedDocument {
  const at = document.paragraphs.findIndex((one) => one.text.startsWith(behind));
  if (at < 0) throw new Error(`No paragraph begins with “${behind}”.`);
  const paragraphs = [...document.paragraphs];
  paragraphs.splice(at + 1, 0, { text, bookmarks: [] });
  return {
    ...document,
    paragraphs,
    tables: document.tables.map((table) => (table.after > at ? { ...table, after: table.after + 1 } : table)),
  };
}
