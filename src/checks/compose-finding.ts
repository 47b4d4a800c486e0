/** Composes a finding from a violation or a raw finding: place, relation, cause and remedy. */
import { stepOf } from '../money/amount-style';
import { fen } from '../money/fen';
import { causeOf } from './arithmetic/causes';
import type { Suspect } from './arithmetic/diagnose';
import { cellsOfTerms, suffersFromNegatives, termsOf } from './arithmetic/relation';
import { relationAmounts, relationWords, signed } from './arithmetic/relation-words';
import type { Violation } from './arithmetic/violation';
import type { RawFinding } from './check-definition';
import type { CheckContext } from './context';
import type { Figures } from './figures';
import { fenOf, quotedCell } from '../published/figure';
import { fingerprint } from '../entries/fingerprint';
import { quote } from '../entries/quote';
import type { Cause, Finding, FoundCell, Repair } from './finding';
import { foundFigure } from './found-cells';
import { composed, say, statementText, type RawStatement } from './statement';
import { pathKey, type PublishedCell } from '../published/published-table';
import type { Rule } from './rule';
import { roundedStep } from './rounded-in-yuan';

/** Marks on more cells are no help. */
const MOST_CELLS = 20;
/** A longer sentence is cut: cells may hold any text. */
const LONGEST_SENTENCE = 1_000;
const LONGEST_VALUE = 200;
/** A longer list hides the sentence. */
const MOST_NAMED = 3;

interface RawParts {
  readonly rule: Rule;
  readonly subject: string;
  readonly severity: Finding['severity'];
  readonly cells: readonly FoundCell[];
  readonly statement: string | RawStatement;
  readonly cause: Cause | null;
  readonly remedy: string;
  readonly repair: Repair | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
}

/** Computes the fingerprint from subject and figures, independent of addresses. */
function fingerprintOf({
  subject,
  cells,
  statement,
}: Pick<Finding, 'subject' | 'cells' | 'statement'>): string {
  return fingerprint(
    [
      subject.slice(0, LONGEST_SENTENCE),
      statementText(statement),
      ...cells.map(({ value }) => value).sort(),
    ].join('\n'),
  );
}

function shortened(text: string | null): string | null {
  return text === null ? null : quote(text, LONGEST_VALUE);
}

function finding(parts: RawParts, context: CheckContext): Finding | null {
  const { rule, remedy, subject } = parts;
  const [first] = parts.cells;
  if (first === undefined) return null;
  const cells = parts.cells.map((cell) => ({
    ...cell,
    value: quote(cell.value, LONGEST_VALUE),
    tableLabel: context.label(cell.path.table),
  }));
  const statement = composed(parts.statement, context.label, LONGEST_SENTENCE);
  const cause =
    parts.cause === null ? null : { ...parts.cause, words: quote(parts.cause.words, LONGEST_SENTENCE) };
  return {
    rule: rule.id,
    severity: parts.severity,
    nature: rule.nature,
    table: first.path.table,
    tableLabel: context.label(first.path.table),
    sheet: first.place.sheet,
    cells: cells.slice(0, MOST_CELLS),
    subject,
    statement,
    unit: context.style(first.path.table).unit,
    expected: shortened(parts.expected),
    actual: shortened(parts.actual),
    difference: parts.difference,
    cause,
    remedy,
    repair: parts.repair,
    fingerprint: fingerprintOf({ subject, cells, statement }),
  };
}

export function composedFinding(rule: Rule, raw: RawFinding, context: CheckContext): Finding | null {
  const [first] = raw.cells;
  return finding(
    {
      rule,
      subject: `${rule.id}\n${first === undefined ? '' : pathKey(first.path)}`,
      severity: raw.severity ?? rule.severity,
      cells: raw.cells,
      statement: raw.statement,
      cause: raw.cause ?? null,
      remedy: raw.remedy ?? rule.remedy,
      repair: raw.repair ?? null,
      expected: raw.expected ?? null,
      actual: raw.actual ?? null,
      difference: raw.difference ?? null,
    },
    context,
  );
}

/** Returns the suspected cell first, then cells with figures, without cells that have no money. */
function orderedCells(
  cells: readonly PublishedCell[],
  suspected: PublishedCell | undefined,
): readonly PublishedCell[] {
  const first = cells.filter((cell) => cell === suspected);
  const [head] = cells;
  const ordered = first.slice(0, MOST_CELLS);
  for (const cell of cells) {
    if (ordered.length >= MOST_CELLS) break;
    if (cell !== suspected && (cell === head || fenOf(cell.figure) !== 0)) ordered.push(cell);
  }
  return ordered;
}

/** Offers a value only if the cell's table can show it. */
function repairOf(suspect: Suspect | null, figures: Figures, context: CheckContext): Repair | null {
  if (suspect === null || suspect.value === null) return null;
  const cell = figures(suspect.cell);
  if (cell === undefined) return null;
  const style = context.style(cell.path.table);
  if (suspect.value % stepOf(style) !== 0) return null;
  return { path: cell.path, place: cell.place, value: { kind: 'figure', fen: fen(suspect.value), style } };
}

/** Rounding or a negative line can explain such a difference, so it proves no error (decision 15). */
function severityOf({ relation, kind }: Violation, { negatives }: CheckContext): Finding['severity'] {
  if (kind === 'unlikely') return 'I';
  return negatives.kind !== 'none' && suffersFromNegatives(relation) ? 'X' : relation.rule.severity;
}

export function findingOfViolation(
  violation: Violation,
  suspect: Suspect | null,
  figures: Figures,
  context: CheckContext,
): Finding | null {
  const { relation, balance, kind } = violation;
  const isUnlikely = kind === 'unlikely';
  const amounts = relationAmounts(relation, context);
  const { ofSum } = amounts;
  const cells = cellsOfTerms(termsOf(relation), figures);
  const repair = isUnlikely ? null : repairOf(suspect, figures, context);
  const suspected = isUnlikely || suspect === null ? undefined : figures(suspect.cell);
  return finding(
    {
      rule: relation.rule,
      subject: [relation.rule.id, relation.left[0]?.cell, relation.right[0]?.cell, relation.comparison].join(
        '\n',
      ),
      severity: severityOf(violation, context),
      cells: orderedCells(cells, suspected).map((cell) => foundFigure(context, cell)),
      statement: relationWords(relation, balance, isUnlikely, figures, context, amounts),
      cause: isUnlikely ? null : causeOf(violation, suspect, figures, context),
      remedy: relation.rule.remedy,
      repair,
      expected: ofSum(balance.right),
      actual: ofSum(balance.left),
      difference: signed(balance.difference, ofSum),
    },
    context,
  );
}

/** Describes the money that the parts lack, as far as tables print it. */
function unlistedWords(
  { relation }: Violation,
  figures: Figures,
  { profile, rowLabel, label, style }: CheckContext,
): string {
  const classes = [...(profile.set.basicClasses ?? [])].join('、');
  const cells = (relation.unlisted?.cells ?? []).flatMap((key) => figures(key) ?? []);
  const named = cells
    .slice(0, MOST_NAMED)
    .map((cell) => `“${rowLabel(cell)}” ${quotedCell(cell.raw, cell.figure, style(cell.path.table))}`)
    .join('、');
  const [first] = cells;
  const shown =
    first === undefined
      ? '录入明细'
      : `${label(first.path.table)}的${named}${cells.length > MOST_NAMED ? '等' : ''}`;
  return `${shown}不属于${classes}类；列入基本支出的只计入合计，不在分项之内，差额可能由此而来`;
}

/** The common cause of several broken sums. */
interface CommonCause {
  readonly subject: string;
  readonly severity: Finding['severity'];
  readonly cause: Cause;
  readonly remedy: string;
}

/** Composes one finding for all sums with one cause. It proves no figure wrong. */
function findingOfAll(
  violations: readonly Violation[],
  { subject, severity, cause, remedy }: CommonCause,
  figures: Figures,
  context: CheckContext,
): Finding | null {
  const [first] = violations;
  if (first === undefined) return null;
  const wholes = violations.flatMap(({ relation }) =>
    relation.left.flatMap(({ cell }) => figures(cell) ?? []),
  );
  const further = violations.length > 1 ? `（另有${String(violations.length - 1)}处与此相同）` : '';
  const { relation, balance } = first;
  const amounts = relationAmounts(relation, context);
  const { ofSum } = amounts;
  return finding(
    {
      rule: relation.rule,
      subject: [relation.rule.id, subject].join('\n'),
      severity,
      cells: wholes.map((cell) => foundFigure(context, cell)),
      statement: say`${relationWords(relation, balance, false, figures, context, amounts)}${further}`,
      cause,
      remedy,
      repair: null,
      expected: ofSum(balance.right),
      actual: ofSum(balance.left),
      difference: signed(balance.difference, ofSum),
    },
    context,
  );
}

/** Composes one finding for all sums that lack the same money. */
export function findingOfUnlisted(
  violations: readonly Violation[],
  figures: Figures,
  context: CheckContext,
): Finding | null {
  const [first] = violations;
  if (first === undefined) return null;
  const common: CommonCause = {
    subject: 'unlisted',
    severity: 'X',
    cause: { kind: 'unlisted', words: unlistedWords(first, figures, context) },
    remedy: '请核实这些科目是否应列入基本支出',
  };
  return findingOfAll(violations, common, figures, context);
}

/** Composes one hint for all sums in 元 that the rounding of the document explains (decision 15). */
export function findingOfRounded(
  violations: readonly Violation[],
  figures: Figures,
  context: CheckContext,
): Finding | null {
  const step = roundedStep(context);
  if (step === null) return null;
  const common: CommonCause = {
    subject: 'whole-yuan',
    severity: 'I',
    cause: { kind: 'rounding', words: `可能是尾差：${step.words}` },
    remedy: '确系取整的，请在表下注明；否则请核对这些数字',
  };
  return findingOfAll(violations, common, figures, context);
}
