/** Target values of indicators, taken apart: operator, number, unit. */
import { comparable } from '../../entries/text';
import type { CheckContext } from '../context';
import type { PrintedRow, PrintedText } from '../printed-table';
import { listedProjects, type ListedProject } from './project-pairs';

export interface Target {
  readonly operator: '≤' | '≥' | '<' | '>' | '=' | '';
  readonly number: number;
  /** As written behind the number. */
  readonly unit: string;
}

const TARGET = /^(≤|≥|<=|>=|<|>|=|不超过|不高于|不低于|不少于)?(\d+(?:\.\d+)?)(.*)$/u;
const OPERATORS: Readonly<Record<string, Target['operator']>> = {
  '<=': '≤',
  '>=': '≥',
  不超过: '≤',
  不高于: '≤',
  不低于: '≥',
  不少于: '≥',
  '≤': '≤',
  '≥': '≥',
  '<': '<',
  '>': '>',
  '=': '=',
};

/** `null`: a target in words. */
export function targetOf(text: string): Target | null {
  const found = TARGET.exec(comparable(text).replace(/,(?=\d{3})/gu, ''));
  if (found === null) return null;
  const [, operator = '', number = '', unit = ''] = found;
  return { operator: OPERATORS[operator] ?? '', number: Number(number), unit };
}

/** 0.01 万元 in one of the unit. */
const MONEY: Readonly<Record<string, number>> = { 元: 0.01, 万元: 100, 亿元: 1_000_000 };

/** An amount of money in 0.01 万元; `null`: something else, or money per something. */
export function moneyOf({ number, unit }: Target): number | null {
  const factor = MONEY[unit];
  return factor === undefined ? null : Math.round(number * factor * 1e6) / 1e6;
}

export function isMoneyUnit(unit: string): boolean {
  return /^(?:亿|万)?元/u.test(unit);
}

export type IndicatorGroup = 'cost' | 'output' | 'benefit' | 'satisfaction';

export const GROUP_NAMES: Readonly<Record<IndicatorGroup, string>> = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
};

export const GROUPS: readonly IndicatorGroup[] = ['cost', 'output', 'benefit', 'satisfaction'];

export interface Indicator {
  readonly project: ListedProject;
  readonly row: PrintedRow;
  readonly group: IndicatorGroup;
  readonly name: PrintedText | null;
  readonly target: PrintedText | null;
}

function indicatorsIn(project: ListedProject, row: PrintedRow): readonly Indicator[] {
  return GROUPS.flatMap((group) => {
    const name = row.texts.get(`${group}Indicator`) ?? null;
    const target = row.texts.get(`${group}Target`) ?? null;
    return name === null && target === null ? [] : [{ project, row, group, name, target }];
  });
}

export function indicatorsOf(project: ListedProject): readonly Indicator[] {
  return [project.row, ...project.more].flatMap((row) => indicatorsIn(project, row));
}

/** All indicators of table 12. */
export function indicators(context: CheckContext): readonly Indicator[] {
  return listedProjects(context).flatMap(indicatorsOf);
}
