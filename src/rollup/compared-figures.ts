/** Works out the columns that compare with last year, from the figures as printed. */
import { at, indexIn } from '../money/at';
import { roundedTo, type AmountStyle } from '../money/amount-style';
import { fen, type Fen } from '../money/fen';
import { percentageOf } from '../money/percentage';
import { leaves, type AmountLeaf, type ComparedLeaf, type DerivedLeaf } from '../tables/header';
import { cellMeasure } from '../tables/last-year';
import type { Block, Row, TableId } from '../tables/table';
import type { PriorYearFigure } from '../entries/entries';
import type { FilledBlock } from './filled-block';

export type ComparedFigure =
  | { readonly kind: 'amount'; readonly amount: Fen }
  /** `hundredths`: of a percent. */
  | { readonly kind: 'percent'; readonly hundredths: number; readonly text: string }
  /** Last year's figure is 0. */
  | { readonly kind: 'no-base'; readonly words: string }
  /** Last year's figure is not entered: the cell stays blank, and is not 0. */
  | { readonly kind: 'unknown' };

const UNKNOWN: ComparedFigure = { kind: 'unknown' };

/** Compares two printed amounts. */
export function derivedFigure({ how, noBase }: DerivedLeaf, now: Fen, before: Fen): ComparedFigure {
  const change = fen(now - before);
  if (how === 'difference') return { kind: 'amount', amount: change };
  const percentage = percentageOf(change, before);
  return percentage.kind === 'no-base'
    ? { kind: 'no-base', words: noBase }
    : { kind: 'percent', hundredths: percentage.hundredths, text: percentage.text };
}

export type LastYearFigures = (row: number, leaf: ComparedLeaf) => ComparedFigure;

export interface ComparedBlock {
  readonly table: TableId;
  readonly declaration: Block;
  readonly filled: FilledBlock<Row, AmountLeaf>;
  readonly style: AmountStyle;
  /** 上年数 by measure. */
  readonly prior: ReadonlyMap<string, PriorYearFigure>;
}

/** Errors: RangeError where a declared column compares columns that its block has not. */
export function comparedFigures({
  table,
  declaration,
  filled,
  style,
  prior,
}: ComparedBlock): LastYearFigures {
  const all = leaves(declaration.columns);
  const printed = (row: number, key: string): Fen | null => {
    const leaf = at(
      all,
      indexIn(
        all.map((one) => one.key),
        key,
      ),
    );
    if (leaf.kind === 'amount')
      return roundedTo(
        filled.amount(
          row,
          indexIn(
            filled.columns.map((one) => one.key),
            key,
          ),
        ),
        style,
      );
    if (leaf.kind !== 'prior') throw new RangeError(`${key} of table ${table} is no figure of a year.`);
    const path = { table, block: filled.key, row: at(filled.rows, row).key, column: leaf.of };
    const figure = prior.get(cellMeasure(path));
    return figure === undefined ? null : roundedTo(figure.amount, style);
  };
  return (row, leaf) => {
    if (leaf.kind === 'prior') {
      const amount = printed(row, leaf.key);
      return amount === null ? UNKNOWN : { kind: 'amount', amount };
    }
    const [now, before] = [printed(row, leaf.now), printed(row, leaf.before)];
    return now === null || before === null ? UNKNOWN : derivedFigure(leaf, now, before);
  };
}
