/**
 * S-01, S-02, S-04: checks sums within a block that its declaration implies. A set may name a sum or waive it
 * with a reason; the general rule checks all others.
 */
import type { TableId } from '../../tables/table';
import { cellKey, plus, plusFound, relation } from '../arithmetic/build';
import { columnsOf, impliedSums, type ImpliedSum } from '../arithmetic/compositions';
import type { Relation, RelationTerm, UnlistedMoney } from '../arithmetic/relation';
import type { CheckDefinition } from '../check-definition';
import type { CheckContext } from '../context';
import type { PublishedCell } from '../../published/published-table';
import type { Rule } from '../rule';
import { arithmeticRule, type RuleWords } from './arithmetic-rule';
import { valueOf } from '../../money/at';
import { onceForTables } from '../arithmetic/once';

/** Selects the sums of a block. */
export interface SumSelector {
  readonly table: TableId;
  readonly block: string;
  readonly axis: ImpliedSum['axis'];
  readonly kind: ImpliedSum['kind'];
  /** Columns or rows that are sums; absent: all. */
  readonly wholes?: readonly string[];
  /** One of several divisions of a whole; absent: any. */
  readonly parts?: readonly string[];
}

export interface SumName extends RuleWords, SumSelector {
  /** A second block of the table for the same rule. */
  readonly also?: Pick<SumSelector, 'block' | 'axis'>;
}

/** Returns the money that sums of a table may lack if they assume the usual 类 of basic expenditure. */
export type UnlistedOf = (context: CheckContext, table: TableId) => { readonly unlisted?: UnlistedMoney };

/** A sum that is not checked, with the reason. */
export interface WaivedSum extends SumSelector {
  readonly reason: string;
}

function selects(selector: SumSelector, one: ImpliedSum): boolean {
  const { table, block, axis, kind, wholes, parts } = selector;
  return (
    one.table === table &&
    one.block === block &&
    one.axis === axis &&
    one.kind === kind &&
    (wholes === undefined || wholes.includes(one.whole)) &&
    (parts === undefined || String(parts) === String(one.parts))
  );
}

export function isNamed({ also, ...name }: SumName, one: ImpliedSum): boolean {
  return selects(name, one) || (also !== undefined && selects({ ...name, ...also }, one));
}

export function isWaived(waived: readonly WaivedSum[], one: ImpliedSum): boolean {
  return waived.some((selector) => selects(selector, one));
}

/** Converts keys to terms of the block: along columns the row varies, along rows the column. */
function termsAlong(
  context: CheckContext,
  { table, block, axis }: ImpliedSum,
): readonly ((key: string) => RelationTerm)[] {
  const printed = context.block(table, block);
  const declaration = context.table(table)?.declaration;
  if (printed === undefined || declaration === undefined) return [];
  const term = (row: string, column: string, found: PublishedCell | undefined): RelationTerm =>
    found === undefined ? plus(cellKey(table, block, row, column)) : plusFound(found);
  return axis === 'columns'
    ? printed.rows.map((row) => (column: string) => term(row.key, column, row.cells.get(column)))
    : columnsOf(declaration, printed.columns).map(
        (column) => (row: string) => term(row, column, context.row(table, block, row)?.cells.get(column)),
      );
}

function relationsOf(
  context: CheckContext,
  made: Rule,
  one: ImpliedSum,
  unlistedOf: UnlistedOf,
): readonly Relation[] {
  const unlisted = one.assumesBasicClasses ? unlistedOf(context, one.table) : {};
  return termsAlong(context, one).flatMap((termOf) => {
    const whole = [termOf(one.whole)];
    const parts = one.parts.map(termOf);
    if (one.kind === 'parts')
      return parts.flatMap((part) =>
        relation(context, { rule: made, left: [part], right: whole, comparison: '≤' }),
      );
    return relation(context, { rule: made, left: whole, right: parts, comparison: '=', ...unlisted });
  });
}

interface GeneralSum extends RuleWords {
  readonly as: 'sum' | 'part' | 'twins';
  readonly of: (one: ImpliedSum) => boolean;
}

const GENERAL: readonly GeneralSum[] = [
  {
    as: 'sum',
    id: 'S-01',
    title: '每行合计等于分项之和',
    statement: '由表样推出、上面没有单列的：每行，合计、小计 = 各分项之和',
    of: ({ axis, kind }) => axis === 'columns' && kind === 'sum',
  },
  {
    as: 'sum',
    id: 'S-02',
    title: '固定行的合计等于分项之和',
    statement: '由表样推出、上面没有单列的：每列，合计行 = 各分项行之和',
    of: ({ axis, kind }) => axis === 'rows' && kind === 'sum',
  },
  {
    as: 'part',
    id: 'S-04',
    title: '“其中”不大于所属的项',
    statement: '由表样推出、上面没有单列的：“其中”和分项 ≤ 它所属的项',
    of: ({ kind }) => kind === 'parts',
  },
  {
    as: 'twins',
    id: 'S-07',
    title: '同一张表中的同一数字一致',
    statement: '由表样推出：同一张表中条件相同的两列、两行，每个数字相同',
    of: ({ kind }) => kind === 'same',
  },
];

/** `names`: the first selector that matches a sum names it. */
export function sumChecks(
  names: readonly SumName[],
  waived: readonly WaivedSum[],
  unlistedOf: UnlistedOf,
): readonly CheckDefinition[] {
  type Rules = SumName | GeneralSum;
  const sumsByRule = onceForTables((profile, year): ReadonlyMap<Rules, readonly ImpliedSum[]> => {
    const checked = impliedSums(profile, year).filter((one) => !isWaived(waived, one));
    const nameOf = new Map(checked.map((one) => [one, names.find((name) => isNamed(name, one))]));
    const rest = checked.filter((one) => nameOf.get(one) === undefined);
    return new Map<Rules, readonly ImpliedSum[]>([
      ...names.map((name) => [name, checked.filter((one) => nameOf.get(one) === name)] as const),
      ...GENERAL.map((general) => [general, rest.filter(general.of)] as const),
    ]);
  });
  const definition = (made: Rule, of: Rules): CheckDefinition => ({
    rule: made,
    relations: (context, itself) =>
      valueOf(sumsByRule(context.profile, context.year), of).flatMap((one) =>
        relationsOf(context, itself, one, unlistedOf),
      ),
  });
  return [
    ...names.map((name) =>
      definition(arithmeticRule(name, name.kind === 'parts' ? 'part' : 'sum', [name.table]), name),
    ),
    ...GENERAL.map((general) => {
      const { id, title, statement } = general;
      return definition(arithmeticRule({ id, title, statement }, general.as), general);
    }),
  ];
}
