/** What a clerk keeps in a workbook beside what the add-in writes, and everything of it that could be lost. */
import { cellAddress, columnLetters } from '../../src/entries/address';
import type { Host } from '../../src/excel-host';
import { CellError } from '../../src/excel-host/model/cell';

export interface ClerkCell {
  readonly sheet: string;
  readonly address: string;
  /** As typed: a text that stands nowhere else, or a formula. */
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

/** Types a text with a colour and a note into a cell. */
export function keepAt(host: Host, sheet: string, row: number, column: number, input?: string): ClerkCell {
  const address = cellAddress(row, column);
  const text = input ?? `自记 ${sheet} ${address}`;
  host.user.type(sheet, address, text);
  host.user.format(sheet, address, { fill: FILL });
  note(host, sheet, row, column, `批注 ${sheet} ${address}`);
  return { sheet, address, input: text };
}

/** Beside what stands there, at the top, in the middle and in the last row; and below it. */
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

/** A sheet of her own, with texts where a table would have merged cells, a formula and a date. */
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

/** Everything that can be reported of the workbook: contents, merges, colours, notes, names; a line each. */
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
  const names = workbook.names.map(({ name, formula }) => `name ${name} ${formula}`);
  return [...cells, ...merges, ...notes, ...names].sort();
}

/** Formulas follow their cells to other rows: each is known by the text in it that stands nowhere else. */
function mark(content: string): string {
  return /"([^"]*)"$/u.exec(content)?.[1] ?? content;
}

function marksOf(host: Host, isWanted: (look: string | null) => boolean): ReadonlySet<string> {
  return new Set(
    host.workbook.sheets.flatMap((sheet) =>
      [...sheet.grid.rows].flatMap(([row, { cells }]) =>
        [...cells].flatMap(([column, { value, formula }]) =>
          isWanted(sheet.grid.look(row, column).fill) ? [mark(formula ?? String(value))] : [],
        ),
      ),
    ),
  );
}

/** The clerk's inputs that stand nowhere in the workbook any more. */
export function gone(host: Host, kept: readonly ClerkCell[]): readonly ClerkCell[] {
  const marks = marksOf(host, () => true);
  return kept.filter(({ input }) => !marks.has(mark(input)));
}

/** The clerk's inputs that have lost her colour. */
export function uncoloured(host: Host, kept: readonly ClerkCell[]): readonly ClerkCell[] {
  const marks = marksOf(host, (fill) => fill === FILL);
  return kept.filter(({ input }) => !marks.has(mark(input)));
}
