/**
 * Draws the return notice (退回意见): the unit's workbook as read, with problems marked in its cells and listed in
 * front.
 * It has the same identity: the unit corrects it and sends it back instead of the first file.
 */
import { cellKey } from '../grid/cell-key';
import { ENTRY_STYLES } from '../sheets/draw/entry-styles';
import type { AnyEntrySheet } from '../entries/entry-sheet';
import type { Settings } from '../entries/entries';
import { cellAddress, columnOfAddress } from '../grid/address';
import { isBlank } from '../entries/cell-reading';
import { matchHeaders } from '../entries/locate';
import { PROBLEM_KINDS, SEVERITY_TITLES } from '../entries/problem-kinds';
import type { EntryProblem } from '../entries/problem';
import type { RawSheet } from '../entries/raw-workbook';
import { Canvas } from '../sheets/draw/canvas';
import type { EntryRow } from '../sheets/draw/entry-rows';
import type { CellStyle, PlannedCell, SheetPlan, WorkbookPlan } from '../sheets/plan/plan';
import type { ReadReturn } from './returns-overview';
import { rowsOfSheet } from './consolidation/drawn-entries';
import { mustMend } from './returns/return-reading';
import { sheetThatFits } from './text-that-fits';
import { NO_LINES } from './unit-lines';
import { withDrawnRows } from '../xlsx/write/drawn-rows';
import { LINE_SHEETS } from './unit-sheets';
import { unitRows, unitWorkbook } from './unit-workbook';

export const OPINION_SHEET_NAME = '退回意见';

const MARK_FILLS = { mend: 'FBD5D5', style: 'FFF0C2' } as const;
const markStyles = new Map<string, CellStyle>();

/** Adds the fill of a mark to a style; one object for each. */
function marked(style: CellStyle, fill: string): CellStyle {
  const key = `${fill} ${JSON.stringify(style)}`;
  const known = markStyles.get(key) ?? { ...style, fill };
  markStyles.set(key, known);
  return known;
}

/** A problem with its place in the return notice, whose columns are in the usual order again. */
interface PlacedProblem {
  readonly problem: EntryProblem;
  /** Zero-based; absent: the problem concerns a row, a sheet or a file. */
  readonly cell?: { readonly row: number; readonly column: number };
}

function placed(problem: EntryProblem, sheet: RawSheet | undefined): PlacedProblem {
  const declaration = LINE_SHEETS.find(({ name }) => name === problem.sheet);
  const headers = declaration === undefined || sheet === undefined ? null : matchHeaders(declaration, sheet);
  if (declaration === undefined || headers === null || problem.row === undefined) return { problem };
  if (problem.address === undefined) return { problem };
  const key = headers.keys[columnOfAddress(problem.address)] ?? null;
  const row = problem.row - 1 - headers.row;
  // Columns that the unit added are not part of the form.
  if (key === null || row < 0) return { problem };
  return { problem, cell: { row, column: Object.keys(declaration.columns).indexOf(key) } };
}

function movedRows(rows: string, moved: number): string {
  return rows
    .split('、')
    .map((row) => String(Number(row) - moved))
    .join('、');
}

/** Builds the sentence with places of the return notice. */
function sentence({ problem, cell }: PlacedProblem): string {
  if (cell === undefined || problem.address === undefined || problem.row === undefined)
    return problem.message;
  // Other rows named in the sentence have moved by the same number.
  const moved = problem.row - (cell.row + 1);
  return problem.message
    .replace(/第([\d、]+)行/gu, (_, rows: string) => `第${movedRows(rows, moved)}行`)
    .replace(`（${problem.address}）`, `（${cellAddress(cell.row, cell.column)}）`);
}

const HEADERS = ['处理', '工作表', '单元格', '问题', '说明和处理办法'] as const;
const WIDTHS = [12, 16, 12, 24, 100] as const;
const MOST_LISTED = 2_000;

/** Returns the address in the return notice; without one, the problem concerns a row, a sheet or a file. */
function addressOf({ problem: { address }, cell }: PlacedProblem): string {
  if (cell !== undefined) return cellAddress(cell.row, cell.column);
  return address === undefined ? '' : address;
}

function listRow(one: PlacedProblem): readonly string[] {
  const { problem } = one;
  return [
    mustMend(problem) ? '必须改正' : SEVERITY_TITLES[problem.severity],
    problem.sheet,
    addressOf(one),
    PROBLEM_KINDS[problem.code].title,
    sentence(one),
  ];
}

function returnNoticeSheet(words: string, problems: readonly PlacedProblem[]): SheetPlan {
  const canvas = new Canvas(WIDTHS);
  canvas.put({ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: HEADERS.length - 1 }, ENTRY_STYLES.hint, {
    kind: 'text',
    text: words,
  });
  canvas.atLeast(0, 54);
  for (const [column, text] of HEADERS.entries())
    canvas.putAt(1, column, ENTRY_STYLES.header, { kind: 'text', text });
  for (const [index, one] of problems.slice(0, MOST_LISTED).entries()) {
    const fill = mustMend(one.problem) ? MARK_FILLS.mend : MARK_FILLS.style;
    for (const [column, text] of listRow(one).entries()) {
      const style = column === 0 ? marked(ENTRY_STYLES.wrapped, fill) : ENTRY_STYLES.wrapped;
      canvas.putAt(index + 2, column, style, text === '' ? undefined : { kind: 'text', text });
    }
  }
  const lastRow = Math.max(2, canvas.rows.length - 1);
  return {
    name: OPINION_SHEET_NAME,
    rows: canvas.rows,
    columnWidths: WIDTHS,
    rowHeights: canvas.rowHeights(),
    merges: canvas.merges,
    validations: [],
    frozenRows: 2,
    frozenColumns: 0,
    page: {
      orientation: 'landscape',
      repeatedRows: { first: 1, last: 1 },
      printArea: { firstRow: 0, firstColumn: 0, lastRow, lastColumn: HEADERS.length - 1 },
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
      footer: '第 &P 页，共 &N 页',
    },
    showGridLines: true,
    tabColor: 'C0392B',
  };
}

/** Puts several problems of one cell into one note. A problem that must be corrected decides the colour. */
function withMarks(plan: SheetPlan, all: readonly PlacedProblem[]): SheetPlan {
  const problems = all.filter(({ problem }) => problem.sheet === plan.name);
  const byCell = new Map<string, PlacedProblem[]>();
  for (const one of problems) {
    if (one.cell === undefined) continue;
    const key = cellKey(one.cell.row, one.cell.column);
    byCell.set(key, [...(byCell.get(key) ?? []), one]);
  }
  if (byCell.size === 0) return plan;
  const end = problems.reduce(
    (most, { cell }) => (cell === undefined ? most : Math.max(most, cell.row + 1)),
    0,
  );
  const drawn = withDrawnRows(plan, end);
  const rows = drawn.rows.map((cells, row) =>
    cells.map((cell, column): PlannedCell | undefined => {
      const own = byCell.get(cellKey(row, column));
      if (own === undefined || cell === undefined) return cell;
      const fill = own.some(({ problem }) => mustMend(problem)) ? MARK_FILLS.mend : MARK_FILLS.style;
      return { ...cell, style: marked(cell.style, fill) };
    }),
  );
  const cellNotes = [...byCell.values()].flatMap((own) => {
    const [first] = own;
    if (first?.cell === undefined) return [];
    return [{ ...first.cell, text: own.map(sentence).join('\n') }];
  });
  return { ...drawn, rows, cellNotes };
}

function blankRow(row: EntryRow): boolean {
  return Object.values(row).every((cell) => isBlank(cell));
}

/** Keeps rows at their places, except blank rows at the end: the template draws those. */
function returnedRows(declaration: AnyEntrySheet, sheet: RawSheet | undefined): readonly EntryRow[] {
  if (sheet === undefined) return [];
  const { rows } = rowsOfSheet(declaration, sheet);
  const filled = rows.map((row) => !blankRow(row)).lastIndexOf(true);
  return rows.slice(0, filled + 1);
}

function introduction({ unit, file, problems }: ReadReturn, { departmentName }: Settings): string {
  const mended = problems.filter(mustMend).length;
  const asked = problems.filter(({ severity }) => severity !== 'normalized').length - mended;
  const head = `${unit.name}：交回的“${file}”`;
  return mended > 0
    ? `${head}有${String(mended)}处必须改正。请在本文件中改正标红的单元格（鼠标指向可看说明），核对标黄的，保存后把本文件交回${departmentName}。`
    : `${head}没有必须改正的，有${String(asked)}处请核实。请核对标黄的单元格（鼠标指向可看说明）；确属实际情况的不必修改，有修改的，保存后把本文件交回${departmentName}。`;
}

/** Draws the notice of a return. `null`: no problems. Leaves out problems that are only recorded. */
export function returnNoticeWorkbook(returned: ReadReturn, settings: Settings): WorkbookPlan | null {
  const { unit, workbook } = returned;
  if (workbook === null) return null;
  const sheetOf = (name: string) => workbook.sheets.find((sheet) => sheet.name === name);
  const open = returned.problems.filter(({ severity }) => severity !== 'normalized');
  const problems = [...open.filter(mustMend), ...open.filter((one) => !mustMend(one))].map((one) =>
    placed(one, sheetOf(one.sheet)),
  );
  const rows = new Map([
    ...unitRows(settings, unit, NO_LINES),
    ...LINE_SHEETS.map((sheet) => [sheet.name, returnedRows(sheet, sheetOf(sheet.name))] as const),
  ]);
  const plan = unitWorkbook(settings, unit, rows, returned.lines ?? NO_LINES);
  return {
    ...plan,
    title: `退回意见：${unit.name}`,
    sheets: [
      returnNoticeSheet(introduction(returned, settings), problems),
      ...plan.sheets.map((sheet) => withMarks(sheet, problems)),
    ].map(sheetThatFits),
  };
}
