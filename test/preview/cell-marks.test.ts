/** Tests what the grid draws over and beside cells: conditional formats, comments and notes. */
import { messagesOn } from '../../src/preview/sheet-view/cell-messages';
import { shownStyle } from '../../src/preview/sheet-view/conditional-style';
import { createHost } from '../../src/excel-host';
import { parseAddress } from '../../src/excel-host/model/a1';
import type { Area } from '../../src/excel-host/model/area';
import type { ConditionalFormat } from '../../src/excel-host/model/conditional-format';

function area(address: string): Area {
  const found = parseAddress(address);
  if (found === null) throw new Error(address);
  return found;
}

function format(
  formula: string,
  addresses: readonly string[],
  patch: Partial<ConditionalFormat> = {},
): ConditionalFormat {
  return {
    id: formula,
    type: 'Custom',
    areas: addresses.map(area),
    formula,
    stopIfTrue: false,
    fontColor: null,
    fontBold: null,
    fill: null,
    ...patch,
  };
}

function styles(formats: readonly ConditionalFormat[], addresses: readonly string[]) {
  const { workbook } = createHost();
  const sheet = workbook.active;
  for (const [row, value] of [-1, 2, -3].entries()) sheet.grid.makeCell(row, 1).value = value;
  sheet.conditionalFormats = formats;
  return addresses.map((address) => {
    const { firstRow, firstColumn } = area(address);
    const { fill, fontColor, bold } = shownStyle(workbook, sheet, firstRow, firstColumn);
    return [fill, fontColor, bold];
  });
}

describe('conditional formats', () => {
  test('apply to the style of the cells of all their areas, and to no other', () => {
    const mark = format('="标记"<>""', ['B1:B2', 'D9'], { fill: '#FFC7CE' });
    expect(styles([mark], ['B1', 'B2', 'D9', 'B3', 'C1'])).toEqual([
      ['#FFC7CE', '#000000', false],
      ['#FFC7CE', '#000000', false],
      ['#FFC7CE', '#000000', false],
      [null, '#000000', false],
      [null, '#000000', false],
    ]);
  });

  test('evaluate their formula for each cell', () => {
    expect(styles([format('=B1<0', ['B1:B3'], { fontBold: true })], ['B1', 'B2', 'B3'])).toEqual([
      [null, '#000000', true],
      [null, '#000000', false],
      [null, '#000000', true],
    ]);
  });

  test('give precedence to the uppermost; those below apply to the rest, unless it stops them', () => {
    const upper = format('=TRUE', ['B1'], { fill: '#FFC7CE' });
    const lower = format('=1', ['B1'], { fill: '#00B050', fontColor: '#C00000' });
    expect(styles([upper, lower], ['B1'])).toEqual([['#FFC7CE', '#C00000', false]]);
    expect(styles([{ ...upper, stopIfTrue: true }, lower], ['B1'])).toEqual([['#FFC7CE', '#000000', false]]);
    expect(styles([{ ...upper, formula: '=FALSE', stopIfTrue: true }, lower], ['B1'])).toEqual([
      ['#00B050', '#C00000', false],
    ]);
  });

  test('draw none of another kind or without a formula', () => {
    const bars = format('=TRUE', ['B1'], { type: 'DataBar', fill: '#FFC7CE' });
    expect(styles([bars, format('', ['B1'], { fill: '#FFC7CE' })], ['B1'])).toEqual([
      [null, '#000000', false],
    ]);
  });
});

test('collects comments with their replies and notes, by the cells of their sheet', () => {
  const { workbook, user } = createHost();
  user.addSheet('又一');
  const sheet = workbook.sheet('Sheet1');
  const place = (address: string) => ({ area: area(address) });
  workbook.comments = [
    { id: '1', sheet, place: place('C5'), content: '不平', replies: ['已核对'] },
    { id: '2', sheet: workbook.sheet('又一'), place: place('A1'), content: '别处', replies: [] },
  ];
  workbook.notes = [{ sheet, place: place('B2'), content: '批注' }];
  expect([...messagesOn(workbook, sheet)]).toEqual([
    ['1,1', '批注'],
    ['4,2', '不平\n已核对'],
  ]);
});
