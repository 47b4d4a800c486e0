/** Tests the 退回意见: problems in the unit's own cells, in a workbook that can be returned after correction. */
import { overviewOf, type ReadReturn } from '../../src/distribution/returns-overview';
import { returnNoticeWorkbook } from '../../src/distribution/return-notice';
import { departmentOf } from '../../src/distribution/returns/department';
import { readReturn } from '../../src/distribution/returns/read-return';
import type { ReturnReading } from '../../src/distribution/returns/return-reading';
import type { SheetPlan, WorkbookPlan } from '../../src/sheets/plan/plan';
import { tryToWrite } from '../../src/distribution/work/try-to-write';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import {
  changedSheet,
  packageOf,
  returned,
  smallDepartment,
  typed,
  withoutLines,
  type Spoil,
} from '../support/distributed';
import { textCell } from '../support/plans';
import { zipPart } from '../support/zip';

const ENTRIES = smallDepartment();
const BLANK = withoutLines(ENTRIES);
const DEPARTMENT = departmentOf(BLANK);

function read(reading: ReturnReading): ReadReturn {
  if (reading.kind === 'file-error') throw new Error(reading.message);
  return reading;
}

async function returnNoticeOf(
  ...spoils: readonly Spoil[]
): Promise<{ plan: WorkbookPlan; sheet: (name: string) => SheetPlan }> {
  const reading = await returned(
    ENTRIES,
    '703001',
    (plan) => spoils.reduce((spoiled, spoil) => spoil(spoiled), plan),
    DEPARTMENT,
  );
  const plan = returnNoticeWorkbook(read(reading), ENTRIES.settings);
  if (plan === null) throw new Error('There was nothing to say.');
  const sheet = (name: string) => {
    const found = plan.sheets.find((one) => one.name === name);
    if (found === undefined) throw new Error(`No sheet ${name}.`);
    return found;
  };
  return { plan, sheet };
}

function texts(sheet: SheetPlan): readonly (readonly string[])[] {
  return sheet.rows.map((cells) =>
    cells.map((cell) => {
      const content = cell?.content;
      if (content === undefined) return '';
      return content.kind === 'text'
        ? content.text
        : String(content.kind === 'number' ? content.value : content.result);
    }),
  );
}

const BAD: readonly Spoil[] = [
  typed('支出录入', 'N2', '待定'),
  typed('支出录入', 'A3', '703002'),
  typed('支出录入', 'B2', '某单位'),
];

it("lists errors to correct first, with the overview's messages", async () => {
  const { plan, sheet } = await returnNoticeOf(...BAD);
  expect(plan.sheets[0]?.name).toBe('退回意见');
  const [introduction, , ...rows] = texts(sheet('退回意见'));
  expect(introduction?.[0]).toContain('有6处必须改正');
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ['必须改正', '支出录入', 'N2', '金额无法识别'],
    ['必须改正', '支出录入', 'A3', '不是本单位的明细'],
    ...['A2', 'A3', 'A4', 'A5'].map((cell) => ['必须改正', '项目绩效录入', cell, '指标没有对应的项目']),
  ]);
  expect(rows[0]?.[4]).toBe(
    '“支出录入”第2行“金额(元)”（N2）金额无法识别，不是数字：“待定”。请填数字；没有金额的请删除本行。本行暂未计入汇总。',
  );
});

it('marks cells and explains them in notes; keeps every other cell as the unit sent it', async () => {
  const { sheet } = await returnNoticeOf(...BAD);
  const expenditure = sheet('支出录入');
  expect(expenditure.cellNotes?.map(({ row, column }) => [row, column])).toEqual([
    [1, 13],
    [2, 0],
  ]);
  const marked = expenditure.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell?.style.fill === 'FBD5D5' ? [[row, column]] : [])),
  );
  expect(marked).toEqual([
    [1, 13],
    [2, 0],
  ]);
  expect(texts(expenditure)[1]).toEqual([
    '703001',
    '某单位',
    '2080101',
    '行政运行',
    '人员类',
    '',
    '',
    '30101',
    '基本工资',
    '50101',
    '工资奖金津补贴',
    '一般公共预算-财政拨款',
    '本年',
    '待定',
    '',
  ]);
});

it('writes its notes into the file', async () => {
  const { plan } = await returnNoticeOf(...BAD);
  const position = plan.sheets.findIndex(({ name }) => name === '支出录入') + 1;
  const bytes = await writeWorkbook(plan);
  const relations = zipPart(bytes, `xl/worksheets/_rels/sheet${String(position)}.xml.rels`);
  const [, comments = ''] = /(comments\d+\.xml)/u.exec(relations) ?? [];
  expect(zipPart(bytes, `xl/${comments}`)).toContain('金额无法识别，不是数字：“待定”');
});

it('is accepted after the unit corrects and returns it', async () => {
  const { plan } = await returnNoticeOf(...BAD);
  const mended = [
    typed('支出录入', 'N2', 1000),
    typed('支出录入', 'A3', '703001'),
    typed('支出录入', 'B2', ''),
  ].reduce((spoiled, spoil) => spoil(spoiled), plan);
  const again = await readReturn({ name: '退回意见.xlsx', bytes: await writeWorkbook(mended) }, DEPARTMENT);
  expect(read(again).problems).toEqual([]);
  expect(overviewOf(BLANK, new Map(), [again]).rows[0]?.status).toBe('accepted');
});

it('names its own cells after columns were moved', async () => {
  const swapped = changedSheet('收入录入', (sheet) => ({
    ...sheet,
    rows: [[textCell('已核对')], ...sheet.rows.map((cells) => [cells[4], ...cells.slice(0, 4), cells[5]])],
    columnStyles: [],
    validations: [],
  }));
  const { sheet } = await returnNoticeOf(typed('收入录入', 'E2', '壹仟'), swapped);
  const rows = texts(sheet('退回意见')).slice(2);
  expect(rows.map((row) => row[2])).toEqual(['E2']);
  expect(rows[0]?.[4]).toContain('“收入录入”第2行“金额(元)”（E2）金额无法识别');
  expect(texts(sheet('收入录入'))[1]?.slice(0, 5)).toEqual([
    '703001',
    '某市人力资源和社会保障局',
    '本年',
    '一般公共预算-财政拨款',
    '壹仟',
  ]);
});

it('names all rows of a finding by their places in the notice', async () => {
  const pensioners = [
    typed('支出录入', 'C2', '2080501'),
    ...Object.entries({
      C4: '2080501',
      E4: '人员类',
      H4: '30101',
      L4: '一般公共预算-财政拨款',
      M4: '本年',
    }).map(([cell, text]) => typed('支出录入', cell, text)),
    typed('支出录入', 'N4', 100),
    typed('收入录入', 'E2', 1600),
  ];
  const { sheet } = await returnNoticeOf(
    ...pensioners,
    changedSheet('支出录入', (plan) => ({ ...plan, rows: [[textCell('本表已核对')], [], ...plan.rows] })),
  );
  const sentences = texts(sheet('退回意见')).map((row) => row[4]);
  const found = sentences.find((sentence) => sentence?.includes('一般不列工资福利支出'));
  expect(found).toContain('“支出录入”第2行“功能科目编码”（C2）');
  expect(found).toContain('另见第4行');
});

it('asks only for confirmation without errors to correct', async () => {
  const { sheet } = await returnNoticeOf(typed('项目绩效录入', 'F3', '2'));
  const [introduction, , ...rows] = texts(sheet('退回意见'));
  expect(introduction?.[0]).toContain('没有必须改正的，有1处请核实。');
  expect(rows.map((row) => row.slice(0, 4))).toEqual([['请核实', '项目绩效录入', 'F3', '初步核对请核实']]);
});

describe('texts that are too long for a cell', () => {
  const LONG = `${'长'.repeat(32_754)}${'😀'.repeat(20)}`;

  it('are cut in the 退回意见 before writing, so that the file is written', async () => {
    const reading = read(await returned(ENTRIES, '703001', typed('支出录入', 'N2', '一千'), DEPARTMENT));
    const { workbook } = reading;
    if (workbook === null) throw new Error('There was nothing to say.');
    const sheets = workbook.sheets.map((sheet) =>
      sheet.name === '支出录入'
        ? {
            ...sheet,
            rows: sheet.rows.map((cells, row) =>
              row === 1 ? cells.map((cell, column) => (column === 6 ? LONG : cell)) : cells,
            ),
          }
        : sheet,
    );
    const [first] = reading.problems;
    if (first === undefined) throw new Error('There was no problem.');
    const problems = [...reading.problems, { ...first, message: LONG }];
    const plan = returnNoticeWorkbook({ ...reading, problems, workbook: { sheets } }, ENTRIES.settings);
    if (plan === null) throw new Error('There was nothing to say.');
    const lines = plan.sheets.find(({ name }) => name === '支出录入');
    const cut = `${'长'.repeat(32_754)}……（原文过长，以下略）`;
    const reported = lines === undefined ? [] : texts(lines)[1];
    expect(reported?.[6]).toBe(cut);
    expect(lines?.cellNotes?.map(({ text }) => text.length)).toEqual([32_767]);
    expect(await tryToWrite(() => plan)).toMatchObject({ kind: 'file' });
  });

  it('are refused with a message instead of an exception', async () => {
    const { plan } = packageOf(ENTRIES, '703001');
    expect(await tryToWrite(() => typed('支出录入', 'G2', LONG)(plan()))).toEqual({
      kind: 'failed',
      reason: '“支出录入”（G2）的内容超出 Excel 的限制',
    });
    expect(
      await tryToWrite(() => {
        throw new TypeError('Cannot read properties of undefined');
      }),
    ).toEqual({ kind: 'failed', reason: '程序出错，请联系维护人员' });
    expect(await tryToWrite(() => null)).toEqual({ kind: 'nothing' });
  });
});
