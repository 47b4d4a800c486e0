/** Tables of another place's set: some have a title like ours, and neither columns nor rows of ours. */
import type { CheckContext } from './context';
import type { PrintedTable, PrintedWorkbook } from '../published/printed-table';
import { amountLeaves } from '../tables/header';

export interface ForeignSet {
  /** What the tables were held against. */
  readonly set: string;
  /** Sheets whose title is like one of the set's. */
  readonly sheets: readonly string[];
}

/** Of the declared columns, and of the rows of a fixed list, a table of the set has at least these shares. */
const LEAST_COLUMNS = 0.6;
const LEAST_ROWS = 0.4;

function fits(declared: CheckContext['declared'], table: PrintedTable): boolean {
  const { declaration } = table;
  if (declaration.kind === 'form') return false;
  return declaration.blocks.every((block, index) => {
    const printed = table.blocks[index];
    if (printed === undefined) return false;
    const columns = amountLeaves(block.columns).length;
    if (printed.columns.length < columns * LEAST_COLUMNS) return false;
    if (block.identity.kind !== 'listed') return true;
    const named = declared(table.id, block.key).filter(({ texts }) => (texts['name'] ?? '') !== '');
    return printed.rows.length >= named.length * LEAST_ROWS;
  });
}

/** `null`: tables of the set, however they are laid out; one that fits, or bears the set's own number, is enough. */
export function foreignSet({
  profile,
  workbook,
  declared,
}: Pick<CheckContext, 'profile' | 'declared'> & {
  readonly workbook: PrintedWorkbook;
}): ForeignSet | null {
  const isOurs = workbook.tables.some((table) => table.number !== null || fits(declared, table));
  if (workbook.tables.length === 0 || isOurs) return null;
  return { set: profile.set.label, sheets: workbook.tables.flatMap(({ sheets }) => sheets) };
}

/** One sentence for whoever asked for a check. */
export function foreignSetMessage({ set, sheets }: ForeignSet): string {
  const named = sheets.map((name) => `“${name}”`).join('、');
  return `这不像${set}（${named}只有表名相近，列和行都不是），没有核对。`;
}
