/**
 * Gathers findings of the same cell, the most informative first, and makes their marks: one wrong figure breaks
 * several rules.
 */
import { message, type Finding } from '../../checks/finding';
import { SEVERITIES } from '../../checks/rule';
import type { ExplainableFinding } from '../../checks/explanations';
import type { MarkedCell } from './marking-port';

/** Cache: most findings stay the same after an edit. */
const keys = new WeakMap<Finding, string>();

/** Ranks a finding; a lower rank informs more: by severity, then a suggested value, then a cause. */
function rank({ finding }: ExplainableFinding): number {
  const { severity, repair, cause } = finding;
  return SEVERITIES.indexOf(severity) * 4 + (repair === null ? 2 : 0) + (cause === null ? 1 : 0);
}

function madeKey({ cells, fingerprint }: Finding): string {
  const place = cells[0]?.place;
  return place === undefined ? fingerprint : `${place.sheet}\n${String(place.row)},${String(place.column)}`;
}

function cellKey({ finding }: ExplainableFinding): string {
  const known = keys.get(finding);
  if (known !== undefined) return known;
  const made = madeKey(finding);
  keys.set(finding, made);
  return made;
}

export interface CellFindings {
  readonly key: string;
  readonly first: ExplainableFinding;
  readonly others: readonly ExplainableFinding[];
}

/** Groups findings by cell, in the order of each cell's first finding; equal ranks keep their order. */
export function byCell(findings: readonly ExplainableFinding[]): readonly CellFindings[] {
  const cells = new Map<string, ExplainableFinding[]>();
  for (const one of findings) {
    const key = cellKey(one);
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [one]);
    else known.push(one);
  }
  return [...cells].flatMap(([key, own]) => {
    const [first, ...others] = own.sort((a, b) => rank(a) - rank(b));
    return first === undefined ? [] : [{ key, first, others }];
  });
}

/** A longer note would remain unread. */
const MOST_MESSAGES = 3;

const messages = new WeakMap<Finding, string>();

function messageOfFinding(finding: Finding): string {
  const known = messages.get(finding) ?? message(finding);
  messages.set(finding, known);
  return known;
}

function messageOf({ first, others }: CellFindings): string {
  const reported = [first, ...others].slice(0, MOST_MESSAGES).map(({ finding }) => messageOfFinding(finding));
  const rest = 1 + others.length - reported.length;
  return [...reported, ...(rest > 0 ? [`另有${String(rest)}条，请到“检查”窗格查看。`] : [])].join('\n');
}

/** Makes the marks. The most informative finding decides a cell's colour and comes first in its message. */
export function markedCells(findings: readonly ExplainableFinding[]): readonly MarkedCell[] {
  return byCell(findings.filter(({ status }) => status !== 'explained')).flatMap((atCell) => {
    const { severity, cells } = atCell.first.finding;
    const [cell] = cells;
    if (cell === undefined) return [];
    const { sheet: sheetName, row, column } = cell.place;
    return [{ sheetName, row, column, severity, message: messageOf(atCell) }];
  });
}

function isSameMark(one: MarkedCell, other: MarkedCell | undefined): boolean {
  return (
    one.row === other?.row &&
    one.column === other.column &&
    one.severity === other.severity &&
    one.sheetName === other.sheetName &&
    one.message === other.message
  );
}

type Reported = readonly ExplainableFinding[];

/** Counts the findings that two lists have in common at their beginning and at their end. */
function commonEnds(some: Reported, others: Reported): { readonly first: number; readonly last: number } {
  const most = Math.min(some.length, others.length);
  let [first, last] = [0, 0];
  while (first < most && some[first] === others[first]) first += 1;
  while (last < most - first && some.at(-1 - last) === others.at(-1 - last)) last += 1;
  return { first, last };
}

/** Returns the keys of cells with a finding that only one of two lists has. */
function cellsThatDiffer(some: Reported, others: Reported): ReadonlySet<string> {
  const { first, last } = commonEnds(some, others);
  const between = (all: Reported): Reported => all.slice(first, all.length - last);
  const [these, those] = [new Set(between(some)), new Set(between(others))];
  return new Set([
    ...[...these].filter((one) => !those.has(one)).map(cellKey),
    ...[...those].filter((one) => !these.has(one)).map(cellKey),
  ]);
}

/**
 * Whether two lists of findings make the same marks. Most findings are the same objects from report to report, so that
 * only cells where they differ need their marks made.
 */
export function isMarkedAlike(some: Reported, others: Reported): boolean {
  if (some === others) return true;
  const cells = cellsThatDiffer(some, others);
  if (cells.size === 0) return true;
  const marksAt = (all: Reported) => markedCells(all.filter((one) => cells.has(cellKey(one))));
  const [marks, otherMarks] = [marksAt(some), marksAt(others)];
  return (
    marks.length === otherMarks.length && marks.every((one, index) => isSameMark(one, otherMarks[index]))
  );
}
