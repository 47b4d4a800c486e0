/**
 * Has the library write what surrounds the rows of a workbook's sheets. The workbooks of a department differ in few
 * values there, so the library writes stand-ins for them, once, and each workbook gets its own in their place.
 */
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import { areaReference } from '../../grid/address';
import type { CellStyle, SheetPlan, WorkbookPlan } from '../../sheets/plan/plan';
import { CHINESE_CHARSET, styleCache, type StyleOf } from '../file-style';
import { withOrderedFonts } from '../font-order';
import { printNames } from '../print-names';
import { toCharts } from '../sheet-charts';
import { frameCells, splitSheet, stylesOf, type SheetFrame } from '../sheet-frame';
import { FREE_ACTIONS, toPageSetup, toValidation } from '../sheet-settings';
import { xmlText } from '../xml-text';
import { standIn, frameText, valuesIn, type FrameText } from './frame-text';

/** In characters; Excel's width of a column without a set width. */
const USUAL_WIDTH = 8.43;

export interface StyledSheet {
  readonly plan: SheetPlan;
  readonly styles: readonly CellStyle[];
}

export interface Frame {
  /** All parts but the sheets and the shared texts, in the library's order. */
  readonly parts: ReadonlyMap<string, FrameText>;
  readonly sheets: readonly SheetFrame[];
}

/** Hands out stand-ins, and keeps the values for them. */
class OwnValues {
  readonly values: string[] = [];

  standInFor(value: string): string {
    this.values.push(xmlText(value));
    return standIn(this.values.length - 1);
  }
}

/** Stands for the time of writing, which the library takes as a date only. */
const STAND_IN_TIME = new Date(Date.UTC(1980, 0, 1));

function timeText(time: Date): string {
  return time.toISOString().replace(/\.\d{3}Z$/u, 'Z');
}

function toColumns(plan: SheetPlan): { width: number }[] {
  const count = Math.max(plan.columnWidths.length, plan.columnStyles?.length ?? 0);
  return Array.from({ length: count }, (_, column) => ({ width: plan.columnWidths[column] ?? USUAL_WIDTH }));
}

function toSheet({ plan, styles }: StyledSheet, styleOf: StyleOf, own: OwnValues): WriteSheet {
  return {
    name: plan.name,
    ...frameCells(plan, styles, styleOf),
    columns: toColumns(plan),
    merges: plan.merges.map((merge) => ({
      startRow: merge.firstRow,
      startCol: merge.firstColumn,
      endRow: merge.lastRow,
      endCol: merge.lastColumn,
    })),
    dataValidations: plan.validations.map(toValidation),
    pageSetup: toPageSetup(plan.page),
    view: {
      showGridLines: plan.showGridLines,
      ...(plan.tabColor === undefined ? {} : { tabColor: { rgb: plan.tabColor } }),
    },
    ...(plan.frozenRows > 0 || plan.frozenColumns > 0
      ? { freezePane: { rows: plan.frozenRows, columns: plan.frozenColumns } }
      : {}),
    ...(plan.filter === undefined
      ? {}
      : { autoFilter: { range: own.standInFor(areaReference(plan.filter)) } }),
    ...(plan.page.footer === undefined ? {} : { headerFooter: { oddFooter: `&C${plan.page.footer}` } }),
    ...(plan.protected === true ? { protection: FREE_ACTIONS } : {}),
    ...(plan.hidden === true ? { hidden: true } : {}),
    ...(plan.page.breaks === undefined ? {} : { rowBreaks: plan.page.breaks.map((row) => row - 1) }),
    ...(plan.charts === undefined ? {} : { charts: toCharts(plan) }),
  };
}

function toProperties(plan: WorkbookPlan, own: OwnValues): WriteOptions['properties'] {
  const custom = Object.entries(plan.properties).map(([name, value]) => [name, own.standInFor(value)]);
  return {
    title: own.standInFor(plan.title),
    modified: STAND_IN_TIME,
    ...(plan.day === undefined ? {} : { created: STAND_IN_TIME }),
    custom: Object.fromEntries(custom) as Record<string, string>,
  };
}

function toOptions(plan: WorkbookPlan, sheets: readonly StyledSheet[], own: OwnValues): WriteOptions {
  const styleOf = styleCache();
  const names = [
    ...plan.sheets.flatMap(printNames),
    ...plan.names.map(({ name, refersTo }) => ({ name, range: refersTo })),
  ];
  return {
    sheets: sheets.map((sheet) => toSheet(sheet, styleOf, own)),
    namedRanges: names.map((name) => ({ ...name, range: own.standInFor(name.range) })),
    properties: toProperties(plan, own),
    defaultFont: { name: '宋体', size: 11, charset: CHINESE_CHARSET },
    // Excel would complain about a hidden sheet in front.
    activeSheet: plan.sheets.findIndex((sheet) => sheet.hidden !== true),
  };
}

const SHARED_STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
const CORE_PROPERTIES = 'docProps/core.xml';

async function writtenFrame(
  options: WriteOptions,
  sheets: readonly StyledSheet[],
  values: number,
): Promise<Frame> {
  const parts = new Map(
    Object.entries(unzipSync(await writeXlsx(options))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  const taken = (name: string): string => {
    const text = parts.get(name);
    if (text === undefined) throw new Error(`The library wrote no ${name}.`);
    parts.delete(name);
    return text;
  };
  taken(SHARED_STRINGS);
  const frames = sheets.map(({ plan, styles }, index) =>
    splitSheet(taken(`xl/worksheets/sheet${String(index + 1)}.xml`), plan, styles),
  );
  const timed = (text: string): string => text.replaceAll(timeText(STAND_IN_TIME), standIn(values));
  const templates = Array.from(parts, ([name, text]): [string, FrameText] => {
    if (name === STYLES) return [name, frameText(withOrderedFonts(text))];
    return [name, frameText(name === CORE_PROPERTIES ? timed(text) : text)];
  });
  const frame = { parts: new Map(templates), sheets: frames };
  const found = [...frame.parts.values(), ...frames.map(({ tail }) => tail)].flatMap(valuesIn);
  const own = found.filter((value) => value < values);
  if (own.length !== values || new Set(found).size !== values + 1)
    throw new Error('The library left out a value, or wrote it in another way than it was given.');
  return frame;
}

/** Workbooks are handed out one after another; the department's own may be written between them. */
const MOST_FRAMES = 4;

const frames = new Map<string, Promise<Frame>>();

/** Returns the frame of these options, the same one for equal options. */
function frameOf(options: WriteOptions, sheets: readonly StyledSheet[], values: number): Promise<Frame> {
  const columns = sheets.map(({ plan, styles }) =>
    plan.columnStyles?.map((style) => (style === undefined ? -1 : styles.indexOf(style))),
  );
  const key = JSON.stringify([options, columns], (_, value: unknown) =>
    value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value,
  );
  const known = frames.get(key);
  if (known !== undefined) return known;
  const made = writtenFrame(options, sheets, values);
  const [oldest] = frames.keys();
  if (frames.size >= MOST_FRAMES && oldest !== undefined) frames.delete(oldest);
  frames.set(key, made);
  return made;
}

export interface FrameWithValues {
  readonly frame: Frame;
  /** The workbook's own values, as they stand in XML. */
  readonly values: readonly string[];
  readonly sheets: readonly StyledSheet[];
}

export async function frameFor(plan: WorkbookPlan): Promise<FrameWithValues> {
  const sheets = plan.sheets.map((sheet) => ({ plan: sheet, styles: stylesOf(sheet) }));
  const own = new OwnValues();
  const options = toOptions(plan, sheets, own);
  const frame = await frameOf(options, sheets, own.values.length);
  const time = plan.day === undefined ? new Date() : new Date(`${plan.day}T00:00:00Z`);
  return { frame, values: [...own.values, timeText(time)], sheets };
}
