/** Finds likely causes of a difference, only with proof in the figures. */
import type { CheckContext } from '../context';
import type { Figures } from '../figures';
import { stepOf } from '../../money/amount-style';
import { fenOf } from '../../published/figure';
import type { Cause } from '../finding';
import { type PublishedBlock, type PublishedCell } from '../../published/published-table';
import type { TableId } from '../../tables/table';
import { EVERYTHING, type Where } from '../../tables/where';
import type { Suspect } from './diagnose';
import { cellsOfTerms, readCellOf, termsOf } from './relation';
import { needed, type Violation } from './violation';

/** The factor between 元 and 万元. */
const SCALE = 10_000;

function digitsOf(value: number): string {
  return String(Math.abs(value));
}

/** Whether one figure is ten thousand times the other, apart from rounding. */
function isScaled(value: number, least: number, most: number): boolean {
  if (value === 0) return false;
  const down = value / SCALE;
  const up = value * SCALE;
  const isWithin = (one: number, slack: number): boolean => one >= least - slack && one <= most + slack;
  return (Math.abs(down) >= 1 && isWithin(down, 1)) || isWithin(up, SCALE / 2);
}

/** The range of the correct value, in 分; both ends included. */
export type Range = NonNullable<ReturnType<typeof needed>>;

function isIn(value: number, { least, most }: Range): boolean {
  return value >= least && value <= most;
}

/** Returns the values with two digits swapped. */
function swaps(value: number): readonly number[] {
  const digits = digitsOf(value);
  return Array.from({ length: Math.max(0, digits.length - 1) }, (_, at) => {
    const swapped = `${digits.slice(0, at)}${digits.slice(at + 1, at + 2)}${digits.slice(at, at + 1)}${digits.slice(at + 2)}`;
    return Number(swapped) * (value < 0 ? -1 : 1);
  }).filter((swapped) => swapped !== value);
}

const positions = new WeakMap<PublishedBlock, ReadonlyMap<string, number>>();

/** Returns the row index of a key, cached: a table may have thousands of rows and as many causes. */
function positionOf(block: PublishedBlock, key: string): number {
  const known = positions.get(block) ?? new Map(block.rows.map((row, index) => [row.key, index]));
  positions.set(block, known);
  return known.get(key) ?? -1;
}

/** Returns the current amount of a cell as read. */
function fenNow(cell: PublishedCell | undefined, figures: Figures): number | null {
  return cell === undefined ? null : fenOf(figures.now(cell).figure);
}

/** Returns the cells above and below. A total may equal the row beside it without error. */
function neighbours(cell: PublishedCell, context: CheckContext): readonly PublishedCell[] {
  const block = context.block(cell.path.table, cell.path.block);
  if (block === undefined) return [];
  const { rows } = block;
  const at = positionOf(block, cell.path.row);
  if (rows[at]?.role !== 'detail') return [];
  return [rows[at - 1], rows[at + 1]].flatMap((row) =>
    row?.role === 'detail' ? (row.cells.get(cell.path.column) ?? []) : [],
  );
}

function named(cell: PublishedCell, context: CheckContext): string {
  return `“${[context.rowLabel(cell), context.columnLabel(cell)].filter((part) => part !== '').join(' · ')}”`;
}

/** Finds the cause of a wrong cell, given the range of its correct value. */
export function causeAt(
  cell: PublishedCell,
  range: Range,
  context: CheckContext,
  figures: Figures,
): Cause | null {
  const amount = fenOf(cell.figure);
  if (amount === null || amount === 0) return null;
  // Digits as the table shows them.
  const step = stepOf(context.style(cell.path.table));
  const value = amount / step;
  const inSteps: Range = { least: range.least / step, most: range.most / step };
  const shown = (steps: number): string => context.shown(cell.path.table, steps * step);
  const who = `${named(cell, context)} ${shown(value)}`;
  if (isIn(-value, inSteps)) return { kind: 'sign', words: `${who} 的正负号可能反了` };
  if (isScaled(value, inSteps.least, inSteps.most))
    return { kind: 'scale', words: `${who} 可能把元和万元弄混了（相差一万倍）` };
  const swapped = swaps(value).find((one) => isIn(one, inSteps));
  if (swapped !== undefined) {
    return { kind: 'transposed', words: `${who} 可能有两位数字颠倒，应为 ${shown(swapped)}` };
  }
  const copied = neighbours(cell, context).find((other) => fenNow(other, figures) === amount);
  return copied === undefined
    ? null
    : { kind: 'neighbour', words: `${who} 与相邻的${named(copied, context)}相同，可能是抄错了行` };
}

/** Finds an addend equal to the whole difference: counted twice, or left out. */
function wholeAddend(violation: Violation, figures: Figures, context: CheckContext): Cause | null {
  const { relation, balance } = violation;
  if (relation.comparison !== '=' || relation.right.length < 2) return null;
  const addends = cellsOfTerms(relation.right, figures);
  const twice = addends.filter((cell) => fenOf(cell.figure) === balance.difference);
  const [only] = twice;
  if (only !== undefined && twice.length === 1 && balance.difference > 0) {
    return { kind: 'counted-twice', words: `差额正好等于${named(only, context)}，可能重复相加了一次` };
  }
  const left = addends.filter((cell) => fenOf(cell.figure) === -balance.difference);
  const [missing] = left;
  return missing !== undefined && left.length === 1 && balance.difference < 0
    ? {
        kind: 'counted-twice',
        words: `差额正好等于${named(missing, context)}，合计可能漏加了它，或它重复了一行`,
      }
    : null;
}

function identityOf({ identity }: PublishedBlock): string {
  return identity.kind === 'code' ? identity.codes.join() : identity.kind;
}

function scopeOf(context: CheckContext, table: TableId, key: string): Where {
  const declaration = context.table(table)?.declaration;
  const block = declaration?.kind === 'grid' ? declaration.blocks.find((one) => one.key === key) : undefined;
  return block === undefined ? EVERYTHING : block.scope;
}

/**
 * Finds blocks of other tables with rows of the same codes. For a table of basic expenditure it takes only
 * such tables.
 */
function twinsOf(context: CheckContext, table: TableId, own: PublishedBlock): readonly Twin[] {
  if (own.identity.kind !== 'code') return [];
  const isLimited = scopeOf(context, table, own.key).kind !== undefined;
  return context.workbook.tables.flatMap(({ id, blocks }) =>
    blocks
      .filter((block) => id !== table && identityOf(block) === identityOf(own))
      .filter(({ key }) => !isLimited || scopeOf(context, id, key).kind !== undefined)
      .map((block) => ({ table: id, block })),
  );
}

interface Twin {
  readonly table: TableId;
  readonly block: PublishedBlock;
}

/** Finds a row of a related table that is missing here and equals the difference. */
function missingRow(violation: Violation, figures: Figures, context: CheckContext): Cause | null {
  const { relation, balance } = violation;
  const first = cellsOfTerms(relation.left, figures)[0] ?? cellsOfTerms(relation.right, figures)[0];
  if (first === undefined || relation.rightLabel === undefined || balance.difference <= 0) return null;
  const { table, block, column } = first.path;
  const printed = context.block(table, block);
  if (printed === undefined) return null;
  const own = new Set(printed.rows.map(({ subject }) => subject));
  for (const twin of twinsOf(context, table, printed)) {
    const absent = twin.block.rows.find((row) => {
      const cell = row.cells.get(column);
      return !own.has(row.subject) && fenNow(cell, figures) === balance.difference;
    });
    if (absent !== undefined) {
      return {
        kind: 'missing-row',
        words: `差额等于${context.label(twin.table)}“${absent.label}”一行，这里可能漏了这一行`,
      };
    }
  }
  return null;
}

/** In steps of the table. */
const LITTLE = 3;

function roundingCause({ relation, balance }: Violation, context: CheckContext): Cause | null {
  const [table = ''] = relation.left[0]?.cell.split('/') ?? [];
  const beyond = Math.abs(balance.difference) - balance.bound;
  return beyond > 0 && Math.abs(balance.difference) <= LITTLE * stepOf(context.style(table))
    ? { kind: 'rounding', words: '可能是尾差：用已四舍五入的数相加，或两处分别取整' }
    : null;
}

export function causeOf(
  violation: Violation,
  suspect: Suspect | null,
  figures: Figures,
  context: CheckContext,
): Cause | null {
  const atCell = (read: PublishedCell | undefined, known: number | null): Cause | null => {
    const cell = read === undefined ? undefined : figures.now(read);
    const value = cell === undefined ? null : fenOf(cell.figure);
    if (read === undefined || cell === undefined || value === null) return null;
    const range = known === null ? needed(violation, read, value, figures) : { least: known, most: known };
    return range === null ? null : causeAt(cell, range, context, figures);
  };
  if (suspect !== null) {
    const cause = atCell(figures.read(suspect.cell), suspect.value);
    if (cause !== null) return cause;
  } else {
    const causes = termsOf(violation.relation).flatMap(
      (term) => atCell(readCellOf(term, figures), null) ?? [],
    );
    const [only] = causes;
    if (only !== undefined && causes.length === 1) return only;
  }
  return (
    wholeAddend(violation, figures, context) ??
    missingRow(violation, figures, context) ??
    roundingCause(violation, context)
  );
}
