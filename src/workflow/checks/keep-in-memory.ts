/** Stores explanations and the last result in the workbook, beside its cells. */
import { withAnswer, withExplanation } from '../../checks/explanations';
import type { Finding } from '../../checks/finding';
import type { Memory } from '../memory';
import type { CommandOutcome } from '../outcome';
import { remember } from '../perform/remember';
import type { WorkbookStore } from '../store';
import type { SessionPorts } from '../session-ports';

export const EXPLAIN_TITLE = '审核说明';

const NEWER_MEMORY: CommandOutcome = {
  kind: 'refused',
  message: '工作簿中的审核说明由更新版本的加载项写入，这个版本不能修改。请更新加载项后再写。',
  items: [],
};

export interface ExplainedFinding {
  readonly finding: Finding;
  /** An empty text removes the explanation. */
  readonly text: string;
}

/** Adds explanations to the memory; `null`: a newer add-in wrote the memory, so it stays. */
function withExplained(before: string | null, all: readonly ExplainedFinding[], at: string): string | null {
  return (
    all.reduce<{ readonly text: string | null } | null>(
      (kept, { finding, text }) => {
        const next = kept === null ? null : withExplanation(kept.text, finding, text, at);
        return next === null ? null : { text: next };
      },
      { text: before },
    )?.text ?? null
  );
}

type MemoryPart = Parameters<typeof remember>[3];

async function keep(
  store: WorkbookStore,
  ports: SessionPorts,
  part: MemoryPart,
): Promise<CommandOutcome | null> {
  const kept = await remember(store, ports, EXPLAIN_TITLE, part);
  if (kept.kind === 'failed') return kept.outcome;
  return kept.kind === 'not-ours' ? NEWER_MEMORY : null;
}

/** Stores the answer to a question of publishing; an empty text takes it back. `null`: done. */
export function keepAnswer(
  store: WorkbookStore,
  ports: SessionPorts,
  question: Parameters<typeof withAnswer>[1],
  text: string,
): Promise<CommandOutcome | null> {
  const at = ports.now().toISOString();
  return keep(store, ports, ({ memory }) => {
    const explanations = withAnswer(memory.explanations, question, text, at);
    return explanations === null ? null : { explanations };
  });
}

/** Stores explanations; `null`: done. */
export function keepExplanations(
  store: WorkbookStore,
  ports: SessionPorts,
  all: readonly ExplainedFinding[],
): Promise<CommandOutcome | null> {
  const at = ports.now().toISOString();
  return keep(store, ports, ({ memory }) => {
    const explanations = withExplained(memory.explanations, all, at);
    return explanations === null ? null : { explanations };
  });
}

/** Stores the result in the workbook; after a failure it lives as long as the pane. */
export async function keepCheck(
  store: WorkbookStore,
  ports: SessionPorts,
  check: Memory['check'],
): Promise<void> {
  if (store.state === null || JSON.stringify(store.state.memory.check) === JSON.stringify(check)) return;
  await remember(store, ports, '检查', () => ({ check }));
}
