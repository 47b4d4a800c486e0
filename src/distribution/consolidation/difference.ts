/** Compares a return with its unit's lines: added, removed, changed, with amounts before and after. */
import { FUND_LABELS } from '../../classification/funds';
import { PERIODS } from '../../classification/periods';
import { SPENDING_KINDS } from '../../classification/spending-kinds';
import { DEPARTMENTAL_ACCOUNTS } from '../../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../../classification/functional-accounts';
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import { INCOME_SHEET } from '../../entries/declarations/income';
import { PROJECT_PERFORMANCE_SHEET } from '../../entries/declarations/project-performance';
import type { ExpenditureLine, IncomeLine, ProjectIndicator } from '../../entries/entries';
import { UNIT_FACTS_SHEET } from '../../entries/declarations/unit-facts';
import { factWords, type UnitFact } from '../../entries/text-entries';
import { sumFen, type Fen } from '../../money/fen';
import { formatYuan } from '../../money/format-amount';
import { countOfLines, type UnitLines } from '../unit-lines';

export interface LineChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly sheet: string;
  /** The subject of the line, for people. */
  readonly label: string;
  /** Amount, remark or target; `null`: the line does not exist. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Names the kinds of change on screen. */
export const CHANGE_LABELS: Readonly<Record<LineChange['kind'], string>> = {
  added: '新增',
  removed: '减少',
  changed: '改动',
};

export interface BeforeAfter {
  readonly before: Fen;
  readonly after: Fen;
}

export interface UnitDifference {
  readonly income: BeforeAfter;
  readonly expenditure: BeforeAfter;
  readonly changes: readonly LineChange[];
}

/** A line of any sheet, prepared for comparison. */
interface Compared {
  readonly sheet: string;
  /** Lines of equal keys are the same line. */
  readonly key: string;
  /** Lines of equal values need not be reported. */
  readonly value: string;
  /** The subject for people, computed only for lines that differ. */
  readonly label: () => string;
  readonly shown: () => string;
}

const SEPARATOR = ' · ';

function amountWords(amount: Fen, remark: string): string {
  return remark === '' ? `${formatYuan(amount)}元` : `${formatYuan(amount)}元（${remark}）`;
}

/** Joins an amount with its remark, as a value and in words. */
function amountOf(amount: Fen, remark: string): Pick<Compared, 'value' | 'shown'> {
  return { value: `${String(amount)} ${remark}`, shown: () => amountWords(amount, remark) };
}

const INCOME_SUBJECT = ['period', 'fund'] as const;
const EXPENDITURE_SUBJECT = [
  'function',
  'kind',
  'project',
  'departmental',
  'governmental',
  'fund',
  'period',
] as const;
const INDICATOR_SUBJECT = ['project', 'category', 'indicator'] as const;

function incomeLine(line: IncomeLine): Compared {
  const { period, fund, amount, remark } = line;
  const label = (): string => [PERIODS[period].label, FUND_LABELS[fund]].join(SEPARATOR);
  const key = INCOME_SUBJECT.map((field) => line[field]).join(' ');
  return { sheet: INCOME_SHEET.name, key, label, ...amountOf(amount, remark) };
}

function withName(code: string, name: string | undefined): string {
  return name === undefined ? code : `${code} ${name}`;
}

function expenditureLine(line: ExpenditureLine, projects: ReadonlyMap<string, string>): Compared {
  const { function: code, kind, project, departmental, fund, period, amount, remark } = line;
  const label = (): string =>
    [
      withName(code, FUNCTIONAL_ACCOUNTS.find(code)?.name),
      SPENDING_KINDS[kind].label,
      ...(project === '' ? [] : [withName(project, projects.get(project))]),
      withName(departmental, DEPARTMENTAL_ACCOUNTS.find(departmental)?.name),
      PERIODS[period].label,
      FUND_LABELS[fund],
    ].join(SEPARATOR);
  const key = EXPENDITURE_SUBJECT.map((field) => line[field]).join(' ');
  return { sheet: EXPENDITURE_SHEET.name, key, label, ...amountOf(amount, remark) };
}

function indicatorLine(line: ProjectIndicator): Compared {
  const { target } = line;
  const key = INDICATOR_SUBJECT.map((field) => line[field]).join(SEPARATOR);
  return { sheet: PROJECT_PERFORMANCE_SHEET.name, key, label: () => key, value: target, shown: () => target };
}

function projectLines(projects: ReadonlyMap<string, string>): readonly Compared[] {
  return Array.from(projects, ([code, name]) => {
    const key = `项目名称${SEPARATOR}${code}`;
    return { sheet: EXPENDITURE_SHEET.name, key, label: () => key, value: name, shown: () => name };
  });
}

function factLine({ item, value }: UnitFact): Compared {
  const content = factWords(value);
  return { sheet: UNIT_FACTS_SHEET.name, key: item, label: () => item, value: content, shown: () => content };
}

function comparedLines({ income, expenditure, indicators, facts, names }: UnitLines): readonly Compared[] {
  return [
    ...income.map(incomeLine),
    ...expenditure.map((line) => expenditureLine(line, names.projects)),
    ...indicators.map(indicatorLine),
    ...facts.map(factLine),
  ];
}

function byKey(lines: readonly Compared[]): Map<string, Compared[]> {
  const groups = new Map<string, Compared[]>();
  for (const line of lines) {
    const key = `${line.sheet}\n${line.key}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups;
}

/** Returns the lines of each side without an equal on the other. */
function unequal(before: readonly Compared[], after: readonly Compared[]): [Compared[], Compared[]] {
  const rest = [...after];
  const gone = before.filter((line) => {
    const equal = rest.findIndex((other) => other.value === line.value);
    if (equal >= 0) rest.splice(equal, 1);
    return equal < 0;
  });
  return [gone, rest];
}

/** A line of one side or both, which differs. */
type LinePair = readonly [old: Compared | undefined, fresh: Compared | undefined];

function differing(before: readonly Compared[], after: readonly Compared[]): readonly LinePair[] {
  const [gone, come] = unequal(before, after);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => [gone[index], come[index]]);
}

function changeOf([old, fresh]: LinePair): readonly LineChange[] {
  const line = fresh ?? old;
  if (line === undefined) return [];
  const kind = old === undefined ? 'added' : fresh === undefined ? 'removed' : 'changed';
  const [before, after] = [old?.shown() ?? null, fresh?.shown() ?? null];
  return [{ kind, sheet: line.sheet, label: line.label(), before, after }];
}

function linePairs(before: readonly Compared[], after: readonly Compared[]): readonly LinePair[] {
  const old = byKey(before);
  const fresh = byKey(after);
  const keys = new Set([...old.keys(), ...fresh.keys()]);
  return [...keys].flatMap((key) => differing(old.get(key) ?? [], fresh.get(key) ?? []));
}

/** Reports other names of projects. Added and removed projects already show in their lines. */
function projectPairs(before: UnitLines, after: UnitLines): readonly LinePair[] {
  const staying = (from: UnitLines, other: UnitLines) =>
    projectLines(new Map([...from.names.projects].filter(([code]) => other.names.projects.has(code))));
  return linePairs(staying(before, after), staying(after, before));
}

export function totalsOf({ income, expenditure }: Pick<UnitLines, 'income' | 'expenditure'>): {
  readonly income: Fen;
  readonly expenditure: Fen;
} {
  return {
    income: sumFen(income.map((line) => line.amount)),
    expenditure: sumFen(expenditure.map((line) => line.amount)),
  };
}

function pairsBetween(before: UnitLines, after: UnitLines): readonly LinePair[] {
  return [...linePairs(comparedLines(before), comparedLines(after)), ...projectPairs(before, after)];
}

/** Compares without regard to rows and their order, or to labels that differ by a project's name. */
export function differenceOf(before: UnitLines, after: UnitLines): UnitDifference {
  const old = totalsOf(before);
  const fresh = totalsOf(after);
  let changes: readonly LineChange[] | null = null;
  return {
    income: { before: old.income, after: fresh.income },
    expenditure: { before: old.expenditure, after: fresh.expenditure },
    // Words for each line of 300 returns would take as much memory as the lines; few of them are looked at.
    get changes() {
      changes ??= pairsBetween(before, after).flatMap(changeOf);
      return changes;
    },
  };
}

function areEqual<Line extends object>(
  before: readonly Line[],
  after: readonly Line[],
  fields: readonly (keyof Line)[],
): boolean {
  return before.every((line, index) => {
    const other = after[index];
    return other !== undefined && fields.every((field) => line[field] === other[field]);
  });
}

function haveEqualFacts(before: readonly UnitFact[], after: readonly UnitFact[]): boolean {
  return before.every(({ item, value }, index) => {
    const other = after[index];
    return other !== undefined && other.item === item && factWords(other.value) === factWords(value);
  });
}

function haveEqualNames(before: UnitLines['names'], after: UnitLines['names']): boolean {
  return [...before.projects].every(([code, name]) => (after.projects.get(code) ?? name) === name);
}

/** Whether equal lines stand in equal order, as nearly always: their keys would be most of a consolidation's memory. */
function areEqualInOrder(before: UnitLines, after: UnitLines): boolean {
  return (
    areEqual(before.income, after.income, [...INCOME_SUBJECT, 'amount', 'remark']) &&
    areEqual(before.expenditure, after.expenditure, [...EXPENDITURE_SUBJECT, 'amount', 'remark']) &&
    areEqual(before.indicators, after.indicators, [...INDICATOR_SUBJECT, 'target']) &&
    haveEqualFacts(before.facts, after.facts) &&
    haveEqualNames(before.names, after.names)
  );
}

export function isSame(before: UnitLines, after: UnitLines): boolean {
  if (countOfLines(before) !== countOfLines(after)) return false;
  return areEqualInOrder(before, after) || pairsBetween(before, after).length === 0;
}
