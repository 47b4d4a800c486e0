/** Tests the typed tables of the reference department: its true findings, and no others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { message, type Finding } from '../../src/checks/finding';
import { checkWorkbook } from '../../src/sets/check-workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';

let findings: readonly Finding[] = [];

beforeAll(async () => {
  const file = join('test', 'fixtures', 'layouts', 'reference-document.xlsx');
  const reading = await readWorkbook(readFileSync(file));
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  const result = checkWorkbook(reading.workbook, 2023);
  if (result.kind !== 'checked') throw new Error(result.kind);
  ({ findings } = result);
});

function reported(isMeant: (finding: Finding) => boolean): readonly string[] {
  return findings
    .filter(isMeant)
    .map(({ rule, sheet, cells }) => `${rule} ${sheet.slice(0, 2)}!${cells[0]?.address ?? ''}`);
}

test('reports the true errors and no others', () => {
  expect(reported(({ severity }) => severity === 'E')).toEqual([
    'M-03 02!A1',
    'X-23 02!B10',
    'X-23 02!B12',
    'C-02 04!C14',
    'C-02 04!C16',
    'C-02 04!C19',
    'C-02 04!C20',
    'C-02 04!C22',
    'C-02 04!C29',
    'C-02 04!C30',
    'T05-N1 05!A24',
    'T12-R3 12!A9',
    'P-05 12!B33',
    'P-02 12!H62',
    'T12-R3 12!A107',
    'T12-R3 12!A113',
    'T12-R3 12!A119',
    'T12-R3 12!A124',
  ]);
});

test('reports a retired class name once', () => {
  expect(reported((finding) => /医疗卫生与计划生育|社会保险基金/u.test(message(finding)))).toEqual([
    'C-02 04!C16',
  ]);
});

test('compares targets with similar names, and reports common properties of caps once', () => {
  const rules = ['P-06', 'P-12', 'P-13', 'P-14'];
  expect(reported(({ rule }) => rules.includes(rule))).toEqual([
    'P-13 12!H74',
    'P-06 12!J99',
    'P-06 12!J104',
    'P-14 12!J10',
    'P-12 12!B62',
  ]);
});

test('writes out the bridge between the two meanings of 公用经费', () => {
  expect(findings.filter(({ rule }) => rule === 'X-12f').map(message)).toEqual([
    '预算05表公用经费按科目是 556.75，预算06表是 242.01：“其他交通费用”、“福利费”列为人员经费' +
      '（556.75 − 207.82 − 106.92 = 242.01）。两处口径不同不是差错；在文字说明中引用时请写明是哪一种。',
  ]);
});
