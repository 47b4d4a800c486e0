/** Tests 单位事项: units are asked for their vehicles, equipment and procurement, and answer with their lines. */
import { consolidate } from '../../src/distribution/consolidation/consolidate';
import { differenceOf } from '../../src/distribution/consolidation/difference';
import { effectsBetween, withLines } from '../../src/distribution/consolidation/effects';
import { departmentOf } from '../../src/distribution/returns/department';
import { overviewOf, type ReturnStatusRow } from '../../src/distribution/returns-overview';
import { returnNoticeWorkbook } from '../../src/distribution/return-notice';
import type { Entries } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { TABLE_SETS } from '../../src/sets';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import {
  packageOf,
  returned,
  smallDepartment,
  typed,
  withoutLines,
  type Spoil,
} from '../support/distributed';
import { goodWorkbook, rawFromPlan, withCell, withSheet } from '../support/raw';

const SHEET = '单位事项';
const CARS = '一般公务用车';

function unitSheet(entries: Entries, unit: string): readonly (readonly unknown[])[] | undefined {
  return rawFromPlan(packageOf(entries, unit).plan()).sheets.find(({ name }) => name === SHEET)?.rows;
}

function entriesOf(workbook: RawWorkbook): Entries {
  const reading = readEntries(workbook, TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  return reading.entries;
}

/** Row 5 of the sheet asks for 一般公务用车. */
async function cameBack(department: Entries, sent: Entries, ...spoils: Spoil[]): Promise<ReturnStatusRow> {
  const reading = await returned(
    sent,
    '703001',
    (plan) => spoils.reduce((before, spoil) => spoil(before), plan),
    departmentOf(department),
  );
  const row = overviewOf(department, new Map(), [reading]).rows.find(({ unit }) => unit.code === '703001');
  if (row === undefined) throw new Error('The overview lacks the unit.');
  return row;
}

describe('a unit', () => {
  it('is asked for each item of the set, with its own code and a hint', () => {
    const rows = unitSheet(withoutLines(smallDepartment()), '703002');
    expect(rows?.slice(0, 2)).toEqual([
      ['单位代码', '单位名称', '项目', '内容', '说明'],
      ['703002', '某市社会保险中心', '政府采购货物预算', null, '万元，只填数字；没有的填0。'],
    ]);
    expect(rows?.slice(1, 10).map((row) => row[2])).toEqual([
      '政府采购货物预算',
      '政府采购工程预算',
      '政府采购服务预算',
      '一般公务用车',
      '一般执法执勤用车',
      '特种专业技术用车',
      '其他用车',
      '单价50万元以上通用设备',
      '单价100万元以上专用设备',
    ]);
    expect(rows?.[10]?.[2] ?? null).toBeNull();
  });

  it('is told on 填报核对 how many are not filled in', () => {
    const sheets = rawFromPlan(packageOf(withoutLines(smallDepartment()), '703001').plan()).sheets;
    const row = sheets
      .find(({ name }) => name === '填报核对')
      ?.rows.find(([words]) => words === '单位事项：没有填写的项目');
    expect([row?.[2], row?.[5]]).toEqual([9, '请改正']);
  });

  it('receives what the department has of it, each item once', () => {
    const rows = unitSheet(entriesOf(withCell(goodWorkbook(), SHEET, 'D5', 4)), '703001');
    expect(rows?.slice(1, 10).map((row) => row[3])).toEqual([0, 0, 0, 4, 0, 0, 0, 0, 0]);
    expect(rows?.[10]?.[2] ?? null).toBeNull();
  });

  it('is not asked where the text of the set asks for nothing', () => {
    const text = HENAN_2023.text;
    if (text === null) throw new Error('The set has no text.');
    const shanghai = entriesOf(withCell(goodWorkbook(), '设置', 'B5', '上海市九张表'));
    const items = unitSheet(withoutLines(shanghai), '703001')?.map((row) => row[2]);
    expect(items).toContain('机要通信用车');
    expect(items).not.toContain(CARS);
  });
});

describe('a return', () => {
  it('brings the facts into the workbook of the department, in place', async () => {
    const workbook = goodWorkbook();
    const department = entriesOf(workbook);
    const row = await cameBack(department, department, typed(SHEET, 'D5', 3));
    expect(row.status).toBe('returned-again');
    expect(row.offer?.difference.changes).toEqual([
      { kind: 'changed', sheet: SHEET, label: CARS, before: '0', after: '3' },
    ]);
    const overview = { rows: [row], unknown: [] };
    const result = consolidate(workbook, department, overview, 'all', '2026-11-28 10:00');
    const cells = result?.workbook.sheets.find(({ name }) => name === SHEET)?.rows;
    expect(cells?.[4]?.slice(0, 4)).toEqual(['703001', '某市人力资源和社会保障局', CARS, 3]);
    expect(cells?.length).toBe(19);
    expect(
      result?.after.text.unitFacts.find(({ item, unit }) => item === CARS && unit === '703001')?.value,
    ).toEqual({
      kind: 'count',
      count: 3,
    });
    expect(result?.lost).toEqual([]);
  });

  it('makes the sheet where the department lacks it', async () => {
    const workbook = withSheet(goodWorkbook(), SHEET, () => null);
    const department = entriesOf(workbook);
    const row = await cameBack(department, smallDepartment());
    const result = consolidate(workbook, department, { rows: [row], unknown: [] }, 'all', '2026-11-28 10:00');
    expect(result?.madeSheets).toEqual([SHEET]);
    expect(result?.after.text.unitFacts.map(({ unit }) => unit)).toEqual(Array(9).fill('703001'));
  });

  it('with items left open is taken, and says which', async () => {
    const department = withoutLines(smallDepartment());
    const row = await cameBack(
      department,
      { ...smallDepartment(), text: { ...smallDepartment().text, unitFacts: [] } },
      typed(SHEET, 'D2', 0),
      typed(SHEET, 'D5', '2辆'),
    );
    expect(row.status).toBe('accepted');
    expect(row.problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'confirm “单位事项”第3行“内容”（D3）：有7项没有填写（政府采购工程预算、政府采购服务预算、一般执法执勤用车、特种专业技术用车、其他用车、单价50万元以上通用设备、单价100万元以上专用设备）。请补填后再交回，没有的填0；不影响收入和支出并入录入表，说明文字的合计要等全部单位填报。',
    ]);
    expect(row.offer?.lines.facts.map(({ item, value }) => [item, value])).toEqual([
      ['政府采购货物预算', { kind: 'amount', amount: 0 }],
      [CARS, { kind: 'count', count: 2 }],
    ]);
    if (row.returned === null) throw new Error('Nothing was returned.');
    const notice = returnNoticeWorkbook(row.returned, department.settings);
    const rows =
      notice === null ? [] : (rawFromPlan(notice).sheets.find(({ name }) => name === SHEET)?.rows ?? []);
    expect(rows.filter((cells) => (cells[2] ?? null) !== null).length).toBe(10);
  });

  it('with a defect says where, what and what to do', async () => {
    const row = await cameBack(smallDepartment(), smallDepartment(), typed(SHEET, 'D5', '两辆'));
    expect(row.problems.map(({ message }) => message)).toEqual([
      '“单位事项”第5行“内容”（D5）“一般公务用车”无法识别，暂未用于说明文字：“两辆”。应为整数，单位辆。',
      expect.stringContaining('：有1项没有填写（一般公务用车）。请补填后再交回'),
    ]);
  });

  it('with facts alone is no return of money', async () => {
    const department = smallDepartment();
    const row = await cameBack(department, { ...withoutLines(department), text: department.text });
    expect(row.problems.map(({ code }) => code)).toEqual(['nothing-entered']);
    expect(row.offer).toBeNull();
  });
});

test('facts of a unit replace its earlier ones and change no table', () => {
  const before = smallDepartment();
  const lines = { income: [], expenditure: [], indicators: [], names: before.names };
  const fact = { row: 2, unit: '703001', item: CARS, value: { kind: 'count', count: 5 } } as const;
  const own = before.text.unitFacts.filter(({ unit }) => unit === '703001');
  const after = withLines(before, new Map([['703001', { ...lines, facts: [fact] }]]));
  expect(after.text.unitFacts.filter(({ unit }) => unit === '703001')).toEqual([fact]);
  expect(after.text.unitFacts.length).toBe(before.text.unitFacts.length - own.length + 1);
  expect(differenceOf({ ...lines, facts: own }, { ...lines, facts: [fact] }).changes.length).toBe(9);
  const same = { ...before, text: after.text };
  expect(effectsBetween(before, same, HENAN_2023)).toEqual([]);
});

describe('the entries', () => {
  it('name what they cannot use', () => {
    const spoilt = withSheet(goodWorkbook(), SHEET, (sheet) => ({
      ...sheet,
      rows: [
        ...sheet.rows.slice(0, 2),
        ['703001', '某市某局', '一般公务用车', '1'],
        ['703001', '某市某局', '一般公务用车', '2'],
        ['703002', null, '公开日期', '2023-02-01'],
        ['703009', null, '其他用车', 1],
      ],
    }));
    const reading = readEntries(spoilt, TABLE_SETS);
    expect(reading.problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'excluded “单位事项”第6行“单位代码”（A6）单位代码不在“单位名册”中：“703009”。请改正代码，或在名册中补上这个单位。本行暂未计入汇总。',
      'confirm “单位事项”第3行“单位名称”（B3）名称与编码不符，已按编码计入：“某市某局”。编码对应的名称是“某市人力资源和社会保障局”，请核对填错的是编码还是名称。',
      'confirm “单位事项”第4行“项目”（C4）同一项目出现两次，以先出现的一行为准：“一般公务用车”。请删除或改正本行。',
      'confirm “单位事项”第5行“项目”（C5）说明事项的项目不认识，暂未用于说明文字：“公开日期”。请使用模板中的项目名称。',
    ]);
  });
});
