/** Workbook plan → .xlsx bytes. */
import {
  writeXlsx,
  type Cell,
  type CellStyle,
  type CellValue,
  type DataValidation,
  type WriteOptions,
  type WriteSheet,
} from 'hucre/xlsx';
import type {
  CellLook,
  PageSetupPlan,
  PlannedCell,
  SheetPlan,
  ValidationPlan,
  WorkbookPlan,
} from '../sheets/plan';
import { absoluteArea, areaReference, quotedSheetName, rowsReference } from '../sheets/a1';
import { checkPlan } from '../sheets/limits/check-plan';
import { styleCache } from './look-to-style';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];
type StyleOf = (look: CellLook) => CellStyle;

/** The library writes these strings as error values; as a run of rich text they stay text. */
const LOOKS_LIKE_ERROR = /^#[A-Z_0-9/]+[!?]?$/u;

/** In a file `_x000D_` stands for a character; typed as text it needs its own escape, or it reads back as one. */
function escaped(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_');
}

function toCell(cell: PlannedCell, styleOf: StyleOf): Partial<Cell> {
  const style = styleOf(cell.look);
  const { content } = cell;
  if (content === undefined) return { style };
  switch (content.kind) {
    case 'text':
      return LOOKS_LIKE_ERROR.test(content.text)
        ? { style, value: content.text, richText: [{ text: content.text }] }
        : { style, value: escaped(content.text) };
    case 'number':
      return { style, value: content.value };
    case 'formula':
      return { style, formula: content.formula, formulaResult: content.result };
  }
}

function toValidation(plan: ValidationPlan): DataValidation {
  const common = {
    range: areaReference(plan.area),
    allowBlank: true,
    errorStyle: plan.strictness,
    ...(plan.prompt === undefined ? {} : { showInputMessage: true, inputMessage: plan.prompt }),
    ...(plan.promptTitle === undefined ? {} : { inputTitle: plan.promptTitle }),
    ...(plan.error === undefined ? {} : { showErrorMessage: true, errorMessage: plan.error }),
    ...(plan.errorTitle === undefined ? {} : { errorTitle: plan.errorTitle }),
  };
  switch (plan.kind) {
    case 'list':
      return { ...common, type: 'list', formula1: plan.source };
    case 'custom':
      return { ...common, type: 'custom', formula1: plan.formula };
    case 'prompt':
      // A rule that always holds: there to carry the prompt.
      return { ...common, type: 'custom', formula1: 'TRUE' };
  }
}

function toPageSetup(page: PageSetupPlan): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: 'a4',
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    // Zero: as many pages tall as it takes.
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { ...page.margins, header: 0.3, footer: 0.3 },
  };
}

/**
 * Print area and repeated rows are defined names of a sheet. We write them ourselves: the library leaves names like
 * 部门（单位）整体绩效目标表 unquoted, and Excel takes a reference that it cannot read for a damaged file.
 */
function printNames({ name, page }: SheetPlan): readonly NamedRange[] {
  const sheet = quotedSheetName(name);
  const area = { name: '_xlnm.Print_Area', range: `${sheet}!${absoluteArea(page.printArea)}`, scope: name };
  if (page.repeatedRows === undefined) return [area];
  const rows = rowsReference(page.repeatedRows.first, page.repeatedRows.last);
  return [area, { name: '_xlnm.Print_Titles', range: `${sheet}!${rows}`, scope: name }];
}

/** Free for the user although the sheet is protected. */
const FREE_ACTIONS = {
  sheet: true,
  autoFilter: true,
  sort: true,
  insertRows: true,
  formatColumns: true,
  formatRows: true,
} as const;

function toSheet(plan: SheetPlan, styleOf: StyleOf): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rows: CellValue[][] = plan.rows.map((row) => row.map(() => null));
  for (const [row, planned] of plan.rows.entries()) {
    for (const [column, cell] of planned.entries()) {
      if (cell !== undefined) cells.set(`${String(row)},${String(column)}`, toCell(cell, styleOf));
    }
  }
  const heights = plan.rowHeights.flatMap((height, row) =>
    height === undefined ? [] : [[row, { height }] as const],
  );
  return {
    name: plan.name,
    rows,
    cells,
    columns: plan.columnWidths.map((width) => ({ width })),
    rowDefs: new Map(heights),
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
  };
}

/** Errors: PlanError when the plan breaks a limit of Excel. */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  const styleOf = styleCache();
  return writeXlsx({
    sheets: plan.sheets.map((sheet) => toSheet(sheet, styleOf)),
    namedRanges: [
      ...plan.sheets.flatMap(printNames),
      ...plan.names.map(({ name, refersTo }) => ({ name, range: refersTo })),
    ],
    properties: { title: plan.title, custom: { ...plan.properties } },
    defaultFont: { name: '宋体', size: 11, charset: 134 },
    activeSheet: 0,
  });
}
