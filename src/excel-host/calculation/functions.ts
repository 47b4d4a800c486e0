/** Implements only the functions that this add-in writes into cells; an unknown one gives `#NAME?`, as in Excel. */
import { columnCount, rowCount } from '../model/area';
import { CellError, type CellValue } from '../model/cell';
import type { ColumnValues, Matches } from './column-index';
import { criterionOf, hasWildcards, wildcardPattern } from './criteria';
import type { Expression } from './parse';
import { CellsReference, FormulaError, roundTo, toLogical, toNumber, type Operand } from './values';

/** Gives a function access to the evaluation of its formula. */
export interface Evaluator {
  operand(expression: Expression): Operand;
  value(expression: Expression): CellValue;
  /** Returns the value; errors that stop the calculation become values here. */
  caught(expression: Expression): CellValue;
  /** Reads a reference one column wide, with its contents. */
  column(reference: CellsReference): ColumnValues;
  /** Reads all values of a block, without empty cells. */
  valuesIn(reference: CellsReference): Iterable<CellValue>;
}

export type FormulaFunction = (args: readonly Expression[], evaluation: Evaluator) => Operand;

function argument(args: readonly Expression[], place: number): Expression {
  const expression = args[place];
  if (expression === undefined) throw new FormulaError(CellError.value);
  return expression;
}

function isError(value: Operand): value is CellError {
  return value instanceof CellError;
}

function reference(args: readonly Expression[], place: number, evaluation: Evaluator): CellsReference {
  const operand = evaluation.operand(argument(args, place));
  if (operand instanceof CellsReference) return operand;
  throw new FormulaError(isError(operand) ? operand : CellError.value);
}

/** Adds numbers in cells; texts and logical values in cells do not count. */
function sum(args: readonly Expression[], evaluation: Evaluator): number {
  let total = 0;
  for (const expression of args) {
    const operand = evaluation.operand(expression);
    if (!(operand instanceof CellsReference)) {
      total += toNumber(operand);
      continue;
    }
    for (const value of evaluation.valuesIn(operand)) {
      if (isError(value)) throw new FormulaError(value);
      if (typeof value === 'number') total += value;
    }
  }
  return total;
}

/** A list as criterion gives one sum per item. The surrounding SUM adds them up. */
function sumIfs(args: readonly Expression[], evaluation: Evaluator): number {
  const place = args.findIndex(({ kind }) => kind === 'list');
  const list = args[place];
  if (list?.kind !== 'list') return sumIf(args, evaluation);
  return list.items.reduce((total, item) => {
    const single = args.map((other, index) => (index === place ? item : other));
    return total + sumIfs(single, evaluation);
  }, 0);
}

function sumIf(args: readonly Expression[], evaluation: Evaluator): number {
  const summed = reference(args, 0, evaluation);
  const { values } = evaluation.column(summed);
  const criteria: Matches[] = [];
  for (let place = 1; place < args.length; place += 2) {
    const range = reference(args, place, evaluation);
    if (rowCount(range.area) !== rowCount(summed.area)) throw new FormulaError(CellError.value);
    const criterion = evaluation.value(argument(args, place + 1));
    criteria.push(evaluation.column(range).matches(criterion, values.length));
  }
  const [fewest, ...others] = criteria.sort((a, b) => a.places.length - b.places.length);
  let total = 0;
  for (const place of fewest?.places ?? []) {
    const value = values[place];
    if (value === undefined || !others.every(({ mask }) => mask[place] === 1)) continue;
    if (isError(value)) throw new FormulaError(value);
    if (typeof value === 'number') total += value;
  }
  return total;
}

/** Counts cells of a column; behind the used ones all are empty, however far the references reach. */
function countIfs(args: readonly Expression[], evaluation: Evaluator): number {
  const pairs: { readonly column: ColumnValues; readonly criterion: CellValue; readonly rows: number }[] = [];
  for (let place = 0; place < args.length; place += 2) {
    const range = reference(args, place, evaluation);
    pairs.push({
      column: evaluation.column(range),
      criterion: evaluation.value(argument(args, place + 1)),
      rows: rowCount(range.area),
    });
  }
  const [first] = pairs;
  if (first === undefined || pairs.some(({ rows }) => rows !== first.rows))
    throw new FormulaError(CellError.value);
  const used = pairs.reduce((most, { column }) => Math.max(most, column.values.length), 0);
  const [fewest, ...others] = pairs
    .map(({ column, criterion }) => column.matches(criterion, used))
    .sort((a, b) => a.places.length - b.places.length);
  const found = fewest?.places.filter((place) => others.every(({ mask }) => mask[place] === 1)) ?? [];
  const takesEmpty = pairs.every(({ criterion }) => criterionOf(criterion)(null));
  return found.length + (takesEmpty ? first.rows - used : 0);
}

/** Counts values in cells and arguments; a formula with an empty text counts as well. */
function counted(
  args: readonly Expression[],
  evaluation: Evaluator,
  counts: (value: CellValue) => boolean,
): number {
  let count = 0;
  for (const expression of args) {
    const operand = expression.kind === 'missing' ? null : evaluation.operand(expression);
    const values = operand instanceof CellsReference ? evaluation.valuesIn(operand) : [operand];
    for (const value of values) if (counts(value)) count += 1;
  }
  return count;
}

function match(args: readonly Expression[], evaluation: Evaluator): number {
  const searched = evaluation.value(argument(args, 0));
  if (isError(searched)) throw new FormulaError(searched);
  const range = reference(args, 1, evaluation);
  if (args.length < 3 || toNumber(evaluation.value(argument(args, 2))) !== 0) {
    throw new FormulaError(CellError.name);
  }
  const column = evaluation.column(range);
  if (typeof searched === 'string' && hasWildcards(searched)) {
    const pattern = wildcardPattern(searched);
    const found = column.values.findIndex((value) => typeof value === 'string' && pattern.test(value));
    if (found >= 0) return found + 1;
  } else {
    const found = column.placeOf(searched ?? 0);
    if (found !== null) return found + 1;
  }
  throw new FormulaError(CellError.notAvailable);
}

function index(args: readonly Expression[], evaluation: Evaluator): CellsReference {
  const { sheet, area } = reference(args, 0, evaluation);
  const first = toNumber(evaluation.value(argument(args, 1)));
  const isLine = args[2] === undefined && rowCount(area) === 1;
  const row = isLine ? 1 : Math.trunc(first);
  const column =
    args[2] === undefined
      ? isLine
        ? Math.trunc(first)
        : 1
      : Math.trunc(toNumber(evaluation.value(args[2])));
  if (row < 1 || column < 1 || row > rowCount(area) || column > columnCount(area)) {
    throw new FormulaError(CellError.reference);
  }
  const [firstRow, firstColumn] = [area.firstRow + row - 1, area.firstColumn + column - 1];
  return new CellsReference(sheet, { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn });
}

function choose(args: readonly Expression[], evaluation: Evaluator): Operand {
  const holds = toLogical(evaluation.value(argument(args, 0)));
  if (holds) return evaluation.operand(argument(args, 1));
  return args[2] === undefined ? false : evaluation.operand(args[2]);
}

/** Returns the link's text; the target does not matter to the calculation. */
function hyperlink(args: readonly Expression[], evaluation: Evaluator): Operand {
  const target = evaluation.value(argument(args, 0));
  return args[1] === undefined ? target : evaluation.value(args[1]);
}

function ifError(args: readonly Expression[], evaluation: Evaluator): Operand {
  try {
    const value = evaluation.value(argument(args, 0));
    if (!isError(value)) return value;
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
  }
  return evaluation.operand(argument(args, 1));
}

function logicals(args: readonly Expression[], evaluation: Evaluator): readonly boolean[] {
  return args.map((expression) => toLogical(evaluation.value(expression)));
}

export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  SUM: sum,
  SUMIFS: sumIfs,
  COUNTIFS: countIfs,
  COUNT: (args, evaluation) => counted(args, evaluation, (value) => typeof value === 'number'),
  COUNTA: (args, evaluation) => counted(args, evaluation, (value) => value !== null),
  MATCH: match,
  INDEX: index,
  IF: choose,
  HYPERLINK: hyperlink,
  IFERROR: ifError,
  ROUND: (args, evaluation) =>
    roundTo(
      toNumber(evaluation.value(argument(args, 0))),
      Math.trunc(toNumber(evaluation.value(argument(args, 1)))),
    ),
  AND: (args, evaluation) => logicals(args, evaluation).every(Boolean),
  OR: (args, evaluation) => logicals(args, evaluation).some(Boolean),
  ISTEXT: (args, evaluation) => typeof evaluation.caught(argument(args, 0)) === 'string',
  ISNUMBER: (args, evaluation) => typeof evaluation.caught(argument(args, 0)) === 'number',
};
