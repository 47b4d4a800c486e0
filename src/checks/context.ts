/** What rules are evaluated against: the printed tables by key, the profile, the entered lines where there are any. */
import type { Entries } from '../entries/entries';
import type { FilledBlock } from '../rollup/filled-block';
import type { FilledTable } from '../rollup/rollup';
import type { HeaderNode } from '../tables/header';
import type { CellPath, Row, TableId } from '../tables/table';
import { declaredRows } from './declared-rows';
import { hundredthsOf } from './figure';
import type { CheckProfile } from './profile';
import {
  pathKey,
  type PrintedBlock,
  type PrintedCell,
  type PrintedRow,
  type PrintedTable,
  type PrintedWorkbook,
} from './printed-table';

/** The workbook's cells as they are now: an edit replaces single ones. */
export type Figures = (key: string) => PrintedCell | undefined;

export interface Entered {
  readonly entries: Entries;
  readonly filled: readonly FilledTable[];
}

export interface CheckContext {
  readonly profile: CheckProfile;
  readonly workbook: PrintedWorkbook;
  /** `null`: a workbook of tables only. */
  readonly entered: Entered | null;
  readonly year: number;
  readonly table: (id: TableId) => PrintedTable | undefined;
  readonly block: (id: TableId, block: string) => PrintedBlock | undefined;
  readonly row: (id: TableId, block: string, key: string) => PrintedRow | undefined;
  readonly cell: (id: TableId, block: string, row: string, column: string) => PrintedCell | undefined;
  /** The rows that the declaration has for the year, whatever is printed. */
  readonly declared: (id: TableId, block: string) => readonly Row[];
  /** Every cell by its path. */
  readonly cells: ReadonlyMap<string, PrintedCell>;
  /** What the row and column of a cell are called. */
  readonly rowLabel: (cell: PrintedCell) => string;
  readonly columnLabel: (cell: PrintedCell) => string;
  /**
   * Whether 0.00 in a cell is money too little to show. The lines tell exactly; without them it is where zeros are left
   * blank. Where every zero is printed as 0.00 it says nothing.
   */
  readonly zeroIsMoney: (path: CellPath) => boolean;
  /**
   * Where a part may exceed its whole: with negative amounts (更正) among the lines, or printed. `certain`: the lines
   * are known, and every figure is held against them.
   */
  readonly negatives: 'none' | 'printed' | 'certain';
}

const SUBTOTAL_TITLES = new Set(['小计', '合计']);
/** A title that says nothing beside the row's name. */
const PLAIN_AMOUNT = '金额';

/** A column's title, with its group where the title alone would not say it. */
function columnLabels(table: PrintedTable): ReadonlyMap<string, string> {
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

/** Fewer cells without a blank may all hold money. */
const FEW_CELLS = 20;

function isWrittenZero(cell: PrintedCell): boolean {
  return cell.figure.kind === 'figure' && hundredthsOf(cell.figure) === 0;
}

/** How a table prints zeros, as far as its cells show. */
function zerosOf(table: PrintedTable): 'blank' | 'written' | 'unknown' {
  const cells = table.blocks.flatMap((block) => block.rows.flatMap((row) => [...row.cells.values()]));
  if (cells.some(({ figure }) => figure.kind === 'blank')) return 'blank';
  return cells.length >= FEW_CELLS && cells.some(isWrittenZero) ? 'written' : 'unknown';
}

type ZeroIsMoney = CheckContext['zeroIsMoney'];

/** A table without any blank cell follows the other tables: they are printed in one way. */
function zeroByStyle({ tables }: PrintedWorkbook): ZeroIsMoney {
  const styles = new Map(tables.map((table) => [table.id, zerosOf(table)]));
  const usual = [...styles.values()];
  const othersLeaveBlank = usual.includes('blank') && !usual.includes('written');
  return ({ table }) => {
    const style = styles.get(table);
    return style === 'blank' || (style === 'unknown' && othersLeaveBlank);
  };
}

function zeroByLines({ filled }: Entered, byStyle: ZeroIsMoney): ZeroIsMoney {
  const amounts = new Map<string, number>();
  for (const { table, blocks } of filled) {
    const all: readonly FilledBlock[] = blocks;
    for (const block of all) {
      for (const [row, { key: rowKey }] of block.rows.entries()) {
        for (const [column, { key: columnKey }] of block.columns.entries()) {
          const path = { table: table.id, block: block.key, row: rowKey, column: columnKey };
          amounts.set(pathKey(path), block.amount(row, column));
        }
      }
    }
  }
  return (path) => {
    const amount = amounts.get(pathKey(path));
    return amount === undefined ? byStyle(path) : amount !== 0;
  };
}

/** Whether a cell shows money, be it too little to print anything but 0.00. Text that is no figure is none. */
export function isMoney(
  { figure, path }: PrintedCell,
  { zeroIsMoney }: Pick<CheckContext, 'zeroIsMoney'>,
): boolean {
  return figure.kind === 'figure' && (figure.hundredths !== 0 || zeroIsMoney(path));
}

function negativesIn(
  entered: Entered | null,
  cells: ReadonlyMap<string, PrintedCell>,
): CheckContext['negatives'] {
  if (entered !== null) {
    const { income, expenditure } = entered.entries;
    return [...income, ...expenditure].some(({ amount }) => amount < 0) ? 'certain' : 'none';
  }
  return [...cells.values()].some(isNegative) ? 'printed' : 'none';
}

export function isNegative({ figure }: PrintedCell): boolean {
  return (hundredthsOf(figure) ?? 0) < 0;
}

/** The context after edits; it is the same unless a negative figure came or went. */
export function contextAfter(
  context: CheckContext,
  figures: Figures,
  edited: readonly { readonly before: PrintedCell; readonly after: PrintedCell }[],
): CheckContext {
  if (
    context.entered !== null ||
    !edited.some(({ before, after }) => isNegative(before) || isNegative(after))
  )
    return context;
  const isAny = [...context.cells.keys()].some((key) => {
    const cell = figures(key);
    return cell !== undefined && isNegative(cell);
  });
  return { ...context, negatives: isAny ? 'printed' : 'none' };
}

export function checkContext(
  profile: CheckProfile,
  workbook: PrintedWorkbook,
  entered: Entered | null,
): CheckContext {
  const tables = new Map(workbook.tables.map((table) => [table.id, table]));
  const rows = new Map<string, PrintedRow>();
  const blocks = new Map<string, PrintedBlock>();
  const cells = new Map<string, PrintedCell>();
  const columns = new Map<string, string>();
  for (const table of workbook.tables) {
    for (const [key, label] of columnLabels(table)) columns.set(key, label);
    for (const block of table.blocks) {
      blocks.set(`${table.id}/${block.key}`, block);
      for (const row of block.rows) {
        rows.set(`${table.id}/${block.key}/${row.key}`, row);
        for (const cell of row.cells.values()) cells.set(pathKey(cell.path), cell);
      }
    }
  }
  const years = workbook.tables.flatMap(({ year }) => (year === null ? [] : [year]));
  const byStyle = zeroByStyle(workbook);
  const year = entered?.entries.settings.budgetYear ?? years[0] ?? 0;
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
    table: (id) => tables.get(id),
    block: (id, block) => blocks.get(`${id}/${block}`),
    row: (id, block, key) => rows.get(`${id}/${block}/${key}`),
    cell: (id, block, row, column) => cells.get(`${id}/${block}/${row}/${column}`),
    cells,
    rowLabel: ({ path }) => rows.get(`${path.table}/${path.block}/${path.row}`)?.label ?? path.row,
    columnLabel: ({ path }) => columns.get(`${path.table}/${path.block}/${path.column}`) ?? '',
    zeroIsMoney: entered === null ? byStyle : zeroByLines(entered, byStyle),
    negatives: negativesIn(entered, cells),
  };
}
