/** Tests the job that makes 审核意见表: explanations, rules of the set, and no formula in any cell. */
import { doJob } from '../../src/distribution/work/do-job';
import { reviewFileName } from '../../src/distribution/file-name';
import type { Review } from '../../src/publication/review';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { checked, tablesWithEntries } from '../support/checks';
import { withPrior } from '../support/narrative';
import { shanghaiSampleEntries } from '../../scripts/sample-entries';
import { smallDepartment } from '../support/distributed';

it.each([
  ['henan-2023', () => Promise.resolve(withPrior(smallDepartment(), '公务接待费', 1))],
  ['shanghai', shanghaiSampleEntries],
] as const)('lists the findings of %s as texts, with what was answered', async (setId, entriesOf) => {
  const { findings } = checked(tablesWithEntries(await entriesOf()));
  const explanation = { text: '=1+1 是说明，不是公式', at: '2026-11-28T00:00:00Z' };
  const review: Review = {
    publisher: '=某局',
    year: 2023,
    setId,
    checkedAt: '今天',
    coverage: ['核对了各表。'],
    findings: findings.map((finding) => ({ finding, status: 'explained', explanation })),
    textFindings: [],
  };
  const made = await doJob({ kind: 'review', review, format: 'xlsx' });
  if (made.kind !== 'file') throw new Error(made.reason);
  const read = await readWorkbook(made.bytes);
  if (read.kind !== 'workbook') throw new Error(read.kind);
  expect(read.workbook.sheets.flatMap(({ formulas }) => [...formulas])).toEqual([]);
  const rows = read.workbook.sheets.find(({ name }) => name === '审核意见')?.rows ?? [];
  const said = findings.length === 0 ? ['没有发现问题。'] : ['已说明', '=1+1 是说明，不是公式'];
  expect(rows).toHaveLength(Math.max(findings.length, 1) + 1);
  expect(rows[1]?.slice(-said.length)).toEqual(said);
  expect((await doJob({ kind: 'review', review, format: 'docx' })).kind).toBe('file');
});

it('names the file by what is known', () => {
  expect(reviewFileName({ publisher: '某/局', year: 2023 }, 'xlsx')).toBe('某_局_2023年审核意见表.xlsx');
  expect(reviewFileName({ publisher: '', year: null }, 'docx')).toBe('审核意见表.docx');
});
