/** Tests that a copy of a workbook equals it, and that neither follows changes of the other. */
import { createHost, type Host } from '../../src/excel-host';
import { CellError } from '../../src/excel-host/model/cell';

const boldA1 = (host: Host): boolean => host.workbook.sheet('Sheet1').grid.style(0, 0).bold;

function prepared(): Host {
  const host = createHost();
  host.user.type('Sheet1', 'A1', '12');
  host.user.type('Sheet1', 'B1', '=1/0');
  host.user.addSheet('第二张');
  return host;
}

test('holds the contents, styles and errors of the original', () => {
  const host = prepared();
  const copy = host.openedCopy();
  const cellOf = (each: Host, column: number) => each.workbook.sheet('Sheet1').grid.cell(0, column);
  expect(copy.workbook.sheets).toEqual(host.workbook.sheets);
  expect(cellOf(copy, 1)?.value).toBe(CellError.division);
  expect(cellOf(copy, 0)?.style).toBe(cellOf(host, 0)?.style);
  expect(copy.workbook.active).toBe(copy.workbook.sheet('第二张'));
  expect(boldA1(copy)).toBe(boldA1(host));
});

test('leaves the original as it is, and is left by it', () => {
  const host = prepared();
  const copy = host.openedCopy();
  const contents = (each: Host) => each.workbook.sheet('Sheet1').grid.cell(0, 0)?.value;
  copy.user.type('Sheet1', 'A1', '13');
  copy.user.renameSheet('第二张', '改名');
  host.user.type('Sheet1', 'A1', '14');
  expect([contents(host), contents(copy)]).toEqual([14, 13]);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '第二张']);
  expect(copy.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', '改名']);
});

test('takes over no step of Ctrl+Z', () => {
  const host = prepared();
  const copy = host.openedCopy();
  expect(copy.undoStack.depth).toBe(0);
  copy.user.type('Sheet1', 'A1', '13');
  expect([copy.undoStack.depth, host.undoStack.depth]).toEqual([1, 3]);
});
