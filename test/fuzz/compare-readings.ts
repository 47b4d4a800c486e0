/** Compares this program's reading with the judge's: every figure and text of a file that both accept. */
import { cellAddress } from '../../src/grid/address';
import type { Area } from '../../src/grid/area';
import type { RawCell, RawSheet } from '../../src/entries/raw-workbook';
import type { JudgedCell, Judgement } from './second-reader';

export interface Difference {
  readonly place: string;
  readonly ours: string;
  readonly theirs: string;
}

function tidied(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** openpyxl decodes escapes of shared strings, but not of inline strings. */
function decoded(words: string): string {
  return words.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function ourWords(cell: RawCell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `number ${String(cell)}`;
  if (typeof cell === 'boolean') return `logical ${String(cell)}`;
  if (typeof cell === 'string') return `text ${tidied(cell)}`;
  return cell.kind === 'error' ? `error ${cell.code}` : cell.kind === 'date' ? 'date' : 'no figure';
}

function theirWords(cell: JudgedCell | undefined): string {
  if (cell === undefined) return '';
  const [kind, value] = cell;
  if (kind === 'number') return `number ${String(Number(value))}`;
  if (kind === 'date') return 'date';
  const words = kind === 'text' ? tidied(String(value)) : String(value);
  return words === '' && kind === 'text' ? '' : `${kind} ${words}`;
}

function covered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      row >= firstRow &&
      row <= lastRow &&
      column >= firstColumn &&
      column <= lastColumn &&
      (row !== firstRow || column !== firstColumn),
  );
}

/**
 * Whether both readings agree, or ours reads less: a cell that we refuse as a figure is reported and counts nowhere.
 * A date in one and a number in the other is a matter of formats; this program reads no figure from dates.
 */
function agree(ours: string, theirs: string): boolean {
  if (ours === theirs || ours === tidied(decoded(theirs)) || ours === 'no figure') return true;
  if (ours === 'date' || theirs === 'date')
    return ours.startsWith('number') || theirs.startsWith('number') || theirs.startsWith('text');
  return ours === 'text ' && theirs === '';
}

function sheetDifferences(
  sheet: RawSheet,
  theirs: Readonly<Record<string, JudgedCell>>,
): readonly Difference[] {
  const differences: Difference[] = [];
  const left = new Set(Object.keys(theirs));
  const compare = (address: string, ours: string, judged: string): void => {
    if (!agree(ours, judged)) differences.push({ place: `${sheet.name}!${address}`, ours, theirs: judged });
  };
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const address = cellAddress(row, column);
      left.delete(address);
      // The judge empties all cells of a merge except the first.
      if (!covered(sheet.merges, row, column)) compare(address, ourWords(cell), theirWords(theirs[address]));
    }
  }
  for (const address of left) compare(address, '', theirWords(theirs[address]));
  return differences;
}

export function differencesBetween(
  sheets: readonly RawSheet[],
  judgement: Extract<Judgement, { sheets: unknown }>,
): readonly Difference[] {
  return sheets.flatMap((sheet) => {
    const theirs = judgement.sheets[sheet.name];
    // openpyxl leaves out sheets with missing parts, e.g. parts named in another case.
    return theirs === undefined ? [] : sheetDifferences(sheet, theirs);
  });
}
