/** Changes or removes a line of the entries and keeps the tables filled before. */
import type { Entries } from '../../src/entries/entries';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { fen } from '../../src/money/fen';
import { tablesWithEntries } from '../../test/support/checks';
import { setOf } from '../../test/support/set-of';
import type { Ground, Mutation } from './mutation';

/** 12,345.67 元, in 分. */
const CHANGE = 1_234_567;

const LISTS = ['income', 'expenditure'] as const;

type List = (typeof LISTS)[number];

/** Returns the sheet with the most detail for a list: rows from lines first, then a list of fixed rows. */
function sheetOf({ check }: Ground, list: List): string {
  const { set } = check.context.profile;
  const tables = set.tables.flatMap((table) =>
    table.kind === 'form'
      ? []
      : table.blocks.flatMap(({ scope, identity }) =>
          scope.source?.includes(list) === true ? [{ id: table.id, isList: identity.kind === 'listed' }] : [],
        ),
  );
  const chosen = tables.find(({ isList }) => !isList) ?? tables[0];
  const sheet = chosen === undefined ? undefined : check.context.table(chosen.id)?.sheets[0];
  if (sheet === undefined) throw new Error(`${set.label} prints no ${list}.`);
  return sheet;
}

function withLine(entries: Entries, list: List, at: number, added: number): Entries {
  const changed = entries[list].map((line, index) =>
    index === at ? { ...line, amount: fen(line.amount + added) } : line,
  );
  return { ...entries, [list]: changed };
}

function withoutLine(entries: Entries, list: List, at: number): Entries {
  return { ...entries, [list]: entries[list].filter((_, index) => index !== at) };
}

/** Combines the tables of one workbook with the entry sheets of other entries. */
function withEntriesOf(workbook: RawWorkbook, entries: Entries): RawWorkbook {
  const other = new Map(tablesWithEntries(entries).sheets.map((sheet) => [sheet.name, sheet]));
  const entrySheets = new Set(setOf(entries).entrySheets.map(({ name }) => name));
  const isEntry = (name: string): boolean => entrySheets.has(name);
  return { sheets: workbook.sheets.map((one) => (isEntry(one.name) ? (other.get(one.name) ?? one) : one)) };
}

function changes(change: (entries: Entries, list: List, at: number) => Entries) {
  return (ground: Ground): readonly Mutation[] =>
    !ground.entered
      ? []
      : LISTS.flatMap((list) =>
          ground.entries[list].map((_, at) => ({
            sheet: sheetOf(ground, list),
            row: -1,
            column: null,
            within: false,
            apply: (workbook) => withEntriesOf(workbook, change(ground.entries, list, at)),
          })),
        );
}

export const changedEntries = changes((entries, list, at) => withLine(entries, list, at, CHANGE));
export const missingEntries = changes(withoutLine);
