/** Writes a workbook plan as .xlsx bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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

/** Rows between two encodings: one string of a whole sheet can exceed what JavaScript allows. */
const PIECES_AT_ONCE = 2_000;

/** Joins pieces of XML to the bytes of a part. */
function bytesOf(pieces: Iterable<string>): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let waiting: string[] = [];
  const encode = (): void => {
    chunks.push(strToU8(waiting.join('')));
    waiting = [];
  };
  for (const piece of pieces) if (waiting.push(piece) >= PIECES_AT_ONCE) encode();
  encode();
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Puts rows and texts into the library's file. Sheets are numbered in the order of their plans. */
function withRows(file: Uint8Array, sheets: readonly StyledSheet[]): Uint8Array {
  const strings = new SharedStrings();
  const parts = unzipSync(file);
  const change = (name: string, to: (xml: string) => Iterable<string>): void => {
    const bytes = parts[name];
    if (bytes === undefined) throw new Error(`The library wrote no ${name}.`);
    parts[name] = bytesOf(to(strFromU8(bytes)));
  };
  for (const [index, { plan, styles }] of sheets.entries())
    change(`xl/worksheets/sheet${String(index + 1)}.xml`, (xml) => sheetPieces(xml, plan, styles, strings));
  const charts = sheets.flatMap(({ plan }) => (plan.charts ?? []).map((chart) => ({ plan, chart })));
  for (const [index, { plan, chart }] of charts.entries())
    change(`xl/charts/chart${String(index + 1)}.xml`, (xml) => [withCaches(xml, plan, chart)]);
  change(SHARED_STRINGS, () => strings.pieces());
  change('xl/styles.xml', (xml) => [withOrderedFonts(xml)]);
  return zipSync(parts, { mtime: ZIP_TIME, level: LEVEL });
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
  return withRows(file, sheets);
}
