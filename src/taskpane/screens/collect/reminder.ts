/** Writes texts to send to units: who has not returned yet, what to mend. Pure functions. */
import type { UnitProgress } from '../../../distribution/unit-progress';
import type { Unit } from '../../../entries/entries';
import { dateWords } from '../../date-words';
import { reportedProblems } from './overview-words';

export interface Round {
  readonly year: number;
  readonly departmentName: string;
  /** Date as 2026-12-05; `null`: none was set. */
  readonly due: string | null;
}

function when({ due }: Round): string {
  return due === null ? '尽快' : `于${dateWords(due)}前`;
}

/** One line a unit, which pastes into two columns of a sheet. */
export function reminderToAll(units: readonly Unit[], round: Round): string {
  return [
    `各单位：${round.departmentName}${String(round.year)}年部门预算录入工作簿，以下${String(units.length)}个单位还没有交回，请${when(round)}填好交回。`,
    ...units.map(({ code, name }) => `${code}\t${name}`),
  ].join('\n');
}

function toMend(row: UnitProgress): readonly string[] {
  const problems = reportedProblems(row).filter(({ mend }) => mend);
  return problems.map(({ message }, index) => `${String(index + 1)}. ${message}`);
}

/** `null`: the unit has nothing to do. */
export function reminderTo(row: UnitProgress, round: Round): string | null {
  const { name, code } = row.unit;
  const file = `${String(round.year)}年部门预算录入工作簿`;
  if (row.status === 'not-returned')
    return `${name}（${code}）：还没有收到你单位的${file}，请${when(round)}填好交回。`;
  if (row.status !== 'with-problems') return null;
  const problems = toMend(row);
  return [
    `${name}（${code}）：你单位交回的${file}有需要改正的内容，请改正后${when(round)}重新交回。`,
    ...problems,
  ].join('\n');
}
