/** Stores explanations and the last result in the workbook, beside its cells. */
import { explanationChanges, withAnswer, withExplanation } from '../../checks/explanations';
import type { Finding } from '../../checks/finding';
import { EXPLAIN_TITLE } from '../command-titles';
import type { Memory } from '../memory';
import type { CommandOutcome } from '../outcome';
import { remember } from '../perform/remember';
import type { WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { stepped, takeHistoryUp, withRecord } from '../undo/kept-history';
import type { Undo } from '../undo/undo';
import type { WorkbookStore } from '../store';
import type { SessionPorts } from '../session-ports';

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

const NO_SHEETS: WorkbookSnapshot = { sheets: [], tabs: [], memory: null, names: new Map() };

/** An undo step that changes explanations and no sheet. */
function explanationStep(before: string | null, after: string | null, at: string): Omit<Undo, 'record'> {
  return {
    title: EXPLAIN_TITLE,
    at,
    change: { title: `撤销${EXPLAIN_TITLE}`, sheets: [], names: [], removedNames: [] },
    expected: NO_SHEETS,
    target: NO_SHEETS,
    explanations: explanationChanges(before, after),
    earlier: null,
  };
}

/** Stores explanations as a step that can be undone. `to`: makes the new ones of the old; `null`: impossible. */
async function keep(
  store: WorkbookStore,
  ports: SessionPorts,
  at: string,
  to: (before: string | null) => string | null,
): Promise<CommandOutcome | null> {
  await takeHistoryUp(store);
  const before = store.state?.memory.explanations ?? null;
  const planned = to(before);
  if (planned === null) return NEWER_MEMORY;
  const { history, done: onWritten } = stepped(
    store,
    await withRecord(store, explanationStep(before, planned, at)),
  );
  const kept = await remember(store, ports, EXPLAIN_TITLE, ({ memory }) => {
    const explanations = to(memory.explanations);
    return explanations === null ? null : { explanations, history };
  });
  if (kept.kind === 'failed') return kept.outcome;
  if (kept.kind === 'not-ours') return NEWER_MEMORY;
  onWritten();
  store.notify();
  return null;
}

/** Stores the answer to a question of publishing; an empty text takes it back. `null`: done. */
export function keepAnswer(
  store: WorkbookStore,
  ports: SessionPorts,
  question: Parameters<typeof withAnswer>[1],
  text: string,
): Promise<CommandOutcome | null> {
  const at = ports.now().toISOString();
  return keep(store, ports, at, (before) => withAnswer(before, question, text, at));
}

/** Stores explanations; `null`: done. */
export function keepExplanations(
  store: WorkbookStore,
  ports: SessionPorts,
  all: readonly ExplainedFinding[],
): Promise<CommandOutcome | null> {
  const at = ports.now().toISOString();
  return keep(store, ports, at, (before) => withExplained(before, all, at));
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
