/** Tests the comparison with an earlier publication that somebody edited: no part of it is left out without a word. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { differencesFrom } from '../../src/publication/earlier';
import { rollUp } from '../../src/rollup/rollup';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { rawFromPlan } from '../support/raw';
import { setOf } from '../support/set-of';

const YEAR = 2023;
const SUMS = '部门收支总体情况表';
const INCOME = '部门收入总体情况表';
const FORM = '部门（单位）整体绩效目标表';

let present: RawWorkbook;

beforeAll(async () => {
  const entries = await sampleEntries();
  const set = setOf(entries);
  const made = rawFromPlan(tablesWorkbook(entries, rollUp(entries, set), 'values', []).plan);
  const names = new Set(set.tables.map(({ name }) => name));
  present = { sheets: made.sheets.filter(({ name }) => names.has(name)) };
});

type Rows = readonly (readonly RawCell[])[];

function differences(before: RawWorkbook): readonly string[] | string {
  return differencesFrom(before, { year: YEAR, tables: present, paragraphs: [] });
}

function edited(edit: (sheet: RawSheet) => Partial<RawSheet>, name?: string): RawWorkbook {
  return {
    sheets: present.sheets.map((sheet) =>
      name === undefined || sheet.name === name ? { ...sheet, ...edit(sheet) } : sheet,
    ),
  };
}

function eachText(change: (text: string) => string): (sheet: RawSheet) => Partial<RawSheet> {
  return ({ rows }) => ({
    rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? change(cell) : cell))),
  });
}

/** Puts a row before the last one with figures. */
function withRow(rows: Rows, ...cells: readonly RawCell[]): Rows {
  const figures = rows.flatMap((row, at) => (row.some((cell) => typeof cell === 'number') ? [at] : []));
  const last = figures.at(-1) ?? rows.length;
  return [...rows.slice(0, last), cells, ...rows.slice(last)];
}

it('says nothing of the same tables, moved, renamed and in another order', () => {
  const sheets = present.sheets.map((sheet, index) => ({ ...sheet, name: `Sheet${String(index)}` }));
  expect(differences({ sheets: sheets.reverse() })).toEqual([]);
  expect(differences(edited(({ rows }) => ({ rows: [...rows, [], ['']] })))).toEqual([]);
});

it.each<[string, (sheet: RawSheet) => Partial<RawSheet>, string]>([
  [
    'a row that no list has',
    ({ rows }) => ({ rows: withRow(rows, '其他事项', 77.77) }),
    `原公开的“${SUMS}”A20这一行“其他事项”认不出来，或与别的行重复，其中1个数字没有比较。`,
  ],
  [
    'a column with another header',
    ({ rows }) => ({
      rows: rows.map((cells, row) => [...cells, ...(row === 6 ? ['追加'] : row === 9 ? [5] : [])]),
    }),
    `原公开的“${SUMS}”L7这一列“追加”认不出来，其中1个数字没有比较。`,
  ],
])('names %s', (_, edit, sentence) => {
  expect(differences(edited(edit, SUMS))).toEqual([sentence]);
});

it('names a row without a code among codes', () => {
  const added = edited(({ rows }) => {
    const last = rows.filter((row) => row.some((cell) => typeof cell === 'number')).at(-1);
    return {
      rows: [
        ...rows,
        ...(last === undefined
          ? []
          : [last.map((cell, at) => (typeof cell === 'string' ? (at === 0 ? '校验' : null) : cell))]),
      ],
    };
  }, '部门支出总体情况表');
  expect(differences(added)).toEqual([
    expect.stringMatching(
      /^原公开的“部门支出总体情况表”[A-Z]+\d+这一行“.+”认不出来，或与别的行重复，其中\d+个数字没有比较。$/u,
    ),
  ]);
});

it('names a column that is missing, of one or of all figures', () => {
  const without = edited(
    ({ rows, merges }) => ({
      rows: rows.map((cells) => cells.slice(0, -1)),
      merges: merges.filter(({ lastColumn }) => lastColumn < (rows[6]?.length ?? 0) - 1),
    }),
    INCOME,
  );
  expect(differences(without)).toContainEqual(
    expect.stringMatching(/^原公开的“部门收入总体情况表”没有“.*”这一列，没有比较。$/u),
  );
});

it('names a second copy, and a sheet with figures that is no table', () => {
  const [first] = present.sheets;
  if (first === undefined) throw new Error('There is no sheet.');
  const other: RawSheet = { ...first, name: '测算', rows: [['测算'], ['甲', 5]], merges: [] };
  const copy: RawSheet = { ...first, name: `${first.name}旧` };
  expect(differences({ sheets: [...present.sheets, copy, other] })).toEqual([
    `原公开的“${SUMS}旧”是又一份同样的表，没有比较。`,
    '原公开的“测算”不是规定的表，其中的数字没有比较。',
  ]);
});

describe('the frame of the tables', () => {
  const money = (label: string) => eachText((text) => text.replace(/单位[:：]万元/u, label));

  it('names a unit of money that is missing or not read', () => {
    expect(differences(edited(money(''), SUMS))).toEqual([
      `“${SUMS}”原公开的没有写金额单位，数字按万元比较。`,
    ]);
    expect(differences(edited(money('单位：十万元'), SUMS))).toEqual([
      `“${SUMS}”原公开的金额单位“单位：十万元”认不出来，数字按万元比较。`,
    ]);
  });

  it('compares figures in another unit of money, and says so once', () => {
    const inYuan = edited(({ rows }) => ({
      rows: rows.map((cells) =>
        cells.map((cell) =>
          typeof cell === 'number'
            ? Math.round(cell * 10_000)
            : typeof cell === 'string'
              ? cell.replace(/单位[:：]万元/u, '单位：元').replace('（万元）', '（元）')
              : cell,
        ),
      ),
    }));
    expect(differences(inYuan)).toEqual([
      expect.stringMatching(/等1[12]张表的金额单位不同：原公开元，现在万元。$/u),
    ]);
  });

  it('names another publisher and another title once', () => {
    expect(
      differences(
        edited(
          eachText((text) => text.replace('人力资源和社会保障局', '教育局')),
          SUMS,
        ),
      ),
    ).toEqual([`“${SUMS}”的编制单位不同：原公开“三门峡市教育局”，现在“三门峡市人力资源和社会保障局”。`]);
    const wrongYear = edited(
      eachText((text) => text.replace(/^2023(年.*表)$/u, '2022$1')),
      SUMS,
    );
    expect(differences(wrongYear)).toEqual([
      `“${SUMS}”的标题不同：原公开“2022年${SUMS}”，现在“2023年${SUMS}”。`,
    ]);
  });

  it('refuses the tables of another year', () => {
    expect(differences(edited(eachText((text) => text.replace(/^2023(年.*表)$/u, '2022$1'))))).toBe(
      '它是2022年的公开表，只能与2023年已公开的比较。',
    );
  });
});

describe('the words of a form', () => {
  const long = (text: string) => text.length > 30;
  const changed = (change: (text: string) => string) => {
    let done = false;
    return edited(
      eachText((text) => {
        if (done || !long(text)) return text;
        done = true;
        return change(text);
      }),
      FORM,
    );
  };

  it('names a changed and a missing text with its cell', () => {
    expect(differences(changed((text) => `${text}另增一项。`))).toEqual([
      expect.stringMatching(/^“部门（单位）整体绩效目标表”[A-Z]+\d+：原公开“.*”，现在“.*”。$/u),
    ]);
    expect(differences(changed(() => ''))).toEqual([
      expect.stringMatching(/^“部门（单位）整体绩效目标表”[A-Z]+\d+：新增“.*”。$/u),
    ]);
  });

  it('says that it does not compare them where several tables share a sheet', () => {
    const [first] = present.sheets;
    if (first === undefined) throw new Error('There is no sheet.');
    const rows = present.sheets.flatMap((sheet) => [...sheet.rows, []]);
    expect(differences({ sheets: [{ ...first, rows, merges: [] }] })).toEqual([
      `“${FORM}”与别的表在同一张工作表上，指标以外的文字没有比较。`,
    ]);
  });
});
