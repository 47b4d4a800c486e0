/** What the checks keep in the workbook beside its cells: explanations, and the last result. */
import type { Finding } from '../../checks/finding';
import { failedOutcome } from '../failure-outcomes';
import { encodeMemory, isNewerMemory, type Memory } from '../memory';
import type { Outcome } from '../outcome';
import { readWorkbookState } from '../read-workbook-state';
import type { SessionHolder } from '../session-holder';
import type { SessionTools } from '../session-tools';
import { explained } from './explanations';

export const EXPLAIN_TITLE = '审核说明';

const NEWER_MEMORY: Outcome = {
  kind: 'refused',
  message: '工作簿中的审核说明由更新版本的加载项写入，这个版本不能修改。请更新加载项后再写。',
  items: [],
};

/** `null`: it stands in the workbook. */
async function keep(
  tools: SessionTools,
  holder: SessionHolder,
  title: string,
  part: Partial<Memory>,
): Promise<Outcome | null> {
  const { state } = holder;
  if (state === null || isNewerMemory(state.snapshot.memory)) return NEWER_MEMORY;
  const memory = encodeMemory({ ...state.memory, pane: holder.pane, ...part });
  const applied = await tools.port.apply({ title, sheets: [], names: [], removedNames: [], memory });
  if (applied.kind === 'done') {
    holder.remember(memory);
    return null;
  }
  if (applied.kind === 'cancelled') return { kind: 'cancelled', message: `已取消“${title}”。`, written: [] };
  // The answer may have been lost, not the writing.
  const read = await readWorkbookState(tools.port, { purpose: 'look' });
  if (read.kind === 'done' && read.value.snapshot.memory === memory) {
    holder.remember(memory);
    return null;
  }
  return failedOutcome(title, applied.trouble, [], []);
}

export interface Explained {
  readonly finding: Finding;
  /** Empty: takes the explanation back. */
  readonly text: string;
}

/** `null`: they are kept. */
export async function keepExplanations(
  tools: SessionTools,
  holder: SessionHolder,
  all: readonly Explained[],
): Promise<Outcome | null> {
  if (holder.state === null) return NEWER_MEMORY;
  const at = tools.now().toISOString();
  let { explanations } = holder.state.memory;
  for (const { finding, text } of all) {
    const next = explained(explanations, finding, text, at);
    if (next === null) return NEWER_MEMORY;
    explanations = next;
  }
  return keep(tools, holder, EXPLAIN_TITLE, { explanations });
}

/** Nobody asked for it: where it cannot be written, the result lives as long as the pane. */
export async function keepCheck(
  tools: SessionTools,
  holder: SessionHolder,
  check: Memory['check'],
): Promise<void> {
  if (holder.state === null || JSON.stringify(holder.state.memory.check) === JSON.stringify(check)) return;
  await keep(tools, holder, '检查', { check });
}
