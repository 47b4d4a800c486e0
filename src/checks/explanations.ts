/** 审核说明: an X finding is closed by an explanation that holds for the figures it was written for, and for no others. */
import { message, type Finding } from './finding';

export interface Explanation {
  /** Of the finding: what it is about, whatever stands there. */
  readonly subject: string;
  /** Of the finding as it was explained: place and figures. */
  readonly fingerprint: string;
  readonly text: string;
  /** The finding's message when it was explained, shown when it reopens. */
  readonly about: string;
  /** ISO time. */
  readonly at: string;
}

/** A finding as it is reported: with what was written about it. */
export interface ReportedFinding {
  readonly finding: Finding;
  /**
   * `explained`: closed by an explanation of these very figures. `reopened`: explained once, for figures that have
   * changed since; the old explanation is shown. Only findings of severity X can be explained.
   */
  readonly status: 'open' | 'explained' | 'reopened';
  readonly explanation: Pick<Explanation, 'text' | 'at'> | null;
}

/** Raised when the form changes in a way that older add-ins would misread. */
const VERSION = 1;

function encodeExplanations(explanations: readonly Explanation[]): string {
  return JSON.stringify({ version: VERSION, explanations });
}

type ExplanationsReading =
  | { readonly kind: 'explanations'; readonly explanations: readonly Explanation[] }
  /** Damaged, or written by a newer add-in: to be kept, and not written over. */
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

/** Explanations that cannot be read count as none. */
function readable(encoded: string | null): readonly Explanation[] {
  const reading = decodeExplanations(encoded);
  return reading.kind === 'explanations' ? reading.explanations : [];
}

/** `encoded`: the explanations as the workbook keeps them; `null`: it keeps none. */
export function reportedFindings(
  findings: readonly Finding[],
  encoded: string | null,
): readonly ReportedFinding[] {
  const bySubject = new Map(readable(encoded).map((one) => [one.subject, one]));
  return findings.map((finding): ReportedFinding => {
    const explanation = finding.severity === 'X' ? bySubject.get(finding.subject) : undefined;
    if (explanation === undefined) return { finding, status: 'open', explanation: null };
    const { text, at } = explanation;
    const status = explanation.fingerprint === finding.fingerprint ? 'explained' : 'reopened';
    return { finding, status, explanation: { text, at } };
  });
}

/**
 * The explanations with this one; an empty text removes it. `null`: a newer add-in has written them, so they stay.
 * Errors: RangeError for a finding that has to be corrected.
 */
export function withExplanation(
  encoded: string | null,
  finding: Finding,
  text: string,
  at: string,
): string | null {
  if (finding.severity !== 'X')
    throw new RangeError(`A finding of ${finding.rule} cannot be explained away.`);
  const reading = decodeExplanations(encoded);
  if (reading.kind === 'unreadable') return null;
  const { subject } = finding;
  const others = reading.explanations.filter((one) => one.subject !== subject);
  const own: Explanation = { subject, fingerprint: finding.fingerprint, text, about: message(finding), at };
  return encodeExplanations(text === '' ? others : [...others, own]);
}

/** Of two explanations of one subject the later one counts. What cannot be read stays as it is. */
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
