/** Handles 审核说明: an explanation closes an X finding for its figures only. */
import { message, type Finding } from './finding';

export interface Explanation {
  /** The subject of the finding, independent of the figures. */
  readonly subject: string;
  /** The fingerprint of the finding when it was explained: place and figures. */
  readonly fingerprint: string;
  readonly text: string;
  /** The finding's message when it was explained; shown when it reopens. */
  readonly about: string;
  /** ISO time. */
  readonly at: string;
}

/** A finding in a report, with its explanation. */
export interface ExplainableFinding {
  readonly finding: Finding;
  /**
   * `explained`: an explanation closes these figures. `reopened`: the figures have changed since; the report
   * shows the old explanation. Only findings of severity X can have one.
   */
  readonly status: 'open' | 'explained' | 'reopened';
  readonly explanation: Pick<Explanation, 'text' | 'at'> | null;
}

/** Increased when older add-ins would misread the new form. */
const VERSION = 1;

function encodeExplanations(explanations: readonly Explanation[]): string {
  return JSON.stringify({ version: VERSION, explanations });
}

type ExplanationsReading =
  | { readonly kind: 'explanations'; readonly explanations: readonly Explanation[] }
  /** Damaged, or written by a newer add-in: keep it unchanged. */
  | { readonly kind: 'unreadable' };

function isExplanation(value: unknown): value is Explanation {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return ['subject', 'fingerprint', 'text', 'about', 'at'].every((key) => typeof fields[key] === 'string');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function decodeExplanations(text: string | null): ExplanationsReading {
  if (text === null) return { kind: 'explanations', explanations: [] };
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return { kind: 'unreadable' };
  const { version, explanations } = value as Readonly<Record<string, unknown>>;
  return version === VERSION && Array.isArray(explanations) && explanations.every(isExplanation)
    ? { kind: 'explanations', explanations }
    : { kind: 'unreadable' };
}

/** Returns no explanations for unreadable content. */
function readable(encoded: string | null): readonly Explanation[] {
  const reading = decodeExplanations(encoded);
  return reading.kind === 'explanations' ? reading.explanations : [];
}

/** What a step did to the explanation of one subject. */
export interface ExplanationChange {
  readonly subject: string;
  readonly before: Explanation | null;
  readonly after: Explanation | null;
}

function sameExplanation(one: Explanation | null, other: Explanation | null): boolean {
  if (one === null || other === null) return one === other;
  return one.text === other.text && one.fingerprint === other.fingerprint && one.at === other.at;
}

function bySubjectIn(encoded: string | null): ReadonlyMap<string, Explanation> {
  return new Map(readable(encoded).map((one) => [one.subject, one]));
}

/** Lists the subjects whose explanation differs. */
export function explanationChanges(
  before: string | null,
  after: string | null,
): readonly ExplanationChange[] {
  const [was, is] = [bySubjectIn(before), bySubjectIn(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((subject) => {
    const change = { subject, before: was.get(subject) ?? null, after: is.get(subject) ?? null };
    return sameExplanation(change.before, change.after) ? [] : [change];
  });
}

/** Takes the changes back. One that was written anew since stays, and is counted. */
export function withoutChanges(
  encoded: string | null,
  changes: readonly ExplanationChange[],
): { readonly encoded: string | null; readonly left: number } {
  const now = new Map(bySubjectIn(encoded));
  let left = 0;
  for (const { subject, before, after } of changes) {
    if (!sameExplanation(now.get(subject) ?? null, after)) left += 1;
    else if (before === null) now.delete(subject);
    else now.set(subject, before);
  }
  return { encoded: encodeExplanations([...now.values()]), left };
}

/** What a person may answer: its subject, and the content that the answer holds for. */
export interface Answerable {
  readonly subject: string;
  readonly fingerprint: string;
}

export type AnswerStanding = Pick<ExplainableFinding, 'status' | 'explanation'>;

/** `encoded`: the stored explanations of the workbook; `null`: none. */
export function standingIn(encoded: string | null): (one: Answerable) => AnswerStanding {
  const bySubject = new Map(readable(encoded).map((one) => [one.subject, one]));
  return ({ subject, fingerprint }) => {
    const explanation = bySubject.get(subject);
    if (explanation === undefined) return { status: 'open', explanation: null };
    const { text, at } = explanation;
    const status = explanation.fingerprint === fingerprint ? 'explained' : 'reopened';
    return { status, explanation: { text, at } };
  };
}

/** Cache: nearly all findings are open, and stay the same from report to report. */
const openFindings = new WeakMap<Finding, ExplainableFinding>();

function openFinding(finding: Finding): ExplainableFinding {
  const known = openFindings.get(finding) ?? { finding, status: 'open', explanation: null };
  openFindings.set(finding, known);
  return known;
}

/**
 * `encoded`: as above. Only findings of severity X have an explanation. A finding without one is the same object in every
 * report.
 */
export function reportedFindings(
  findings: readonly Finding[],
  encoded: string | null,
): readonly ExplainableFinding[] {
  const standing = standingIn(encoded);
  return findings.map((finding) => {
    if (finding.severity !== 'X') return openFinding(finding);
    const { status, explanation } = standing(finding);
    return explanation === null ? openFinding(finding) : { finding, status, explanation };
  });
}

/**
 * Adds an answer; an empty text removes it. `about`: the question in words. Returns `null` for the content of a newer
 * add-in, which stays.
 */
export function withAnswer(
  encoded: string | null,
  { subject, fingerprint, about }: Answerable & Pick<Explanation, 'about'>,
  text: string,
  at: string,
): string | null {
  const reading = decodeExplanations(encoded);
  if (reading.kind === 'unreadable') return null;
  const others = reading.explanations.filter((one) => one.subject !== subject);
  const own: Explanation = { subject, fingerprint, text, about, at };
  return encodeExplanations(text === '' ? others : [...others, own]);
}

/** As `withAnswer`, for a finding. Throws RangeError for a finding of another severity. */
export function withExplanation(
  encoded: string | null,
  finding: Finding,
  text: string,
  at: string,
): string | null {
  if (finding.severity !== 'X')
    throw new RangeError(`A finding of ${finding.rule} does not accept an explanation.`);
  const { subject, fingerprint } = finding;
  return withAnswer(encoded, { subject, fingerprint, about: message(finding) }, text, at);
}

/** Joins two lists of explanations: the later one of a subject counts. Unreadable content stays. */
export function joinedExplanations(encoded: string | null, other: string | null): string | null {
  const [mine, theirs] = [decodeExplanations(encoded), decodeExplanations(other)];
  if (mine.kind === 'unreadable' || theirs.kind === 'unreadable' || theirs.explanations.length === 0)
    return encoded;
  const bySubject = new Map(mine.explanations.map((one) => [one.subject, one]));
  for (const one of theirs.explanations) {
    const earlier = bySubject.get(one.subject);
    if (earlier === undefined || earlier.at < one.at) bySubject.set(one.subject, one);
  }
  return encodeExplanations([...bySubject.values()]);
}
