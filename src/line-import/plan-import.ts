/** Decides what an import writes: new lines only, and nothing while a question is open. */
import type { Entries, Unit } from '../entries/entries';
import type { ImportLine } from './import-line';
import { linesIn, type EnteredBefore } from './propose-import';
import type { WorkbookProposal } from './propose-import';
import {
  groupedAsks,
  groupedOpen,
  groupedRefusals,
  lineKey,
  type GroupedAsk,
  type GroupedOpen,
  type GroupedRefusal,
  type RowPlace,
} from './summary';

export interface ImportPlan {
  readonly proposal: WorkbookProposal;
  /** Lines to write. */
  readonly lines: readonly ImportLine[];
  /** Lines that the clerk leaves out. */
  readonly leftOut: readonly ImportLine[];
  /** Lines equal to an entered one in everything; not written unless asked for. */
  readonly present: readonly ImportLine[];
  readonly asks: readonly GroupedAsk[];
  readonly refusals: readonly GroupedRefusal[];
  readonly open: readonly GroupedOpen[];
}

function enteredKeys(units: readonly Unit[], entries: Entries | null): ReadonlySet<string> {
  const keys = new Set(units.map((unit) => lineKey({ kind: 'roster', ...unit })));
  for (const line of entries?.income ?? []) keys.add(lineKey({ kind: 'income', ...line }));
  for (const line of entries?.expenditure ?? [])
    keys.add(
      lineKey({
        ...line,
        kind: 'expenditure',
        spendingKind: line.kind,
        projectName: '',
        ownNames: { function: null, departmental: null, governmental: null },
      }),
    );
  return keys;
}

export interface LineChoice {
  /** Equal lines are written once more. */
  readonly again: boolean;
  /** Rows of the file that the clerk leaves out. */
  readonly leftOut: readonly RowPlace[];
}

function keyOfPlace({ sheet, row }: RowPlace): string {
  return `${String(row)} ${sheet}`;
}

export function planImport(
  proposal: WorkbookProposal,
  { units, entries }: EnteredBefore,
  { again, leftOut }: LineChoice,
): ImportPlan {
  const { sheets } = proposal;
  const keys = enteredKeys(units, entries);
  const all = linesIn(sheets);
  const outside = new Set(leftOut.map(keyOfPlace));
  const lines = all.filter((line) => !outside.has(keyOfPlace(line)));
  const isPresent = ({ values }: ImportLine): boolean => keys.has(lineKey(values));
  // A unit stands in the roster once, whatever was asked for.
  const isWritten = (line: ImportLine): boolean =>
    !isPresent(line) || (again && line.values.kind !== 'roster');
  return {
    proposal,
    lines: lines.filter(isWritten),
    leftOut: all.filter((line) => outside.has(keyOfPlace(line))),
    present: lines.filter((line) => !isWritten(line)),
    asks: groupedAsks(sheets),
    refusals: groupedRefusals(sheets),
    open: groupedOpen(sheets),
  };
}

/** Whether nothing may be written yet. */
export function isOpen({ asks, open }: ImportPlan): boolean {
  return asks.length > 0 || open.length > 0;
}
