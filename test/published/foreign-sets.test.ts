/** Tests that our rules never check tables of other places. One sentence explains the difference. */
import { checkWorkbook } from '../../src/sets/check-workbook';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { notCheckedWords } from '../../src/sets/not-checked';
import { FOREIGN_SETS } from '../support/foreign-places';
import { foreignWorkbook, numbered, onOneSheet, type ForeignSet } from '../support/foreign-sets';

function answer(workbook: RawWorkbook): string {
  const result = checkWorkbook(workbook, 2023);
  if (result.kind !== 'checked') return notCheckedWords(result);
  const { context } = result.check;
  return `${context.profile.set.label} ${context.workbook.tables.map(({ id }) => id).join(' ')}`;
}

const NOT_OURS = /^这不像河南省十二张表、上海市九张表（.+），没有核对。$/u;

function withNumbers(set: ForeignSet, number: (index: number) => string): RawWorkbook {
  return foreignWorkbook({ ...set, tables: numbered(set.tables, number) });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const FORMS: readonly (readonly [string, (set: ForeignSet) => RawWorkbook])[] = [
  ['a sheet a table', foreignWorkbook],
  ['公开01表', (set) => withNumbers(set, (index) => `公开${two(index)}表`)],
  ['附表1', (set) => withNumbers(set, (index) => `附表${String(index)}`)],
  ['表一', (set) => withNumbers(set, (index) => `表${'一二三四五六七八九十'.charAt((index - 1) % 10)}`)],
  ['预算01表, as the first set numbers its own', (set) => withNumbers(set, (index) => `预算${two(index)}表`)],
  ['one sheet', (set) => onOneSheet(foreignWorkbook(set))],
  [
    'the first half',
    (set) => ({ sheets: foreignWorkbook(set).sheets.slice(0, Math.ceil(set.tables.length / 2)) }),
  ],
  [
    'the second half',
    (set) => ({ sheets: foreignWorkbook(set).sheets.slice(Math.ceil(set.tables.length / 2)) }),
  ],
];

describe.each(FOREIGN_SETS.map((set) => [set.place, set] as const))('%s', (_, set) => {
  it.each(FORMS)('checks none of its tables: %s', (__, form) => {
    expect(answer(form(set))).toMatch(NOT_OURS);
  });
  const alone = foreignWorkbook(set).sheets.map((sheet) => [sheet.name, sheet] as const);
  it.each(alone)('checks no single table: %s', (__, sheet) => {
    expect(answer({ sheets: [sheet] })).toMatch(NOT_OURS);
  });
});
