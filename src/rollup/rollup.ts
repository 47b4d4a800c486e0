/** Fills the tables of a set from the entries. Pure; the cost grows linearly with the lines. */
import type { Entries, PriorYearFigure } from '../entries/entries';
import { at } from '../money/at';
import { amountLeaves, type AmountLeaf } from '../tables/header';
import type {
  CellPath,
  Facts,
  FormRow,
  FormTable,
  GridTable,
  NoteContext,
  Row,
  RowRole,
  Table,
} from '../tables/table';
import { tablesOfSeries } from '../tables/series';
import { numberOfTable, type TableSet } from '../tables/table-set';
import { sumOf } from '../tables/line-selection';
import { EVERYTHING } from '../tables/where';
import { ZERO_FEN, type Fen } from '../money/fen';
import { priorByMeasure } from '../tables/last-year';
import { comparedFigures, type LastYearFigures } from './compared-figures';
import type { CubeFor } from './cubes';
import { atOnce, type Sliced } from '../slices/slices';
import { fillBlockInSlices, type FilledBlock, type SelectedLines } from './filled-block';
import { groupLinesInSlices, type GroupedLines } from './grouped-lines';
import type { Ledger, TracedLine } from './ledger';

/** The texts around a table, with names and numbers filled in. */
export interface FilledFrame {
  /** `null`: the set numbers no tables. */
  readonly number: string | null;
  /** 部门名称：某局. */
  readonly publisher: string;
  /** 单位：万元. */
  readonly amountUnit: string;
  readonly emphasized: readonly RowRole[];
}

interface FilledBase {
  readonly title: string;
  readonly frame: FilledFrame;
  readonly notes: readonly string[];
  /** Whether no entered line falls into the table. */
  readonly empty: boolean;
}

export interface FilledGrid extends FilledBase {
  readonly kind: 'grid';
  readonly table: GridTable;
  readonly blocks: readonly FilledBlock<Row, AmountLeaf>[];
  /** For each block, its columns that compare with last year. */
  readonly compared: readonly LastYearFigures[];
}

export interface FilledForm extends FilledBase {
  readonly kind: 'form';
  readonly table: FormTable;
  readonly rows: readonly FormRow[];
  /** The form's figures as a block of one column, rows by the keys of the amount cells. */
  readonly blocks: readonly [FilledBlock];
}

export type FilledTable = FilledGrid | FilledForm;

/** One figure with its place, its conditions and its lines. */
export interface FilledCell {
  readonly path: CellPath;
  readonly amount: Fen;
  readonly lines: () => readonly TracedLine[];
}

/** Key of the single column in which a form keeps its figures. */
export const FORM_COLUMN = 'amount';

function formAmounts(rows: readonly FormRow[]): readonly SelectedLines[] {
  return rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'amount' ? [cell] : [])));
}

/**
 * Decides whether a block has nothing to print: no line falls into it, or its lines cancel out and no row names them.
 */
function showsNothing(block: FilledBlock<Row, AmountLeaf>): boolean {
  if (block.empty) return true;
  return block.rows.every(
    ({ role }, row) =>
      (role === 'total' || role === 'department') &&
      block.columns.every((_, column) => block.amount(row, column) === ZERO_FEN),
  );
}

/** The sources of all tables. */
interface Sources {
  readonly ledgers: readonly Ledger[];
  readonly cubeFor: CubeFor;
  readonly facts: Facts;
  readonly context: NoteContext;
  readonly set: TableSet;
  readonly prior: ReadonlyMap<string, PriorYearFigure>;
}

function frameOf({ id, amounts }: Table, { set, context }: Sources): FilledFrame {
  return {
    number: numberOfTable(set, id),
    publisher: `${set.frame.publisher[set.level]}${context.departmentName}`,
    amountUnit: `单位：${amounts.unit}`,
    emphasized: set.frame.emphasized,
  };
}

function* fillGrid(table: GridTable, sources: Sources): Sliced<FilledGrid> {
  const { ledgers, cubeFor, facts, context, prior } = sources;
  const blocks: FilledBlock<Row, AmountLeaf>[] = [];
  for (const { key, scope, rows, columns } of table.blocks) {
    const toFill = { key, scope, rows: rows(facts), columns: amountLeaves(columns) };
    yield;
    blocks.push(yield* fillBlockInSlices(toFill, ledgers, cubeFor));
  }
  const empty = blocks.every((block) => block.empty);
  const notes =
    blocks.every(showsNothing) && table.emptyNote !== undefined
      ? [table.emptyNote(context)]
      : table.notes.map((note) => note(context));
  const frame = frameOf(table, sources);
  const compared = table.blocks.map((declaration, index) =>
    comparedFigures({
      table: table.id,
      declaration,
      filled: at(blocks, index),
      style: table.amounts,
      prior,
    }),
  );
  return { kind: 'grid', table, title: table.title(context), frame, blocks, compared, empty, notes };
}

function* fillForm(table: FormTable, sources: Sources): Sliced<FilledForm> {
  const { ledgers, cubeFor, facts, context } = sources;
  const rows = table.rows(facts);
  const columns = [{ key: FORM_COLUMN, selection: sumOf(EVERYTHING) }];
  const form = { key: 'form', scope: EVERYTHING, rows: formAmounts(rows), columns };
  const block = yield* fillBlockInSlices(form, ledgers, cubeFor);
  return {
    kind: 'form',
    table,
    title: table.title(context),
    frame: frameOf(table, sources),
    rows,
    blocks: [block],
    empty: block.empty,
    notes: table.notes.map((note) => note(context)),
  };
}

/** What tables were filled from, for as long as they are kept. */
const linesOf = new WeakMap<readonly FilledTable[], GroupedLines>();

/** The grouped lines of tables, as they were filled from them; grouped now where these are other entries' tables. */
export function* linesOfTablesInSlices(
  tables: readonly FilledTable[],
  entries: Entries,
): Sliced<GroupedLines> {
  const known = linesOf.get(tables);
  return known?.entries === entries ? known : yield* groupLinesInSlices(entries);
}

/** Rolls up in slices, pausing within each block. Errors: RangeError when the amounts exceed exact addition. */
export function* rollUpInSlices(entries: Entries, set: TableSet): Sliced<readonly FilledTable[]> {
  const grouped = yield* groupLinesInSlices(entries);
  yield;
  const { ledgers, facts, cubes } = grouped;
  const { cubeFor } = cubes;
  const { departmentName, budgetYear: year } = entries.settings;
  const prior = priorByMeasure(entries.priorYear);
  const sources: Sources = { ledgers, cubeFor, facts, context: { departmentName, year }, set, prior };
  const filled: FilledTable[] = [];
  for (const table of [...set.tables, ...tablesOfSeries(set.series, set.level, facts)]) {
    filled.push(yield* table.kind === 'grid' ? fillGrid(table, sources) : fillForm(table, sources));
    yield;
  }
  linesOf.set(filled, grouped);
  return filled;
}

/** Rolls up without pauses. Errors: RangeError when the amounts exceed exact addition. */
export function rollUp(entries: Entries, set: TableSet): readonly FilledTable[] {
  return atOnce(rollUpInSlices(entries, set));
}

/**
 * Returns the set with the tables as filled, so that those of its series count as declared ones. The same object where
 * the set has no series.
 */
export function withFilledTables(set: TableSet, filled: readonly FilledTable[]): TableSet {
  return set.series.length === 0 ? set : { ...set, tables: filled.map(({ table }) => table) };
}

/** Lists every cell of a filled table that has a figure or could have one. */
export function cellsOf(filled: FilledTable): readonly FilledCell[] {
  const blocks: readonly FilledBlock[] = filled.blocks;
  return blocks.flatMap((block) =>
    block.rows.flatMap((row, rowIndex) =>
      block.columns.map((column, columnIndex) => ({
        path: { table: filled.table.id, block: block.key, row: row.key, column: column.key },
        amount: block.amount(rowIndex, columnIndex),
        lines: () => block.lines(rowIndex, columnIndex),
      })),
    ),
  );
}
