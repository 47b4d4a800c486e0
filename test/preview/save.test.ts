/** Tests the stand-in workbook as a plan of a file: contents, styles and settings arrive unchanged. */
import { createHost } from '../../src/excel-host';
import { CellError } from '../../src/excel-host/model/cell';
import { styleChange, PLAIN_STYLE, type Border } from '../../src/excel-host/model/style';
import type { Workbook } from '../../src/excel-host/model/workbook';
import { plannedWorkbook } from '../../src/preview/save/save-workbook';
import { plannedSheet } from '../../src/preview/save/sheet-to-plan';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';

const THIN: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

function book(): Workbook {
  return createHost({ firstSheet: '预算03表' }).workbook;
}

function content(value: string | number | boolean | CellError | null, formula?: string): unknown {
  const { active } = book();
  const cell = active.grid.makeCell(0, 0);
  cell.value = value;
  if (formula !== undefined) cell.formula = formula;
  return plannedSheet(active).rows[0]?.[0]?.content;
}

test('keeps contents: texts, numbers, formulas with their results, logical values, errors', () => {
  expect(content('01')).toEqual({ kind: 'text', text: '01' });
  expect(content(23.5)).toEqual({ kind: 'number', value: 23.5 });
  expect(content(3, '=A1+A2')).toEqual({ kind: 'formula', formula: 'A1+A2', result: 3 });
  expect(content('甲', '=B1')).toEqual({ kind: 'formula', formula: 'B1', result: '甲' });
  expect(content(true)).toEqual({ kind: 'text', text: 'TRUE' });
  expect(content(CellError.reference, '=#REF!')).toEqual({
    kind: 'formula',
    formula: '#REF!',
    result: '#REF!',
  });
  expect(content(null)).toBeUndefined();
});

test('keeps styles', () => {
  const { active } = book();
  const cell = active.grid.makeCell(1, 1);
  cell.value = 1;
  cell.style = styleChange({
    fontName: '宋体',
    fontSize: 10,
    bold: true,
    fontColor: '#c00000',
    fill: '#eef4fb',
    vertical: 'Top',
    wrap: true,
    indent: 2,
    numberFormat: '#,##0.00',
    locked: false,
    ...{ top: THIN, bottom: THIN, left: THIN, right: THIN },
  })(PLAIN_STYLE);
  expect(plannedSheet(active).rows[1]?.[1]?.style).toEqual({
    font: { name: '宋体', size: 10, bold: true, color: 'C00000' },
    horizontal: 'right',
    vertical: 'top',
    wrap: true,
    indent: 2,
    bordered: true,
    fill: 'EEF4FB',
    numberFormat: '#,##0.00',
    locked: false,
  });
  expect(plannedSheet(active).rows[0]?.[0]).toBeUndefined();
});

test('keeps the settings of the sheet', () => {
  const { active } = book();
  active.grid.makeCell(4, 2).value = '末';
  active.grid.makeColumn(0).width = 72;
  active.grid.makeRow(1).height = 30;
  active.merges = [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 }];
  active.frozen = { rows: 3, columns: 1 };
  active.filter = { area: { firstRow: 0, lastRow: 4, firstColumn: 0, lastColumn: 2 }, hasCriteria: false };
  active.showGridlines = false;
  active.tabColor = '#1f6feb';
  active.page.orientation = 'Landscape';
  active.page.margins.left = 36;
  active.page.titleRows = { firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 16_383 };
  active.page.texts.centerFooter = '第 &P 页，共 &N 页';
  const plan = plannedSheet(active);
  expect(plan).toMatchObject({
    name: '预算03表',
    merges: active.merges,
    frozenRows: 3,
    frozenColumns: 1,
    filter: active.filter.area,
    showGridLines: false,
    tabColor: '1F6FEB',
    page: {
      orientation: 'landscape',
      margins: { left: 0.5 },
      repeatedRows: { first: 0, last: 2 },
      footer: '第 &P 页，共 &N 页',
      printArea: { firstRow: 0, lastRow: 4, firstColumn: 0, lastColumn: 2 },
    },
  });
  expect(plan.columnWidths).toEqual([12, 9, 9]);
  expect(plan.rowHeights).toEqual([undefined, 30, undefined, undefined, undefined]);
  expect([plan.hidden, plan.protected]).toEqual([undefined, undefined]);
});

test('keeps validations: lists by reference and by choices, formulas, prompts', () => {
  const { active } = book();
  const areas = [{ firstRow: 1, lastRow: 9, firstColumn: 0, lastColumn: 0 }];
  const prompt = { showPrompt: true, title: '科目', message: '选一个' };
  const errorAlert = { showAlert: true, style: 'Warning', title: '', message: '不在表中' };
  const rule = (given: object): unknown => {
    active.validations = [{ areas, rule: { ...given }, prompt, errorAlert, ignoreBlanks: true }];
    return plannedSheet(active).validations;
  };
  const words = {
    area: areas[0],
    promptTitle: '科目',
    prompt: '选一个',
    error: '不在表中',
    strictness: 'warning',
  };
  expect(rule({ list: { source: '=科目表', inCellDropDown: true } })).toEqual([
    { ...words, kind: 'list', source: '科目表' },
  ]);
  expect(rule({ list: { source: '是,否' } })).toEqual([{ ...words, kind: 'list', source: '"是,否"' }]);
  expect(rule({ custom: { formula: '=LEN(A2)=7' } })).toEqual([
    { ...words, kind: 'custom', formula: 'LEN(A2)=7' },
  ]);
  expect(rule({ custom: { formula: '=TRUE' } })).toEqual([{ ...words, kind: 'prompt' }]);
});

test('writes and reads back the whole workbook, with hidden sheets and names', async () => {
  const workbook = book();
  workbook.active.grid.makeCell(0, 0).value = 7563.33;
  workbook.makeSheet('科目表').visibility = 'Hidden';
  workbook.names = [
    { name: '合计', comment: '', visible: true, formula: "='预算03表'!$A$1", reference: null },
  ];
  workbook.customProperties.set('模板', 'budget');
  const plan = plannedWorkbook(workbook, '部门预算公开表');
  expect(plan.names).toEqual([{ name: '合计', refersTo: "'预算03表'!$A$1" }]);
  expect(plan.properties).toEqual({ 模板: 'budget' });
  const reading = await readWorkbook(await writeWorkbook(plan));
  if (reading.kind !== 'workbook') throw new Error(reading.reason);
  expect(reading.workbook.sheets.map(({ name, hidden, rows }) => [name, hidden, rows])).toEqual([
    ['预算03表', false, [[7563.33]]],
    ['科目表', true, []],
  ]);
});
