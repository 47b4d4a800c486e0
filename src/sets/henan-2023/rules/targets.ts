/** Target values of indicators, taken apart: operator, number, unit. */
import { comparable } from '../../../entries/text';
import type { AmountUnit } from '../../../money/amount-unit';
import { fen, type Fen } from '../../../money/fen';
import { parseAmount } from '../../../money/parse-amount';
import type { CheckContext } from '../../../checks/context';
import type { PublishedRow, PublishedText } from '../../../published/published-table';
import { listedProjects, type ListedProject } from './project-pairs';

export interface Target {
  readonly operator: '≤' | '≥' | '<' | '>' | '=' | '';
  readonly number: number;
  /** The number as written, for amounts, which are exact. */
  readonly digits: string;
  /** As written behind the number. */
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

/** `null`: a target in words. */
export function targetOf(text: string): Target | null {
  const plain = comparable(text).replace(/,(?=\d{3})/gu, '');
  const found = TARGET.exec(plain);
  if (found === null) return null;
  const [whole, operator = '', number = ''] = found;
  const unit = plain.slice(whole.length);
  return { operator: OPERATORS[operator] ?? '', number: Number(number), digits: number, unit };
}

/** Units of money that targets are written in: one of them is `times` of an amount unit. */
const MONEY: Readonly<Record<string, { readonly unit: AmountUnit; readonly times: number }>> = {
  元: { unit: '元', times: 1 },
  万元: { unit: '万元', times: 1 },
  亿元: { unit: '万元', times: 10_000 },
};

/** An amount of money; `null`: something else, money per something, or no amount of whole 分. */
export function moneyOf({ digits, unit }: Pick<Target, 'digits' | 'unit'>): Fen | null {
  const money = MONEY[unit];
  if (money === undefined) return null;
  const reading = parseAmount(digits, money.unit);
  if (reading.kind === 'unreadable' || !Number.isSafeInteger(reading.fen * money.times)) return null;
  return fen(reading.fen * money.times);
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
  readonly row: PublishedRow;
  readonly group: IndicatorGroup;
  readonly name: PublishedText | null;
  readonly target: PublishedText | null;
}

function indicatorsIn(project: ListedProject, row: PublishedRow): readonly Indicator[] {
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
