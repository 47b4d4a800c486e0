/** Draws entered sentences so that they are read whole, in the workbook and on paper. */
import { DUTIES_SHEET } from '../../../src/entries/declarations/duties';
import { drawEntrySheet } from '../../../src/sheets/draw/draw-entry-sheet';

const SHORT = '市政府交办的其他事项。';

function drawn(...duties: readonly string[]) {
  const rows = duties.map((duty) => ({ duty }));
  return drawEntrySheet(DUTIES_SHEET, { rows, amountUnit: '元', blankRows: 1 });
}

test('wraps a text of several lines and makes its row as high', () => {
  const { rows, rowHeights } = drawn('拟订政策。'.repeat(30), SHORT);
  expect(rows.slice(1).map((cells) => cells[0]?.style.wrap)).toEqual([true, false, false]);
  const [, long = 0, short = 0, blank = 0] = rowHeights;
  expect([short, blank]).toEqual([18, 18]);
  expect(long).toBeGreaterThan(2 * short);
});

test('gives a longer text a higher row', () => {
  const [, three = 0, six = 0] = drawn('拟订政策。'.repeat(30), '拟订政策。'.repeat(60)).rowHeights;
  expect(six).toBeGreaterThan(1.5 * three);
});
