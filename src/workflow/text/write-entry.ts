/** Writes a row of an entry sheet, found by its key; a missing row is added, a missing sheet is made. */
import { shown } from '../../entries/cell-reading';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import type { Columns } from '../../entries/column';
import { locateColumns, type HeaderReading } from '../../entries/locate';
import { comparable } from '../../entries/text';
import { at } from '../../money/at';
import type { SheetChange } from '../../sheets/plan/change';
import { rowBelow, unmergedRow } from '../../sheets/plan/free-row';
import type { DefinedNamePlan, PlannedCell, PlannedContent, SheetPlan } from '../../sheets/plan/plan';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { templateWorkbook } from '../../sheets/draw/workbook-plans';
import { missingSheets } from '../../workflow/commands/entry-sheet-plans';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';

/** A row by the content of its key column. */
export interface KeyedRow {
  readonly declaration: AnyEntrySheet;
  readonly keyColumn: string;
  readonly key: string;
}

/** `undefined` empties a cell. */
export interface KeyedRowWrite extends KeyedRow {
  readonly contents: Readonly<Record<string, PlannedContent | undefined>>;
}

export type EntryWrite =
  | {
      readonly kind: 'written';
      readonly sheets: readonly SheetChange[];
      readonly names: readonly DefinedNamePlan[];
    }
  | { readonly kind: 'refused'; readonly message: string };

export function textContent(text: string): PlannedContent | undefined {
  return text === '' ? undefined : { kind: 'text', text };
}

function headersOf({ columns }: AnyEntrySheet, keys: readonly string[]): string {
  return keys.map((key) => `“${columns[key]?.header ?? key}”`).join('');
}

function unplaced(write: KeyedRowWrite, keys: readonly string[]): EntryWrite {
  const { name } = write.declaration;
  const message = `“${name}”表中没有找到${headersOf(write.declaration, keys)}列，没有改动工作簿。请恢复模板中的表头，再执行一次。`;
  return { kind: 'refused', message };
}

type Header = HeaderReading<Columns>['header'];

function headerOf(sheet: FoundSheet, { reading }: WorkbookState, declaration: AnyEntrySheet): Header {
  const settings = reading.kind === 'entries' ? reading.entries.settings : reading.settings;
  return locateColumns(declaration, sheet, settings?.amountUnit ?? '元').header;
}

/** The row with this key, zero-based. */
function rowWith(sheet: FoundSheet, headerRow: number, keyAt: number, key: string): number | undefined {
  return [...sheet.rows.keys()].find(
    (index) => index > headerRow && comparable(shown(sheet.rows[index]?.[keyAt])) === comparable(key),
  );
}

function inSheet(sheet: FoundSheet, state: WorkbookState, write: KeyedRowWrite): EntryWrite {
  const { declaration, keyColumn, key, contents } = write;
  const header = headerOf(sheet, state, declaration);
  const needed = [keyColumn, ...Object.keys(contents)].filter((one) => {
    const column = declaration.columns[one];
    // A workbook of an earlier version lacks columns that the program fills in.
    return column?.given !== 'hint' && header?.columns.get(one) === undefined;
  });
  const keyAt = header?.columns.get(keyColumn);
  if (header === null || keyAt === undefined || needed.length > 0) return unplaced(write, needed);
  const found = rowWith(sheet, header.row, keyAt, key);
  const row = found ?? unmergedRow(sheet, rowBelow(sheet));
  const values = Object.entries(contents).flatMap(([name, content]) => {
    const column = header.columns.get(name);
    return column === undefined ? [] : [{ row, column, content }];
  });
  const own = found === undefined ? [{ row, column: keyAt, content: textContent(key) }] : [];
  const cells = [...own, ...values];
  return {
    kind: 'written',
    sheets: [{ kind: 'edit', sheetId: sheet.id, name: sheet.name, rows: [], cells }],
    names: [],
  };
}

/** The template's sheet with the row in it. */
function filledPlan(plan: SheetPlan, { declaration, keyColumn, key, contents }: KeyedRowWrite): SheetPlan {
  const order = Object.keys(declaration.columns);
  const keyAt = order.indexOf(keyColumn);
  const isRow = (cells: readonly (PlannedCell | undefined)[]): boolean => {
    const content = cells[keyAt]?.content;
    return content?.kind === 'text' && comparable(content.text) === comparable(key);
  };
  const isBlankRow = (cells: readonly (PlannedCell | undefined)[]): boolean =>
    cells.every((cell) => cell?.content === undefined);
  const known = plan.rows.findIndex(isRow);
  const row = known >= 0 ? known : plan.rows.findIndex(isBlankRow);
  const all: Readonly<Record<string, PlannedContent | undefined>> = {
    ...contents,
    [keyColumn]: textContent(key),
  };
  return {
    ...plan,
    rows: plan.rows.map((cells, index) =>
      index !== row
        ? cells
        : cells.map((cell, column) => {
            const content = all[at(order, column)];
            return cell === undefined || content === undefined ? cell : { ...cell, content };
          }),
    ),
  };
}

function inNewSheet(state: WorkbookState, write: KeyedRowWrite): EntryWrite {
  const { name } = write.declaration;
  const { reading } = state;
  const settings = reading.kind === 'entries' ? reading.entries.settings : reading.settings;
  if (settings === null)
    return { kind: 'refused', message: '“设置”还不能使用，没有改动工作簿。请先填写部门和预算年度。' };
  const { changes, names } = missingSheets(state, templateWorkbook(settings.budgetYear, state.set));
  const sheets = changes.flatMap((change): readonly SheetChange[] =>
    change.kind === 'add' && change.plan.name === name
      ? [{ ...change, plan: filledPlan(change.plan, write) }]
      : [],
  );
  if (sheets.length === 0) return { kind: 'refused', message: `这套表样没有“${name}”表，没有改动工作簿。` };
  return { kind: 'written', sheets, names: names.filter(({ refersTo }) => refersTo.includes(name)) };
}

export function writeEntry(state: WorkbookState, write: KeyedRowWrite): EntryWrite {
  const sheet = sheetByName(state.snapshot, write.declaration.name);
  return sheet === null ? inNewSheet(state, write) : inSheet(sheet, state, write);
}

/** Where a person enters it: the cell beside its key, the first free row without one; `null`: there is no sheet. */
export function placeOfEntry(
  state: WorkbookState,
  { declaration, keyColumn, key }: KeyedRow,
  valueColumn: string,
): { readonly sheetName: string; readonly row: number; readonly column: number } | null {
  const sheet = sheetByName(state.snapshot, declaration.name);
  if (sheet === null) return null;
  const header = headerOf(sheet, state, declaration);
  const keyAt = header?.columns.get(keyColumn);
  const found = header === null || keyAt === undefined ? undefined : rowWith(sheet, header.row, keyAt, key);
  const column = header?.columns.get(valueColumn);
  const free = { row: rowBelow(sheet), column: 0 };
  const place = found === undefined || column === undefined ? free : { row: found, column };
  return { sheetName: sheet.name, ...place };
}
