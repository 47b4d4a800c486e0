/** Describes the state of the work, step by step. Pure functions of the workbook status and the last check. */
import { SEVERITY_LABELS } from '../checks/rule';
import type { CheckReport } from '../workflow/checks/check-report';
import type { FilledBy } from '../workflow/memory';
import type { WorkbookStatus } from '../workflow/status/workbook-status';
import { generatedTables, problemWords, tablesIn } from './counts';
import { FINDING_SEVERITIES, toDealWith } from './finding-counts';
import {
  COLLECT_STEP,
  FINDINGS_STEP,
  HAND_OUT_STEP,
  NEXT_STEPS,
  PUBLISH_STEP,
  type NextStepWords,
} from './next-step';
import type { ReturnsSummary } from '../distribution/unit-progress';
import { isOverdue, summaryWords } from './returns-words';
import { PLACES, type PlaceId, type ScreenId, type SectionId } from './screens';

/** `attention`: done, but the clerk has to look at something. */
export type StepState = 'done' | 'open' | 'attention';

export interface WorkStep {
  readonly id: string;
  /** The stage that it is listed under. */
  readonly place: PlaceId;
  readonly title: string;
  readonly words: string;
  readonly state: StepState;
  readonly screen: ScreenId;
  readonly section: SectionId;
}

type StepOf = (status: WorkbookStatus) => WorkStep;

const entrySheets: StepOf = ({ entrySheets: sheets }) => {
  const missing = sheets.filter(({ sheetName }) => sheetName === null).length;
  const words =
    missing === 0
      ? `${String(sheets.length)}张，齐全`
      : missing === sheets.length
        ? '还没有建立'
        : `缺少${String(missing)}张`;
  const state = missing === 0 ? 'done' : missing === sheets.length ? 'open' : 'attention';
  return {
    id: 'entry-sheets',
    place: 'preparation',
    title: '录入表',
    words,
    state,
    screen: 'entry',
    section: 'page',
  };
};

const settings: StepOf = ({ settings: known }) => ({
  id: 'settings',
  place: 'preparation',
  title: '设置',
  words:
    known === null
      ? '还没有填写完整'
      : `${String(known.budgetYear)}年，部门代码${known.departmentCode}，金额单位${known.amountUnit}`,
  state: known === null ? 'open' : 'done',
  screen: 'settings',
  section: 'page',
});

const roster: StepOf = ({ units }) => ({
  id: 'roster',
  place: 'preparation',
  title: '单位名册',
  words: units.length === 0 ? '还没有单位' : `${String(units.length)}个单位`,
  state: units.length === 0 ? 'open' : 'done',
  screen: 'settings',
  section: 'roster',
});

const lines: StepOf = ({ incomeLines, expenditureLines }) => ({
  id: 'lines',
  place: 'collection',
  title: '收支录入',
  words:
    incomeLines + expenditureLines === 0
      ? '还没有录入'
      : `收入${String(incomeLines)}行，支出${String(expenditureLines)}行`,
  state: incomeLines + expenditureLines === 0 ? 'open' : 'done',
  screen: 'entry',
  section: 'page',
});

const problems: StepOf = ({ problems: found, incomeLines, expenditureLines }) => {
  const words = problemWords(found);
  const nothingEntered = incomeLines + expenditureLines === 0;
  return {
    id: 'problems',
    place: 'collection',
    title: '录入问题',
    words: words || (nothingEntered ? '录入后自动检查' : '没有'),
    state: words !== '' ? 'attention' : nothingEntered ? 'open' : 'done',
    screen: 'entry',
    section: words === '' ? 'page' : 'problems',
  };
};

/** `today`: as 2026-12-05. `null`: the department fills in everything itself, or has not begun. */
function returnsStep(
  { units, incomeLines, expenditureLines }: WorkbookStatus,
  { by, returns }: Filling,
  today: string,
): WorkStep | null {
  const step = { id: 'returns', place: 'collection', title: '下发和回收', section: 'page' } as const;
  if (returns === null)
    return by === 'department' || units.length === 0 || incomeLines + expenditureLines > 0
      ? null
      : { ...step, words: '由单位填的，从这里下发；自己填的，直接录入', state: 'open', screen: 'distribute' };
  const { withProblems, waiting, returned, units: all } = returns;
  const isNeeded = withProblems + waiting > 0 || isOverdue(returns, today);
  return {
    ...step,
    words: summaryWords(returns, today),
    state: isNeeded ? 'attention' : returned === all ? 'done' : 'open',
    screen: 'collect',
  };
}

const tables: StepOf = (status) => {
  const made = generatedTables(status).length;
  const all = status.tables.length;
  return {
    id: 'tables',
    place: 'output',
    title: '表样',
    words:
      made === 0
        ? '还没有生成'
        : made === all
          ? `${String(all)}张，全部生成`
          : `已生成${String(made)}张，共${String(all)}张`,
    state: made === 0 ? 'open' : 'done',
    screen: 'tables',
    section: 'page',
  };
};

const UNKNOWN_FILL = '录入表现在不能使用，无法判断是否最新';

const fill: StepOf = (status) => {
  const made = generatedTables(status).length;
  const filled = tablesIn(status, 'filled').length;
  const stale = tablesIn(status, 'stale').length;
  const isUnknown = !status.entriesUsable && filled + stale > 0;
  const words = [
    filled === 0 ? '' : `${String(filled)}张已填充`,
    stale === 0 ? '' : `${String(stale)}张需重新填充`,
    filled + stale > 0 && made > filled + stale ? `${String(made - filled - stale)}张未填充` : '',
  ].filter((part) => part !== '');
  return {
    id: 'fill',
    place: 'output',
    title: '汇总',
    words: isUnknown ? UNKNOWN_FILL : words.length === 0 ? '还没有填充' : words.join('，'),
    state: words.length === 0 ? 'open' : isUnknown || made > filled ? 'attention' : 'done',
    screen: 'fill',
    section: 'page',
  };
};

const BEFORE_RETURNS: readonly StepOf[] = [entrySheets, settings, roster, lines];
const AFTER_RETURNS: readonly StepOf[] = [problems, tables, fill];

function foundWords(report: CheckReport): string {
  const found = FINDING_SEVERITIES.map((severity) => ({ severity, count: toDealWith(report, severity) }));
  return found
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${String(count)}条${SEVERITY_LABELS[severity]}`)
    .join('，');
}

/** How the department gets its lines. */
export interface Filling {
  /** `null`: not chosen. */
  readonly by: FilledBy | null;
  /** `null`: nothing was handed out. */
  readonly returns: ReturnsSummary | null;
}

/** Handing out without a choice is a choice too. */
export function isFilledByUnits({ by, returns }: Filling): boolean {
  return by === 'units' || (by === null && returns !== null);
}

/** Whether the clerk has to choose who fills in the lines: a single unit has nobody to hand out to. */
export function isFillingOpen({ next, units }: WorkbookStatus, { by, returns }: Filling): boolean {
  return next === 'enter-lines' && units.length > 1 && by === null && returns === null;
}

/** What comes next: after a check of the present tables its findings, or publishing if none is left. */
export function nextWords(
  status: WorkbookStatus,
  report: CheckReport | null,
  filling: Filling,
): NextStepWords {
  if (status.next === 'enter-lines' && isFilledByUnits(filling))
    return filling.returns === null ? HAND_OUT_STEP : COLLECT_STEP;
  if (status.next !== 'done' || report === null || report.outdated) return NEXT_STEPS[status.next];
  const found = foundWords(report);
  return found === '' ? PUBLISH_STEP : { ...FINDINGS_STEP, text: `还有${found}。${FINDINGS_STEP.text}` };
}

function checkStep(report: CheckReport | null): WorkStep {
  const step = { id: 'check', place: 'review', title: '检查', screen: 'check', section: 'page' } as const;
  if (report === null) return { ...step, words: '还没有检查', state: 'open' };
  const found = foundWords(report);
  if (report.outdated) return { ...step, words: '检查以后有改动，请重新检查', state: 'attention' };
  return found === ''
    ? { ...step, words: '没有要处理的结果', state: 'done' }
    : { ...step, words: found, state: 'attention' };
}

/** Their content is worked out only on their screens. */
const UNKNOWN = { place: 'publication', state: 'open', section: 'page' } as const;

const PUBLICATION: readonly WorkStep[] = [
  { ...UNKNOWN, id: 'text', title: '说明', words: '由同样的数字写出，补缺项和原因', screen: 'text' },
  { ...UNKNOWN, id: 'publish', title: '发布', words: '看看还差什么，生成公开文件', screen: 'publish' },
];

/** `report`: the last check; `null`: there was none. `today`: as 2026-12-05. */
export function workSteps(
  status: WorkbookStatus,
  report: CheckReport | null,
  filling: Filling,
  today: string,
): readonly WorkStep[] {
  const returning = returnsStep(status, filling, today);
  return [
    ...BEFORE_RETURNS.map((step) => step(status)),
    ...(returning === null ? [] : [returning]),
    ...AFTER_RETURNS.map((step) => step(status)),
    checkStep(report),
    ...PUBLICATION,
  ];
}

/** The screen of a stage to open first: what is to deal with, else the first that is not done, else the first. */
export function firstUnfinished(place: PlaceId, steps: readonly WorkStep[]): ScreenId {
  const [first, ...others] = PLACES[place].screens;
  const stateOf = (screen: ScreenId): readonly StepState[] =>
    steps.filter((step) => step.screen === screen).map(({ state }) => state);
  const screens = [first, ...others];
  return (
    screens.find((screen) => stateOf(screen).includes('attention')) ??
    screens.find((screen) => stateOf(screen).includes('open')) ??
    first
  );
}
