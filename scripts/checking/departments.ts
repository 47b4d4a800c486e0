/** Generates departments with caps and units in their projects' indicators, as in published tables. */
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
    // A project with a negative amount (更正) gets no cap.
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
