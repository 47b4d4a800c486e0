/** Generated departments whose projects have indicators with caps and units, as a published table has them. */
import type { Entries, ProjectIndicator } from '../../src/entries/entries';
import { sumFen } from '../../src/money/fen';
import { fixedDepartment } from '../../test/support/departments';

const TARGETS = [
  ['产出', '完成数量', '≥12次'],
  ['产出', '按时完成率', '≥95%'],
  ['效益', '服务覆盖率', '≥90%'],
  ['满意度', '服务对象满意度', '≥90%'],
] as const;

function indicatorsOf({ expenditure }: Entries): readonly Omit<ProjectIndicator, 'row'>[] {
  const projects = [...new Set(expenditure.map(({ project }) => project))].filter((code) => code !== '');
  return projects.flatMap((project) => {
    const lines = expenditure.filter((line) => line.project === project);
    const unit = lines[0]?.unit ?? '';
    const yuan = sumFen(lines.map(({ amount }) => amount)) / 100;
    // Corrections may leave a project with less than nothing, which no cap can say.
    const cost = yuan > 0 ? [['成本', '项目总成本', `≤${String(yuan)}元`] as const] : [];
    return [...cost, ...TARGETS].map(([category, indicator, target]) => ({
      project,
      unit,
      category,
      indicator,
      target,
    }));
  });
}

export function generatedDepartment(seed: number): Entries {
  const entries = fixedDepartment({ units: 4, lines: 60, seed });
  return {
    ...entries,
    projectIndicators: indicatorsOf(entries).map((one, index) => ({ ...one, row: index + 2 })),
  };
}
