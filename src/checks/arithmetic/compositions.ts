/** Derives sums from the declarations: of columns and listed rows in a block, and of figures in a form. */
import { functionClasses } from '../../classification/functional-accounts';
import { at } from '../../money/at';
import { FORM_COLUMN } from '../../rollup/rollup';
import { amountLeaves } from '../../tables/header';
import { product, type LineSelection } from '../../tables/line-selection';
import type { Block, FormTable, GridTable, Table, TableId } from '../../tables/table';
import { declaredRows, factsOfYear } from '../../published/declared-rows';
import type { CheckedSet } from '../checked-set';
import { atomsOf, compositionsOf, signatureOf, type AtomRules, type Composition } from './atoms';
import { onceForTables } from './once';

export interface ComposedWhole {
  readonly whole: string;
  readonly parts: readonly string[];
  /** `same`: both print one figure. */
  readonly kind: Composition['kind'] | 'same';
  /** Whether it holds only while basic expenditure has only its usual 类. */
  readonly assumesBasicClasses: boolean;
}

/** A sum, 其中 or copy within a block, with its place in the set. */
export interface ImpliedSum extends ComposedWhole {
  readonly table: TableId;
  readonly block: string;
  readonly axis: 'columns' | 'rows';
}

/** Key of the block that holds a form's figures. */
export const FORM_BLOCK = 'form';

interface Measured {
  readonly key: string;
  readonly selection: LineSelection;
}

export function atomRules({ set }: CheckedSet, year: number): AtomRules {
  return {
    kinds: set.kinds,
    basicClasses: set.basicClasses === null ? null : [...set.basicClasses],
    functionClasses: functionClasses(year).map(({ code }) => code),
  };
}

function divisionOf({ kind, parts }: Composition): string {
  return `${kind} ${String(parts)}`;
}

function composed(
  measured: readonly Measured[],
  scope: LineSelection,
  rules: AtomRules,
): readonly ComposedWhole[] {
  const selections = measured.map(({ selection }) => product(selection, scope));
  const { sets } = atomsOf(selections, rules);
  const open =
    rules.basicClasses === null ? sets : atomsOf(selections, { ...rules, basicClasses: null }).sets;
  const keys = measured.map(({ key }) => key);
  const named = (indexes: readonly number[]): readonly string[] => indexes.map((one) => at(keys, one));
  return measured.flatMap(({ key }, index): readonly ComposedWhole[] => {
    const signature = signatureOf(at(sets, index));
    const twin = signature === '' ? -1 : sets.findIndex((set) => signatureOf(set) === signature);
    if (twin >= 0 && twin < index)
      return [{ whole: key, parts: named([twin]), kind: 'same', assumesBasicClasses: false }];
    const always = new Set(compositionsOf(index, open).map(divisionOf));
    return compositionsOf(index, sets).map((one) => ({
      whole: key,
      parts: named(one.parts),
      kind: one.kind,
      assumesBasicClasses: !always.has(divisionOf(one)),
    }));
  });
}

/** Cache: declarations do not change. */
const known = new WeakMap<Block | FormTable, Map<string, readonly ComposedWhole[]>>();

function once(
  of: Block | FormTable,
  what: string,
  work: () => readonly ComposedWhole[],
): readonly ComposedWhole[] {
  const before = known.get(of) ?? new Map<string, readonly ComposedWhole[]>();
  known.set(of, before);
  const made = before.get(what) ?? work();
  before.set(what, made);
  return made;
}

/** Composes the columns of a block. */
function composedColumns(profile: CheckedSet, block: Block, year: number): readonly ComposedWhole[] {
  return once(block, `columns ${profile.set.id} ${String(year)}`, () =>
    composed(amountLeaves(block.columns), [block.scope], atomRules(profile, year)),
  );
}

/** Returns the class rows that a list prints if they have money. */
function classesOf({ identity }: Block, year: number): readonly Measured[] {
  if (identity.kind !== 'listed' || identity.classes !== true) return [];
  return functionClasses(year).map(({ code }) => ({ key: code, selection: [{ function: [`${code}*`] }] }));
}

/** Composes the rows of a fixed list, valid in a budget year. */
function composedRows(profile: CheckedSet, block: Block, year: number): readonly ComposedWhole[] {
  return once(block, `rows ${profile.set.id} ${String(year)}`, () =>
    composed(
      [...declaredRows(profile, block, year), ...classesOf(block, year)].filter(
        ({ selection }) => selection.length > 0,
      ),
      [block.scope],
      atomRules(profile, year),
    ),
  );
}

function formFigures(profile: CheckedSet, table: FormTable, year: number): readonly Measured[] {
  return table
    .rows(factsOfYear(profile, year))
    .flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'amount' ? [cell] : [])));
}

function composedForm(profile: CheckedSet, table: FormTable, year: number): readonly ComposedWhole[] {
  return once(table, `${profile.set.id} ${String(year)}`, () =>
    composed(formFigures(profile, table, year), [{}], atomRules(profile, year)),
  );
}

/** Replaces derived sums where a part is planned and not entered. */
function withPlanned(
  profile: CheckedSet,
  place: string,
  composedOnes: readonly ComposedWhole[],
): readonly ComposedWhole[] {
  const planned = profile.plannedSums[place];
  if (planned === undefined) return composedOnes;
  return [
    ...composedOnes.filter(({ whole }) => planned[whole] === undefined),
    ...Object.entries(planned).map(([whole, parts]): ComposedWhole => ({
      whole,
      parts,
      kind: 'sum',
      assumesBasicClasses: false,
    })),
  ];
}

function ofGrid(profile: CheckedSet, table: GridTable, year: number): readonly ImpliedSum[] {
  return table.blocks.flatMap((block) => {
    const at = { table: table.id, block: block.key };
    const columns = composedColumns(profile, block, year).map((one) => ({
      ...one,
      ...at,
      axis: 'columns' as const,
    }));
    if (block.identity.kind !== 'listed') return columns;
    const rows = withPlanned(profile, `${table.id}/${block.key}`, composedRows(profile, block, year));
    return [...columns, ...rows.map((one) => ({ ...one, ...at, axis: 'rows' as const }))];
  });
}

function ofForm(profile: CheckedSet, table: FormTable, year: number): readonly ImpliedSum[] {
  return composedForm(profile, table, year).map((one) => ({
    ...one,
    table: table.id,
    block: FORM_BLOCK,
    axis: 'rows',
  }));
}

/** Returns every sum within a block that the set's declarations imply. */
export const impliedSums = onceForTables((profile, year): readonly ImpliedSum[] =>
  profile.set.tables.flatMap((table: Table) =>
    table.kind === 'grid' ? ofGrid(profile, table, year) : ofForm(profile, table, year),
  ),
);

/** Returns the columns in which sums of rows are checked. */
export function columnsOf(table: Table, printed: readonly { readonly key: string }[]): readonly string[] {
  return table.kind === 'form' ? [FORM_COLUMN] : printed.map(({ key }) => key);
}
