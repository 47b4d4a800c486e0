/** Finds the unit of a returned workbook, and checks its department and year. */
import { shown } from '../../entries/cell-reading';
import { locateSheet, matchHeaders } from '../../entries/locate';
import type { RawSheet, RawWorkbook } from '../../entries/raw-workbook';
import { comparable } from '../../entries/text';
import type { Unit } from '../../entries/entries';
import { SETTINGS_SHEET } from '../../entries/declarations/settings';
import type { FileMarks } from '../../xlsx/read-workbook';
import { DEPARTMENT_FORM_VERSION, readIdentity, type UnitIdentity } from '../identity';
import { LINE_SHEETS, UNIT_KEY } from '../unit-sheets';
import type { ReturnDepartment } from './department';
import type { ReturnFileError } from './inspect-return';

export type ReturnOwner =
  | {
      readonly kind: 'unit';
      readonly unit: Unit;
      readonly version: number;
      readonly structure: string | null;
    }
  /** `unit`: the department's unit that the file names despite the error. */
  | ({ readonly kind: 'file-error'; readonly unit: Unit | null } & ReturnFileError);

function fileError(found: ReturnFileError, unit: Unit | null = null): ReturnOwner {
  return { kind: 'file-error', unit, ...found };
}

function fromIdentity(identity: UnitIdentity, { settings, units }: ReturnDepartment): ReturnOwner {
  const { unit: code, year, departmentCode, tableSet, version, structure } = identity;
  if (departmentCode !== settings.departmentCode)
    return fileError({ fileError: 'other-department', detail: `部门代码${departmentCode}，单位代码${code}` });
  const unit = units.get(code);
  if (unit === undefined) return fileError({ fileError: 'unit-not-in-roster', detail: `单位代码${code}` });
  if (year !== settings.budgetYear)
    return fileError(
      { fileError: 'other-year', detail: `${String(year)}年，现在是${String(settings.budgetYear)}年` },
      unit,
    );
  if (tableSet !== settings.tableSet)
    return fileError({ fileError: 'other-table-set', detail: tableSet }, unit);
  return { kind: 'unit', unit, version, structure };
}

/** Collects the codes in the unit column of the line sheets. */
function unitCodes(workbook: RawWorkbook): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const declaration of LINE_SHEETS) {
    const location = locateSheet(workbook, declaration.name);
    const headers = location.kind === 'found' ? matchHeaders(declaration, location.sheet) : null;
    if (location.kind !== 'found' || headers === null) continue;
    const column = headers.keys.indexOf(UNIT_KEY);
    for (const cells of location.sheet.rows.slice(headers.row + 1)) {
      const code = comparable(shown(cells[column]));
      if (/^\d+$/u.test(code)) codes.add(code);
    }
  }
  return codes;
}

/** Reads a setting from the file; `null`: the file lacks it. */
function setting(workbook: RawWorkbook, label: string): string | null {
  const location = locateSheet(workbook, SETTINGS_SHEET.name);
  if (location.kind !== 'found') return null;
  const row = location.sheet.rows.find((cells) => cells.some((cell) => comparable(shown(cell)) === label));
  if (row === undefined) return null;
  const at = row.findIndex((cell) => comparable(shown(cell)) === label);
  return comparable(shown(row[at + 1]));
}

/**
 * Reads version 1, the department's form, which units received before they had their own.
 * It names no unit, but all its lines do, and its settings name department and year.
 */
function fromDepartmentForm(workbook: RawWorkbook, department: ReturnDepartment): ReturnOwner {
  const codes = [...unitCodes(workbook)];
  const [unit] = codes;
  if (codes.length > 1)
    return fileError({ fileError: 'several-units', detail: `有${String(codes.length)}个单位的明细` });
  if (unit === undefined) return fileError({ fileError: 'no-identity' });
  const year = Number(setting(workbook, '预算年度')?.replace(/年度?$/u, '') ?? Number.NaN);
  const departmentCode = setting(workbook, '部门代码');
  if (departmentCode === null) return fileError({ fileError: 'no-identity' });
  const { tableSet } = department.settings;
  const version = DEPARTMENT_FORM_VERSION;
  const whose = fromIdentity({ version, tableSet, departmentCode, year, unit, structure: '' }, department);
  return whose.kind === 'unit' ? { ...whose, structure: null } : whose;
}

/** `guide`: 填报说明, if the file has it. */
export function whoseReturn(
  workbook: RawWorkbook,
  marks: FileMarks,
  guide: RawSheet | undefined,
  department: ReturnDepartment,
): ReturnOwner {
  const reading = readIdentity(marks, guide);
  switch (reading.kind) {
    case 'unit':
      return fromIdentity(reading.identity, department);
    case 'department-form':
      return fromDepartmentForm(workbook, department);
    case 'newer':
      return fileError({ fileError: 'newer-version', detail: `模板版本${reading.version}` });
    case 'conflicting':
      return fileError({
        fileError: 'mixed-identity',
        detail: `${reading.what}：${reading.found.join('、')}`,
      });
    case 'none':
      return fileError({ fileError: 'no-identity' });
  }
}
