/**
 * Builds the mutation matrix: for each kind of defect and place, whether the checks find it and name the
 * right cell.
 */
import { findingsOf, recheck } from '../../src/checks/check-tables';
import { message, type Finding } from '../../src/checks/finding';
import type { Entries } from '../../src/entries/entries';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { checked, tablesOf, tablesWithEntries } from '../../test/support/checks';
import { MUTATION_KINDS } from './kinds';
import type { Ground, Mutation } from './mutation';

export interface Subject extends Ground {
  readonly workbook: RawWorkbook;
  readonly before: ReadonlySet<string>;
}

/** The result of one defect. */
export interface Trial {
  readonly kind: string;
  readonly mutation: Mutation;
  readonly found: boolean;
  /** Whether a finding names the place, and whether it names it first. */
  readonly named: boolean;
  readonly first: boolean;
}

export interface MatrixRow {
  readonly title: string;
  readonly tried: number;
  readonly found: number;
  /** Number of the found ones. */
  readonly named: number;
  readonly first: number;
  /** Defects within the rounding bound, counted apart: such a difference alone is no error. */
  readonly within: { readonly tried: number; readonly found: number };
}

function keyOf(finding: Finding): string {
  return `${finding.rule} ${message(finding)}`;
}

/** `entered`: whether the workbook includes the entry sheets. */
export function subjectOf(entries: Entries, entered = false): Subject {
  const workbook = entered ? tablesWithEntries(entries) : tablesOf(entries);
  const { check, findings } = checked(workbook);
  return { entries, entered, workbook, check, before: new Set(findings.map(keyOf)) };
}

function isAt({ sheet, row, column, also }: Mutation, cell: Finding['cells'][number] | undefined): boolean {
  if (cell === undefined || cell.place.sheet !== sheet) return false;
  // For a missing or repeated row a neighbour is right; for swapped columns any cell of the table.
  if (column === null) return true;
  return [{ row, column }, ...(also ?? [])].some(
    (one) => cell.place.row === one.row && cell.place.column === one.column,
  );
}

/** Selects at most this number of places of a kind, evenly spread. */
function sampled(places: readonly Mutation[], most: number): readonly Mutation[] {
  const step = Math.max(1, places.length / most);
  return Array.from(
    { length: Math.min(places.length, most) },
    (_, index) => places[Math.floor(index * step)],
  ).flatMap((place) => place ?? []);
}

/** Whether the sheets have not changed, as for a unit without money in a table. */
function isSame(one: RawWorkbook, other: RawWorkbook): boolean {
  const contents = ({ sheets }: RawWorkbook): string => JSON.stringify(sheets.map(({ rows }) => rows));
  return contents(one) === contents(other);
}

/** Rechecks typed figures, and reads all other changes again; `null` for no change. */
function findingsAfter({ edits, apply }: Mutation, { workbook, check }: Subject): readonly Finding[] | null {
  const typed = edits === undefined ? null : recheck(check, edits);
  if (typed !== null) return findingsOf(typed);
  const spoilt = apply(workbook);
  return isSame(workbook, spoilt) ? null : checked(spoilt).findings;
}

function tryOut(kind: string, mutation: Mutation, subject: Subject): readonly Trial[] {
  const all = findingsAfter(mutation, subject);
  if (all === null) return [];
  const fresh = all.filter((one) => one.severity !== 'I' && !subject.before.has(keyOf(one)));
  return [
    {
      kind,
      mutation,
      found: fresh.length > 0,
      first: fresh.some(({ cells }) => isAt(mutation, cells[0])),
      named: fresh.some(({ cells }) => cells.some((cell) => isAt(mutation, cell))),
    },
  ];
}

/** `most`: number of places per kind and workbook. */
export function trials(subjects: readonly Subject[], most: number): readonly Trial[] {
  return MUTATION_KINDS.flatMap(({ title, places }) =>
    subjects.flatMap((subject) =>
      sampled(places(subject), most).flatMap((mutation) => tryOut(title, mutation, subject)),
    ),
  );
}

/** Leaves out kinds without a place in these workbooks. */
export function matrixOf(all: readonly Trial[]): readonly MatrixRow[] {
  const count = (some: readonly Trial[], is: (trial: Trial) => boolean): number => some.filter(is).length;
  return MUTATION_KINDS.flatMap(({ title }) => {
    const own = all.filter(({ kind }) => kind === title);
    const beyond = own.filter(({ mutation }) => !mutation.within);
    const within = own.filter(({ mutation }) => mutation.within);
    if (own.length === 0) return [];
    return [
      {
        title,
        tried: beyond.length,
        found: count(beyond, ({ found }) => found),
        named: count(beyond, ({ named }) => named),
        first: count(beyond, ({ first }) => first),
        within: { tried: within.length, found: count(within, ({ found }) => found) },
      },
    ];
  });
}
