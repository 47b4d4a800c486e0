/**
 * Draws the sheet 图表 of a live workbook: the set's charts over formulas that point at the cells of the tables, wherever
 * these stand. It is output; a filling of the tables takes it along.
 */
import { shown } from '../../entries/cell-reading';
import { CHART_SHEET_NAME } from '../../entries/own-sheet-names';
import { quotedSheetName } from '../../grid/address';
import { cellKey } from '../../grid/cell-key';
import { chartContents, pathKey, type ChartContent } from '../../sheets/draw/chart-content';
import { chartSheet, printedCharts, type BarContent } from '../../sheets/draw/chart-sheet';
import type { SheetChange } from '../../sheets/plan/change';
import { freeTabName } from '../../sheets/plan/free-tab';
import type { ChartPlan, SheetPlan } from '../../sheets/plan/plan';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { writtenValue, type WrittenSheet, type WrittenValue } from '../../sheets/written/written-sheet';
import { chartsOf } from '../../sets/charts';
import type { Sliced } from '../../slices/slices';
import type { ChartDeclaration } from '../../tables/chart';
import { CHARTS_TITLE } from '../command-titles';
import { unusableEntries } from '../../workflow/commands/unusable-entries';
import { encodeMemory, type ChartSheetMemory, type Memory } from '../memory';
import { editedCells, keptApart, typedCells, withFollower, withUnfollowed } from '../output-sheet';
import { stateAfter } from '../perform/state-after';
import { refused, type PreparedCommand } from '../perform/prepared';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { placeOfFigure, type FigurePlace } from '../tables/place-of-figure';
import { decodeCharts, encodeCharts } from './kept-charts';

type NotDrawn =
  | { readonly kind: 'unusable' }
  /** The set declares none. */
  | { readonly kind: 'none' }
  /** No chart's table has been made and filled. `tables`: their labels. */
  | { readonly kind: 'not-filled'; readonly tables: readonly string[] };

interface Drawn {
  readonly kind: 'drawn';
  readonly plan: SheetPlan;
  readonly charts: readonly ChartPlan[];
  /** Sentences about charts that are left out. */
  readonly details: readonly string[];
}

/** What Excel shows for a formula that points at this place. */
function shownAt(state: WorkbookState, { sheetName, row, column }: FigurePlace): number | string {
  const cell = sheetByName(state.snapshot, sheetName)?.rows[row]?.[column];
  if (typeof cell === 'number') return cell;
  // A reference to an empty cell is 0 in Excel.
  return cell === undefined || cell === null || cell === '' ? 0 : shown(cell);
}

interface Placed {
  readonly drawable: readonly ChartContent[];
  readonly places: ReadonlyMap<string, FigurePlace>;
  /** Labels of tables without a filled sheet, or without one of the cells. */
  readonly missing: readonly string[];
  readonly leftOut: readonly string[];
}

/** Errors: RangeError for a table that the set does not have. */
function* placed(
  state: WorkbookState,
  charts: readonly (readonly [ChartDeclaration, ChartContent])[],
): Sliced<Placed> {
  const places = new Map<string, FigurePlace>();
  const missing = new Set<string>();
  const drawable: ChartContent[] = [];
  const leftOut: string[] = [];
  const filled = new Map((state.filled() ?? []).map((one) => [one.table.id, one]));
  for (const [declaration, content] of charts) {
    const lost = new Set<string>();
    const { bars } = declaration;
    const tables = bars.kind === 'rows' ? [bars.of.table] : bars.cells.map(({ of }) => of.table);
    for (const id of tables) {
      const table = filled.get(id);
      if (table === undefined) throw new RangeError(`The set has no table ${id}.`);
      if (state.memory.tables.get(id)?.filled !== true || state.sheetOf(id) === null)
        lost.add(table.table.label);
    }
    for (const { path } of lost.size === 0 ? content.bars : []) {
      const table = filled.get(path.table);
      const place = table === undefined ? null : yield* placeOfFigure(state, table, path);
      if (place === null) lost.add(table?.table.label ?? path.table);
      else places.set(pathKey(path), place);
    }
    yield;
    if (lost.size === 0) drawable.push(content);
    else leftOut.push(content.title);
    for (const label of lost) missing.add(label);
  }
  return { drawable, places, missing: [...missing], leftOut };
}

function* drawn(state: WorkbookState): Sliced<Drawn | NotDrawn> {
  const filled = state.filled();
  if (filled === null || state.reading.kind !== 'entries') return { kind: 'unusable' };
  const declared = chartsOf(state.set.id);
  if (declared === null) return { kind: 'none' };
  const contents = chartContents(declared, { filled, prior: state.reading.entries.priorYear });
  const pairs = declared.flatMap((declaration, index) => {
    const content = contents[index];
    return content === undefined ? [] : [[declaration, content] as const];
  });
  const { drawable, places, missing, leftOut } = yield* placed(state, pairs);
  if (drawable.length === 0) return { kind: 'not-filled', tables: missing };
  const referenceTo: BarContent = ({ path }) => {
    const place = places.get(pathKey(path));
    if (place === undefined) throw new Error(`${pathKey(path)} was not placed.`);
    return {
      kind: 'formula',
      formula: `${quotedSheetName(place.sheetName)}!${place.address}`,
      result: shownAt(state, place),
    };
  };
  const plan = chartSheet(drawable, referenceTo);
  const titles = leftOut.map((title) => `“${title}”`).join('、');
  return {
    kind: 'drawn',
    plan,
    charts: (plan.charts ?? []).map((chart) => ({ ...chart, altText: '' })),
    details:
      leftOut.length === 0
        ? []
        : [`${missing.join('、')}还没有生成和填充，没有画${titles}；填充以后再生成一次。`],
  };
}

/** The sheet drawn before; `null`: none, or it is gone. */
function chartSheetFound({ snapshot, memory }: WorkbookState): FoundSheet | null {
  return memory.chartSheet === null ? null : sheetByName(snapshot, memory.chartSheet.tab);
}

function writtenOf({ rows }: SheetPlan): WrittenSheet {
  return {
    rowIds: rows.map((_, row) => String(row)),
    columnIds: [],
    cells: rows.map((cells) => cells.map((cell) => writtenValue(cell?.content))),
  };
}

const REFERENCE = /^=(?:'[^']*'|[^'!]+)!(?:\$?[A-Z]{1,3}\$?\d+|#REF!)$|^=#REF!$/u;

/** References of ours that Excel has shifted with the rows of the tables. */
function shiftedIn({ formulaTexts }: FoundSheet, { cells }: WrittenSheet) {
  return (row: number, column: number): boolean => {
    const before = cells[row]?.[column];
    const formula = formulaTexts.get(cellKey(row, column));
    const wasFormula = typeof before === 'string' && before.startsWith('f');
    return wasFormula && formula !== undefined && REFERENCE.test(formula);
  };
}

interface ChartSheetChange {
  readonly sheets: readonly SheetChange[];
  readonly memory: ChartSheetMemory;
  readonly details: readonly string[];
}

function updated(
  state: WorkbookState,
  found: FoundSheet,
  before: ChartSheetMemory,
  { plan: made, charts }: Drawn,
): ChartSheetChange {
  const plan: SheetPlan = { ...made, name: found.name, charts };
  const written = writtenOf(plan);
  const memory = { tab: found.name, written, charts: encodeCharts(charts) };
  const typed = typedCells(found, before.written, shiftedIn(found, before.written));
  if (typed.length > 0) {
    const { sheets, words } = keptApart(state, found, plan, typed);
    return { sheets, memory, details: [words] };
  }
  if (before.charts === memory.charts && before.written.rowIds.length === written.rowIds.length) {
    const valueAt = (row: number, column: number): WrittenValue => {
      const value = written.cells[row]?.[column];
      return value === undefined ? null : value;
    };
    const cells = editedCells(found, plan, valueAt);
    const edit: SheetChange = { kind: 'edit', sheetId: found.id, name: found.name, rows: [], cells };
    return { sheets: cells.length === 0 ? [] : [edit], memory, details: [] };
  }
  const chartsBefore = decodeCharts(before.charts);
  return {
    sheets: [
      {
        kind: 'redraw',
        sheetId: found.id,
        name: found.name,
        plan,
        chartsBefore,
        printedBefore: printedCharts(chartsBefore, found.rows.length),
      },
    ],
    memory,
    details: [],
  };
}

function changeOf(state: WorkbookState, made: Drawn): ChartSheetChange {
  const found = chartSheetFound(state);
  const { chartSheet: before } = state.memory;
  if (found !== null && before !== null) return updated(state, found, before, made);
  const name = freeTabName(
    CHART_SHEET_NAME,
    state.snapshot.tabs.map((tab) => tab.name),
  );
  const plan: SheetPlan = { ...made.plan, name, charts: made.charts };
  return {
    sheets: [{ kind: 'add', plan }],
    memory: { tab: name, written: writtenOf(plan), charts: encodeCharts(made.charts) },
    details:
      name === CHART_SHEET_NAME ? [] : [`“${CHART_SHEET_NAME}”是您自己的表，没有改动；图画在“${name}”表。`],
  };
}

function refusal(state: WorkbookState, made: NotDrawn): PreparedCommand {
  switch (made.kind) {
    case 'unusable':
      return unusableEntries(state);
    case 'none':
      return refused('这套表样没有图表。');
    case 'not-filled':
      return refused(
        `图中的数字取自公开表的单元格，${made.tables.join('、')}还没有生成和填充。请先在“表样”中生成，在“汇总”中填充，再生成图表。`,
      );
  }
}

/** Prepares the sheet (生成图表). The same charts over the same cells: nothing changes. */
export function* drawCharts(state: WorkbookState): Sliced<PreparedCommand> {
  const made = yield* drawn(state);
  if (made.kind !== 'drawn') return refusal(state, made);
  const { sheets, memory, details } = changeOf(state, made);
  if (sheets.length === 0)
    return { kind: 'nothing', summary: `“${memory.tab}”表中的图与公开表一致，没有改动。` };
  return {
    kind: 'change',
    change: {
      title: CHARTS_TITLE,
      sheets,
      names: [],
      removedNames: [],
      memory: encodeMemory({ ...state.memory, chartSheet: memory }),
      activate: memory.tab,
    },
    summary: `已生成“${memory.tab}”表，共${String(made.charts.length)}张图，图中的数字随公开表变动。`,
    details: [...made.details, ...details],
    figures: [],
  };
}

/** Adds the sheet to a change of the tables, where it is there and nothing was typed in it. */
export function* followCharts(
  state: WorkbookState,
  prepared: Sliced<PreparedCommand>,
  title: string,
): Sliced<PreparedCommand> {
  const made = yield* prepared;
  const before = state.memory.chartSheet;
  if (chartSheetFound(state) === null || before === null) return made;
  if (made.kind !== 'change' && made.kind !== 'nothing') return made;
  const after = made.kind === 'change' ? yield* stateAfter(state, made.change) : state;
  const charts = yield* drawn(after);
  const found = chartSheetFound(after);
  if (charts.kind !== 'drawn' || found === null) return made;
  const { sheets, memory, details } = updated(after, found, before, charts);
  if (sheets.length === 0) return made;
  if (details.length > 0)
    return withUnfollowed(
      made,
      `“${found.name}”表中有手工填写的内容，没有更新。请在“表样”中再生成一次图表，手工内容会另存。`,
    );
  const remembered = (known: Memory): Memory => ({ ...known, chartSheet: memory });
  return withFollower(state, made, { name: found.name, sheets, remembered }, title);
}
