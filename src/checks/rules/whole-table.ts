/** M-09, U-09: judges how whole tables write zeros and numbers. */
import { say, table as mention } from '../statement';
import { shown } from '../../entries/cell-reading';
import { cellAddress } from '../../grid/address';
import type { RawFinding, RuleProbe } from '../check-definition';
import type { CheckContext } from '../context';
import { fenOf } from '../../published/figure';
import { foundFigure } from '../found-cells';
import type { Figures } from '../figures';
import { keysOf, type PublishedCell, type PublishedTable } from '../../published/published-table';
import type { Rule } from '../rule';

/** Returns the keys of all cells of a table that may hold figures. */
function figureKeys({ blocks }: PublishedTable): readonly string[] {
  return blocks.flatMap(({ rows }) => rows.flatMap(keysOf));
}

/** Visits the current content of all cells of a table that may hold figures. */
function* figuresOf({ blocks }: PublishedTable, figures: Figures): Generator<PublishedCell> {
  for (const { rows } of blocks)
    for (const row of rows) for (const cell of row.cells.values()) yield figures.now(cell);
}

/**
 * Judges a whole table once, and again only where a typed figure matters or replaces one that did. `matters`: the judgement
 * reads nothing of other cells.
 */
function ofWholeTable(
  { id }: PublishedTable,
  matters: (cell: PublishedCell) => boolean,
  judge: (figures: Figures) => readonly RawFinding[],
): RuleProbe['run'] {
  let others: readonly RawFinding[] | null = null;
  return (figures) => {
    for (const [read, now] of figures.edited)
      if (read.path.table === id && (matters(read) || matters(now))) return judge(figures);
    return (others ??= judge(figures));
  };
}

function address({ place }: PublishedCell): string {
  return cellAddress(place.row, place.column);
}

/** A way of writing with a correct value; reported once per table. */
interface Habit {
  readonly has: (cell: PublishedCell) => boolean;
  readonly statement: (count: string, first: string) => string;
  readonly remedy: string;
}

const HABITS: readonly Habit[] = [
  {
    has: ({ figure }) => figure.kind === 'figure' && figure.asText,
    statement: (count, first) =>
      `有${count}个格是文本形式的数字，第一个是${first}；核对时按数字计算，Excel 求和时会漏掉它们`,
    remedy: '请转换为数字',
  },
  {
    has: ({ figure }) => figure.kind === 'blank' && figure.dash === true,
    statement: (count, first) => `有${count}个格用横线、“无”等表示没有金额，第一个是${first}；核对时当作空格`,
    remedy: '请留空',
  },
];

function isHabit(cell: PublishedCell): boolean {
  return HABITS.some(({ has }) => has(cell));
}

export function habitProbes(context: CheckContext, made: Rule): readonly RuleProbe[] {
  return context.workbook.tables.map((table): RuleProbe => ({
    rule: made,
    cells: () => figureKeys(table),
    run: ofWholeTable(table, isHabit, (figures) => {
      const all = HABITS.map((habit) => ({ ...habit, found: new Array<PublishedCell>() }));
      for (const cell of figuresOf(table, figures))
        for (const { has, found } of all) if (has(cell)) found.push(cell);
      return all.flatMap(({ found, statement, remedy }): readonly RawFinding[] => {
        const [first] = found;
        if (first === undefined) return [];
        const words = statement(String(found.length), `${address(first)}“${shown(first.raw)}”`);
        return [
          {
            severity: 'X',
            cells: found.map((cell) => foundFigure(context, cell)),
            statement: say`${mention(table.id)}${words}`,
            remedy,
            actual: shown(first.raw),
          },
        ];
      });
    }),
  }));
}

function isZero({ figure }: PublishedCell): boolean {
  return figure.kind === 'blank' || fenOf(figure) === 0;
}

/** Finds blanks and 0.00 in one table. With entered lines, 0.00 is a small amount and correct. */
export function zeroProbes(context: CheckContext, made: Rule): readonly RuleProbe[] {
  if (context.entered !== null) return [];
  return context.workbook.tables.map((table): RuleProbe => ({
    rule: made,
    cells: () => figureKeys(table),
    run: ofWholeTable(table, isZero, (figures) => {
      let [zero, hasBlank]: [PublishedCell | undefined, boolean] = [undefined, false];
      for (const cell of figuresOf(table, figures)) {
        if (cell.figure.kind === 'blank') hasBlank = true;
        else if (fenOf(cell.figure) === 0) zero ??= cell;
      }
      return zero === undefined || !hasBlank
        ? []
        : [
            {
              cells: [foundFigure(context, zero)],
              statement: say`${mention(table.id)}有的零留空，有的写成0.00`,
            },
          ];
    }),
  }));
}
