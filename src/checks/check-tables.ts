/** Checks a workbook's tables: all rules once, and after an edit only those that use the cell. */
import { suspectOf, type Surroundings } from './arithmetic/diagnose';
import { outcomeOf, readCellOf, termsOf } from './arithmetic/relation';
import type { Violation } from './arithmetic/violation';
import type { CheckDefinition, RawFinding } from './check-definition';
import { compile, type CompiledRules, type NumbersByCell } from './compile';
import { composedFinding, findingOfRounded, findingOfUnlisted, findingOfViolation } from './compose-finding';
import { contextAfter, type CheckContext } from './context';
import { figuresAfter, figuresAsRead, type Figures } from './figures';
import type { Finding } from './finding';
import { SEVERITIES } from './rule';
import { figureOf } from '../published/figure';
import { pathKey, withContent, type PublishedCell } from '../published/published-table';
import { isRoundedToYuan } from './whole-yuan';
import { oneForEachCause, type RuleFinding } from './same-cause';
import { atOnce, stopping, type Sliced } from '../slices/slices';
import type { CellPath } from '../tables/table';
import type { RawCell } from '../entries/raw-workbook';

export interface Check {
  readonly context: CheckContext;
  /** The cells typed since the tables were read, by key. */
  readonly edited: ReadonlyMap<string, PublishedCell>;
  readonly figures: Figures;
  readonly compiled: CompiledRules;
  /** By number of the relation. */
  readonly violations: ReadonlyMap<number, Violation>;
  /** By number of the probe. */
  readonly rawFindings: ReadonlyMap<number, readonly RawFinding[]>;
  /** Number of evaluations in the last check or recheck, for measuring. */
  readonly evaluated: number;
}

interface Evaluation {
  readonly violations: Map<number, Violation>;
  readonly rawFindings: Map<number, readonly RawFinding[]>;
}

function evaluateRelation(
  number: number,
  { relations }: CompiledRules,
  figures: Figures,
  context: CheckContext,
  into: Evaluation,
): void {
  const relation = relations[number];
  if (relation === undefined) return;
  const outcome = outcomeOf(relation, figures, context);
  if (outcome.kind === 'kept' || outcome.kind === 'unknown') into.violations.delete(number);
  else into.violations.set(number, { relation, kind: outcome.kind, balance: outcome.balance });
}

function evaluateProbe(
  number: number,
  { probes }: CompiledRules,
  figures: Figures,
  context: CheckContext,
  into: Evaluation,
): void {
  const rawFindings = probes[number]?.run(figures, context) ?? [];
  if (rawFindings.length === 0) into.rawFindings.delete(number);
  else into.rawFindings.set(number, rawFindings);
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
  const into: Evaluation = { violations: new Map(), rawFindings: new Map() };
  yield* stopping(compiled.relations.keys(), RULES_OF_A_SLICE, (number) => {
    evaluateRelation(number, compiled, figures, context, into);
  });
  for (const [number, { cells }] of compiled.probes.entries()) {
    // A probe without cells of its own reads whole tables.
    if ((typeof cells !== 'function' && cells.length === 0) || number % RULES_OF_A_SLICE === 0) yield;
    evaluateProbe(number, compiled, figures, context, into);
  }
  return {
    context,
    edited: new Map(),
    figures,
    compiled,
    ...into,
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
  // All edits in one map: a lookup takes as long after a thousand edits as after one.
  const edited = new Map([...check.edited, ...changed]);
  const figures = figuresAfter(figuresAsRead(check.context.cells), edited);
  const context = contextAfter(check.context, figures, changes);
  const into: Evaluation = { violations: new Map(check.violations), rawFindings: new Map(check.rawFindings) };
  // A property of whole tables affects relations that do not use the cell.
  const isOther = context !== check.context;
  const seen = (at: NumbersByCell, all: number): Iterable<number> =>
    isOther ? Array(all).keys() : new Set([...changed.keys()].flatMap((key) => at.get(key) ?? []));
  const relations = [...seen(compiled.relationsAt, compiled.relations.length)];
  const probes = [...seen(compiled.probesAt, compiled.probes.length)];
  for (const number of relations) evaluateRelation(number, compiled, figures, context, into);
  for (const number of probes) evaluateProbe(number, compiled, figures, context, into);
  return { ...check, context, edited, figures, ...into, evaluated: relations.length + probes.length };
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
  const cells = (): ReadonlySet<string> =>
    new Set(searched.flatMap(({ relation }) => termsOf(relation).map(({ cell }) => cell)));
  const relationsAt: NumbersByCell =
    searched.length === 0 ? new Map() : yield* compiled.relationsOfInSlices(cells, context.cells);
  return {
    figures,
    context,
    relationsAt: (cell) =>
      (relationsAt.get(cell) ?? []).flatMap((number) => compiled.relations[number] ?? []),
    violationsAt: (cell) => broken.get(cell) ?? NO_VIOLATIONS,
  };
}

/** Compares by severity, then by the order of the set's tables, then by row and column. */
function orderIn({ profile }: CheckContext): (a: Finding, b: Finding) => number {
  const positions = new Map(profile.set.tables.map(({ id }, index) => [id, index]));
  const place = (one: Finding) => one.cells[0]?.place ?? { sheet: '', row: 0, column: 0 };
  const position = ({ table }: Finding): number => positions.get(table) ?? positions.size;
  return (a, b) =>
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    position(a) - position(b) ||
    place(a).row - place(b).row ||
    place(a).column - place(b).column;
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
    kind === 'broken' && isRoundedToYuan(relation, figures, context);
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
  const inOrderOfRules = [...rawFindings.keys()]
    .sort((one, other) => one - other)
    .flatMap((number): readonly RuleFinding[] => {
      const probe = compiled.probes[number];
      const own = rawFindings.get(number);
      return probe === undefined || own === undefined ? [] : own.map((raw) => ({ rule: probe.rule, raw }));
    });
  const reported = causes === 'together' ? oneForEachCause(inOrderOfRules) : inOrderOfRules;
  const ofProbes = reported.flatMap((one) => findingOf(one, context) ?? []);
  return [...ofRelations, ofUnlisted, ofRounded, ...ofProbes].flat().sort(orderIn(context));
}

/** Returns the findings without slices. */
export function findingsOf(check: Check, causes: Causes = 'together'): readonly Finding[] {
  return atOnce(findingsInSlices(check, causes));
}
