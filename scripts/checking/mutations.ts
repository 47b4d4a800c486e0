/** The kinds of defect of the mutation matrix, each with every place where it can be. */
import { roundingBound } from '../../src/money/rounding-bound';
import type { FigureEdit } from '../../src/checks/check-tables';
import type { CheckContext } from '../../src/checks/context';
import { hundredthsOf } from '../../src/checks/figure';
import type { PrintedCell, PrintedRow, PrintedText } from '../../src/checks/printed-table';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { arrangeRows, setCell } from '../../test/support/checks';

export interface Mutation {
  /** Where the defect is: `sheet!row,column`, or the row only. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
  /** What is typed, when only figures change. */
  readonly edits?: readonly FigureEdit[];
  readonly apply: (workbook: RawWorkbook) => RawWorkbook;
}

export interface MutationKind {
  readonly title: string;
  readonly places: (context: CheckContext) => readonly Mutation[];
}

function standing(context: CheckContext): readonly PrintedCell[] {
  return [...context.cells.values()].filter(({ figure }) => (hundredthsOf(figure) ?? 0) !== 0);
}

function value(cell: PrintedCell): number {
  return hundredthsOf(cell.figure) ?? 0;
}

function replaced(cell: PrintedCell, hundredths: number): Mutation {
  return retypedFigure(cell, hundredths / 100);
}

function retypedFigure({ path, place }: PrintedCell, raw: RawCell): Mutation {
  return { ...place, edits: [{ path, raw }], apply: (workbook) => setCell(workbook, place, raw) };
}

function retyped(text: PrintedText, words: RawCell): Mutation {
  return { ...text.place, apply: (workbook) => setCell(workbook, text.place, words) };
}

/** Rows that carry money and stand for something of their own. */
function moneyRows(context: CheckContext): readonly PrintedRow[] {
  return context.workbook.tables.flatMap(({ id, blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.filter(
        ({ role, cells }) =>
          role === 'detail' &&
          !['01', '04', '08', '11'].includes(id) &&
          [...cells.values()].some((cell) => value(cell) !== 0),
      ),
    ),
  );
}

function rowMutation(
  row: PrintedRow,
  arrange: (rows: readonly (readonly RawCell[])[]) => readonly (readonly RawCell[])[],
): Mutation {
  const { sheet, row: at } = row.place;
  return { sheet, row: at, column: null, apply: (workbook) => arrangeRows(workbook, sheet, arrange) };
}

/** Two neighbouring digits exchanged: the first pair that differs. */
function swapped(hundredths: number): number {
  const digits = [...String(Math.abs(hundredths))];
  const at = digits.findIndex((digit, index) => index + 1 < digits.length && digit !== digits[index + 1]);
  const [a, b] = [digits[at], digits[at + 1]];
  if (a === undefined || b === undefined) return hundredths;
  digits.splice(at, 2, b, a);
  return Number(digits.join('')) * Math.sign(hundredths);
}

/** What rounding can explain in the largest sum that a cell may stand in, and one more. */
function beyondBound(context: CheckContext, { path }: PrintedCell): number {
  const rows = context.block(path.table, path.block)?.rows.length ?? 0;
  return roundingBound(Math.max(rows, 12)) + 1;
}

const TEXT_KEYS = ['name', 'departmentalName', 'governmentalName', 'project'];

function namesOf(context: CheckContext): readonly PrintedText[] {
  return moneyRows(context).flatMap(({ texts }) => TEXT_KEYS.flatMap((key) => texts.get(key) ?? []));
}

const CODE_KEYS = [
  'class',
  'section',
  'item',
  'departmentalCode',
  'governmentalCode',
  'departmentalClass',
  'code',
];

function codesOf(context: CheckContext): readonly PrintedText[] {
  return moneyRows(context).flatMap(({ texts }) => CODE_KEYS.flatMap((key) => texts.get(key) ?? []));
}

function costCaps(context: CheckContext): readonly PrintedText[] {
  return (context.block('12', 'projects')?.rows ?? []).flatMap(({ texts }) => {
    const target = texts.get('costTarget');
    return target !== undefined && /总成本/u.test(texts.get('costIndicator')?.text ?? '') ? [target] : [];
  });
}

function targets(context: CheckContext): readonly PrintedText[] {
  return (context.block('12', 'projects')?.rows ?? []).flatMap(({ texts }) =>
    ['outputTarget', 'benefitTarget', 'satisfactionTarget'].flatMap((key) => {
      const target = texts.get(key);
      return target !== undefined && /^[≤≥]?\d+(?:\.\d+)?[^\d.]/u.test(target.text) ? [target] : [];
    }),
  );
}

/** Figures of two neighbouring columns exchanged in the whole table, headers left as they are. */
function columnSwaps(context: CheckContext): readonly Mutation[] {
  return context.workbook.tables.flatMap(({ blocks }) =>
    blocks.flatMap(({ columns, rows }) =>
      columns.slice(1).flatMap((column, index): readonly Mutation[] => {
        const other = columns[index];
        const pairs = rows.flatMap((row) => {
          const one = row.cells.get(column.key);
          const two = other === undefined ? undefined : row.cells.get(other.key);
          return one === undefined || two === undefined || value(one) === value(two)
            ? []
            : [[one, two] as const];
        });
        const [first] = pairs;
        if (first === undefined) return [];
        const apply = (workbook: RawWorkbook): RawWorkbook =>
          pairs.reduce((made, [a, b]) => setCell(setCell(made, a.place, b.raw), b.place, a.raw), workbook);
        const edits = pairs.flatMap(([a, b]) => [
          { path: a.path, raw: b.raw },
          { path: b.path, raw: a.raw },
        ]);
        return [{ ...first[0].place, row: -1, column: null, edits, apply }];
      }),
    ),
  );
}

export const MUTATION_KINDS: readonly MutationKind[] = [
  {
    title: '比四舍五入能解释的多 0.01',
    places: (context) =>
      standing(context).map((cell) => replaced(cell, value(cell) + beyondBound(context, cell))),
  },
  {
    title: '多 0.01（在尾差之内）',
    places: (context) => standing(context).map((cell) => replaced(cell, value(cell) + 1)),
  },
  {
    title: '相邻两位数字颠倒',
    places: (context) =>
      standing(context)
        .filter((cell) => swapped(value(cell)) !== value(cell))
        .map((cell) => replaced(cell, swapped(value(cell)))),
  },
  {
    title: '放大一万倍（元当万元）',
    places: (context) => standing(context).map((cell) => replaced(cell, value(cell) * 10_000)),
  },
  { title: '正负号反了', places: (context) => standing(context).map((cell) => replaced(cell, -value(cell))) },
  {
    title: '抄成下一行的数',
    places: (context) =>
      standing(context).flatMap((cell) => {
        const rows = context.block(cell.path.table, cell.path.block)?.rows ?? [];
        const at = rows.findIndex(({ key }) => key === cell.path.row);
        const below = rows[at + 1]?.cells.get(cell.path.column);
        return below === undefined || value(below) === value(cell) ? [] : [replaced(cell, value(below))];
      }),
  },
  {
    title: '漏填一格',
    places: (context) => standing(context).map((cell) => retypedFigure(cell, null)),
  },
  {
    title: '删去一行',
    places: (context) =>
      moneyRows(context).map((row) =>
        rowMutation(row, (rows) => rows.filter((_, index) => index !== row.place.row)),
      ),
  },
  {
    title: '一行重复',
    places: (context) =>
      moneyRows(context).map((row) =>
        rowMutation(row, (rows) =>
          rows.flatMap((cells, index) => (index === row.place.row ? [cells, cells] : [cells])),
        ),
      ),
  },
  { title: '相邻两列的数对调', places: columnSwaps },
  {
    title: '名称改一个字',
    places: (context) => namesOf(context).map((text) => retyped(text, `${text.text.slice(0, -1)}某`)),
  },
  {
    title: '编码截短一位',
    places: (context) => codesOf(context).map((text) => retyped(text, text.text.slice(0, -1))),
  },
  {
    title: '总成本超过项目金额',
    places: (context) => costCaps(context).map((text) => retyped(text, '≤9999万元')),
  },
  {
    title: '指标值没有单位',
    places: (context) =>
      targets(context).map((text) => retyped(text, text.text.replace(/^([≤≥]?\d+(?:\.\d+)?).*$/u, '$1'))),
  },
];
