/** Stores what explains a finding of a text, beside the explanations of the tables. */
import { textMessage, type TextFinding } from '../../narrative/rules/text-finding';
import { keepAnswer } from '../checks/keep-in-memory';
import type { CommandOutcome } from '../outcome';
import { done } from '../perform/perform';
import type { SessionPorts } from '../session-ports';
import type { WorkbookStore } from '../store';

/** An empty text takes the explanation back. */
export async function explainFinding(
  store: WorkbookStore,
  ports: SessionPorts,
  finding: TextFinding,
  text: string,
): Promise<CommandOutcome> {
  if (finding.severity !== 'X')
    return { kind: 'refused', message: '这一处不能用说明代替改正。请改正后再核对。', items: [] };
  const { subject, fingerprint } = finding;
  const answer = { subject, fingerprint, about: textMessage(finding) };
  const words = text.trim();
  const failure = await keepAnswer(store, ports, answer, words);
  return failure ?? done(words === '' ? '已撤回说明。' : '已保存说明。');
}
