/** Distributes workbooks to the units of a small department, and changes them as units do. */
import { sourceOfEntries, unitPackages, type UnitPackage } from '../../src/distribution/distribute';
import { departmentOf, type ReturnDepartment } from '../../src/distribution/returns/department';
import { readReturn } from '../../src/distribution/returns/read-return';
import type { ReturnReading } from '../../src/distribution/returns/return-reading';
import type { Entries } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import type { PlannedCell, PlannedContent, SheetPlan, WorkbookPlan } from '../../src/sheets/plan/plan';
import { TABLE_SETS } from '../../src/sets';
import { withDrawnRows } from '../../src/xlsx/write/drawn-rows';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { goodWorkbook } from './raw';

/** Returns two units with balanced lines. */
export function smallDepartment(): Entries {
  const reading = readEntries(goodWorkbook(), TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  return reading.entries;
}

export function withoutLines(entries: Entries): Entries {
  const text = { ...entries.text, unitFacts: [] };
  return { ...entries, income: [], expenditure: [], projectIndicators: [], text };
}

export function packageOf(entries: Entries, unit: string): UnitPackage {
  const found = unitPackages(sourceOfEntries(entries)).find((one) => one.unit.code === unit);
  if (found === undefined) throw new Error(`Unit ${unit} has no package.`);
  return found;
}

export type Spoil = (plan: WorkbookPlan) => WorkbookPlan;

export function changedSheet(name: string, change: (sheet: SheetPlan) => SheetPlan): Spoil {
  return (plan) => ({
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === name ? change(withDrawnRows(sheet, Number.MAX_SAFE_INTEGER)) : sheet,
    ),
  });
}

export function place(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Changes the content of one cell; `null` empties it. */
export function changedCell(sheet: string, address: string, content: PlannedContent | null): Spoil {
  const { row, column } = place(address);
  return changedSheet(sheet, (plan) => ({
    ...plan,
    rows: plan.rows.map((cells, index) =>
      cells.map((cell, position): PlannedCell | undefined => {
        if (index !== row || position !== column || cell === undefined) return cell;
        return content === null ? { style: cell.style } : { style: cell.style, content };
      }),
    ),
  }));
}

export function typed(sheet: string, address: string, value: string | number): Spoil {
  return changedCell(
    sheet,
    address,
    typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value },
  );
}

/** Distributes a file from `entries` to `unit`, changes it and reads it as a return. */
export async function returned(
  entries: Entries,
  unit: string,
  spoil: Spoil = (plan) => plan,
  department: ReturnDepartment = departmentOf(entries),
): Promise<ReturnReading> {
  const { plan, fileName } = packageOf(entries, unit);
  return readReturn({ name: fileName, bytes: await writeWorkbook(spoil(plan())) }, department);
}
