/** Tests what many returns have to confirm alike: told once, and left out of the count of each unit. */
import { overviewOf } from '../../src/distribution/returns-overview';
import { commonProblems, problemCounts } from '../../src/taskpane/screens/collect/overview-words';
import { sampleEntries } from '../../scripts/sample-entries';
import { departmentOf } from '../../src/distribution/returns/department';
import { returned, typed, withoutLines } from '../support/distributed';

test('tells an equal sheet left blank once, and each unit what is its own', async () => {
  const entries = await sampleEntries();
  const units = entries.units.slice(1, 5);
  const readings = await Promise.all(
    units.map(({ code }, index) =>
      returned(
        entries,
        code,
        index === 0 ? typed('单位事项', 'D2', 0) : (plan) => plan,
        departmentOf(withoutLines(entries)),
      ),
    ),
  );
  const { rows } = overviewOf(withoutLines(entries), new Map(), readings);
  const common = commonProblems(rows);
  const blank = common.find(({ words }) => words.includes('有9项没有填写'));
  expect(blank?.words).toMatch(/^“单位事项”“内容”：有9项没有填写（政府采购货物预算、/u);
  expect(blank?.units.map(({ code }) => code)).toEqual(units.slice(1).map(({ code }) => code));
  const counts = (shared: typeof common) =>
    units.map(({ code }) => {
      const row = rows.find(({ unit }) => unit.code === code);
      return row === undefined ? '' : problemCounts(row, shared);
    });
  const before = counts([]).map((words) => Number(/核实(\d+)条/u.exec(words)?.[1] ?? 0));
  const after = counts(common).map((words) => Number(/核实(\d+)条/u.exec(words)?.[1] ?? 0));
  // The first has eight items left: words of its own.
  expect(after[0]).toBe(before[0]);
  expect(after.slice(1)).toEqual(before.slice(1).map((count) => count - 1));
});
