/**
 * Tests files of another program with the tables of one correct department, whose only true finding is
 * T02-R10. A layout may add findings about itself, and no others.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/checks/finding';
import { checkWorkbook } from '../../src/sets/check-workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';

const FOLDER = join('test', 'fixtures', 'layouts');

async function findingsIn(name: string): Promise<readonly Finding[]> {
  const reading = await readWorkbook(readFileSync(join(FOLDER, `${name}.xlsx`)));
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  const result = checkWorkbook(reading.workbook, 2023);
  if (result.kind !== 'checked') throw new Error(result.kind);
  return result.findings;
}

/** Counts findings by severity and rule: `E X-13 ×2`. */
function summary(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { severity, rule } of findings)
    counts.set(`${severity} ${rule}`, (counts.get(`${severity} ${rule}`) ?? 0) + 1);
  return [...counts].map(([key, count]) => (count === 1 ? key : `${key} ×${String(count)}`)).sort();
}

const TRUE_FINDING = 'X T02-R10';

/** Layout → the findings besides the true one. */
const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
  'layout-plain': [],
  'layout-form-column-3': [],
  'layout-yuan': [],
  'layout-footer': [],
  'layout-total-first-cell': [],
  'layout-total10-unlabelled': [],
  'layout-unit-rows10-subtotal': [],
  'layout-per-unit-blank': ['I R-04'],
  'layout-number-codes': [],
  'layout-column-numbers-named': [],
  'layout-repeat12': [],
  'layout-text-commas': ['X U-09 ×10'],
  'layout-unit-line-separate': [],
  'layout-editor-line-one-blank': [],
  'layout-short-titles': ['X M-01 ×5'],
  'layout-title-06-as-printed': ['X M-01 ×12'],
  'layout-unit-titles': ['X M-01 ×12'],
  'layout-classes-by-position': [],
  'layout-04-one-column': ['X M-14 ×3'],
  'layout-merged-oddly': [],
  'table-06-missing': ['E M-03'],
  'note-no-data': [],
  'note-no-item': [],
  'note-without-prefix': [],
  'dashes-hide-error-04': ['E T04-R4', 'E T04-R5', 'X U-09 ×10'],
  'missed-unit-code-12': ['E X-23'],
  'missed-project-at-other-unit-10': ['E X-20', 'I R-04', 'X T12-R4 ×2'],
  'year-01': ['E M-02'],
};

it.each(Object.entries(LAYOUTS))('reads %s correctly', async (name, reported) => {
  const truths = name === 'missed-project-at-other-unit-10' ? [] : [TRUE_FINDING];
  expect(summary(await findingsIn(name))).toEqual([...reported, ...truths].sort());
});
