/** Declares what a person does with mouse and keyboard between commands, for tests of long sequences. */
import { ENTRY_SHEETS } from '../../src/entries/all-sheets';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { Host } from '../../src/excel-host';
import { InputRefused } from '../../src/excel-host/edits/validate-input';
import { ApiError } from '../../src/excel-host/protocol/api-error';
import { keepAt, type ClerkCell } from './clerk-content';

/** Numbers that choose the place, each taken modulo what there is. */
export interface ActPlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** Unlike those of all other acts. */
  readonly number: number;
}

interface Target extends ActPlace {
  readonly host: Host;
  readonly sheetName: string;
  /** Zero-based, on the used cells or a few rows below. */
  readonly row: number;
  /** Of the used cells, the first one to the right. */
  readonly free: number;
}

/** Content that has to stay from now on, if any. Errors: what Excel does not let a person do. */
type Act = (target: Target) => readonly ClerkCell[];

const TABLES = HENAN_2023.tables.map(({ name }) => name);
const ENTRIES = '支出录入';
const ENTERED: ReadonlySet<string> = new Set(ENTRY_SHEETS.map(({ name }) => name));
/** Columns of 支出录入: amount, then what a paste wipes out. */
const AMOUNT = 'N';
const WIPED = ['B', 'J', 'N', 'A', 'D'] as const;
/** Rows of lines in the sample. */
const LINES = 200;

const rows = (row: number): string => `${String(row + 1)}:${String(row + 1)}`;
const lineAt = (column: string, row: number): string => `${column}${String(2 + (row % LINES))}`;

const nothing = (act: (target: Target) => void): Act => {
  return (target) => {
    act(target);
    return [];
  };
};

export const CLERK_ACTS = {
  'type beside': ({ host, sheetName, row, free, number }) => [
    keepAt(host, sheetName, row, free + 1, `自记${String(number)}`),
  ],
  'type over a figure': ({ host, sheetName, row, column, free, number }) =>
    TABLES.includes(sheetName)
      ? [keepAt(host, sheetName, row, column % Math.max(free, 1), `压写${String(number)}`)]
      : [],
  'change an amount': nothing(({ host, row, number }) => {
    host.user.type(ENTRIES, lineAt(AMOUNT, row), String(number / 100));
  }),
  'wipe out a cell of a line': nothing(({ host, row, column }) => {
    host.user.type(ENTRIES, lineAt(WIPED[column % WIPED.length] ?? AMOUNT, row), '');
  }),
  'add half a line': nothing(({ host, row, number }) => {
    host.user.paste(ENTRIES, `A${String(LINES + 100 + row)}`, [['703002', '', '2080101', String(number)]]);
  }),
  'insert a row': nothing(({ host, sheetName, row }) => {
    host.user.insertRows(sheetName, rows(row));
  }),
  'delete a row': nothing(({ host, sheetName, row }) => {
    host.user.deleteRows(sheetName, rows(row));
  }),
  'clear cells': nothing(({ host, sheetName, row }) => {
    host.user.clear(sheetName, `A${String(row + 1)}:C${String(row + 2)}`);
  }),
  'sort lines': nothing(({ host, column }) => {
    host.user.sort(ENTRIES, `A2:O${String(LINES)}`, { column: column % 14, direction: 'descending' });
  }),
  'filter lines': nothing(({ host }) => {
    host.user.filter(ENTRIES, `A1:O${String(LINES)}`, 0, ['703001']);
  }),
  'hide rows': nothing(({ host, sheetName, row }) => {
    host.user.hideRows(sheetName, `${String(row + 1)}:${String(row + 2)}`);
  }),
  'rename a sheet': nothing(({ host, sheetName, number }) => {
    host.user.renameSheet(sheetName, `${sheetName.slice(0, 20)}改${String(number)}`);
  }),
  'delete a sheet': nothing(({ host, sheetName }) => {
    host.user.deleteSheet(sheetName);
  }),
  'move a sheet': nothing(({ host, sheetName, row }) => {
    host.user.moveSheet(sheetName, row % host.workbook.sheets.length);
  }),
  'hide a sheet': nothing(({ host, sheetName }) => {
    host.user.setSheetVisibility(sheetName, 'Hidden');
  }),
  'press Ctrl+Z': nothing(({ host }) => {
    host.user.undo();
  }),
  'add a sheet of a name of ours': ({ host, column, number }) => {
    const names = ['图表', '核对结果', '预算情况说明', '回收记录', ...TABLES];
    const name = names[column % names.length] ?? '图表';
    host.user.addSheet(name);
    return [keepAt(host, name, 0, 0, `自己的表${String(number)}`)];
  },
} as const satisfies Readonly<Record<string, Act>>;

export type ClerkAct = keyof typeof CLERK_ACTS;

/** Typing beside and over figures as often as all other acts together. */
export const CLERK_ACT_NAMES: readonly ClerkAct[] = (Object.keys(CLERK_ACTS) as readonly ClerkAct[]).flatMap(
  (act) => (act.startsWith('type') ? Array.from({ length: 8 }, () => act) : [act]),
);

/** A sheet that a person sees: any, or for even numbers one of those that commands write. */
function sheetAt(host: Host, number: number): string | undefined {
  const names = host.workbook.sheets.flatMap(({ name, visibility }) =>
    visibility === 'Visible' ? [name] : [],
  );
  const written = names.filter((name) => !ENTERED.has(name));
  const among = number % 2 === 0 && written.length > 0 ? written : names;
  return among[Math.floor(number / 2) % among.length];
}

/** Acts as Excel allows; what it refuses does not happen. */
export function actAsClerk(host: Host, act: ClerkAct, place: ActPlace): readonly ClerkCell[] {
  const sheetName = sheetAt(host, place.sheet);
  if (sheetName === undefined) return [];
  const used = host.workbook.sheet(sheetName).used(true);
  const row = place.row % ((used === null ? 0 : used.lastRow) + 4);
  try {
    return CLERK_ACTS[act]({ ...place, host, sheetName, row, free: used === null ? 0 : used.lastColumn + 1 });
  } catch (error) {
    if (error instanceof ApiError || error instanceof InputRefused) return [];
    throw error;
  }
}
