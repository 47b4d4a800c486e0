/** Tests opening files in the preview: what it saved, what the product generates, what other programs write. */
import { createHost } from '../../src/excel-host';
import { formatAddress } from '../../src/excel-host/model/a1';
import { CellError } from '../../src/excel-host/model/cell';
import { WHOLE_SHEET } from '../../src/excel-host/model/area';
import { PLAIN_STYLE, styleChange } from '../../src/excel-host/model/style';
import type { Workbook } from '../../src/excel-host/model/workbook';
import { openWorkbook, UnreadableFile } from '../../src/preview/open/open-workbook';
import { savedFile } from '../../src/preview/save/save-workbook';
import { rollUp } from '../../src/rollup/rollup';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { SHANGHAI } from '../../src/sets/shanghai';
import { filledEntryWorkbook, tablesWorkbook, templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import type { WorkbookPlan } from '../../src/sheets/plan/plan';
import { readCustomXml } from '../../src/xlsx/read-custom-xml';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { withDrawnRows } from '../../src/xlsx/write/drawn-rows';
import { packageOf, smallDepartment } from '../support/distributed';

jest.setTimeout(60_000);

async function opened(file: Uint8Array): Promise<Workbook> {
  const { workbook } = createHost();
  await openWorkbook(workbook, file);
  return workbook;
}

function newBook(): Workbook {
  return createHost({ firstSheet: '预算03表' }).workbook;
}

async function reopened(book: Workbook): Promise<Workbook> {
  return opened(await savedFile(book, '公开表'));
}

/** Everything of a workbook that a person or the add-in finds again, without identities. */
function contentsOf(book: Workbook): unknown {
  return {
    title: book.title,
    properties: [...book.customProperties],
    parts: book.xmlParts.map(({ xml }) => xml),
    names: book.names.map(({ name, formula }) => [name, formula]),
    messages: [...book.notes, ...book.comments].map(({ sheet, place, content, ...rest }) => [
      sheet.name,
      place.area,
      content,
      'replies' in rest ? rest.replies : 'note',
    ]),
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      id: '',
      anchors: null,
      customProperties: null,
      grid: [
        [...sheet.grid.columns],
        [...sheet.grid.rows]
          .map(([row, { cells, ...rest }]) => [row, rest, [...cells].sort(([a], [b]) => a - b)] as const)
          .sort(([a], [b]) => a - b),
      ],
      conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
    })),
  };
}

test('finds again what it saved: contents, styles, marks, comments, notes, the memory of the add-in', async () => {
  const book = newBook();
  const { active } = book;
  const cell = active.grid.makeCell(6, 5);
  cell.value = 7563.33;
  cell.style = styleChange({ numberFormat: '#,##0.00', bold: true, fontColor: '#C00000', fill: '#EEF4FB' })(
    PLAIN_STYLE,
  );
  active.grid.makeCell(0, 0).value = '01 & <表>';
  Object.assign(active.grid.makeCell(1, 0), { value: 0, formula: '=SUM(F7:F8)' });
  active.frozen = { rows: 3, columns: 0 };
  const area = { firstRow: 6, firstColumn: 5, lastRow: 6, lastColumn: 5 };
  active.conditionalFormats = [
    {
      id: '{1}',
      type: 'Custom',
      areas: [area, { ...area, firstRow: 8, lastRow: 9 }],
      formula: '=AND("部门预算公开表助手"<>"",TRUE)',
      stopIfTrue: false,
      fontColor: null,
      fontBold: null,
      fill: '#FFC7CE',
    },
  ];
  book.comments = [{ id: '{2}', sheet: active, place: { area }, content: '合计“错”了', replies: ['已改'] }];
  book.notes = [{ sheet: active, place: { area: { ...area, firstRow: 1, lastRow: 1 } }, content: '便笺' }];
  const memory = '<memory xmlns="urn:budget-disclosure-tables:memory">{"a":"&lt;1&amp;2"}</memory>';
  book.xmlParts = [{ id: '{3}', xml: memory }];
  const file = await savedFile(book, '公开表');
  expect(readCustomXml(file)[0]).toBe(memory);
  const found = await opened(file);
  expect(found.xmlParts.map(({ xml }) => xml)).toEqual([memory]);
  const sheet = found.sheet('预算03表');
  expect(sheet.grid.cell(6, 5)?.value).toBe(7563.33);
  expect(sheet.grid.style(6, 5)).toMatchObject({ numberFormat: '#,##0.00', bold: true, fill: '#EEF4FB' });
  expect(sheet.grid.cell(0, 0)?.value).toBe('01 & <表>');
  expect(sheet.grid.cell(1, 0)).toMatchObject({ value: 7563.33, formula: '=SUM(F7:F8)' });
  expect(sheet.frozen).toEqual({ rows: 3, columns: 0 });
  expect(sheet.conditionalFormats).toEqual([
    { ...active.conditionalFormats[0], id: expect.any(String) as string },
  ]);
  expect(found.comments).toMatchObject([{ content: '合计“错”了', replies: ['已改'], place: { area } }]);
  expect(found.notes.map(({ content }) => content)).toEqual(['便笺']);
});

const GENERATED: readonly (readonly [string, () => WorkbookPlan | Promise<WorkbookPlan>])[] = [
  ['the empty entry workbook', () => templateWorkbook(2023, HENAN_2023)],
  ['that of another set', () => templateWorkbook(2025, SHANGHAI)],
  ['one with entries', () => filledEntryWorkbook(smallDepartment())],
  ['that of a unit', () => packageOf(smallDepartment(), '703001').plan()],
  [
    'the tables as formulas',
    () => {
      const entries = smallDepartment();
      return tablesWorkbook(entries, rollUp(entries, HENAN_2023), 'formulas', []).plan;
    },
  ],
];

test.each(GENERATED)(
  '%s: is calculated without an error, and saved and opened without a change',
  async (_, plan) => {
    const planned = await plan();
    const book = await opened(await writeWorkbook(planned));
    const formulas = book.sheets.flatMap((sheet) =>
      [...sheet.grid.cellsIn(WHOLE_SHEET)].flatMap(({ row, column, cell }) =>
        cell.formula === undefined ? [] : [{ sheet, row, column, cell }],
      ),
    );
    expect(formulas.length).toBeGreaterThan(10);
    const sheets = planned.sheets.map((sheet) => withDrawnRows(sheet, Number.MAX_SAFE_INTEGER));
    const wrong = formulas.flatMap(({ sheet, row, column, cell }) => {
      const content = sheets.find(({ name }) => name === sheet.name)?.rows[row]?.[column]?.content;
      const planResult = content?.kind === 'formula' ? content.result : null;
      const isWrong =
        cell.value instanceof CellError ||
        cell.keepsResult === true ||
        (planResult !== '' && planResult !== cell.value);
      const address = formatAddress({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
      return isWrong ? [[sheet.name, address, cell.formula, planResult, cell.value]] : [];
    });
    expect(wrong).toEqual([]);
    const once = await reopened(book);
    const [before, after] = [contentsOf(book), contentsOf(once)];
    expect(after).toEqual(before);
  },
);

test('keeps the results of formulas that the preview cannot calculate', async () => {
  const book = newBook();
  const cells = book.active.grid;
  cells.makeCell(0, 0).value = 5;
  Object.assign(cells.makeCell(0, 1), { value: 7, formula: '=VLOOKUP(A1,C:D,2,0)', keepsResult: true });
  Object.assign(cells.makeCell(0, 2), { value: 12, formula: '=A1+B1' });
  const found = (await reopened(book)).active.grid;
  expect([0, 1, 2].map((column) => found.cell(0, column)?.value)).toEqual([5, 7, 12]);
  expect(found.cell(0, 1)).toMatchObject({ formula: '=VLOOKUP(A1,C:D,2,0)', keepsResult: true });
});

test('refuses a file that is no workbook, in a sentence', async () => {
  const { workbook } = createHost();
  const refusal = openWorkbook(workbook, new TextEncoder().encode('这是一段文字'));
  await expect(refusal).rejects.toThrow(UnreadableFile);
  await expect(refusal).rejects.toThrow('这个文件不能作为 Excel 工作簿（.xlsx）打开。');
});
