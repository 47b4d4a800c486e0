/** Tests the property that any edits between two fillings lose nothing typed and leave every other figure right. */
import fc from 'fast-check';
import type { Entries } from '../../src/entries/entries';
import type { FoundSheet, WorkbookSnapshot } from '../../src/sheets/plan/snapshot';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { changedSnapshot } from '../../src/workflow/undo/changed-snapshot';
import { departments } from '../support/departments';
import { EMPTY_WORKBOOK, simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';
import { sessionOn } from '../support/sessions';
import { insertColumn, reorderRows } from '../support/table-sheets';

const ALL = HENAN_2023.tables.map((table) => table.id);
/** Tables whose rows a clerk may sort without taking merged cells apart. */
const SORTABLE = new Set(['02', '03', '05', '06', '07', '09', '10']);
const HEADER_ROWS = 8;

type UserEdit =
  | { readonly kind: 'type'; readonly table: number; readonly row: number; readonly column: number }
  | { readonly kind: 'sort'; readonly table: number; readonly seed: number }
  | { readonly kind: 'insert-row' | 'insert-column'; readonly table: number; readonly at: number };

const tableIndex = fc.nat({ max: ALL.length - 1 });
const userEdit: fc.Arbitrary<UserEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    table: tableIndex,
    row: fc.nat({ max: 40 }),
    column: fc.nat({ max: 22 }),
  }),
  fc.record({ kind: fc.constant('sort' as const), table: tableIndex, seed: fc.nat({ max: 9 }) }),
  fc.record({
    kind: fc.constantFrom('insert-row' as const, 'insert-column' as const),
    table: tableIndex,
    at: fc.nat({ max: 14 }),
  }),
);

function workbookOf(entries: Entries): WorkbookSnapshot {
  const plan = filledEntryWorkbook(entries);
  return changedSnapshot(EMPTY_WORKBOOK, {
    title: '',
    sheets: plan.sheets.map((sheet) => ({ kind: 'add', plan: sheet })),
    names: plan.names,
    removedNames: [],
  });
}

/** Allows only what Excel lets a clerk do: sorting and inserting rows fail at merged cells. */
function mayMove(sheet: FoundSheet, id: string, from: number): boolean {
  return (
    SORTABLE.has(id) &&
    sheet.merges.every((merge) => merge.firstRow < from || merge.firstRow === merge.lastRow)
  );
}

function edit(book: SimulatedWorkbook, one: UserEdit, marker: string): void {
  const table = HENAN_2023.tables[one.table];
  if (table === undefined) return;
  const sheet = book.sheet(table.name);
  switch (one.kind) {
    case 'type': {
      const covered = sheet.merges.some(
        (merge) =>
          one.row >= merge.firstRow &&
          one.row <= merge.lastRow &&
          one.column >= merge.firstColumn &&
          one.column <= merge.lastColumn,
      );
      // A cell under a merge cannot be typed into; other tests cover titles and headers.
      if (!covered && one.row >= HEADER_ROWS) book.type(table.name, one.row, one.column, marker);
      return;
    }
    case 'sort':
      if (mayMove(sheet, table.id, HEADER_ROWS) && sheet.rows.length > HEADER_ROWS)
        book.changeSheet(table.name, (before) =>
          reorderRows(before, (rows) => [
            ...rows.slice(0, HEADER_ROWS),
            ...rows.slice(HEADER_ROWS).sort((a, b) => ((a * 7 + one.seed) % 11) - ((b * 7 + one.seed) % 11)),
          ]),
        );
      return;
    case 'insert-row':
      if (one.at >= HEADER_ROWS && one.at < sheet.rows.length && mayMove(sheet, table.id, one.at))
        book.changeSheet(table.name, (before) =>
          reorderRows(before, (rows) => [...rows.slice(0, one.at), null, ...rows.slice(one.at)]),
        );
      return;
    case 'insert-column':
      if (SORTABLE.has(table.id)) book.changeSheet(table.name, (before) => insertColumn(before, one.at));
  }
}

function replaceEntries(book: SimulatedWorkbook, entries: Entries): void {
  for (const sheet of workbookOf(entries).sheets)
    if (book.snapshot().sheets.some((present) => present.name === sheet.name && !sheet.hidden))
      book.changeSheet(sheet.name, (present) => ({ ...sheet, id: present.id }));
}

function markersIn(snapshot: WorkbookSnapshot): readonly string[] {
  return snapshot.sheets
    .flatMap((sheet) => sheet.rows.flat())
    .filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('手写'))
    .sort();
}

test('keeps typed content through fill, edit, change of the entries, second fill', async () => {
  const small = departments({ maxUnits: 5, maxLines: 25 });
  await fc.assert(
    fc.asyncProperty(small, small, fc.array(userEdit, { maxLength: 8 }), async (first, second, edits) => {
      const book = simulatedWorkbook(workbookOf(first));
      const session = sessionOn(book.port);
      await session.generateTables(ALL);
      await session.fillTables('values');
      for (const [index, one] of edits.entries()) edit(book, one, `手写${String(index)}`);
      const typed = markersIn(book.snapshot());
      replaceEntries(book, second);
      const outcome = await session.fillTables('values', { answer: 'keep' });
      expect(outcome.kind).toBe('done');
      expect(markersIn(book.snapshot())).toEqual(typed);
      await session.refresh();
      const tables = session.status()?.tables ?? [];
      expect(tables.map(({ id, changes }) => [id, changes])).toEqual(ALL.map((id) => [id, []]));
      expect(tables.flatMap((table) => table.handTyped).every((one) => one.found.startsWith('手写'))).toBe(
        true,
      );
      const again = await session.fillTables('values', { answer: 'keep' });
      expect(again.kind === 'done' && again.summary).toBe('已填充12张表，数字没有变化。');
      // Undo restores every cell.
      const before = book.snapshot().sheets;
      await session.undo();
      expect(
        book
          .snapshot()
          .sheets.map((sheet) => [sheet.name, markersIn({ ...book.snapshot(), sheets: [sheet] })]),
      ).toEqual(before.map((sheet) => [sheet.name, markersIn({ ...book.snapshot(), sheets: [sheet] })]));
    }),
    { numRuns: 20 },
  );
}, 120_000);
