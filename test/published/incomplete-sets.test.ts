/** Tests that documents of known sets are recognized when incomplete or worded differently. */
import { shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { checkWorkbook } from '../../src/sets/check-workbook';
import { notCheckedWords } from '../../src/sets/not-checked';
import { checkDepartment } from '../support/check-department';
import { tablesOf } from '../support/checks';
import { onOneSheet } from '../support/foreign-sets';

function answer(workbook: RawWorkbook): string {
  const result = checkWorkbook(workbook, 2023);
  return result.kind === 'checked' ? result.check.context.profile.set.label : notCheckedWords(result);
}

function inCells(change: (cell: string) => RawCell): (sheet: RawSheet) => RawSheet {
  return (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? change(cell) : cell))),
  });
}

function each(change: (sheet: RawSheet, index: number) => RawSheet) {
  return ({ sheets }: RawWorkbook): RawWorkbook => ({ sheets: sheets.map(change) });
}

function kept(is: (index: number, count: number) => boolean) {
  return ({ sheets }: RawWorkbook): RawWorkbook => ({
    sheets: sheets.filter((_, index) => is(index, sheets.length)),
  });
}

const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/^合\s*计$/u, '总计'],
  [/^功能分类科目名称$/u, '科目名称'],
  [/^科目编码$/u, '功能科目编码'],
  [/^项目支出$/u, '项目支出预算'],
  [/^国有资本经营预算$/u, '国有资本经营'],
];

function withSynonyms(text: string): string {
  return SYNONYMS.reduce((made, [from, to]) => made.replace(from, to), text);
}

/** Matches a title above a table or in a sheet name. */
const TITLE = /^\d{4}年.+表$/u;
const NUMBER = /^预算\d\d表$/u;

const withoutNumbers = each(inCells((text) => (NUMBER.test(text) ? null : text)));
const FORMS: readonly (readonly [string, (workbook: RawWorkbook) => RawWorkbook])[] = [
  ['the first half', kept((index, count) => index < count / 2)],
  ['the second half', kept((index, count) => index >= count / 2)],
  ['every third table', kept((index) => index % 3 === 0)],
  ['no numbers', withoutNumbers],
  ['half of them without numbers', (workbook) => kept((index) => index % 2 === 1)(withoutNumbers(workbook))],
  ['titles on the tabs only', each(inCells((text) => (TITLE.test(text) || NUMBER.test(text) ? null : text)))],
  ['titles in the tables only', each((sheet, index) => ({ ...sheet, name: `Sheet${String(index)}` }))],
  ['one sheet', onOneSheet],
  ['columns in other words', each(inCells(withSynonyms))],
  ['the same without numbers', (workbook) => withoutNumbers(each(inCells(withSynonyms))(workbook))],
  [
    'a column of remarks and row numbers',
    each((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) => {
        const isHeader =
          row.some((cell) => typeof cell === 'string' && /^(?:项目|科目编码|类|类型|合计)$/u.test(cell)) &&
          index < 6;
        return isHeader ? [...row, '备注', '序号'] : row;
      }),
    })),
  ],
];

describe.each([
  ['河南省十二张表', () => Promise.resolve(checkDepartment())],
  ['上海市九张表', shanghaiSampleEntries],
] as const)('%s', (label, entriesOf) => {
  let whole: RawWorkbook;

  beforeAll(async () => {
    whole = tablesOf(await entriesOf());
  });

  it.each(FORMS)('recognizes tables with %s', (_, form) => {
    expect(answer(form(whole))).toBe(label);
  });

  it('recognizes each single table without a number', () => {
    const answers = withoutNumbers(whole).sheets.map(
      (sheet) => `${sheet.name} ${answer({ sheets: [sheet] })}`,
    );
    expect(answers).toEqual(whole.sheets.map(({ name }) => `${name} ${label}`));
  });
});
