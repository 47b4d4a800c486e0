/** Draws an entry sheet anew from its contents: rows in the declared columns, added columns behind them. */
import { isBlank, isUncalculated, shown } from '../../entries/cell-reading';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import type { Settings } from '../../entries/entries';
import { matchHeaders } from '../../entries/locate';
import type { RawCell, RawSheet } from '../../entries/raw-workbook';
import { drawEntrySheet } from '../../sheets/draw/draw-entry-sheet';
import type { EntryRow } from '../../sheets/draw/entry-rows';
import { ENTRY_STYLES } from '../../sheets/draw/entry-styles';
import type { PlannedCell, SheetPlan } from '../../sheets/plan/plan';
import { lastIndexWhere } from '../last-index';

/** Empty rows prepared for further entry. */
const BLANK_ROWS = 50;

/** Returns a cell's content for writing again; Excel's text of an error or a date stays as text. */
export function contentOf(cell: RawCell | undefined): string | number {
  // A formula without a result shows nothing; the reader has already reported it where needed.
  if (isUncalculated(cell)) return '';
  return typeof cell === 'number' ? cell : shown(cell);
}

/** A sheet split into rows of the declared columns and columns that the department added. */
export interface RowsOfSheet {
  readonly rows: readonly EntryRow[];
  readonly added: readonly { readonly header: string; readonly cells: readonly (string | number)[] }[];
}

function lastUsedRow(sheet: RawSheet): number {
  return lastIndexWhere(sheet.rows, (cells) => cells.some((cell) => !isBlank(cell)));
}

export function rowsOfSheet(declaration: AnyEntrySheet, sheet: RawSheet): RowsOfSheet {
  const headers = matchHeaders(declaration, sheet);
  if (headers === null) return { rows: [], added: [] };
  const { row: headerRow, keys } = headers;
  const body = sheet.rows.slice(headerRow + 1, Math.max(lastUsedRow(sheet), headerRow) + 1);
  const rows = body.map((cells) =>
    Object.fromEntries(
      keys.flatMap((key, column) => (key === null ? [] : [[key, contentOf(cells[column])]])),
    ),
  );
  const width = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const added = Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    if ((keys[column] ?? null) !== null) return [];
    const header = shown(sheet.rows[headerRow]?.[column]);
    const cells = body.map((one) => contentOf(one[column]));
    return header === '' && cells.every((cell) => cell === '') ? [] : [{ header, cells }];
  });
  return { rows, added };
}

const NOTHING: PlannedCell = { style: ENTRY_STYLES.text };

export function plannedCell(cell: string | number | undefined): PlannedCell {
  if (typeof cell === 'number')
    return { style: ENTRY_STYLES.companion, content: { kind: 'number', value: cell } };
  return cell === undefined || cell === ''
    ? NOTHING
    : { style: ENTRY_STYLES.text, content: { kind: 'text', text: cell } };
}

const ADDED_WIDTH = 30;

/** Appends the department's own columns behind the declared ones. */
function withAdded(plan: SheetPlan, { added }: RowsOfSheet): SheetPlan {
  if (added.length === 0) return plan;
  // Spreading would leave room for twice as many cells in each row.
  const rows = plan.rows.map((cells, row) =>
    cells.concat(
      added.map(({ header, cells: below }): PlannedCell =>
        row === 0
          ? { style: ENTRY_STYLES.optionalHeader, content: { kind: 'text', text: header } }
          : plannedCell(below[row - 1]),
      ),
    ),
  );
  return { ...plan, rows, columnWidths: [...plan.columnWidths, ...added.map(() => ADDED_WIDTH)] };
}

/** Draws the sheet. `sheet`: the sheet as it reads; `null`: an empty one. */
export function drawnEntries(
  declaration: AnyEntrySheet,
  sheet: RawSheet | null,
  settings: Settings,
  blankRows = BLANK_ROWS,
): SheetPlan {
  const parts = sheet === null ? { rows: [], added: [] } : rowsOfSheet(declaration, sheet);
  const drawing = { rows: parts.rows, amountUnit: settings.amountUnit, blankRows };
  return withAdded(drawEntrySheet(declaration, drawing), parts);
}
