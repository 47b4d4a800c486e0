/** Compares tables with the entered lines: every figure is the exact rounded sum of its lines. */
import { say, table as mention } from '../statement';
import { fenOf } from '../../published/figure';
import { roundedTo, stepOf } from '../../money/amount-style';
import type { Fen } from '../../money/fen';
import type { FilledBlock, SelectedLines } from '../../rollup/filled-block';
import type { Row } from '../../tables/table';
import { causeAt } from '../arithmetic/causes';
import { signed } from '../arithmetic/relation-words';
import type { CheckDefinition, RawFinding, RuleProbe } from '../check-definition';
import type { CheckContext } from '../context';
import type { Figures } from '../figures';
import type { Cause } from '../finding';
import { foundFigure, foundText, namedCell } from '../found-cells';
import {
  keysOf,
  type PublishedBlock,
  type PublishedCell,
  type PublishedRow,
} from '../../published/published-table';
import { rule, type Rule } from '../rule';
import { stopping, type Sliced } from '../../slices/slices';

/** A block from the lines with the same block as printed. */
interface Paired {
  readonly table: string;
  readonly filled: FilledBlock<SelectedLines, SelectedLines>;
  readonly printed: PublishedBlock;
  /** Rows that include planned money without lines. */
  readonly planned: ReadonlySet<string>;
}

function pairedBlocks(context: CheckContext): readonly Paired[] {
  return (context.entered?.filled ?? []).flatMap(({ table, blocks }) => {
    const filledBlocks: readonly FilledBlock<SelectedLines, SelectedLines>[] = blocks;
    return filledBlocks.flatMap((filled) => {
      const printed = context.block(table.id, filled.key);
      const planned = new Set(Object.keys(context.profile.plannedSums[`${table.id}/${filled.key}`] ?? {}));
      return printed === undefined ? [] : [{ table: table.id, filled, printed, planned }];
    });
  });
}

function causeOf(
  cell: PublishedCell,
  actual: Fen,
  expected: Fen,
  context: CheckContext,
  figures: Figures,
): Cause | null {
  if (Math.abs(actual - expected) === stepOf(context.style(cell.path.table)))
    return { kind: 'rounding', words: '可能是尾差：用已四舍五入的数相加，或取整了两次' };
  return causeAt(cell, { least: expected, most: expected }, context, figures);
}

function figureFinding(
  cell: PublishedCell,
  actual: Fen,
  expected: Fen,
  context: CheckContext,
  figures: Figures,
): RawFinding {
  const style = context.style(cell.path.table);
  const shown = (amount: number): string => context.shown(cell.path.table, amount);
  const difference = signed(actual - expected, shown);
  const cause = causeOf(cell, actual, expected, context, figures);
  return {
    cells: [foundFigure(context, cell)],
    statement: say`${namedCell(context, cell)}：表中 ${shown(actual)} ≠ 按录入明细汇总 ${shown(expected)}，差 ${difference}`,
    expected: shown(expected),
    actual: shown(actual),
    difference,
    ...(cause === null ? {} : { cause }),
    repair: { path: cell.path, place: cell.place, value: { kind: 'figure', fen: expected, style } },
  };
}

/** Checks the figures of one row. T06-R5 checks a row printed in two parts. */
function rowProbe(
  paired: Paired,
  index: number,
  row: PublishedRow,
  beside: readonly PublishedRow[],
  context: CheckContext,
  made: Rule,
): RuleProbe {
  const { filled } = paired;
  const style = context.style(paired.table);
  return {
    rule: made,
    // A figure may be a copy of the row above or below.
    cells: () => [row, ...beside].flatMap(keysOf),
    run: (figures: Figures) => {
      const found: RawFinding[] = [];
      for (const [column, { key }] of filled.columns.entries()) {
        const printed = row.cells.get(key);
        const cell = printed === undefined ? undefined : figures.now(printed);
        const value = cell === undefined ? null : fenOf(cell.figure);
        if (cell === undefined || value === null) continue;
        const exact = roundedTo(filled.amount(index, column), style);
        if (value !== exact) found.push(figureFinding(cell, value, exact, context, figures));
      }
      return found;
    },
  };
}

/** Rows of up to twenty figures. */
const ROWS_OF_A_SLICE = 500;

/** Stops after each portion of rows. */
function* figureProbes(context: CheckContext, made: Rule): Sliced<readonly RuleProbe[]> {
  const probes: RuleProbe[] = [];
  for (const paired of pairedBlocks(context)) {
    const printed = paired.printed.rows;
    const rows = new Map(printed.map((row, position) => [row.key, { row, position }]));
    yield* stopping(paired.filled.rows.entries(), ROWS_OF_A_SLICE, ([index, { key, selection }]) => {
      const found = rows.get(key);
      if (found === undefined || selection.length === 0 || paired.planned.has(key) || rows.has(`${key}#2`))
        return;
      const { row, position } = found;
      const beside = [printed[position - 1], printed[position + 1]].flatMap((one) => one ?? []);
      probes.push(rowProbe(paired, index, row, beside, context, made));
    });
  }
  return probes;
}

function hasMoney({ filled }: Paired, index: number): boolean {
  return filled.columns.some((_, column) => filled.amount(index, column) !== 0);
}

function isRow(measured: SelectedLines): measured is Row {
  return 'texts' in measured;
}

function rowName(measured: SelectedLines): string {
  if (!isRow(measured)) return measured.key;
  const { name, project, departmentalName, code } = measured.texts;
  return name ?? project ?? departmentalName ?? code ?? measured.key;
}

function missingRowFinding(
  paired: Paired,
  index: number,
  measured: SelectedLines,
  context: CheckContext,
): readonly RawFinding[] {
  const { table, filled, printed } = paired;
  const anchor = printed.rows[index - 1] ?? printed.rows.at(-1);
  if (anchor === undefined) return [];
  const column = filled.columns.findIndex((_, at) => filled.amount(index, at) !== 0);
  const amount = context.shown(table, filled.amount(index, column));
  return [
    {
      cells: [foundText(table, printed.key, anchor, [...anchor.texts.keys()][0] ?? '', '')],
      statement: say`${mention(table)}缺少“${rowName(measured)}”一行，按录入明细应有 ${amount}`,
      expected: amount,
      cause: { kind: 'missing-row', words: '可能漏了一行，或编码、名称被改动' },
    },
  ];
}

function missingRowProbes(context: CheckContext, made: Rule): readonly RuleProbe[] {
  return pairedBlocks(context).map((paired): RuleProbe => ({
    rule: made,
    cells: [],
    run: () => {
      const printed = new Set(paired.printed.rows.map(({ key }) => key));
      return paired.filled.rows.flatMap((measured, index) =>
        printed.has(measured.key) || !hasMoney(paired, index)
          ? []
          : missingRowFinding(paired, index, measured, context),
      );
    },
  }));
}

/** Finds rows without lines. Another rule reports a second row with one subject as a duplicate. */
function strangerProbes(context: CheckContext, made: Rule): readonly RuleProbe[] {
  return pairedBlocks(context).flatMap((paired) => {
    const known = new Set(paired.filled.rows.map(({ key }) => key));
    const unknownRows = paired.printed.rows.filter(
      ({ key, role }) => role !== 'continuation' && role !== 'group' && !known.has(key),
    );
    return unknownRows.map((row): RuleProbe => {
      return {
        rule: made,
        cells: () => keysOf(row),
        run: (figures) => {
          const cells = Array.from(row.cells.values(), figures.now);
          const money = cells.filter(({ figure }) => fenOf(figure) !== 0);
          const [first] = money;
          if (first === undefined) return [];
          const isDouble = row.key !== row.subject && known.has(row.subject);
          const what = isDouble ? '是重复的一行，按录入明细只应有一行' : '没有录入明细与之对应';
          return [
            {
              cells: money.map((cell) => foundFigure(context, cell)),
              statement: say`${mention(paired.table)}“${row.label}”一行${what}`,
              actual: foundFigure(context, first).value,
            },
          ];
        },
      };
    });
  });
}

const FILL_AGAIN = '如录入明细无误，请重新填充汇总，或改成按明细汇总的数；如表中数字无误，请改录入明细';

function lineRule(id: string, title: string, statement: string, remedy: string): Rule {
  return rule({
    id,
    title,
    severity: 'E',
    nature: 'arithmetic',
    scope: [],
    tolerance: 'EX',
    statement,
    remedy,
  });
}

export const LINE_CHECKS: readonly CheckDefinition[] = [
  {
    rule: lineRule(
      'L-01',
      '表中数字与录入明细一致',
      '有录入表时，每一格 = 录入明细之和，四舍五入一次',
      FILL_AGAIN,
    ),
    probes: figureProbes,
  },
  {
    rule: lineRule(
      'L-02',
      '有明细的行都在表中',
      '有录入表时，有金额的每一行都在表中',
      '请补上这一行，或重新填充汇总',
    ),
    probes: missingRowProbes,
  },
  {
    rule: lineRule(
      'L-03',
      '表中没有无明细的行',
      '有录入表时，表中有金额的每一行都有录入明细',
      '请核对编码、名称；多余或重复的行请删除，漏录的明细请补录',
    ),
    probes: strangerProbes,
  },
];
