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

/** Whether a finding still needs a person. */
export type ExplanationState =
  | { readonly kind: 'open' }
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  /** Explained before; the figures have changed since. */
  | { readonly kind: 'reopened'; readonly explanation: Explanation };

export interface JudgedFinding {
  readonly finding: Finding;
  readonly state: ExplanationState;
}

/** Adds an explanation to an X finding. Throws RangeError for a finding of another severity. */
export function explain(
  explanations: readonly Explanation[],
  finding: Finding,
  text: string,
  at: string,
): readonly Explanation[] {
  if (finding.severity !== 'X')
    throw new RangeError(`A finding of ${finding.rule} does not accept an explanation.`);
  const { subject } = finding;
  return [
    ...explanations.filter((one) => one.subject !== subject),
    { subject, fingerprint: finding.fingerprint, text, about: message(finding), at },
  ];
}

/** Pairs each finding with its explanation, if any. */
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

/** Increased when older add-ins would misread the new form. */
const VERSION = 1;

export function encodeExplanations(explanations: readonly Explanation[]): string {
  return JSON.stringify({ version: VERSION, explanations });
}

export type ExplanationsReading =
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

export function decodeExplanations(text: string | null): ExplanationsReading {
  if (text === null) return { kind: 'explanations', explanations: [] };
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return { kind: 'unreadable' };
  const { version, explanations } = value as Readonly<Record<string, unknown>>;
  return version === VERSION && Array.isArray(explanations) && explanations.every(isExplanation)
    ? { kind: 'explanations', explanations }
    : { kind: 'unreadable' };
}
