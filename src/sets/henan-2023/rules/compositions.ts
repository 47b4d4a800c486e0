/** Sums that follow from the declarations: which column is the sum of which, and which listed row of which. */
import type { Block } from '../../../tables/table';
import { composedColumns, composedRows, type Composed } from '../../../checks/arithmetic/compositions';
import { cellKey, columnTerms, plus, relation } from '../../../checks/arithmetic/build';
import type { Relation } from '../../../checks/arithmetic/relation';
import type { CheckDefinition } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import type { PrintedRow } from '../../../published/printed-table';
import { unlistedBasic } from './unlisted-basic';
import { rule, type Rule } from '../../../checks/rule';
import { COMPOSITION_RULES, type CompositionRule } from './composition-rules';

const REMEDY_SUM = '请核对各分项和合计；按公式相加的，请检查公式范围';
const REMEDY_PART = '“其中”项不能大于它所属的项，请核对两个数字';

function blockOf(context: CheckContext, { table, block }: CompositionRule): Block | undefined {
  const declaration = context.table(table)?.declaration;
  return declaration?.kind === 'grid' ? declaration.blocks.find(({ key }) => key === block) : undefined;
}

function wanted(composed: readonly Composed[], { kind, wholes }: CompositionRule): readonly Composed[] {
  return composed.filter((one) => one.kind === kind && (wholes?.includes(one.whole) ?? true));
}

function columnRelations(
  context: CheckContext,
  made: Rule,
  spec: CompositionRule,
  { whole, parts, assumesBasicClasses }: Composed,
): readonly Relation[] {
  const { table, block } = spec;
  const unlisted = unlistedBasic(context, table, assumesBasicClasses);
  const rows = context.block(table, block)?.rows ?? [];
  return rows.flatMap((row) => {
    const left = [plus(cellKey(table, block, row.key, whole))];
    const terms = parts.map((part) => plus(cellKey(table, block, row.key, part)));
    if (spec.kind === 'sum')
      return relation(context, { rule: made, left, right: terms, comparison: '=', ...unlisted });
    return terms.flatMap((part) =>
      relation(context, { rule: made, left: [part], right: left, comparison: '≤' }),
    );
  });
}

function rowRelations(
  context: CheckContext,
  made: Rule,
  spec: CompositionRule,
  { whole, parts, assumesBasicClasses }: Composed,
): readonly Relation[] {
  const { table, block } = spec;
  const unlisted = unlistedBasic(context, table, assumesBasicClasses);
  const columns = context.block(table, block)?.columns ?? [];
  const rowOf = (key: string): readonly PrintedRow[] => {
    const row = context.row(table, block, key);
    return row === undefined ? [] : [row];
  };
  const addends = parts.flatMap(rowOf);
  return columns.flatMap(({ key }) => {
    const left = [plus(cellKey(table, block, whole, key))];
    const right = columnTerms(addends, key);
    if (spec.kind === 'sum')
      return relation(context, { rule: made, left, right, comparison: '=', ...unlisted });
    return right.flatMap((part) =>
      relation(context, { rule: made, left: [part], right: left, comparison: '≤' }),
    );
  });
}

/** What is planned, not entered, replaces what the measures say. */
function withPlanned(
  context: CheckContext,
  spec: CompositionRule,
  composed: readonly Composed[],
): readonly Composed[] {
  const planned = context.profile.plannedSums[`${spec.table}/${spec.block}`] ?? {};
  return [
    ...composed.filter(({ whole }) => planned[whole] === undefined),
    ...Object.entries(planned).map(([whole, parts]): Composed => ({
      whole,
      parts,
      kind: 'sum',
      assumesBasicClasses: false,
    })),
  ];
}

function relationsOf(context: CheckContext, made: Rule, spec: CompositionRule): readonly Relation[] {
  const block = blockOf(context, spec);
  if (block === undefined) return [];
  if (spec.axis === 'columns') {
    return wanted(composedColumns(context.profile, block), spec).flatMap((one) =>
      columnRelations(context, made, spec, one),
    );
  }
  return wanted(withPlanned(context, spec, composedRows(context.profile, block, context.year)), spec).flatMap(
    (one) => rowRelations(context, made, spec, one),
  );
}

export const COMPOSITION_CHECKS: readonly CheckDefinition[] = COMPOSITION_RULES.map((spec) => ({
  rule: rule({
    id: spec.id,
    title: spec.title,
    severity: 'E',
    nature: 'arithmetic',
    scope: [spec.table],
    tolerance: spec.kind === 'sum' ? 'R' : 'EX',
    statement: spec.statement,
    remedy: spec.kind === 'sum' ? REMEDY_SUM : REMEDY_PART,
  }),
  relations: (context, made) => [
    ...relationsOf(context, made, spec),
    ...(spec.also === undefined ? [] : relationsOf(context, made, { ...spec, ...spec.also })),
  ],
}));
