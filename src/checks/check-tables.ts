/** Checks a workbook's tables: all rules once, and after an edit only those that use the cell. */
import { suspectOf, type Surroundings } from './arithmetic/diagnose';
import { outcomeOf, readCellOf, termsOf } from './arithmetic/relation';
import type { Violation } from './arithmetic/violation';
import type { CheckDefinition, RawFinding } from './check-definition';
import { compile, type CompiledRules, type NumbersByCell } from './compile';
import { findingOfRounded, findingOfUnlisted, findingOfViolation } from './compose-finding';
import { contextAfter, type CheckContext } from './context';
import { figuresAfter, figuresAsRead, type Figures } from './figures';
import type { Finding } from './finding';
import { findingsApart, listedFindings, merged, orderIn, relist, type RawFindings } from './listed-findings';
import { figureOf } from '../published/figure';
import { pathKey, withContent, type PublishedCell } from '../published/published-table';
import { isRoundedInYuan } from './rounded-in-yuan';
import { atOnce, stopping, type Sliced } from '../slices/slices';
import type { CellPath } from '../tables/table';
import type { RawCell } from '../entries/raw-workbook';

export interface Check {
  readonly context: CheckContext;
  readonly figures: Figures;
  readonly compiled: CompiledRules;
  /** By number of the relation. */
  readonly violations: ReadonlyMap<number, Violation>;
  readonly rawFindings: RawFindings;
  /** Number of evaluations in the last check or recheck, for measuring. */
  readonly evaluated: number;
}

function evaluateRelation(
  number: number,
  { relations }: CompiledRules,
  figures: Figures,
  context: CheckContext,
  into: Map<number, Violation>,
): void {
  const relation = relations[number];
  if (relation === undefined) return;
  const outcome = outcomeOf(relation, figures, context);
  if (outcome.kind === 'kept' || outcome.kind === 'unknown') into.delete(number);
  else into.set(number, { relation, kind: outcome.kind, balance: outcome.balance });
}

/** A rule takes about ten microseconds; sums over thousands of rows are rare. */
const RULES_OF_A_SLICE = 200;

/** Evaluates the rules of the catalogue for all tables. */
export function* checkTablesInSlices(
  context: CheckContext,
  catalogue: readonly CheckDefinition[],
): Sliced<Check> {
  const compiled = yield* compile(context, catalogue);
  const figures = figuresAsRead(context.cells);
  const violations = new Map<number, Violation>();
  yield* stopping(compiled.relations.keys(), RULES_OF_A_SLICE, (number) => {
    evaluateRelation(number, compiled, figures, context, violations);
  });
  const rawFindings = new Map<number, readonly RawFinding[]>();
  for (const [number, { cells, run }] of compiled.probes.entries()) {
    // A probe without cells of its own reads whole tables.
    if ((typeof cells !== 'function' && cells.length === 0) || number % RULES_OF_A_SLICE === 0) yield;
    const found = run(figures, context);
    if (found.length > 0) rawFindings.set(number, found);
  }
  return {
    context,
    figures,
    compiled,
    violations,
    rawFindings,
    evaluated: compiled.relations.length + compiled.probes.length,
  };
}

/** Checks the tables without slices. */
export function checkTables(context: CheckContext, catalogue: readonly CheckDefinition[]): Check {
  return atOnce(checkTablesInSlices(context, catalogue));
}

/** A figure that a person typed. */
export interface FigureEdit {
  readonly path: CellPath;
  readonly raw: RawCell;
}

/** Runs some probes again. Returns the very findings before where none of these probes finds or found anything. */
function probedAgain(
  { compiled, rawFindings: before }: Check,
  numbers: readonly number[],
  figures: Figures,
  context: CheckContext,
): RawFindings {
  const rules = new Set<string>();
  const changes: { readonly number: number; readonly found: readonly RawFinding[] }[] = [];
  for (const number of numbers) {
    const probe = compiled.probes[number];
    if (probe === undefined) continue;
    const found = probe.run(figures, context);
    const isSame = found.length === 0 ? !before.has(number) : found === before.get(number);
    if (isSame) continue;
    rules.add(probe.rule.id);
    changes.push({ number, found });
  }
  if (changes.length === 0) return before;
  const after = new Map(before);
  for (const { number, found } of changes) {
    if (found.length === 0) after.delete(number);
    else after.set(number, found);
  }
  relist(before, rules, after, compiled, context);
  return after;
}

/**
 * Evaluates only the rules that use an edited cell. Returns `null` for an unknown cell, as after an edit of
 * texts, rows or columns: the sheet must then be read and checked again.
 */
export function recheck(check: Check, edits: readonly FigureEdit[]): Check | null {
  const { compiled } = check;
  const changed = new Map<string, PublishedCell>();
  const changes: { before: PublishedCell; after: PublishedCell }[] = [];
  for (const { path, raw } of edits) {
    const key = pathKey(path);
    const cell = check.figures(key);
    const style = check.context.table(path.table)?.amounts;
    if (cell === undefined || style === undefined) return null;
    const after = withContent(cell, raw, figureOf(raw, style));
    changed.set(key, after);
    changes.push({ before: cell, after });
  }
  const figures = figuresAfter(check.figures, changed);
  const context = contextAfter(check.context, figures, changes);
  // A property of whole tables affects relations that do not use the cell.
  const isOther = context !== check.context;
  const seen = (at: NumbersByCell, all: number): Iterable<number> =>
    isOther ? Array(all).keys() : new Set([...changed.keys()].flatMap((key) => at.get(key) ?? []));
  const relations = [...seen(compiled.relationsAt, compiled.relations.length)];
  const probes = [...seen(compiled.probesAt, compiled.probes.length)];
  const violations = new Map(check.violations);
  for (const number of relations) evaluateRelation(number, compiled, figures, context, violations);
  const rawFindings = probedAgain(check, probes, figures, context);
  const evaluated = relations.length + probes.length;
  return { ...check, context, figures, violations, rawFindings, evaluated };
}

/** Sorts by number, so that the order after edits equals that of a whole check. */
function inNumbers<T>(byNumber: ReadonlyMap<number, T>): readonly T[] {
  return [...byNumber].sort(([one], [other]) => one - other).map(([, value]) => value);
}

/** By cell as read. */
function violationsByCell(
  violations: Iterable<Violation>,
  figures: Figures,
): ReadonlyMap<PublishedCell, readonly Violation[]> {
  const index = new Map<PublishedCell, Violation[]>();
  for (const violation of violations) {
    for (const term of termsOf(violation.relation)) {
      const cell = readCellOf(term, figures);
      if (cell === undefined) continue;
      const known = index.get(cell);
      if (known === undefined) index.set(cell, [violation]);
      else if (known.at(-1) !== violation) known.push(violation);
    }
  }
  return index;
}

const NO_VIOLATIONS: readonly Violation[] = [];

/** `searched`: the violations whose wrong cell is searched; only their cells have relations around them. */
function* surroundings(
  { context, figures, compiled, violations }: Check,
  searched: readonly Violation[],
): Sliced<Surroundings> {
  const broken =
    searched.length === 0
      ? new Map<PublishedCell, never>()
      : violationsByCell(inNumbers(violations), figures);
  const brokenRelations = new Set(Array.from(violations.values(), ({ relation }) => relation));
  const cells = (): ReadonlySet<string> =>
    new Set(searched.flatMap(({ relation }) => termsOf(relation).map(({ cell }) => cell)));
  const relationsAt: NumbersByCell =
    searched.length === 0 ? new Map() : yield* compiled.relationsOfInSlices(cells, context.cells);
  return {
    figures,
    context,
    relationsAt: (cell) =>
      (relationsAt.get(cell) ?? []).flatMap((number) => compiled.relations[number] ?? []),
    isBroken: (relation) => brokenRelations.has(relation),
    violationsAt: (cell) => broken.get(cell) ?? NO_VIOLATIONS,
  };
}

/**
 * Above this number of violations it searches no wrong cell: no single cell then explains them, and each
 * search reads a whole column.
 */
const MOST_SUSPECTED = 300;

/** A finding takes up to a millisecond when it searches the wrong cell. */
const FINDINGS_OF_A_SLICE = 10;

/** Whether places with one cause form one finding, or one finding each. */
export type Causes = 'together' | 'apart';

/** Returns the findings of a check, in slices. */
export function* findingsInSlices(check: Check, causes: Causes = 'together'): Sliced<readonly Finding[]> {
  const { context, figures, compiled, violations, rawFindings } = check;
  const inTurn = inNumbers(violations);
  const isRounded = ({ kind, relation }: Violation): boolean =>
    kind === 'broken' && isRoundedInYuan(relation, figures, context);
  const rounded = new Set(inTurn.filter(isRounded));
  const single = inTurn.filter((one) => one.kind !== 'unlisted' && !rounded.has(one));
  const searched = inTurn.length <= MOST_SUSPECTED ? single : [];
  const around = yield* surroundings(check, searched);
  const ofRelations: Finding[] = [];
  yield* stopping(single, FINDINGS_OF_A_SLICE, (violation) => {
    const suspect = searched.length > 0 ? suspectOf(violation, around) : null;
    const finding = findingOfViolation(violation, suspect, figures, context);
    if (finding !== null) ofRelations.push(finding);
  });
  const unlisted = inTurn.filter(({ kind }) => kind === 'unlisted');
  const ofUnlisted = findingOfUnlisted(unlisted, figures, context) ?? [];
  const ofRounded = findingOfRounded([...rounded], figures, context) ?? [];
  yield;
  const order = orderIn(context);
  const listed = causes === 'together' ? listedFindings : findingsApart;
  const ofProbes = yield* listed(rawFindings, compiled, context);
  return merged([...ofRelations, ofUnlisted, ofRounded].flat().sort(order), ofProbes, order);
}

/** Returns the findings without slices. */
export function findingsOf(check: Check, causes: Causes = 'together'): readonly Finding[] {
  return atOnce(findingsInSlices(check, causes));
}
