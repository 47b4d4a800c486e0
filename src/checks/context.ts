/** Declares the input of rules: the published tables by key, the profile, and the entered lines if any. */
import { negativesAfter, negativesIn, type Negatives } from './negatives';
import { formatAmount, type AmountStyle } from '../money/amount-style';
import { fen } from '../money/fen';
import type { HeaderNode } from '../tables/header';
import type { CellPath, Row, Table, TableId } from '../tables/table';
import { declaredRows } from '../published/declared-rows';
import { fenOf } from '../published/figure';
import { tablesWhereZeroIsMoneyInSlices, zeroIsMoney } from './zeros';
import type { CheckedSet } from './checked-set';
import { figuresAsRead, type EnteredTables, type Figures } from './figures';
import { mostCommon } from './similar-names';
import { cellsByKey, type CellsByKey } from '../published/cells-by-key';
import {
  keyOfRow,
  type PublishedBlock,
  type PublishedCell,
  type PublishedRow,
  type PublishedTable,
  type PublishedWorkbook,
} from '../published/published-table';
import { atOnce, stopping, type Sliced } from '../slices/slices';

export interface CheckContext {
  readonly profile: CheckedSet;
  readonly workbook: PublishedWorkbook;
  /** `null`: a workbook without entry sheets. */
  readonly entered: EnteredTables | null;
  readonly year: number;
  readonly table: (id: TableId) => PublishedTable | undefined;
  readonly block: (id: TableId, block: string) => PublishedBlock | undefined;
  readonly row: (id: TableId, block: string, key: string) => PublishedRow | undefined;
  readonly cell: (id: TableId, block: string, row: string, column: string) => PublishedCell | undefined;
  /** Returns the declared rows of the year, printed or not. */
  readonly declared: (id: TableId, block: string) => readonly Row[];
  /** Every cell by its path. */
  readonly cells: CellsByKey;
  /** Returns the table's name in sentences. Throws RangeError for a table outside the set. */
  readonly label: (id: TableId) => string;
  /**
   * Returns a table's amount style; the declared one for a missing table. Throws RangeError for a table
   * outside the set.
   */
  readonly style: (id: TableId) => AmountStyle;
  /** Formats a figure as the table prints it, zero included. */
  readonly shown: (id: TableId, amount: number) => string;
  /** Returns the name of the cell's row. */
  readonly rowLabel: (cell: PublishedCell) => string;
  readonly columnLabel: (cell: PublishedCell) => string;
  /**
   * Whether 0.00 in a cell is a small amount of money. Lines give the answer; without them, a table with
   * blank zeros prints 0.00 only for money. A table that prints every zero gives no answer.
   */
  readonly zeroIsMoney: (path: CellPath) => boolean;
  /** Tables that leave zeros blank, judged by their cells. */
  readonly zeroTables: ReadonlySet<TableId>;
  /** Where a part may exceed its whole. */
  readonly negatives: Negatives;
}

const SUBTOTAL_TITLES = new Set(['小计', '合计']);
/** This title adds nothing to the row's name. */
const PLAIN_AMOUNT = '金额';

/** Returns a column's title, with its group if the title alone is ambiguous. */
function columnLabels(table: PublishedTable): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  if (table.declaration.kind === 'form') return labels;
  for (const block of table.declaration.blocks) {
    const named: { key: string; title: string; group: string }[] = [];
    const walk = (nodes: readonly HeaderNode[], above: string): void => {
      for (const node of nodes) {
        if (node.kind === 'group') walk(node.children, node.title);
        else named.push({ key: node.key, title: node.title, group: above });
      }
    };
    walk(block.columns, '');
    for (const { key, title, group } of named) {
      const isAmbiguous = named.filter((other) => other.title === title).length > 1;
      const needsGroup = group !== '' && (SUBTOTAL_TITLES.has(title) || isAmbiguous);
      const label = title === PLAIN_AMOUNT ? '' : needsGroup ? `${group}${title}` : title;
      labels.set(`${table.id}/${block.key}/${key}`, label);
    }
  }
  return labels;
}

/** Whether a cell shows money, even if it prints 0.00. Unreadable text is no money. Only a zero is asked for its path. */
export function isMoney(cell: PublishedCell, { zeroIsMoney }: Pick<CheckContext, 'zeroIsMoney'>): boolean {
  const { figure } = cell;
  return figure.kind === 'figure' && (figure.fen !== 0 || zeroIsMoney(cell.path));
}

/** Whether the whole table, column or total row of a missing cell is missing. */
export function isNotPublished(
  key: string,
  { table, block }: Pick<CheckContext, 'table' | 'block'>,
): boolean {
  const [id = '', blockKey = '', ...rest] = key.split('/');
  const printed = table(id);
  const found = block(id, blockKey);
  if (printed === undefined || found === undefined) return true;
  const column = rest.at(-1);
  const row = rest.slice(0, -1).join('/');
  const isGrid = printed.declaration.kind === 'grid';
  return row === 'total' || (isGrid && !found.columns.some((one) => one.key === column));
}

interface FigureChange {
  readonly before: PublishedCell;
  readonly after: PublishedCell;
}

function zeroTablesAfter(context: CheckContext, figures: Figures, edited: readonly FigureChange[]) {
  const concerned = edited.some(
    ({ before, after }) => fenOf(before.figure) === 0 || fenOf(after.figure) === 0,
  );
  if (!concerned) return context.zeroTables;
  const now = atOnce(tablesWhereZeroIsMoneyInSlices(context.workbook, figures));
  const isSame = now.size === context.zeroTables.size && [...now].every((id) => context.zeroTables.has(id));
  return isSame ? context.zeroTables : now;
}

/** Returns the context after edits: the same object unless a property of whole tables changes. */
export function contextAfter(
  context: CheckContext,
  figures: Figures,
  edited: readonly FigureChange[],
): CheckContext {
  const negatives =
    context.entered === null
      ? negativesAfter(context.negatives, context.cells.values(), figures, edited)
      : context.negatives;
  const zeroTables = zeroTablesAfter(context, figures, edited);
  if (negatives === context.negatives && zeroTables === context.zeroTables) return context;
  return { ...context, negatives, zeroTables, zeroIsMoney: zeroIsMoney(context.entered, zeroTables) };
}

/**
 * Returns the year in most titles, so that one wrong title has no effect; without any, the year it was read for. Throws
 * Error for tables from entries, whose settings have the year.
 */
function yearOf({ tables, budgetYear }: PublishedWorkbook): number {
  const usual = mostCommon(tables.flatMap(({ year }) => (year === null ? [] : [String(year)])));
  if (usual !== null) return Number(usual);
  if (budgetYear === null) throw new Error('Tables made from entries need their entries.');
  return budgetYear;
}

function declarationOf({ set }: CheckedSet, id: TableId): Table {
  const found = set.tables.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`The set has no table ${id}.`);
  return found;
}

function styleOf(
  profile: CheckedSet,
  tables: ReadonlyMap<TableId, PublishedTable>,
): (id: TableId) => AmountStyle {
  return (id) => {
    return tables.get(id)?.amounts ?? declarationOf(profile, id).amounts;
  };
}

/** Rows of up to twenty cells. */
const ROWS_OF_A_SLICE = 500;

/** Builds the context; stops after each portion of rows. */
export function* checkContextInSlices(
  profile: CheckedSet,
  workbook: PublishedWorkbook,
  entered: EnteredTables | null,
): Sliced<CheckContext> {
  const tables = new Map(workbook.tables.map((table) => [table.id, table]));
  const rows = new Map<string, PublishedRow>();
  const blocks = new Map<string, PublishedBlock>();
  const cells = cellsByKey(rows);
  const columns = new Map<string, string>();
  for (const table of workbook.tables) {
    for (const [key, label] of columnLabels(table)) columns.set(key, label);
    for (const block of table.blocks) {
      blocks.set(`${table.id}/${block.key}`, block);
      yield* stopping(block.rows, ROWS_OF_A_SLICE, (row) => {
        rows.set(keyOfRow(table.id, block.key, row.key), row);
      });
    }
  }
  const zeroTables = yield* tablesWhereZeroIsMoneyInSlices(workbook, figuresAsRead(cells));
  const style = styleOf(profile, tables);
  const year = entered?.entries.settings.budgetYear ?? yearOf(workbook);
  return {
    profile,
    workbook,
    entered,
    year,
    declared: (id, key) => {
      const declaration = tables.get(id)?.declaration;
      const block =
        declaration?.kind === 'grid' ? declaration.blocks.find((one) => one.key === key) : undefined;
      return block === undefined ? [] : declaredRows(profile, block, year);
    },
    style,
    label: (id) => declarationOf(profile, id).label,
    shown: (id, amount) => formatAmount(fen(amount), style(id)),
    table: (id) => tables.get(id),
    block: (id, block) => blocks.get(`${id}/${block}`),
    row: (id, block, key) => rows.get(keyOfRow(id, block, key)),
    cell: (id, block, row, column) => rows.get(keyOfRow(id, block, row))?.cells.get(column),
    cells,
    rowLabel: ({ path }) => rows.get(keyOfRow(path.table, path.block, path.row))?.label ?? path.row,
    columnLabel: ({ path }) => columns.get(`${path.table}/${path.block}/${path.column}`) ?? '',
    zeroTables,
    zeroIsMoney: zeroIsMoney(entered, zeroTables),
    negatives: negativesIn(entered, cells),
  };
}

/** Builds the context without slices. */
export function checkContext(...given: Parameters<typeof checkContextInSlices>): CheckContext {
  return atOnce(checkContextInSlices(...given));
}
