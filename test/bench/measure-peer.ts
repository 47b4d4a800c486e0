/**
 * `measure-peer PROGRAM read|write-LINES FILE`: processor time of one program for one workbook of entries, in a process of its
 * own. Prints one line of JSON with what it found, so that nobody is fast by being wrong.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fixedDepartment } from '../support/departments';
import { EXPENDITURE_SHEET } from '../../src/entries/declarations/expenditure';
import type { SheetPlan } from '../../src/sheets/plan/plan';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';

export interface PeerMeasurement {
  /** The best of several runs, in milliseconds of processor time. */
  readonly milliseconds: number;
  readonly texts: number;
  /** Of all numbers, in 分. */
  readonly total: number;
}

const RUNS = 3;
const SHEET = EXPENDITURE_SHEET.name;

type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];

interface Program {
  /** Reads the sheet's cells; an unknown content counts as none. */
  readonly read: (bytes: Buffer) => Promise<Rows>;
  /** Ours writes the sheet with its styles, formulas, drop-downs and help; the peers write its bare values. */
  readonly write: (rows: Rows, plan: SheetPlan) => Promise<Uint8Array>;
}

/** Has the peers from `out/peers`, where `bench-peers` installs them. */
const peers = createRequire(new URL('../../out/peers/package.json', import.meta.url));

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  const result = typeof value === 'object' && value !== null && 'result' in value ? value.result : null;
  return typeof result === 'string' || typeof result === 'number' ? result : null;
}

interface ExceljsSheet {
  readonly eachRow: (visit: (row: { readonly values: readonly unknown[] }) => void) => void;
  readonly addRow: (row: readonly Cell[]) => void;
}

interface ExceljsBook {
  readonly xlsx: {
    readonly load: (bytes: Buffer) => Promise<unknown>;
    readonly writeBuffer: () => Promise<Uint8Array>;
  };
  readonly getWorksheet: (name: string) => ExceljsSheet;
  readonly addWorksheet: (name: string) => ExceljsSheet;
}

/** exceljs, and excelts, which has its interface. */
function likeExceljs(name: string): Program {
  const { Workbook } = peers(name) as { readonly Workbook: new () => ExceljsBook };
  return {
    read: async (bytes) => {
      const book = new Workbook();
      await book.xlsx.load(bytes);
      const rows: Cell[][] = [];
      book.getWorksheet(SHEET).eachRow(({ values }) => rows.push(Array.from(values, cellOf)));
      return rows;
    },
    write: async (rows) => {
      const book = new Workbook();
      const sheet = book.addWorksheet(SHEET);
      for (const row of rows) sheet.addRow(row);
      return book.xlsx.writeBuffer();
    },
  };
}

interface Sheetjs {
  readonly read: (bytes: Buffer, options: object) => { readonly Sheets: Readonly<Record<string, object>> };
  readonly write: (book: object, options: object) => Uint8Array;
  readonly utils: {
    readonly sheet_to_json: (sheet: object | undefined, options: object) => unknown[][];
    readonly aoa_to_sheet: (rows: Rows, options: object) => object;
    readonly book_new: () => object;
    readonly book_append_sheet: (book: object, sheet: object, name: string) => void;
  };
}

function sheetjs(): Program {
  const { read, write, utils } = peers('xlsx') as Sheetjs;
  return {
    read: (bytes) => {
      const sheet = read(bytes, { dense: true }).Sheets[SHEET];
      const rows = utils.sheet_to_json(sheet, { header: 1, raw: true });
      return Promise.resolve(rows.map((row) => Array.from(row, cellOf)));
    },
    write: (rows) => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { dense: true }), SHEET);
      return Promise.resolve(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
    },
  };
}

interface Hucre {
  readonly readXlsx: (bytes: Buffer) => Promise<{
    readonly sheets: readonly { readonly name: string; readonly rows: readonly unknown[][] }[];
  }>;
  readonly writeXlsx: (book: object) => Promise<Uint8Array>;
}

async function hucre(): Promise<Program> {
  const { readXlsx, writeXlsx } = (await import(peers.resolve('hucre/xlsx'))) as Hucre;
  return {
    read: async (bytes) => {
      const { sheets } = await readXlsx(bytes);
      const rows = sheets.find(({ name }) => name === SHEET)?.rows;
      if (rows === undefined) throw new Error(`hucre found no ${SHEET}.`);
      return rows.map((row) => Array.from(row, cellOf));
    },
    write: (rows) => writeXlsx({ sheets: [{ name: SHEET, rows }] }),
  };
}

const ours: Program = {
  read: async (bytes) => {
    const reading = await readWorkbook(bytes);
    if (reading.kind !== 'workbook') throw new Error(reading.detail);
    const rows = reading.workbook.sheets.find(({ name }) => name === SHEET)?.rows;
    if (rows === undefined) throw new Error(`There is no ${SHEET}.`);
    return rows.map((row) => row.map(cellOf));
  },
  write: (_, plan) => writeWorkbook({ title: SHEET, sheets: [plan], names: [], properties: {} }),
};

const PROGRAMS: Readonly<Record<string, () => Program | Promise<Program>>> = {
  ours: () => ours,
  hucre,
  exceljs: () => likeExceljs('exceljs'),
  excelts: () => likeExceljs('@cj-tech-master/excelts'),
  SheetJS: sheetjs,
};

function entryPlan(lines: number): SheetPlan {
  const { sheets } = filledEntryWorkbook(fixedDepartment({ units: 100, lines, seed: 7 }));
  const plan = sheets.find(({ name }) => name === SHEET);
  if (plan === undefined) throw new Error(`There is no ${SHEET}.`);
  return plan;
}

function valuesOf({ rows }: SheetPlan): Rows {
  return rows.map((row) =>
    row.map((cell): Cell => {
      const content = cell?.content;
      if (content === undefined) return null;
      return content.kind === 'text'
        ? content.text
        : content.kind === 'number'
          ? content.value
          : content.result;
    }),
  );
}

function found(rows: Rows): Omit<PeerMeasurement, 'milliseconds'> {
  const cells = rows.flat();
  const numbers = cells.flatMap((cell) => (typeof cell === 'number' ? [Math.round(cell * 100)] : []));
  return {
    texts: cells.filter((cell) => typeof cell === 'string' && cell !== '').length,
    total: numbers.reduce((sum, number) => sum + number, 0),
  };
}

async function best<T>(work: () => Promise<T>): Promise<{ readonly milliseconds: number; readonly last: T }> {
  let milliseconds = Infinity;
  let last: T | undefined;
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.cpuUsage();
    last = await work();
    const { user, system } = process.cpuUsage(before);
    milliseconds = Math.min(milliseconds, (user + system) / 1_000);
  }
  if (last === undefined) throw new Error('Nothing was measured.');
  return { milliseconds, last };
}

async function main([name = '', task = '', path = '']: readonly string[]): Promise<PeerMeasurement> {
  const program = await PROGRAMS[name]?.();
  if (program === undefined) throw new Error(`There is no program ${name}.`);
  if (task === 'read') {
    const bytes = await readFile(path);
    const { milliseconds, last } = await best(() => program.read(bytes));
    return { milliseconds, ...found(last) };
  }
  // `write-10000`: so many lines, to a file that `ours` reads again.
  const [, lines = ''] = task.split('-');
  const plan = entryPlan(Number(lines));
  const rows = valuesOf(plan);
  const { milliseconds, last } = await best(() => program.write(rows, plan));
  await writeFile(path, last);
  return { milliseconds, ...found(await ours.read(Buffer.from(last))) };
}

process.stdout.write(`${JSON.stringify(await main(process.argv.slice(2)))}\n`);
