/** Tests that prepared rows below the lines of a return change nothing, and that what stands in them is read. */
import fc from 'fast-check';
import type { ReturnReading } from '../../src/distribution/returns/return-reading';
import { departments, withItemsOfUnits } from '../support/departments';
import { changedCell, returned, smallDepartment, typed, type Spoil } from '../support/distributed';

const WITHOUT_PREPARED: Spoil = (plan) => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, prepared: undefined })),
});

function problemsOf(reading: ReturnReading): readonly string[] {
  if (reading.kind === 'file-error') throw new Error(reading.message);
  return reading.problems.map(({ code, address }) => `${code} ${address ?? ''}`);
}

it('reads the same with and without prepared rows', async () => {
  await fc.assert(
    fc.asyncProperty(departments({ maxUnits: 1, maxLines: 30 }).map(withItemsOfUnits), async (entries) => {
      const [unit] = entries.units;
      if (unit === undefined) throw new Error('The department has no unit.');
      const sent = await returned(entries, unit.code);
      expect(sent).toEqual(await returned(entries, unit.code, WITHOUT_PREPARED));
    }),
    { numRuns: 15 },
  );
});

it('reads a line far below the others', async () => {
  const spoil: Spoil = (plan) =>
    typed(
      '收入录入',
      'D300',
      '其他收入',
    )(typed('收入录入', 'C300', '本年')(typed('收入录入', 'E300', 7)(plan)));
  const reading = await returned(smallDepartment(), '703001', spoil);
  expect(reading.kind === 'read' ? reading.lines?.income.map(({ row, unit }) => [row, unit]) : []).toEqual([
    [2, '703001'],
    [300, '703001'],
  ]);
});

it('reports a formula with a result far below the lines, and none without', async () => {
  const formula = (result: string | number): Spoil =>
    changedCell('收入录入', 'E300', { kind: 'formula', formula: '1+1', result });
  const problems = async (result: string | number) =>
    problemsOf(await returned(smallDepartment(), '703001', formula(result)));
  expect(await problems(2)).toContain('formula-entered E300');
  expect(await problems('')).toEqual(problemsOf(await returned(smallDepartment(), '703001')));
});
