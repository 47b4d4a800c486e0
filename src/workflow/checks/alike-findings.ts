/** Finds the findings that one explanation can hold for: of the same rule, with the same advice. */
import type { ExplainableFinding } from '../../checks/explanations';
import type { Finding } from '../../checks/finding';

function isAlike(one: Finding, other: Finding): boolean {
  return (
    one.rule === other.rule &&
    one.severity === other.severity &&
    one.remedy === other.remedy &&
    one.cause?.kind === other.cause?.kind
  );
}

/** Those that still need an explanation, as it does. */
export function alikeOpen(
  all: readonly ExplainableFinding[],
  { finding }: ExplainableFinding,
): readonly ExplainableFinding[] {
  return all.filter(
    (other) =>
      other.status !== 'explained' &&
      other.finding.fingerprint !== finding.fingerprint &&
      isAlike(other.finding, finding),
  );
}

/** Those that were closed by the same words at the same time, to be taken back in one step. */
export function explainedTogether(
  all: readonly ExplainableFinding[],
  { finding, explanation }: ExplainableFinding,
): readonly ExplainableFinding[] {
  return all.filter(
    (other) =>
      other.status === 'explained' &&
      other.finding.fingerprint !== finding.fingerprint &&
      other.finding.rule === finding.rule &&
      explanation !== null &&
      other.explanation?.text === explanation.text &&
      other.explanation.at === explanation.at,
  );
}
