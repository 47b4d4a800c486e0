/**
 * columns that compare with last year follow from the figures beside them. For sets that print such
 * columns.
 */
import { shown } from '../../entries/cell-reading';
import { comparable } from '../../entries/text';
import { cellAddress } from '../../grid/address';
import { formatAmount, roundedTo, stepOf, type AmountStyle } from '../../money/amount-style';
import { fen, type Fen } from '../../money/fen';
import { percentageOf } from '../../money/percentage';
import { fenOf, figureOf } from '../../published/figure';
import { type LastYearCell, type PublishedRow } from '../../published/published-table';
import { comparedLeaves, leaves, type ComparedLeaf, type DerivedLeaf } from '../../tables/header';
import { cellMeasure } from '../../tables/last-year';
import type { Block, CellPath, TableId } from '../../tables/table';
import type { CheckDefinition, RawFinding, RuleProbe } from '../check-definition';
import type { CheckContext } from '../context';
import type { Figures } from '../figures';
import type { FoundCell } from '../finding';
import { rule, type Rule } from '../rule';
import { say, table as mention } from '../statement';

const CHANGE = rule({
  id: 'Q-01',
  title: '增减额等于本年数减上年数',
  severity: 'E',
  nature: 'arithmetic',
  tolerance: 'R',
  scope: [],
  statement: '增减额等于同一行本年数减上年数',
  remedy: '请按同一行的数字重算',
});

const GROWTH = rule({
  id: 'Q-02',
  title: '增减比例等于增减额除以上年数',
  severity: 'E',
  nature: 'arithmetic',
  tolerance: 'R',
  scope: [],
  statement: '增减比例等于同一行增减额除以上年数；上年为0的不写比例',
  remedy: '请按同一行的数字重算',
});

const PRIOR = rule({
  id: 'Q-03',
  title: '上年数与上年公开的相同',
  severity: 'E',
  nature: 'arithmetic',
  tolerance: 'CP',
  scope: [],
  statement: '表中的上年数等于录入的上年数',
  remedy: '请核对上年公开的表',
});

/** A row with one of its columns that compare with last year. */
interface Compared<L extends ComparedLeaf = ComparedLeaf> {
  readonly table: TableId;
  readonly block: Block;
  readonly row: PublishedRow;
  readonly leaf: L;
  readonly cell: LastYearCell;
  readonly style: AmountStyle;
}

function comparedIn(context: CheckContext): readonly Compared[] {
  return context.workbook.tables.flatMap(({ id, declaration, blocks, amounts: style }) => {
    if (declaration.kind !== 'grid') return [];
    return blocks.flatMap(({ key, rows }) => {
      const block = declaration.blocks.find((one) => one.key === key);
      if (block === undefined) return [];
      return rows.flatMap((row) =>
        comparedLeaves(block.columns).flatMap((leaf): readonly Compared[] => {
          const cell = row.compared?.get(leaf.key);
          return cell === undefined ? [] : [{ table: id, block, row, leaf, cell, style }];
        }),
      );
    });
  });
}

/** The printed amount of a column in the row; `null`: unknown, which a blank of last year is. */
function amountAt({ block, row, style }: Compared, key: string, figures: Figures): Fen | null {
  const own = row.cells.get(key);
  if (own !== undefined) {
    const now = figures(own.key);
    return now === undefined ? null : fenOf(now.figure);
  }
  const isPrior = leaves(block.columns).some((leaf) => leaf.key === key && leaf.kind === 'prior');
  const figure = isPrior ? figureOf(row.compared?.get(key)?.raw, style) : null;
  return figure?.kind === 'figure' ? figure.fen : null;
}

function foundCompared({ table, block, row, leaf, cell: { raw, place } }: Compared): FoundCell {
  return {
    path: { table, block: block.key, row: row.key, column: leaf.key },
    place,
    address: cellAddress(place.row, place.column),
    row: row.label,
    column: leaf.title,
    value: shown(raw),
  };
}

function wrong(one: Compared, words: string, expected: string): RawFinding {
  return {
    cells: [foundCompared(one)],
    statement: say`${mention(one.table)}“${one.row.label}”的${one.leaf.title}${words}，应为 ${expected}`,
    expected,
    actual: shown(one.cell.raw),
  };
}

function writtenWords({ cell: { raw } }: Compared): string {
  const words = shown(raw);
  return words === '' ? '没有填写' : `写作 ${words}`;
}

/** Two rounded figures and their rounded difference may be one step apart. */
function changeFinding(one: Compared<DerivedLeaf>, now: Fen, before: Fen): RawFinding | null {
  const figure = figureOf(one.cell.raw, one.style);
  const expected = now - before;
  if (figure.kind === 'unreadable') return null;
  const stated = fenOf(figure);
  if (stated === null || Math.abs(stated - expected) <= stepOf(one.style)) return null;
  return wrong(one, writtenWords(one), formatAmount(fen(expected), one.style));
}

const PERCENT = /^(-?\d{1,9}(?:\.(\d{1,4}))?)%?$/u;

interface Stated {
  /** In hundredths of a percent; a number without its sign may be a percentage or a fraction. */
  readonly hundredths: readonly number[];
  /** What its decimals leave open, in hundredths. */
  readonly slack: number;
}

function statedGrowth({ raw }: LastYearCell): Stated | null {
  if (typeof raw === 'number') return { hundredths: [raw * 10_000, raw * 100], slack: 0.5 };
  const [, digits, decimals = ''] = PERCENT.exec(comparable(shown(raw))) ?? [];
  if (digits === undefined) return null;
  return { hundredths: [Number(digits) * 100], slack: 0.5 * 10 ** (2 - decimals.length) };
}

/** Rounding of both amounts, and of the percentage itself. */
function isGrowth({ hundredths, slack }: Stated, change: number, before: number, step: number): boolean {
  const bounds = [-1, 1].flatMap((up) =>
    [-0.5, 0.5].map((other) => ((change + up * step) / (before + other * step)) * 10_000),
  );
  return hundredths.some(
    (value) =>
      bounds.some((bound) => value >= bound - slack) && bounds.some((bound) => value <= bound + slack),
  );
}

function growthFinding(one: Compared<DerivedLeaf>, now: Fen, before: Fen): RawFinding | null {
  const stated = statedGrowth(one.cell);
  const percentage = percentageOf(fen(now - before), before);
  if (percentage.kind === 'no-base')
    return stated === null ? null : wrong(one, `${writtenWords(one)}，而上年为0`, one.leaf.noBase);
  const isBlank = shown(one.cell.raw) === '';
  if (stated === null && (!isBlank || now === before)) return null;
  if (stated !== null && isGrowth(stated, now - before, before, stepOf(one.style))) return null;
  return wrong(one, writtenWords(one), percentage.text);
}

type Judge = (one: Compared<DerivedLeaf>, now: Fen, before: Fen) => RawFinding | null;

function isDerived(one: Compared): one is Compared<DerivedLeaf> {
  return one.leaf.kind === 'derived';
}

function derivedProbes(how: DerivedLeaf['how'], judge: Judge): NonNullable<CheckDefinition['probes']> {
  return (context: CheckContext, made: Rule): readonly RuleProbe[] =>
    comparedIn(context)
      .filter(isDerived)
      .filter(({ leaf }) => leaf.how === how)
      .map((one) => ({
        rule: made,
        cells: [one.leaf.now, one.leaf.before].flatMap((key) => {
          const cell = one.row.cells.get(key);
          return cell === undefined ? [] : [cell.key];
        }),
        run: (figures) => {
          const now = amountAt(one, one.leaf.now, figures);
          const before = amountAt(one, one.leaf.before, figures);
          const found = now === null || before === null ? null : judge(one, now, before);
          return found === null ? [] : [found];
        },
      }));
}

/** Compares printed figures of last year with 上年数; without an entry there is nothing to compare with. */
function priorFindings(context: CheckContext): readonly RawFinding[] {
  const entered = new Map((context.entered?.entries.priorYear ?? []).map((one) => [one.measure, one.amount]));
  return comparedIn(context).flatMap((one): readonly RawFinding[] => {
    const { leaf, table, block, row, style, cell } = one;
    if (leaf.kind !== 'prior') return [];
    const path: CellPath = { table, block: block.key, row: row.key, column: leaf.of };
    const right = entered.get(cellMeasure(path));
    const figure = figureOf(cell.raw, style);
    if (right === undefined || figure.kind === 'unreadable') return [];
    const expected = roundedTo(right, style);
    const isBlankZero = figure.kind === 'blank' && expected === 0;
    if (isBlankZero || (figure.kind === 'figure' && figure.fen === expected)) return [];
    return [wrong(one, writtenWords(one), formatAmount(expected, style))];
  });
}

export const COMPARED_CHECKS: readonly CheckDefinition[] = [
  { rule: CHANGE, probes: derivedProbes('difference', changeFinding) },
  { rule: GROWTH, probes: derivedProbes('growth', growthFinding) },
  {
    rule: PRIOR,
    probes: (context, made) => [{ rule: made, cells: [], run: () => priorFindings(context) }],
  },
];
