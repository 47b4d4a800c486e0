/** Reads the tables of a Word document that this program wrote: rows of cells with texts and merges. */
import { strFromU8, unzipSync } from 'fflate';

export interface WordCell {
  readonly text: string;
  readonly columns: number;
  /** Belongs to the cell above. */
  readonly continues: boolean;
}

export interface WordRow {
  readonly isHeader: boolean;
  readonly cells: readonly WordCell[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Contents of elements that do not contain each other. */
function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<w:${name}(?: [^>]*)?>(.*?)</w:${name}>`, 'gsu'))].map(
    ([, content = '']) => content,
  );
}

export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`The file has no part ${name}.`);
  return strFromU8(part);
}

function cellOf(xml: string): WordCell {
  const texts = elements(xml, 't').map(plain);
  return {
    text: texts.join(''),
    columns: Number(/<w:gridSpan w:val="(\d+)"/u.exec(xml)?.[1] ?? 1),
    continues: /<w:vMerge w:val="continue"\/>|<w:vMerge\/>/u.test(xml),
  };
}

/** Tables in their order; no table contains another. */
export function wordTables(bytes: Uint8Array): readonly (readonly WordRow[])[] {
  return elements(partOf(bytes, 'word/document.xml'), 'tbl').map((table) =>
    elements(table, 'tr').map((row) => ({
      isHeader: row.includes('<w:tblHeader'),
      cells: elements(row, 'tc').map(cellOf),
    })),
  );
}
