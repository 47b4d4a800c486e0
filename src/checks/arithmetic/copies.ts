/** Finds cells of different tables that print one figure, because their conditions are equal. */
import { at } from '../../money/at';
import { amountLeaves } from '../../tables/header';
import { product, sumOf, type LineSelection } from '../../tables/line-selection';
import type { FormTable, GridTable, TableId } from '../../tables/table';
import { FORM_COLUMN } from '../../rollup/rollup';
import { declaredRows, factsOfYear } from '../../published/declared-rows';
import type { CheckedSet } from '../checked-set';
import { atomsOf, signatureOf, type AtomsOfSelections } from './atoms';
import { atomRules } from './compositions';
import { cellKey } from './build';
import { onceForTables } from './once';

/** A cell whose condition depends only on the declaration, not on the entered lines. */
export interface FixedCell {
  readonly table: TableId;
  readonly block: string;
  readonly row: string;
  readonly column: string;
  readonly key: string;
  readonly selection: LineSelection;
}

/** Keys of the total row in a table of details. */
const WHOLE_ROWS = ['total', 'department'] as const;

function gridCells(profile: CheckedSet, table: GridTable, year: number): readonly FixedCell[] {
  return table.blocks.flatMap((block) => {
    const rows =
      block.identity.kind === 'listed'
        ? declaredRows(profile, block, year)
        : // Detail rows come from lines, the total row does not.
          WHOLE_ROWS.map((key) => ({ key, selection: sumOf({}) }));
    return (
      rows
        // Only one table prints functional classes.
        .filter(({ selection }) => selection.every((where) => where.function === undefined))
        .flatMap((row) =>
          amountLeaves(block.columns).map((column) => ({
            table: table.id,
            block: block.key,
            row: row.key,
            column: column.key,
            key: cellKey(table.id, block.key, row.key, column.key),
            selection: product(product(row.selection, column.selection), [block.scope]),
          })),
        )
    );
  });
}

function formCells(profile: CheckedSet, table: FormTable, year: number): readonly FixedCell[] {
  return table.rows(factsOfYear(profile, year)).flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      cell.kind === 'amount'
        ? [
            {
              table: table.id,
              block: 'form',
              row: cell.key,
              column: FORM_COLUMN,
              key: cellKey(table.id, 'form', cell.key, FORM_COLUMN),
              selection: cell.selection,
            },
          ]
        : [],
    ),
  );
}

export const fixedCells = onceForTables((profile, year): readonly FixedCell[] =>
  profile.set.tables
    .flatMap((table) =>
      table.kind === 'grid' ? gridCells(profile, table, year) : formCells(profile, table, year),
    )
    .filter(({ selection }) => selection.length > 0),
);

/** The atoms of all fixed cells, in their order. */
export const atomsOfFixedCells = onceForTables((profile, year): AtomsOfSelections =>
  atomsOf(
    fixedCells(profile, year).map(({ selection }) => selection),
    atomRules(profile, year),
  ),
);

/** Groups of two or more cells that print one figure, in the order of the tables. */
export type CopyGroups = readonly (readonly FixedCell[])[];

function grouped(cells: readonly FixedCell[], signatures: readonly string[]): CopyGroups {
  const groups = new Map<string, FixedCell[]>();
  for (const [index, cell] of cells.entries()) {
    const signature = at(signatures, index);
    if (signature === '') continue;
    const group = groups.get(signature);
    if (group === undefined) groups.set(signature, [cell]);
    else group.push(cell);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

export interface Copies {
  /** Cells of one side of the budget. */
  readonly same: CopyGroups;
  /** Income and expenditure of the same money; they are equal without a balance at the end of the year. */
  readonly across: CopyGroups;
}

export const copiesOf = onceForTables((profile, year): Copies => {
  const cells = fixedCells(profile, year);
  const { sets, sourceless } = atomsOfFixedCells(profile, year);
  return { same: grouped(cells, sets.map(signatureOf)), across: grouped(cells, sourceless.map(signatureOf)) };
});
