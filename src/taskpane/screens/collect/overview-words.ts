/** Formats texts of the overview: status, changed lines, problems. */
import type { ReturnStatusRow } from '../../../distribution/returns-overview';
import { isWaiting, type UnitProgress } from '../../../distribution/unit-progress';
import {
  CHANGE_LABELS,
  type BeforeAfter,
  type LineChange,
} from '../../../distribution/consolidation/difference';
import { mustMend } from '../../../distribution/returns/return-reading';
import type { Unit } from '../../../entries/entries';
import { problemCauses, type ProblemCause } from '../../../entries/problem-causes';
import { formatYuan } from '../../../money/format-amount';
import type { CountTone } from '../../components/count-filter';
import type { BadgeTone } from '../../components/state-badge';
import type { OverviewFilter } from '../../state/distribution';

interface StateWords {
  /** Short enough for five side by side in 300 px. */
  readonly short: string;
  readonly badge: BadgeTone;
  readonly count: CountTone;
}

export const STATE_WORDS: Readonly<Record<OverviewFilter, StateWords>> = {
  'not-returned': { short: '未交回', badge: 'quiet', count: 'plain' },
  'with-problems': { short: '有问题', badge: 'bad', count: 'bad' },
  'returned-again': { short: '待确认', badge: 'mind', count: 'mind' },
  accepted: { short: '已接收', badge: 'good', count: 'good' },
  unknown: { short: '无归属', badge: 'mind', count: 'mind' },
};

export const FILTER_ORDER: readonly OverviewFilter[] = [
  'not-returned',
  'with-problems',
  'returned-again',
  'accepted',
  'unknown',
];

/** A sound return is accepted, but its lines are in the workbook only after the import. */
export function stateLabel(row: UnitProgress): {
  readonly text: string;
  readonly tone: BadgeTone;
} {
  const { status } = row;
  const { short, badge } = STATE_WORDS[status];
  if (status !== 'accepted') return { text: short, tone: badge };
  return { text: isWaiting(row) ? '可并入' : '已并入', tone: badge };
}

export function changeWords({ kind, sheet, label, before, after }: LineChange): string {
  const values = [before, after].filter((value) => value !== null).join(' → ');
  return `${CHANGE_LABELS[kind]} · ${sheet} · ${label}：${values}`;
}

export function totalWords(name: string, { before, after }: BeforeAfter): string {
  return before === after
    ? `${name} ${formatYuan(after)}元，不变`
    : `${name} ${formatYuan(before)}元 → ${formatYuan(after)}元`;
}

export interface ReportedProblem {
  readonly mend: boolean;
  readonly message: string;
}

/** Lists errors to correct first; leaves out problems that are only recorded. */
export function reportedProblems({ problems, fileErrors }: ReturnStatusRow): readonly ReportedProblem[] {
  const reported = problems
    .filter(({ severity }) => severity !== 'normalized')
    .map((problem) => ({ mend: mustMend(problem), message: problem.message }));
  return [
    ...fileErrors.map((message) => ({ mend: true, message })),
    ...reported.filter(({ mend }) => mend),
    ...reported.filter(({ mend }) => !mend),
  ];
}

/** What may be as it is, by its cause: equal in all units that have it. */
function causesToConfirm({ problems }: ReturnStatusRow): readonly ProblemCause[] {
  return problemCauses(problems.filter((problem) => problem.severity !== 'normalized' && !mustMend(problem)));
}

export interface CommonProblem {
  /** The sentence without its row. */
  readonly words: string;
  readonly units: readonly Unit[];
}

/** Fewer units tell it each by themselves. */
const LEAST_UNITS = 3;

/** 300 units that left the same sheet blank would hide the one that has something of its own. */
export function commonProblems(rows: readonly ReturnStatusRow[]): readonly CommonProblem[] {
  const units = new Map<string, Unit[]>();
  for (const row of rows)
    for (const { words } of causesToConfirm(row)) {
      const known = units.get(words);
      if (known === undefined) units.set(words, [row.unit]);
      else known.push(row.unit);
    }
  return [...units]
    .map(([words, own]) => ({ words, units: own }))
    .filter((common) => common.units.length >= LEAST_UNITS)
    .sort((one, other) => other.units.length - one.units.length);
}

/**
 * Counts the problems for the collapsed row, e.g. 改正1条，核实2条. Empty without problems. `common`: told once for all
 * units.
 */
export function problemCounts(row: ReturnStatusRow, common: readonly CommonProblem[]): string {
  const toMend = reportedProblems(row).filter(({ mend }) => mend).length;
  const told = new Set(common.map(({ words }) => words));
  const toConfirm = causesToConfirm(row)
    .filter(({ words }) => !told.has(words))
    .reduce((count, { problems }) => count + problems.length, 0);
  return [toMend === 0 ? '' : `改正${String(toMend)}条`, toConfirm === 0 ? '' : `核实${String(toConfirm)}条`]
    .filter((part) => part !== '')
    .join('，');
}

/** Writes one line a unit, which pastes into two columns of a sheet. */
export function notReturnedList(units: readonly Unit[]): string {
  const lines = units.map(({ code, name }) => `${code}\t${name}`);
  return [`未交回的单位（${String(units.length)}个）：`, ...lines].join('\n');
}
