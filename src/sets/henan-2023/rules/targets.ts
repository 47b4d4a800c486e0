/** Parses target values of indicators: operator, number, unit. */
import { comparable } from '../../../entries/text';
import { isPrintedUnit } from '../../../money/amount-unit';
import type { Fen } from '../../../money/fen';
import { parseAmount } from '../../../money/parse-amount';
import { onceForWorkbook } from '../../../checks/arithmetic/once';
import type { PublishedRow, PublishedText } from '../../../published/published-table';
import { listedProjects, type ListedProject } from './project-pairs';

export interface Target {
  readonly operator: '≤' | '≥' | '<' | '>' | '=' | '';
  readonly number: number;
  /** The number as written: amounts are exact. */
  readonly digits: string;
  /** The text after the number. */
  readonly unit: string;
}

const TARGET = /^(≤|≥|<=|>=|<|>|=|不超过|不高于|不低于|不少于)?(\d+(?:\.\d+)?)/u;
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

/** Parses a target; `null` for a target in words. */
export function targetOf(text: string): Target | null {
  const plain = comparable(text).replace(/,(?=\d{3})/gu, '');
  const found = TARGET.exec(plain);
  if (found === null) return null;
  const [whole, operator = '', number = ''] = found;
  const unit = plain.slice(whole.length);
  return { operator: OPERATORS[operator] ?? '', number: Number(number), digits: number, unit };
}

/** Returns an amount of money; `null` for other units, money per something, and fractions of 分. */
export function moneyOf({ digits, unit }: Pick<Target, 'digits' | 'unit'>): Fen | null {
  if (!isPrintedUnit(unit)) return null;
  const reading = parseAmount(digits, unit);
  return reading.kind === 'unreadable' ? null : reading.fen;
}

export function isMoneyUnit(unit: string): boolean {
  return /^[百千万亿]*元/u.test(unit);
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
  readonly row: PublishedRow;
  readonly group: IndicatorGroup;
  readonly name: PublishedText | null;
  readonly target: PublishedText | null;
}

const COLUMNS = GROUPS.map((group) => ({ group, nameKey: `${group}Indicator`, targetKey: `${group}Target` }));

export function indicatorsOf(project: ListedProject): readonly Indicator[] {
  const found: Indicator[] = [];
  for (const row of [project.row, ...project.more]) {
    for (const { group, nameKey, targetKey } of COLUMNS) {
      const name = row.texts.get(nameKey) ?? null;
      const target = row.texts.get(targetKey) ?? null;
      if (name !== null || target !== null) found.push({ project, row, group, name, target });
    }
  }
  return found;
}

/** Returns all indicators of table 12. */
export const indicators = onceForWorkbook((context): readonly Indicator[] =>
  listedProjects(context).flatMap(indicatorsOf),
);
