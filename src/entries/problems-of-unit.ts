/** Finds the problems of a department's entries that concern one unit: those of its rows, and those that may be its own. */
import type { AmountUnit } from '../money/amount-unit';
import type { Entries } from './entries';
import { isBalanceOf } from './balance';
import { codeText } from './code-text';
import { ENTRY_SHEETS } from './all-sheets';
import { ROSTER_SHEET } from './declarations/roster';
import { SETTINGS_SHEET } from './declarations/settings';
import { locateColumns, locateSheet } from './locate';
import type { EntryProblem } from './problem';
import type { RawWorkbook } from './raw-workbook';

/** Keys of columns that say whose row it is. */
const UNIT_KEYS = ['unit', 'code'] as const;

type UnitOfRow = (row: number) => string | null;

/** `null`: rows of the sheet are of no unit. `UnitOfRow` gives `null` for a row without a readable code. */
function unitsOn(workbook: RawWorkbook, name: string, amountUnit: AmountUnit): UnitOfRow | null {
  const declaration = ENTRY_SHEETS.find((sheet) => sheet.name === name);
  const location = locateSheet(workbook, name);
  if (declaration === undefined || location.kind !== 'found') return null;
  const key = UNIT_KEYS.find((one) => Object.hasOwn(declaration.columns, one));
  if (key === undefined) return null;
  const column = locateColumns(declaration, location.sheet, amountUnit).header?.columns.get(key);
  return (row) => {
    const cell = column === undefined ? undefined : location.sheet.rows[row - 1]?.[column];
    if (typeof cell !== 'string' && typeof cell !== 'number') return null;
    const read = codeText(String(cell));
    return read.kind === 'code' ? read.code : null;
  };
}

/** Of these sheets a unit uses what the department entered. */
const SHARED: ReadonlySet<string> = new Set([SETTINGS_SHEET.name, ROSTER_SHEET.name]);

export interface ProblemsByUnit {
  readonly of: (code: string) => readonly EntryProblem[];
  /** Of rows without a unit of the roster: they may be any unit's, and are listed once. */
  readonly ofNoUnit: readonly EntryProblem[];
}

/**
 * Divides the problems by unit. Rows of other units and sheets that only the department's text uses are left out; problems
 * that are only counted may be any unit's.
 */
export function problemsByUnit(
  workbook: RawWorkbook,
  problems: readonly EntryProblem[],
  { units, settings: { amountUnit } }: Pick<Entries, 'units' | 'settings'>,
): ProblemsByUnit {
  const sheets = new Map(
    [...new Set(problems.map(({ sheet }) => sheet))].map((name) => [
      name,
      unitsOn(workbook, name, amountUnit),
    ]),
  );
  const known = new Set(units.map(({ code }) => code));
  const unitOfRow = ({ sheet, row }: EntryProblem): string | null | undefined =>
    row === undefined ? undefined : sheets.get(sheet)?.(row);
  return {
    of: (code) =>
      problems.filter((one) => {
        if (one.code === 'unbalanced') return isBalanceOf(one, code);
        const unitOf = sheets.get(one.sheet) ?? null;
        if (unitOf === null) return SHARED.has(one.sheet);
        return one.row === undefined || unitOfRow(one) === code;
      }),
    ofNoUnit: problems.filter((one) => {
      const unit = SHARED.has(one.sheet) || one.code === 'unbalanced' ? undefined : unitOfRow(one);
      return unit === null || (unit !== undefined && !known.has(unit));
    }),
  };
}
