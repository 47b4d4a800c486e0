/** Finds the unit's changes to the sheets that it should only read: 设置 and 单位名册. */
import { ROSTER_SHEET } from '../../entries/declarations/roster';
import { SETTINGS_SHEET, SETTING_ITEMS, type SettingKey } from '../../entries/declarations/settings';
import { shown } from '../../entries/cell-reading';
import type { Columns } from '../../entries/column';
import type { EntrySheet } from '../../entries/entry-sheet';
import { locateSheet, matchHeaders } from '../../entries/locate';
import { problem, type EntryProblem } from '../../entries/problem';
import type { RawCell, RawWorkbook } from '../../entries/raw-workbook';
import { comparable } from '../../entries/text';
import type { Settings, Unit } from '../../entries/entries';
import type { EntryRow } from '../../sheets/draw/entry-rows';
import { NO_LINES } from '../unit-lines';
import { unitRows } from '../unit-workbook';

interface FoundRow {
  readonly row: number;
  readonly cell: (key: string) => { readonly column: number; readonly text: string } | null;
}

/** Reads the rows below the header, whatever they contain. */
function rowsOf<C extends Columns>(workbook: RawWorkbook, declaration: EntrySheet<C>): readonly FoundRow[] {
  const location = locateSheet(workbook, declaration.name);
  if (location.kind !== 'found') return [];
  const headers = matchHeaders(declaration, location.sheet);
  if (headers === null) return [];
  return location.sheet.rows.slice(headers.row + 1).map((cells: readonly RawCell[], index) => ({
    row: headers.row + 2 + index,
    cell: (key) => {
      const column = headers.keys.indexOf(key);
      return column < 0 ? null : { column, text: shown(cells[column]) };
    },
  }));
}

/** Wrong values of these two settings make all lines wrong. */
const DECISIVE: ReadonlySet<SettingKey> = new Set(['budgetYear', 'amountUnit']);

function settingProblems(workbook: RawWorkbook, expected: readonly EntryRow[]): readonly EntryProblem[] {
  return rowsOf(workbook, SETTINGS_SHEET).flatMap(({ row, cell }) => {
    const [name, content] = [cell('item'), cell('content')];
    if (name === null || content === null) return [];
    const item = SETTING_ITEMS.find(({ label }) => comparable(label) === comparable(name.text));
    const right = expected.find((one) => one['item'] === item?.label)?.['content'];
    if (item === undefined || !DECISIVE.has(item.key)) return [];
    if (comparable(content.text) === comparable(String(right))) return [];
    const place = { sheet: SETTINGS_SHEET.name, row, column: '内容', columnIndex: content.column };
    const what = `“${item.label}”下发后被改动，下发时为“${String(right)}”`;
    return [problem('settings-differ', place, { found: content.text, expected: String(right), what })];
  });
}

const ROSTER_KEYS = ['code', 'name', 'type'] as const;

function rosterProblems(workbook: RawWorkbook, expected: EntryRow): readonly EntryProblem[] {
  const [first] = rowsOf(workbook, ROSTER_SHEET);
  if (first === undefined) return [];
  return ROSTER_KEYS.flatMap((key) => {
    const found = first.cell(key);
    const right = String(expected[key]);
    if (found === null || comparable(found.text) === comparable(right)) return [];
    const { header } = ROSTER_SHEET.columns[key];
    const place = { sheet: ROSTER_SHEET.name, row: first.row, column: header, columnIndex: found.column };
    const what = `下发后被改动，部门名册中为“${right}”，并入时仍以部门名册为准`;
    return [problem('roster-differs', place, { found: found.text, expected: right, what })];
  });
}

export function fixedSheetProblems(
  workbook: RawWorkbook,
  settings: Settings,
  unit: Unit,
): readonly EntryProblem[] {
  const rows = unitRows(settings, unit, NO_LINES);
  return [
    ...settingProblems(workbook, rows.get(SETTINGS_SHEET.name) ?? []),
    ...rosterProblems(workbook, rows.get(ROSTER_SHEET.name)?.[0] ?? {}),
  ];
}
