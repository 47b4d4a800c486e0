/** Tests that a sheet of many workbooks is written in each as if it were its own. */
import { STYLES } from '../../src/sheets/draw/styles';
import type { CellStyle, PlannedCell, SheetPlan, WorkbookPlan } from '../../src/sheets/plan/plan';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';
import { zipPart } from '../support/zip';

const BOLD: CellStyle = { ...STYLES.name, font: { ...STYLES.name.font, bold: true } };

function bold(text: string): PlannedCell {
  return { style: BOLD, content: { kind: 'text', text } };
}

function list(name: string, ...texts: readonly string[]): SheetPlan {
  return sheetPlan(
    texts.map((text, row) => [row === 0 ? bold(text) : textCell(text)]),
    { name, common: true },
  );
}

const ACCOUNTS = list('科目表', '编码', '2080501', '行政单位离退休');
const OPTIONS = list('选项', '年度', '本年', '编码');

function planOf(cells: readonly PlannedCell[], ...lists: readonly SheetPlan[]): WorkbookPlan {
  return workbookPlan([sheetPlan([cells], { name: '录入' }), ...lists]);
}

/** The workbook with the same sheets, but none of them common. */
function alone(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, common: undefined })) };
}

async function contents(plan: WorkbookPlan): Promise<unknown> {
  const file = await writeWorkbook(plan);
  const reading = await readWorkbook(file);
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  const styles = plan.sheets.map((_, index) =>
    Array.from(
      zipPart(file, `xl/worksheets/sheet${String(index + 1)}.xml`).matchAll(/ r="([A-Z]+\d+)" s="(\d+)"/gu),
      ([, place, style]) => [place, style],
    ),
  );
  const texts = zipPart(file, 'xl/sharedStrings.xml');
  const counts = /count="(\d+)" uniqueCount="(\d+)"/u.exec(texts)?.slice(1);
  return { sheets: reading.workbook.sheets, styles, counts, texts: texts.split('<si>').length - 1 };
}

it.each([
  ['a workbook', planOf([textCell('甲')], ACCOUNTS, OPTIONS)],
  ['one with texts of the common sheets', planOf([textCell('本年'), textCell('新')], ACCOUNTS, OPTIONS)],
  ['one with another style before', planOf([bold('甲'), textCell('乙')], ACCOUNTS, OPTIONS)],
  ['one with fewer common sheets', planOf([textCell('甲')], ACCOUNTS)],
  ['one with another sheet behind', planOf([textCell('甲')], ACCOUNTS, list('选项', '年度', '上年结转结余'))],
  ['the first one again', planOf([textCell('甲')], ACCOUNTS, OPTIONS)],
])('%s', async (_, plan) => {
  expect(await contents(plan)).toEqual(await contents(alone(plan)));
});

it('takes a changed copy for another sheet', async () => {
  await writeWorkbook(planOf([], ACCOUNTS));
  const changed = { ...ACCOUNTS, rows: [...ACCOUNTS.rows, [textCell('2080502')]] };
  expect(await contents(planOf([], changed))).toEqual(await contents(alone(planOf([], changed))));
});

it('checks each common sheet', async () => {
  const long = list('科目表', '编码', '长'.repeat(32_768));
  const writing = async () => writeWorkbook(planOf([], long));
  await expect(writing()).rejects.toThrow('text is longer than 32767 characters');
  await expect(writing()).rejects.toThrow('text is longer than 32767 characters');
});
