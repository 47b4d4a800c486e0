/**
 * Encodes what the workbook stores of the add-in's work: the pane's state, the last written contents, the last
 * filling.
 */
import type { ChartChoice } from '../publication/chart-choice';
import type { WrittenSheet, WrittenValue } from '../sheets/written/written-sheet';
import { returnsRecordFrom, type ReturnsRecord } from './returns-record';
import { checkRecordFrom, type CheckRecord } from './checks/check-record';
import type { KeptStep } from './undo/undo';
import type { FillMode, FillRecord } from './status/workbook-status';

/** The last state of the pane, stored in the workbook. */
export interface PaneState {
  readonly screen: string;
  /** The last screen of another stage, to go back to; absent: none. */
  readonly cameFrom?: string;
  /** Ids of the tables chosen for generating. */
  readonly chosenTables: readonly string[];
  readonly fillMode: FillMode;
  /** Whether tables follow the entries automatically. */
  readonly autoFillOnEdit: boolean;
  /** The guided tour; absent: not begun. */
  readonly tour?: TourState;
  /** Absent: not chosen. */
  readonly filledBy?: FilledBy;
  /** Absent: not chosen. */
  readonly publishedCharts?: ChartChoice;
}

/** Who fills in income and expenditure: the department itself, or its units in workbooks handed out to them. */
export type FilledBy = 'department' | 'units';

export interface TourState {
  /** Counted from 0; the number of all steps: finished. */
  readonly step: number;
  /** Not shown: left, to be resumed. */
  readonly shown: boolean;
}

export interface SheetMemory {
  /** Name of the tab when it was written. */
  readonly tab: string;
  readonly written: WrittenSheet;
}

/** Pages of a written table; `breaks`: places among its row ids. */
export interface PrintedMemory {
  readonly onePage: boolean;
  readonly breaks: readonly number[];
}

export interface TableMemory extends SheetMemory {
  readonly filled: boolean;
  /** Absent: written before this was kept. */
  readonly printed?: PrintedMemory;
}

/** `charts`: those on the sheet, as the chart commands encode them. */
export interface ChartSheetMemory extends SheetMemory {
  readonly charts: string;
}

export interface Memory {
  readonly pane: PaneState | null;
  /** By id of the table. */
  readonly tables: ReadonlyMap<string, TableMemory>;
  /** The sheet 预算情况说明; `null`: none was written. */
  readonly textSheet: SheetMemory | null;
  /** The sheet 图表; `null`: none was written. */
  readonly chartSheet: ChartSheetMemory | null;
  readonly lastFill: FillRecord | null;
  /** 审核说明 as the checks encode them; `null`: none. */
  readonly explanations: string | null;
  /** The last check; `null`: none, or none that can be read. */
  readonly check: CheckRecord | null;
  /** Fingerprints of the texts last written into 审核说明 of 核对结果: any other text there was typed. */
  readonly results: ReadonlySet<string>;
  /** The round of returns; `null`: none, or none that can be read. */
  readonly returns: ReturnsRecord | null;
  /** The last steps, the newest first. */
  readonly history: readonly KeptStep[];
}

export const NO_MEMORY: Memory = {
  pane: null,
  tables: new Map(),
  textSheet: null,
  chartSheet: null,
  lastFill: null,
  explanations: null,
  check: null,
  results: new Set(),
  returns: null,
  history: [],
};

/** The field of `autoFillOnEdit` in stored workbooks; workbooks written earlier have it under this name. */
const STORED_AUTO_FILL = 'refillOnEdit';

function storedPane({ autoFillOnEdit, ...pane }: PaneState): Readonly<Record<string, unknown>> {
  return { ...pane, [STORED_AUTO_FILL]: autoFillOnEdit };
}

/** Raise it when the form changes in a way that older add-ins would misread. */
const VERSION = 1;

export function encodeMemory(memory: Memory): string {
  return JSON.stringify({
    version: VERSION,
    pane: memory.pane === null ? null : storedPane(memory.pane),
    tables: Object.fromEntries(memory.tables),
    textSheet: memory.textSheet,
    chartSheet: memory.chartSheet,
    lastFill: memory.lastFill,
    explanations: memory.explanations,
    check: memory.check,
    results: [...memory.results],
    returns: memory.returns,
    history: memory.history,
  });
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isWrittenValue(value: unknown): value is WrittenValue {
  return value === null || typeof value === 'number' || typeof value === 'string';
}

function isCells(value: unknown): value is WrittenSheet['cells'] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isWrittenValue));
}

function isFillMode(value: unknown): value is FillMode {
  return value === 'values' || value === 'formulas';
}

function tourFrom(value: unknown): { readonly tour?: TourState } {
  if (!isFields(value)) return {};
  const { step, shown } = value;
  return typeof step === 'number' && Number.isInteger(step) && step >= 0 && typeof shown === 'boolean'
    ? { tour: { step, shown } }
    : {};
}

function chartsFrom(value: unknown): Pick<PaneState, 'publishedCharts'> {
  if (!isFields(value)) return {};
  const { inText, inWorkbook } = value;
  return typeof inText === 'boolean' && typeof inWorkbook === 'boolean'
    ? { publishedCharts: { inText, inWorkbook } }
    : {};
}

function paneFrom(value: unknown): PaneState | null {
  if (!isFields(value)) return null;
  const { screen, cameFrom, chosenTables, fillMode, filledBy } = value;
  return typeof screen === 'string' && isTexts(chosenTables) && isFillMode(fillMode)
    ? {
        screen,
        ...(typeof cameFrom === 'string' ? { cameFrom } : {}),
        chosenTables,
        fillMode,
        autoFillOnEdit: value[STORED_AUTO_FILL] === true,
        ...tourFrom(value['tour']),
        ...chartsFrom(value['publishedCharts']),
        ...(filledBy === 'department' || filledBy === 'units' ? { filledBy } : {}),
      }
    : null;
}

function sheetFrom(value: unknown): SheetMemory | null {
  if (!isFields(value) || !isFields(value['written'])) return null;
  const { tab } = value;
  const { rowIds, columnIds, cells } = value['written'];
  return typeof tab === 'string' && isTexts(rowIds) && isTexts(columnIds) && isCells(cells)
    ? { tab, written: { rowIds, columnIds, cells } }
    : null;
}

function printedFrom(value: unknown): Pick<TableMemory, 'printed'> {
  if (!isFields(value) || typeof value['onePage'] !== 'boolean' || !Array.isArray(value['breaks'])) return {};
  const breaks = value['breaks'].filter((row) => typeof row === 'number');
  return { printed: { onePage: value['onePage'], breaks } };
}

function tableFrom(value: unknown): TableMemory | null {
  const sheet = sheetFrom(value);
  if (sheet === null || !isFields(value) || typeof value['filled'] !== 'boolean') return null;
  return { ...sheet, filled: value['filled'], ...printedFrom(value['printed']) };
}

function chartSheetFrom(value: unknown): ChartSheetMemory | null {
  const sheet = sheetFrom(value);
  const charts = isFields(value) ? value['charts'] : null;
  return sheet !== null && typeof charts === 'string' ? { ...sheet, charts } : null;
}

function historyFrom(value: unknown): readonly KeptStep[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): readonly KeptStep[] => {
    if (!isFields(item)) return [];
    const { title, at, sheets, record } = item;
    return typeof title === 'string' &&
      typeof at === 'string' &&
      isTexts(sheets) &&
      (record === null || typeof record === 'string')
      ? [{ title, at, sheets, record }]
      : [];
  });
}

function fillFrom(value: unknown): FillRecord | null {
  if (!isFields(value)) return null;
  const { at, as, tables, lines } = value;
  return typeof at === 'string' && isFillMode(as) && typeof tables === 'number' && typeof lines === 'number'
    ? { at, as, tables, lines }
    : null;
}

/** Reads the items of a stored object by key; unreadable ones are left out. */
function mapFrom<T>(value: unknown, read: (item: unknown) => T | null): ReadonlyMap<string, T> {
  const entries = Object.entries(isFields(value) ? value : {});
  return new Map(
    entries.flatMap(([key, item]) => {
      const found = read(item);
      return found === null ? [] : [[key, found] as const];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Recognizes memory of a newer add-in, which must not be overwritten without need. */
export function isNewerMemory(text: string | null): boolean {
  const value = text === null ? null : parsed(text);
  return isFields(value) && typeof value['version'] === 'number' && value['version'] > VERSION;
}

/**
 * Decodes the stored memory. Damaged memory, or that of a newer add-in, counts as none: then every figure that differs
 * from the computed one counts as typed by a person, which loses nothing.
 */
export function decodeMemory(text: string | null): Memory {
  const value = text === null ? null : parsed(text);
  if (!isFields(value) || value['version'] !== VERSION) return NO_MEMORY;
  return {
    pane: paneFrom(value['pane']),
    tables: mapFrom(value['tables'], tableFrom),
    textSheet: sheetFrom(value['textSheet']),
    chartSheet: chartSheetFrom(value['chartSheet']),
    lastFill: fillFrom(value['lastFill']),
    explanations: typeof value['explanations'] === 'string' ? value['explanations'] : null,
    check: checkRecordFrom(value['check']),
    results: new Set(isTexts(value['results']) ? value['results'] : []),
    returns: returnsRecordFrom(value['returns']),
    history: historyFrom(value['history']),
  };
}
