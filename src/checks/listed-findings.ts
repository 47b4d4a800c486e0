/**
 * Lists the findings of probes in the order of a report. The list is kept by what the probes found, so that an edit of one
 * of thousands of rows lists only the rules anew that it affects.
 */
import type { RawFinding } from './check-definition';
import type { CompiledRules } from './compile';
import { composedFinding } from './compose-finding';
import type { CheckContext } from './context';
import type { Finding } from './finding';
import { SEVERITIES } from './rule';
import { oneForEachCause, type RuleFinding } from './same-cause';
import { atOnce, stopping, type Sliced } from '../slices/slices';

/** By number of the probe. */
export type RawFindings = ReadonlyMap<number, readonly RawFinding[]>;

export type FindingOrder = (a: Finding, b: Finding) => number;

/** Compares by severity, then by the order of the set's tables, then by row and column. */
export function orderIn({ profile }: CheckContext): FindingOrder {
  const positions = new Map(profile.set.tables.map(({ id }, index) => [id, index]));
  const place = (one: Finding) => one.cells[0]?.place ?? { sheet: '', row: 0, column: 0 };
  const position = ({ table }: Finding): number => positions.get(table) ?? positions.size;
  return (a, b) =>
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    position(a) - position(b) ||
    place(a).row - place(b).row ||
    place(a).column - place(b).column;
}

/** Merges two sorted lists; of equal items those of the first list come first, as after sorting both together. */
export function merged<T>(
  some: readonly T[],
  others: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  if (some.length === 0) return others;
  const all: T[] = [];
  let next = 0;
  for (const other of others) {
    for (let one = some[next]; one !== undefined && order(one, other) <= 0; one = some[next]) {
      all.push(one);
      next += 1;
    }
    all.push(other);
  }
  return next === some.length ? all : all.concat(some.slice(next));
}

/** Caches the finding of each unchanged raw finding. */
const composed = new WeakMap<RawFinding, Finding | null>();

function findingOf({ rule, raw }: RuleFinding, context: CheckContext): Finding | null {
  const known = composed.get(raw);
  if (known !== undefined) return known;
  const made = composedFinding(rule, raw, context);
  composed.set(raw, made);
  return made;
}

interface Listed {
  readonly finding: Finding;
  readonly rule: string;
  /** The number of its probe decides between findings of one place. */
  readonly probe: number;
}

/** Lists what the probes of some rules found, in the order of the probes. */
function foundBy(
  isMeant: (rule: string) => boolean,
  rawFindings: RawFindings,
  { probes }: CompiledRules,
): readonly RuleFinding[] {
  const all: RuleFinding[] = [];
  for (const probe of [...rawFindings.keys()].sort((one, other) => one - other)) {
    const rule = probes[probe]?.rule;
    if (rule === undefined || !isMeant(rule.id)) continue;
    for (const raw of rawFindings.get(probe) ?? []) all.push({ rule, raw, probe });
  }
  return all;
}

function orderOfListed(context: CheckContext): (a: Listed, b: Listed) => number {
  const order = orderIn(context);
  return (a, b) => order(a.finding, b.finding) || a.probe - b.probe;
}

/** A sentence takes about a tenth of a millisecond. */
const FINDINGS_OF_A_SLICE = 30;

function* listedOf(found: readonly RuleFinding[], context: CheckContext): Sliced<readonly Listed[]> {
  const all: Listed[] = [];
  yield* stopping(found, FINDINGS_OF_A_SLICE, (one) => {
    const finding = findingOf(one, context);
    if (finding !== null) all.push({ finding, rule: one.rule.id, probe: one.probe });
  });
  return all.sort(orderOfListed(context));
}

const everyRule = (): boolean => true;

const lists = new WeakMap<RawFindings, readonly Listed[]>();

/** Returns the findings of probes in order, those with one cause together. */
export function* listedFindings(
  rawFindings: RawFindings,
  compiled: CompiledRules,
  context: CheckContext,
): Sliced<readonly Finding[]> {
  const made =
    lists.get(rawFindings) ??
    (yield* listedOf(oneForEachCause(foundBy(everyRule, rawFindings, compiled)), context));
  lists.set(rawFindings, made);
  return made.map(({ finding }) => finding);
}

/** Returns them in order, one for each place. */
export function* findingsApart(
  rawFindings: RawFindings,
  compiled: CompiledRules,
  context: CheckContext,
): Sliced<readonly Finding[]> {
  const listed = yield* listedOf(foundBy(everyRule, rawFindings, compiled), context);
  return listed.map(({ finding }) => finding);
}

/** Makes the list after an edit of the one before it, where there is one. `rules`: those that found something else. */
export function relist(
  before: RawFindings,
  rules: ReadonlySet<string>,
  rawFindings: RawFindings,
  compiled: CompiledRules,
  context: CheckContext,
): void {
  const known = lists.get(before);
  if (known === undefined || rawFindings === before) return;
  const kept = known.filter(({ rule }) => !rules.has(rule));
  const found = foundBy((rule) => rules.has(rule), rawFindings, compiled);
  const renewed = atOnce(listedOf(oneForEachCause(found), context));
  lists.set(rawFindings, merged(renewed, kept, orderOfListed(context)));
}
