/** A line of the entries changed or left out afterwards, with all tables as they were filled before. */
import type { Entries } from '../../src/entries/entries';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { fen } from '../../src/money/fen';
import { tablesWithEntries } from '../../test/support/checks';
import type { Ground, Mutation } from './mutation';

/** 12,345.67 元 in 分. */
const CHANGE = 1_234_567;

const LISTS = [
  ['income', '部门收入总体情况表'],
  ['expenditure', '部门支出总体情况表'],
] as const;

type List = (typeof LISTS)[number][0];

function withLine(entries: Entries, list: List, at: number, added: number): Entries {
  const changed = entries[list].map((line, index) =>
    index === at ? { ...line, amount: fen(line.amount + added) } : line,
  );
  return { ...entries, [list]: changed };
}

function withoutLine(entries: Entries, list: List, at: number): Entries {
  return { ...entries, [list]: entries[list].filter((_, index) => index !== at) };
}

/** The tables of one workbook with the entry sheets of another. */
function withEntriesOf(workbook: RawWorkbook, entries: Entries): RawWorkbook {
  const other = new Map(tablesWithEntries(entries).sheets.map((sheet) => [sheet.name, sheet]));
  const isEntry = (name: string): boolean => /录入$/u.test(name);
  return { sheets: workbook.sheets.map((one) => (isEntry(one.name) ? (other.get(one.name) ?? one) : one)) };
}

function changes(change: (entries: Entries, list: List, at: number) => Entries) {
  return ({ entries, entered }: Ground): readonly Mutation[] =>
    !entered
      ? []
      : LISTS.flatMap(([list, sheet]) =>
          entries[list].map((_, at) => ({
            sheet,
            row: -1,
            column: null,
            within: false,
            apply: (workbook) => withEntriesOf(workbook, change(entries, list, at)),
          })),
        );
}

export const changedEntries = changes((entries, list, at) => withLine(entries, list, at, CHANGE));
export const missingEntries = changes(withoutLine);
