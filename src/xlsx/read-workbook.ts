/** .xlsx bytes → what stands in the workbook, faithfully: no value guessed, no cached result beautified. */
import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import type { RawCell, RawSheet, RawWorkbook } from '../entries/raw-workbook';
import type { FileDefect } from './file-defects';
import { readZipDirectory, type ZipEntry } from './zip-directory';

export type WorkbookReading =
  | { readonly kind: 'workbook'; readonly workbook: RawWorkbook }
  /** `detail`: for support, in English. */
  | { readonly kind: 'unusable'; readonly reason: FileDefect; readonly detail: string };

/** A million lines of fifteen cells inflate to about a gigabyte. */
const LARGEST_INFLATED_BYTES = 1_500_000_000;
/** Deflate cannot honestly do better than about a thousand to one. */
const LARGEST_RATIO = 1_100;
const OLE2_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** `EncryptedPackage` in UTF-16: the stream that an encrypted workbook keeps in its OLE2 file. */
const ENCRYPTED_STREAM = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

function unusable(reason: FileDefect, detail: string): WorkbookReading {
  return { kind: 'unusable', reason, detail };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function contains(bytes: Uint8Array, needle: readonly number[]): boolean {
  const [first = 0] = needle;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (needle.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function sizeDefect(entries: readonly ZipEntry[]): WorkbookReading | null {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > LARGEST_INFLATED_BYTES) return unusable('too-large', `inflates to ${String(total)} bytes`);
  const bomb = entries.find((entry) => entry.size > Math.max(1, entry.compressedSize) * LARGEST_RATIO);
  return bomb === undefined ? null : unusable('too-large', `${bomb.name} declares an impossible ratio`);
}

/** Why the bytes are no workbook, as far as that shows before inflating anything. */
function defectOf(bytes: Uint8Array): WorkbookReading | null {
  if (bytes.byteLength === 0) return unusable('empty-file', 'no bytes');
  if (startsWith(bytes, OLE2_SIGNATURE)) {
    return contains(bytes, ENCRYPTED_STREAM)
      ? unusable('password-protected', 'OLE2 file with an EncryptedPackage')
      : unusable('legacy-xls', 'OLE2 file');
  }
  const directory = readZipDirectory(bytes);
  if (directory.kind === 'not-a-zip') return unusable('not-a-workbook', 'no zip signature');
  if (directory.kind === 'truncated') return unusable('truncated', 'no complete zip directory');
  const names = new Set(directory.entries.map((entry) => entry.name));
  if (names.has('xl/workbook.bin')) return unusable('binary-xlsb', 'xl/workbook.bin');
  if (![...names].some((name) => /workbook\d*\.xml$/u.test(name)))
    return unusable('not-a-workbook', 'no workbook part');
  return sizeDefect(directory.entries);
}

/** Dates come as UTC. */
function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

function toRawCell(value: CellValue | undefined): RawCell {
  if (value === undefined) return null;
  return value instanceof Date ? { kind: 'date', text: dateText(value) } : value;
}

/** Errors and formulas are told apart only in the library's detailed cells. */
function toRawSheet(sheet: Sheet): RawSheet {
  const formulas = new Set<string>();
  const rows: (readonly RawCell[])[] = sheet.rows.map((row) =>
    row.some((cell) => cell instanceof Date) ? row.map(toRawCell) : (row as readonly RawCell[]),
  );
  const errors = new Map<number, Map<number, string>>();
  for (const [place, cell] of sheet.cells ?? []) {
    if (cell.formula !== undefined) formulas.add(place);
    if (cell.type !== 'error') continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    const inRow = errors.get(row) ?? new Map<number, string>();
    errors.set(row, inRow.set(column, String(cell.value)));
  }
  for (const [row, inRow] of errors) {
    rows[row] = (rows[row] ?? []).map((cell, column): RawCell => {
      const code = inRow.get(column);
      return code === undefined ? cell : { kind: 'error', code };
    });
  }
  const hiddenRows = [...(sheet.rowDefs ?? [])]
    .filter(([, row]) => row.hidden === true)
    .map(([index]) => index);
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    hiddenRows: new Set(hiddenRows),
    merges: (sheet.merges ?? []).map((merge) => ({
      firstRow: merge.startRow,
      firstColumn: merge.startCol,
      lastRow: merge.endRow,
      lastColumn: merge.endCol,
    })),
    formulas,
  };
}

/** Never throws for what a file may contain: every defect is a result. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const defect = defectOf(bytes);
  if (defect !== null) return defect;
  try {
    const { sheets } = await readXlsx(bytes);
    return { kind: 'workbook', workbook: { sheets: sheets.map(toRawSheet) } };
  } catch (error) {
    return unusable('damaged', String(error));
  }
}
