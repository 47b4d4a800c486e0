/** Tests that rows are found again by their texts: half of them suffice, fewer do not. */
import { alignSheet } from '../../../src/sheets/written/align-sheet';
import { writtenValue, type WrittenSheet } from '../../../src/sheets/written/written-sheet';
import { foundSheet } from '../../support/found-sheet';

function written(rows: readonly (readonly string[])[]): WrittenSheet {
  return {
    rowIds: rows.map((_, index) => `row:${String(index)}`),
    columnIds: (rows[0] ?? []).map((_, index) => String(index)),
    cells: rows.map((cells) => cells.map((text) => writtenValue({ kind: 'text', text }))),
  };
}

const HEAD = ['类', '款', '项', '名称'];
const LAST = ['注', '注二', '注三', '注四'];

/** Finds the written row beside a row of the clerk's. */
function placeOf(texts: readonly string[]): number | null | undefined {
  const sheet = foundSheet([HEAD, ['自', '己', '的', '行'], texts, LAST]);
  return alignSheet(written([HEAD, ['208', '01', '02', '行政运行'], LAST]), sheet).rows[1];
}

test.each([
  ['three of four', ['208', '01', '02', '改名'], 2],
  ['exactly half', ['208', '01', '改', '改名'], 2],
  ['fewer than half', ['208', '改', '改', '改名'], null],
])('compares a row by %s of its texts', (_, texts, place) => {
  expect(placeOf(texts)).toBe(place);
});
