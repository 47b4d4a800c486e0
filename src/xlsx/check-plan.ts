/** Excel's documented limits, checked before anything is written: a file that breaks them opens with a repair prompt. */
import type { Area } from '../entries/raw-workbook';
import type { PlannedCell, SheetPlan, ValidationPlan, WorkbookPlan } from '../sheets/plan';
import { PlanError } from './plan-error';

const LONGEST_SHEET_NAME = 31;
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_LIST_SOURCE = 255;
const LONGEST_PROMPT = 255;
const LONGEST_PROMPT_TITLE = 32;
const LONGEST_ERROR = 225;

function fail(place: string, what: string): never {
  throw new PlanError(`${place}: ${what}`);
}

function checkSheetName(name: string): void {
  if (name === '' || name.length > LONGEST_SHEET_NAME)
    fail(name, `a sheet name has 1 to ${String(LONGEST_SHEET_NAME)} characters`);
  if (/[:\\/?*[\]]/u.test(name)) fail(name, 'a sheet name has none of : \\ / ? * [ ]');
  if (name.startsWith("'") || name.endsWith("'")) fail(name, 'a sheet name has no apostrophe at its ends');
}

function checkCell(place: string, cell: PlannedCell): void {
  const { content } = cell;
  if (content === undefined) return;
  if (content.kind === 'text' && content.text.length > LONGEST_TEXT)
    fail(place, 'text is longer than a cell holds');
  if (content.kind === 'number' && !Number.isFinite(content.value)) fail(place, 'not a finite number');
  if (content.kind === 'formula') {
    if (content.formula.startsWith('=')) fail(place, 'a formula is planned without its =');
    if (content.formula.length > LONGEST_FORMULA) fail(place, 'a formula is longer than Excel takes');
    if (typeof content.result === 'number' && !Number.isFinite(content.result))
      fail(place, 'not a finite result');
  }
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.firstRow <= b.lastRow &&
    b.firstRow <= a.lastRow &&
    a.firstColumn <= b.lastColumn &&
    b.firstColumn <= a.lastColumn
  );
}

/** Merges sorted by their first row can only overlap those that begin before they end. */
function checkMerges(sheet: string, merges: readonly Area[]): void {
  const sorted = [...merges].sort((a, b) => a.firstRow - b.firstRow);
  for (const [index, merge] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.firstRow > merge.lastRow) break;
      if (overlap(merge, other)) fail(sheet, `merged areas overlap in row ${String(other.firstRow + 1)}`);
    }
  }
}

function checkValidation(sheet: string, validation: ValidationPlan): void {
  const { prompt = '', promptTitle = '', error = '', errorTitle = '' } = validation;
  if (prompt.length > LONGEST_PROMPT) fail(sheet, `a prompt is longer than ${String(LONGEST_PROMPT)}`);
  if (error.length > LONGEST_ERROR) fail(sheet, `an error message is longer than ${String(LONGEST_ERROR)}`);
  if (promptTitle.length > LONGEST_PROMPT_TITLE || errorTitle.length > LONGEST_PROMPT_TITLE) {
    fail(sheet, `a prompt title is longer than ${String(LONGEST_PROMPT_TITLE)}`);
  }
  if (validation.kind === 'list' && validation.source.length > LONGEST_LIST_SOURCE) {
    fail(sheet, `a list source is longer than ${String(LONGEST_LIST_SOURCE)}`);
  }
}

function checkSheet(sheet: SheetPlan): void {
  checkSheetName(sheet.name);
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== undefined) checkCell(`${sheet.name} R${String(row + 1)}C${String(column + 1)}`, cell);
    }
  }
  checkMerges(sheet.name, sheet.merges);
  for (const validation of sheet.validations) checkValidation(sheet.name, validation);
}

/** A name starts with a letter or underscore and looks neither like a cell address nor like R1C1. */
function checkDefinedName(name: string): void {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) || name.length > 255) fail(name, 'not a valid defined name');
  if (/^[A-Za-z]{1,3}\d+$/u.test(name) || /^[Rr]\d*[Cc]?\d*$/u.test(name))
    fail(name, 'a defined name may not look like an address');
}

function checkUnique(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) fail(name, `two ${what} have this name`);
    seen.add(folded);
  }
}

/** Errors: PlanError, with sheet and place. */
export function checkPlan(plan: WorkbookPlan): void {
  if (plan.sheets.length === 0) fail(plan.title, 'a workbook has at least one sheet');
  checkUnique(
    'sheets',
    plan.sheets.map((sheet) => sheet.name),
  );
  checkUnique(
    'defined names',
    plan.names.map((name) => name.name),
  );
  for (const name of plan.names) checkDefinedName(name.name);
  for (const sheet of plan.sheets) checkSheet(sheet);
}
