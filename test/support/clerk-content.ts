/** Adds a clerk's own content beside that of the add-in, and finds every loss of it. */
import { cellAddress, columnLetters } from '../../src/grid/address';
import type { Host } from '../../src/excel-host';
import { CellError } from '../../src/excel-host/model/cell';

export interface ClerkCell {
  readonly sheet: string;
  readonly address: string;
  /** As typed: a unique text, or a formula. */
  readonly input: string;
}

const FILL = '#FFE699';

function note(host: Host, sheetName: string, row: number, column: number, content: string): void {
  const sheet = host.workbook.sheet(sheetName);
  const area = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  const place = { area };
  sheet.anchors.add(place);
  host.workbook.notes = [...host.workbook.notes, { sheet, place, content }];
}

/** Types a text into a cell and adds a colour and a note. */
export function keepAt(host: Host, sheet: string, row: number, column: number, input?: string): ClerkCell {
  const address = cellAddress(row, column);
  const text = input ?? `自记 ${sheet} ${address}`;
  host.user.type(sheet, address, text);
  host.user.format(sheet, address, { fill: FILL });
  note(host, sheet, row, column, `批注 ${sheet} ${address}`);
  return { sheet, address, input: text };
}

/** Adds content beside the used cells (top, middle, last row) and below them. */
export function keepAround(host: Host, sheetName: string): readonly ClerkCell[] {
  const used = host.workbook.sheet(sheetName).used(true);
  if (used === null) return [keepAt(host, sheetName, 0, 0)];
  const beside = used.lastColumn + 2;
  const middle = Math.floor(used.lastRow / 2);
  const rows = [...new Set([0, 1, middle, used.lastRow])];
  return [
    ...rows.map((row) => keepAt(host, sheetName, row, beside)),
    keepAt(host, sheetName, 1, beside + 1, `=${columnLetters(beside)}2&"续 ${sheetName}"`),
    keepAt(host, sheetName, used.lastRow + 3, beside),
  ];
}

/** Adds the clerk's own sheet with texts, a formula and a date, in place of a table's merged cells. */
export function keepSheet(host: Host, name: string): readonly ClerkCell[] {
  host.user.addSheet(name);
  const texts = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((row) =>
    [0, 1, 2].map((column) => keepAt(host, name, row, column)),
  );
  host.user.type(name, 'F10', '2023/5/1');
  host.user.type(name, 'G10', 'TRUE');
  host.user.type(name, 'H10', '12.50');
  const last = keepAt(host, name, 11, 0);
  host.user.merge(name, 'A12:C14');
  return [...texts, last, keepAt(host, name, 9, 4, `=A1&"合 ${name}"`)];
}

/** Lists contents, merges, notes, charts, pages and names of the workbook, one per line. */
export function inventory(host: Host): readonly string[] {
  const { workbook } = host;
  const cells = workbook.sheets.flatMap((sheet) =>
    [...sheet.grid.rows].flatMap(([row, { cells: inRow }]) =>
      [...inRow].flatMap(([column, { value, formula }]) => {
        if (value === null && formula === undefined) return [];
        const content = formula ?? (value instanceof CellError ? value.text : JSON.stringify(value));
        return [`${sheet.name}!${cellAddress(row, column)} ${content}`];
      }),
    ),
  );
  const merges = workbook.sheets.flatMap(({ name, merges: all }) =>
    all.map((merge) => `${name} merge ${Object.values(merge).join(',')}`),
  );
  const notes = workbook.notes.map(({ sheet, place, content }) => {
    const at = place.area === null ? '?' : cellAddress(place.area.firstRow, place.area.firstColumn);
    return `${sheet.name}!${at} note ${content}`;
  });
  const charts = workbook.sheets.flatMap((sheet) =>
    sheet.charts.map(
      ({ name, series }) =>
        `${sheet.name} chart ${name} ${series.map(({ values }) => Object.values(values.area ?? {}).join(',')).join(' ')}`,
    ),
  );
  const pages = workbook.sheets.map(
    ({ name, page }) => `${name} page ${JSON.stringify([page.zoom, page.printArea, page.rowBreaks])}`,
  );
  const names = workbook.names.map(({ name, formula }) => `name ${name} ${formula}`);
  return [...cells, ...merges, ...notes, ...charts, ...pages, ...names].sort();
}

/** Returns the unique text in a formula, because formulas move to other rows with their cells. */
function mark(content: string): string {
  return /"([^"]*)"$/u.exec(content)?.[1] ?? content;
}

function marksOf(host: Host, isWanted: (style: string | null) => boolean): ReadonlySet<string> {
  return new Set(
    host.workbook.sheets.flatMap((sheet) =>
      [...sheet.grid.rows].flatMap(([row, { cells }]) =>
        [...cells].flatMap(([column, { value, formula }]) =>
          isWanted(sheet.grid.style(row, column).fill) ? [mark(formula ?? String(value))] : [],
        ),
      ),
    ),
  );
}

/** Returns the clerk's inputs missing in the workbook. */
export function gone(host: Host, kept: readonly ClerkCell[]): readonly ClerkCell[] {
  const marks = marksOf(host, () => true);
  return kept.filter(({ input }) => !marks.has(mark(input)));
}

/** Returns the clerk's inputs without their colour. */
export function uncoloured(host: Host, kept: readonly ClerkCell[]): readonly ClerkCell[] {
  const marks = marksOf(host, (fill) => fill === FILL);
  return kept.filter(({ input }) => !marks.has(mark(input)));
}
