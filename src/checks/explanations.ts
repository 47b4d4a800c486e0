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

/** Whether a finding still needs a person. */
export type ExplanationState =
  | { readonly kind: 'open' }
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  /** Explained once, for figures that have changed since. */
  | { readonly kind: 'reopened'; readonly explanation: Explanation };

export interface JudgedFinding {
  readonly finding: Finding;
  readonly state: ExplanationState;
}

/** Only findings that may be explained can be. Errors: RangeError for a finding that has to be put right. */
export function explain(
  explanations: readonly Explanation[],
  finding: Finding,
  text: string,
  at: string,
): readonly Explanation[] {
  if (finding.severity !== 'X')
    throw new RangeError(`A finding of ${finding.rule} cannot be explained away.`);
  const { subject } = finding;
  return [
    ...explanations.filter((one) => one.subject !== subject),
    { subject, fingerprint: finding.fingerprint, text, about: message(finding), at },
  ];
}

/** Each finding with its explanation, if it has one. */
export function judged(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly JudgedFinding[] {
  const known = new Map(explanations.map((one) => [one.subject, one]));
  return findings.map((finding): JudgedFinding => {
    const explanation = finding.severity === 'X' ? known.get(finding.subject) : undefined;
    if (explanation === undefined) return { finding, state: { kind: 'open' } };
    const kind = explanation.fingerprint === finding.fingerprint ? 'explained' : 'reopened';
    return { finding, state: { kind, explanation } };
  });
}

/** Raised when the form changes in a way that older add-ins would misread. */
const VERSION = 1;

export function encodeExplanations(explanations: readonly Explanation[]): string {
  return JSON.stringify({ version: VERSION, explanations });
}

export type ExplanationsReading =
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

export function decodeExplanations(text: string | null): ExplanationsReading {
  if (text === null) return { kind: 'explanations', explanations: [] };
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return { kind: 'unreadable' };
  const { version, explanations } = value as Readonly<Record<string, unknown>>;
  return version === VERSION && Array.isArray(explanations) && explanations.every(isExplanation)
    ? { kind: 'explanations', explanations }
    : { kind: 'unreadable' };
}
