/** Reads the first sheet of a file of another program, or says why not. */
import type { RawCell } from '../../src/entries/raw-workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';

export type FirstSheet = readonly (readonly RawCell[])[] | string;

/** Reads the first sheet of a file; a text says why it cannot be read. */
export async function firstSheet(file: Uint8Array): Promise<FirstSheet> {
  const reading = await readWorkbook(file);
  if (reading.kind === 'unusable') return `${reading.reason}: ${reading.detail}`;
  return reading.workbook.sheets.map(({ rows }) => rows)[0] ?? [];
}
