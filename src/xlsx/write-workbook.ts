/** Writes a workbook plan as .xlsx bytes. */
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { CellStyle, SheetPlan, WorkbookPlan } from '../sheets/plan/plan';
import { areaReference } from '../grid/address';
import { checkPlan } from '../sheets/plan/limits/check-plan';
import { withOrderedFonts } from './font-order';
import { CHINESE_CHARSET, styleCache, type StyleOf } from './file-style';
import { printNames } from './print-names';
import { SharedStrings } from './shared-strings';
import { toCharts, withCaches } from './sheet-charts';
import { frameCells, sheetPieces, stylesOf } from './sheet-frame';
import { FREE_ACTIONS, toPageSetup, toValidation } from './sheet-settings';

/** In characters; Excel's width of a column without a set width. */
const USUAL_WIDTH = 8.43;

function toColumns(plan: SheetPlan): { width: number }[] {
  const count = Math.max(plan.columnWidths.length, plan.columnStyles?.length ?? 0);
  return Array.from({ length: count }, (_, column) => ({ width: plan.columnWidths[column] ?? USUAL_WIDTH }));
}

function toSheet({ plan, styles }: StyledSheet, styleOf: StyleOf): WriteSheet {
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
    ...(plan.filter === undefined ? {} : { autoFilter: { range: areaReference(plan.filter) } }),
    ...(plan.page.footer === undefined ? {} : { headerFooter: { oddFooter: `&C${plan.page.footer}` } }),
    ...(plan.protected === true ? { protection: FREE_ACTIONS } : {}),
    ...(plan.hidden === true ? { hidden: true } : {}),
    ...(plan.page.breaks === undefined ? {} : { rowBreaks: plan.page.breaks.map((row) => row - 1) }),
    ...(plan.charts === undefined ? {} : { charts: toCharts(plan) }),
  };
}

interface StyledSheet {
  readonly plan: SheetPlan;
  readonly styles: readonly CellStyle[];
}

const SHARED_STRINGS = 'xl/sharedStrings.xml';

/** The same plan gives the same bytes: a zip file's clock begins in 1980. */
const ZIP_TIME = new Date(1980, 0, 1);

/** Level 6 takes 2.5 times as long and makes files smaller by an eighth (decision 65). */
const LEVEL = 2;

/** 2^15 places to search for repetitions. The library's own choice is 2^20 for each part, two megabytes, and finds no more. */
const MEMORY = 3;

/** Rows compressed at once: a whole sheet as text takes hundreds of megabytes, and can exceed what JavaScript allows. */
const PIECES_AT_ONCE = 500;

/** Joins pieces of XML to the chunks of a part. */
function* chunksOf(pieces: Iterable<string>): Iterable<Uint8Array> {
  let waiting: string[] = [];
  for (const piece of pieces) {
    if (waiting.push(piece) < PIECES_AT_ONCE) continue;
    yield strToU8(waiting.join(''));
    waiting = [];
  }
  yield strToU8(waiting.join(''));
}

type Part = readonly [name: string, chunks: Iterable<Uint8Array>];

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Compresses part by part and chunk by chunk: only what is compressed stays in memory. */
function zipped(parts: Iterable<Part>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [name, contents] of parts) {
    const file = new ZipDeflate(name, { level: LEVEL, mem: MEMORY });
    file.mtime = ZIP_TIME;
    zip.add(file);
    for (const chunk of contents) file.push(chunk);
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  return joined(chunks);
}

/** Returns the parts of the library's file with our rows and texts. Sheets are numbered in the order of their plans. */
function* partsWithRows(file: Uint8Array, sheets: readonly StyledSheet[]): Iterable<Part> {
  const strings = new SharedStrings();
  const changes = new Map<string, (xml: string) => Iterable<string>>([
    ...sheets.map(({ plan, styles }, index) => {
      const change = (xml: string) => sheetPieces(xml, plan, styles, strings);
      return [`xl/worksheets/sheet${String(index + 1)}.xml`, change] as const;
    }),
    ...sheets
      .flatMap(({ plan }) => (plan.charts ?? []).map((chart) => ({ plan, chart })))
      .map(({ plan, chart }, index) => {
        const change = (xml: string) => [withCaches(xml, plan, chart)];
        return [`xl/charts/chart${String(index + 1)}.xml`, change] as const;
      }),
    ['xl/styles.xml', (xml) => [withOrderedFonts(xml)]],
  ]);
  const parts = unzipSync(file);
  const missing = [...changes.keys(), SHARED_STRINGS].find((name) => parts[name] === undefined);
  if (missing !== undefined) throw new Error(`The library wrote no ${missing}.`);
  for (const [name, bytes] of Object.entries(parts)) {
    const change = changes.get(name);
    if (name !== SHARED_STRINGS)
      yield [name, change === undefined ? [bytes] : chunksOf(change(strFromU8(bytes)))];
  }
  // The rows of all sheets number the texts.
  yield [SHARED_STRINGS, chunksOf(strings.pieces())];
}

function timesOf({ day }: WorkbookPlan): { readonly created?: Date; readonly modified?: Date } {
  if (day === undefined) return {};
  const time = new Date(`${day}T00:00:00Z`);
  return { created: time, modified: time };
}

/**
 * Writes the plan as a file. The library writes everything but the rows of cells and their texts. Errors: PlanError when
 * the plan breaks a limit of Excel.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  const styleOf = styleCache();
  const sheets = plan.sheets.map((sheet) => ({ plan: sheet, styles: stylesOf(sheet) }));
  const file = await writeXlsx({
    sheets: sheets.map((sheet) => toSheet(sheet, styleOf)),
    namedRanges: [
      ...plan.sheets.flatMap(printNames),
      ...plan.names.map(({ name, refersTo }) => ({ name, range: refersTo })),
    ],
    properties: { title: plan.title, ...timesOf(plan), custom: { ...plan.properties } },
    defaultFont: { name: '宋体', size: 11, charset: CHINESE_CHARSET },
    // Excel would complain about a hidden sheet in front.
    activeSheet: plan.sheets.findIndex((sheet) => sheet.hidden !== true),
  });
  return zipped(partsWithRows(file, sheets));
}
