/**
 * Finds the written rows and columns again in a sheet as it is now: rows may have been moved, sorted, inserted or
 * deleted, and texts may have been typed over. Texts identify rows, whatever their order.
 */
import { NumberGrid } from '../../collections/number-grid';
import { at } from '../../money/at';
import type { FoundSheet } from '../plan/snapshot';
import { atOnce, mapped, stoppingByEffort, type Sliced } from '../../slices/slices';
import {
  foundValuesInSlices,
  isTextValue,
  ROW_EFFORT,
  type FoundValues,
  type WrittenSheet,
  type WrittenValue,
} from './written-sheet';

export interface Alignment {
  /** By written row, its place now; `null`: the row is gone. */
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
}

/** Joins the texts of a row in an order that does not depend on the columns. */
function signature(values: readonly (WrittenValue | undefined)[]): string {
  return values.filter(isTextValue).sort().join(' ');
}

/** Rows between two pauses: a value may be the fingerprint of a formula of thousands of characters. */
const ROWS_AT_ONCE = 5;

/** Caches by sheet: a drawing is compared after every edit. */
const signatures = new WeakMap<WrittenSheet, readonly string[]>();

function* signaturesOf(sheet: WrittenSheet): Sliced<readonly string[]> {
  const made = signatures.get(sheet) ?? (yield* mapped(sheet.cells, ROWS_AT_ONCE, signature));
  signatures.set(sheet, made);
  return made;
}

function* foundSignatures({ rows, drawn }: FoundValues): Sliced<readonly string[]> {
  const known = drawn === null ? [] : yield* signaturesOf(drawn);
  const made: string[] = [];
  yield* stoppingByEffort(rows.entries(), ROW_EFFORT.most, ([row, values]) => {
    const isDrawn = values === drawn?.cells[row];
    made.push(isDrawn ? at(known, row) : signature(values));
    return isDrawn ? ROW_EFFORT.asDrawn : ROW_EFFORT.other;
  });
  return made;
}

function indexesBySignature(signatures: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [row, text] of signatures.entries()) {
    if (text === '') continue;
    const known = index.get(text);
    if (known === undefined) index.set(text, [row]);
    else known.push(row);
  }
  return index;
}

/** Pairs rows with equal texts in their order, where both sides have the same number of them. */
function pairEqual(written: readonly string[], found: readonly string[]): (number | null)[] {
  const result = written.map((): number | null => null);
  const there = indexesBySignature(found);
  for (const [text, rows] of indexesBySignature(written)) {
    const candidates = there.get(text);
    if (candidates?.length !== rows.length) continue;
    for (const [position, row] of rows.entries()) result[row] = at(candidates, position);
  }
  return result;
}

interface Gap {
  /** First and one past the last index that has no partner, on either side. */
  readonly from: number;
  readonly to: number;
  readonly thereFrom: number;
  readonly thereTo: number;
}

/** Finds runs without a partner between neighbours that have one and keep their order. */
function gapsOf(pairs: readonly (number | null)[], foundCount: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  let before = -1;
  const close = (to: number, after: number): void => {
    if (to > from && after > before) gaps.push({ from, to, thereFrom: before + 1, thereTo: after });
  };
  for (const [index, there] of pairs.entries()) {
    if (there === null) continue;
    close(index, there);
    from = index + 1;
    before = there;
  }
  // Reading ends before empty rows, so there is always room for them.
  close(pairs.length, Math.max(foundCount, before + 1 + pairs.length - from));
  return gaps;
}

type Alike = (index: number, there: number) => boolean;

/** Pairs the indexes of a gap in order: all where both sides have the same number, otherwise those that are alike. */
function pairGap(pairs: (number | null)[], gap: Gap, taken: ReadonlySet<number>, alike: Alike): void {
  const free: number[] = [];
  for (let there = gap.thereFrom; there < gap.thereTo; there += 1) if (!taken.has(there)) free.push(there);
  const count = gap.to - gap.from;
  if (free.length === count) {
    for (let offset = 0; offset < count; offset += 1) pairs[gap.from + offset] = at(free, offset);
    return;
  }
  let next = 0;
  for (let index = gap.from; index < gap.to; index += 1) {
    const hit = free.findIndex((there, position) => position >= next && alike(index, there));
    if (hit < 0) continue;
    pairs[index] = at(free, hit);
    next = hit + 1;
  }
}

function fillGaps(pairs: (number | null)[], foundCount: number, alike: Alike): void {
  const taken = new Set(pairs.filter((there) => there !== null));
  for (const gap of gapsOf(pairs, foundCount)) pairGap(pairs, gap, taken, alike);
}

/** Compares rows: at least half of the written texts occur in the other, so one cell was typed over. */
function sharesTexts(
  written: readonly (WrittenValue | undefined)[],
  found: readonly WrittenValue[],
): boolean {
  const texts = written.filter(isTextValue);
  const there = new Set(found.filter(isTextValue));
  return texts.length > 0 && texts.filter((text) => there.has(text)).length * 2 >= texts.length;
}

function* alignRows(written: WrittenSheet, found: FoundValues): Sliced<(number | null)[]> {
  const pairs = pairEqual(yield* signaturesOf(written), yield* foundSignatures(found));
  yield;
  fillGaps(pairs, found.rows.length, (row, there) => {
    const foundRow = found.rows[there];
    // A row below the last one read is empty.
    return foundRow !== undefined && sharesTexts(at(written.cells, row), foundRow);
  });
  return pairs;
}

/** Rows used to compare columns: headers come first, and a few hundred rows suffice. */
const ROWS_COMPARED = 200;

/** Counts the texts of a written column that occur in a found column, within the rows paired so far. */
function agreement(
  written: readonly (readonly WrittenValue[])[],
  found: readonly (readonly WrittenValue[])[],
  rows: readonly (readonly [number, number])[],
): (column: number, there: number) => number {
  return (column, there) =>
    rows.filter(([row, thereRow]) => {
      const value = written[row]?.[column];
      return isTextValue(value) && value === found[thereRow]?.[there];
    }).length;
}

/** Finds the pairing in order that agrees in most texts. */
function bestInOrder(
  count: number,
  foundCount: number,
  agree: (column: number, there: number) => number,
): (number | null)[] {
  const best = new NumberGrid(count + 1, foundCount + 1);
  const scores = new NumberGrid(count, foundCount);
  const paired = (column: number, there: number): number => {
    const score = scores.at(column, there);
    return score === 0 ? -1 : best.at(column + 1, there + 1) + score;
  };
  for (let column = count - 1; column >= 0; column -= 1) {
    for (let there = foundCount - 1; there >= 0; there -= 1) {
      scores.set(column, there, agree(column, there));
      const alone = Math.max(best.at(column + 1, there), best.at(column, there + 1));
      best.set(column, there, Math.max(alone, paired(column, there)));
    }
  }
  const pairs = Array.from({ length: count }, (): number | null => null);
  for (let column = 0, there = 0; column < count && there < foundCount;) {
    const value = best.at(column, there);
    if (paired(column, there) === value && value > 0) {
      pairs[column] = there;
      column += 1;
      there += 1;
    } else if (best.at(column, there + 1) === value) there += 1;
    else column += 1;
  }
  return pairs;
}

function alignColumns(
  written: WrittenSheet,
  found: readonly (readonly WrittenValue[])[],
  rows: readonly (number | null)[],
): (number | null)[] {
  const known = rows.flatMap((there, row) => (there === null ? [] : [[row, there] as const]));
  const width = found.reduce((most, cells) => Math.max(most, cells.length), written.columnIds.length);
  const agree = agreement(written.cells, found, known.slice(0, ROWS_COMPARED));
  const pairs = bestInOrder(written.columnIds.length, width, agree);
  fillGaps(pairs, width, () => false);
  return pairs;
}

/** Pauses after each portion of rows. */
export function* alignSheetInSlices(written: WrittenSheet, found: FoundValues): Sliced<Alignment> {
  const rows = yield* alignRows(written, found);
  yield;
  return { rows, columns: alignColumns(written, found.rows, rows) };
}

/** The same in one go. */
export function alignSheet(written: WrittenSheet, sheet: FoundSheet): Alignment {
  return atOnce(alignSheetInSlices(written, atOnce(foundValuesInSlices(sheet, null))));
}
