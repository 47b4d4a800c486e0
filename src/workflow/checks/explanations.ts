/** 审核说明 as the workbook remembers them, laid beside the findings. */
import {
  decodeExplanations,
  encodeExplanations,
  explain,
  judged,
  type Explanation,
} from '../../checks/explanations';
import type { Finding } from '../../checks/finding';
import type { ReportedFinding } from './check-report';

/** What cannot be read counts as none, and is not written over. */
function known(encoded: string | null): readonly Explanation[] {
  const reading = decodeExplanations(encoded);
  return reading.kind === 'explanations' ? reading.explanations : [];
}

export function reported(findings: readonly Finding[], encoded: string | null): readonly ReportedFinding[] {
  return judged(findings, known(encoded)).map(({ finding, state }) =>
    state.kind === 'open'
      ? { finding, status: 'open', explanation: null }
      : {
          finding,
          status: state.kind,
          explanation: { text: state.explanation.text, at: state.explanation.at },
        },
  );
}

/** An empty text takes the explanation back. `null`: what is there was written by a newer add-in and stays. */
export function explained(encoded: string | null, finding: Finding, text: string, at: string): string | null {
  const reading = decodeExplanations(encoded);
  if (reading.kind === 'unreadable') return null;
  const { explanations } = reading;
  const { subject } = finding;
  return encodeExplanations(
    text === ''
      ? explanations.filter((one) => one.subject !== subject)
      : explain(explanations, finding, text, at),
  );
}

/** Of two explanations of the same, the later one. What cannot be read stays as it is. */
export function joinedExplanations(encoded: string | null, other: string | null): string | null {
  const [mine, theirs] = [decodeExplanations(encoded), decodeExplanations(other)];
  if (mine.kind === 'unreadable' || theirs.kind === 'unreadable' || theirs.explanations.length === 0)
    return encoded;
  const bySubject = new Map(mine.explanations.map((one) => [one.subject, one]));
  for (const one of theirs.explanations) {
    const known = bySubject.get(one.subject);
    if (known === undefined || known.at < one.at) bySubject.set(one.subject, one);
  }
  return encodeExplanations([...bySubject.values()]);
}
