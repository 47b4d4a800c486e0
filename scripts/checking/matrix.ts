/** The mutation matrix: each kind of defect at every place, found or not, and at the right cell or not. */
import { findingsOf, recheck, type Check } from '../../src/checks/check-tables';
import type { Finding } from '../../src/checks/finding';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { checked } from '../../test/support/checks';
import { MUTATION_KINDS, type Mutation } from './mutations';

export interface MatrixRow {
  readonly title: string;
  readonly tried: number;
  readonly found: number;
  /** Of those found, how many name the place first; how many name it at all. */
  readonly first: number;
  readonly named: number;
}

function isAt({ sheet, row, column }: Mutation, cell: Finding['cells'][number] | undefined): boolean {
  if (cell === undefined || cell.place.sheet !== sheet) return false;
  // Of a row that went or came twice, its neighbours speak; of exchanged columns, any cell of the table.
  if (row === -1) return true;
  return column === null ? true : cell.place.row === row && cell.place.column === column;
}

function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

/** Findings of grades E and X that were not there before. */
function fresh(before: ReadonlySet<string>, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity !== 'I' && !before.has(keyOf(finding)));
}

/** At most so many places of a kind, spread evenly. */
function sampled(places: readonly Mutation[], most: number): readonly Mutation[] {
  const step = Math.max(1, places.length / most);
  return Array.from(
    { length: Math.min(places.length, most) },
    (_, index) => places[Math.floor(index * step)],
  ).flatMap((place) => place ?? []);
}

export interface MatrixSubject {
  readonly workbook: RawWorkbook;
  readonly check: Check;
  readonly before: ReadonlySet<string>;
}

export function subjectOf(workbook: RawWorkbook): MatrixSubject {
  const { check, findings } = checked(workbook);
  return { workbook, check, before: new Set(findings.map(keyOf)) };
}

/** Figures are typed, everything else is read anew. */
function findingsAfter({ edits, apply }: Mutation, { workbook, check }: MatrixSubject): readonly Finding[] {
  const typed = edits === undefined ? null : recheck(check, edits);
  return typed === null ? checked(apply(workbook)).findings : findingsOf(typed);
}

/** `most`: places of a kind in a workbook. */
export function mutationMatrix(subjects: readonly MatrixSubject[], most: number): readonly MatrixRow[] {
  return MUTATION_KINDS.map(({ title, places }) => {
    const row = { title, tried: 0, found: 0, first: 0, named: 0 };
    for (const subject of subjects) {
      for (const mutation of sampled(places(subject.check.context), most)) {
        const findings = fresh(subject.before, findingsAfter(mutation, subject));
        row.tried += 1;
        if (findings.length === 0) continue;
        row.found += 1;
        if (findings.some(({ cells }) => isAt(mutation, cells[0]))) row.first += 1;
        if (findings.some(({ cells }) => cells.some((cell) => isAt(mutation, cell)))) row.named += 1;
      }
    }
    return row;
  });
}
