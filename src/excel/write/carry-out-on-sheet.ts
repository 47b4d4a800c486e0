/** Queues the calls of instructions for a sheet. Nothing is sent before the request goes. */
import { areaAddress, cellAddress } from '../../grid/address';
import type { ValidationPlan } from '../../sheets/plan/plan';
import type { SheetInstruction } from './instruction';
import { drawCharts } from './draw-charts';
import { FREE_ACTIONS, setPage, setFit, setPrintArea } from './sheet-settings';

type Of<K extends SheetInstruction['kind']> = Extract<SheetInstruction, { kind: K }>;

type Carrier<K extends SheetInstruction['kind']> = (sheet: Excel.Worksheet, instruction: Of<K>) => void;

/** One area or many: both have a format. */
function formatOf(sheet: Excel.Worksheet, address: string): Excel.RangeFormat {
  return address.includes(',') ? sheet.getRanges(address).format : sheet.getRange(address).format;
}

function reset(sheet: Excel.Worksheet): void {
  const cells = sheet.getRange();
  sheet.autoFilter.remove();
  cells.unmerge();
  cells.clear();
  cells.dataValidation.clear();
  cells.conditionalFormats.clearAll();
  cells.rowHidden = false;
  cells.columnHidden = false;
  cells.format.useStandardHeight = true;
  cells.format.useStandardWidth = true;
}

function setBorders(sheet: Excel.Worksheet, { address, edges, drawn }: Of<'borders'>): void {
  const { borders } = formatOf(sheet, address);
  for (const edge of edges)
    borders
      .getItem(edge)
      .set(drawn ? { style: 'Continuous', weight: 'Thin', color: '#000000' } : { style: 'None' });
}

function writeContents(sheet: Excel.Worksheet, { area, cells, formulas }: Of<'contents'>): void {
  const range = sheet.getRange(areaAddress(area));
  const matrix = cells.map((row) => [...row]);
  if (formulas) range.formulas = matrix;
  else range.values = matrix;
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: Of<'freeze'>): void {
  if (rows === 0 && columns === 0) sheet.freezePanes.unfreeze();
  else if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else if (rows === 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
}

const STYLES = { stop: 'Stop', warning: 'Warning' } as const;

/** Plans hold list sources as files do: a reference without its `=`, or the choices in quotes. */
function listSource(source: string): string {
  return source.startsWith('"') ? source.slice(1, -1).replaceAll('""', '"') : `=${source}`;
}

function ruleOf(plan: ValidationPlan): Excel.DataValidationRule {
  switch (plan.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: listSource(plan.source) } };
    case 'custom':
      return { custom: { formula: `=${plan.formula}` } };
    case 'prompt':
      // A file needs a rule for every prompt: this one always holds.
      return { custom: { formula: '=TRUE' } };
  }
}

function setValidation(validation: Excel.DataValidation, plan: ValidationPlan): void {
  // Excel takes an empty text for a title or message that is not shown.
  const { promptTitle = '', prompt = '', errorTitle = '', error = '' } = plan;
  validation.rule = ruleOf(plan);
  validation.ignoreBlanks = true;
  validation.errorAlert = {
    showAlert: plan.kind !== 'prompt',
    style: STYLES[plan.strictness],
    title: errorTitle,
    message: error,
  };
  if (prompt !== '' || promptTitle !== '')
    validation.prompt = { showPrompt: true, title: promptTitle, message: prompt };
}

const CARRIERS: { readonly [K in SheetInstruction['kind']]: Carrier<K> } = {
  reset,
  'insert-rows': (sheet, { address }) => {
    // Excel gives new rows the styles of the row above them.
    sheet.getRange(address).insert('Down').clear();
  },
  'delete-rows': (sheet, { address }) => {
    sheet.getRange(address).delete('Up');
  },
  'number-format': (sheet, { address, format }) => {
    // Trap: one format in an array of one cell applies to the whole range, whole columns included; a larger array does not.
    sheet.getRange(address).numberFormat = [[format]];
  },
  style: (sheet, { address, patch }) => {
    const format = formatOf(sheet, address);
    if (patch === 'no-fill') format.fill.clear();
    else format.set(patch);
  },
  borders: setBorders,
  contents: writeContents,
  size: (sheet, { address, dimension, points }) => {
    formatOf(sheet, address)[dimension] = points;
  },
  merge: (sheet, { address }) => {
    sheet.getRange(address).merge(false);
  },
  validation: (sheet, { validation }) => {
    setValidation(sheet.getRange(areaAddress(validation.area)).dataValidation, validation);
  },
  freeze,
  filter: (sheet, { address }) => {
    sheet.autoFilter.apply(address);
  },
  page: (sheet, { page }) => {
    setPage(sheet.pageLayout, page);
  },
  'print-area': (sheet, { address, onePage }) => {
    setPrintArea(sheet.pageLayout, address);
    if (onePage !== undefined) setFit(sheet.pageLayout, onePage);
  },
  'row-breaks': (sheet, { rows }) => {
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of rows) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
  },
  charts: drawCharts,
  view: (sheet, { showGridLines, tabColor }) => {
    sheet.showGridlines = showGridLines;
    if (tabColor !== null) sheet.tabColor = `#${tabColor}`;
  },
  hide: (sheet) => {
    sheet.visibility = 'Hidden';
  },
  protect: (sheet) => {
    sheet.protection.protect(FREE_ACTIONS);
  },
  unprotect: (sheet) => {
    sheet.protection.unprotect();
  },
};

export function carryOutOnSheet<K extends SheetInstruction['kind']>(
  sheet: Excel.Worksheet,
  instruction: Of<K> & { readonly kind: K },
): void {
  const carrier: Carrier<K> = CARRIERS[instruction.kind];
  carrier(sheet, instruction);
}
