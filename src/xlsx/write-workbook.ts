/** Writes a workbook plan as .xlsx bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { SheetPlan, WorkbookPlan } from '../sheets/plan/plan';
import { areaReference } from '../grid/address';
import { checkPlan } from '../sheets/plan/limits/check-plan';
import { columnStylesIn, withRowOfStyles } from './column-styles';
import { withOrderedFonts } from './font-order';
import { CHINESE_CHARSET, styleCache, type StyleOf } from './file-style';
import { printNames } from './print-names';
import { sheetCells, type SheetCells } from './sheet-cells';
import { FREE_ACTIONS, toPageSetup, toValidation } from './sheet-settings';

/** In characters; Excel's width of a column without a set width. */
const USUAL_WIDTH = 8.43;

type CellParts = Required<Pick<WriteSheet, 'rows' | 'cells' | 'columns' | 'rowDefs' | 'merges'>>;

function toColumns(plan: SheetPlan, styles: SheetCells['styles']): CellParts['columns'] {
  const count = Math.max(plan.columnWidths.length, styles.length);
  return Array.from({ length: count }, (_, column) => {
    const width = plan.columnWidths[column] ?? USUAL_WIDTH;
    const style = styles[column];
    return style === undefined ? { width } : { width, style };
  });
}

function cellParts(plan: SheetPlan, styleOf: StyleOf): CellParts {
  const { rows, cells, styles } = sheetCells(plan, styleOf);
  const heights = plan.rowHeights.flatMap((height, row) =>
    height === undefined ? [] : [[row, { height }] as const],
  );
  return {
    rows: withRowOfStyles(rows, plan),
    cells,
    columns: toColumns(plan, styles),
    rowDefs: new Map(heights),
    merges: plan.merges.map((merge) => ({
      startRow: merge.firstRow,
      startCol: merge.firstColumn,
      endRow: merge.lastRow,
      endCol: merge.lastColumn,
    })),
  };
}

function toSheet(plan: SheetPlan, styleOf: StyleOf): WriteSheet {
  return {
    name: plan.name,
    ...cellParts(plan, styleOf),
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
  };
}

/** Returns the corrected XML of a part; `null`: the library's is right. Sheets are in the order of their plans. */
function corrected(name: string, xml: () => string, plans: readonly SheetPlan[]): string | null {
  if (name === 'xl/styles.xml') return withOrderedFonts(xml());
  const [, position] = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(name) ?? [];
  const plan = position === undefined ? undefined : plans[Number(position) - 1];
  return plan === undefined ? null : columnStylesIn(xml, plan);
}

/** The same plan gives the same bytes: a zip file's clock begins in 1980. */
const ZIP_TIME = new Date(1980, 0, 1);

/** `file`: written by the library, so no part declares more than it holds. */
function withCorrections(file: Uint8Array, plans: readonly SheetPlan[]): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    const xml = corrected(name, () => strFromU8(bytes), plans);
    return [name, xml === null ? bytes : strToU8(xml)];
  });
  return zipSync(Object.fromEntries(parts), { mtime: ZIP_TIME });
}

/**
 * Writes the plan as a file. Errors: PlanError when the plan breaks a limit of Excel. RangeError when one sheet has
 * more than about ten million cells: the library makes one string of it, longer than JavaScript allows.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  const styleOf = styleCache();
  const file = await writeXlsx({
    sheets: plan.sheets.map((sheet) => toSheet(sheet, styleOf)),
    namedRanges: [
      ...plan.sheets.flatMap(printNames),
      ...plan.names.map(({ name, refersTo }) => ({ name, range: refersTo })),
    ],
    properties: { title: plan.title, custom: { ...plan.properties } },
    defaultFont: { name: '宋体', size: 11, charset: CHINESE_CHARSET },
    // Excel would complain about a hidden sheet in front.
    activeSheet: plan.sheets.findIndex((sheet) => sheet.hidden !== true),
  });
  return withCorrections(file, plan.sheets);
}
