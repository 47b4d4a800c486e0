/** Composes the session of one workbook: one store, one queue, and the controllers that share them. */
import { CheckController } from './checks/check-controller';
import { EntryController } from './commands/entry-controller';
import { done, notRead } from './perform/perform';
import { remember } from './perform/remember';
import { TableController } from './commands/table-controller';
import { READ_TITLE } from './command-titles';
import type { PaneState } from './memory';
import type { CommandOutcome } from './outcome';
import type { WorkOptions } from './port';
import { createQueue } from './queue';
import { readNow } from './reading/read-now';
import { WorkbookFollower } from './reading/workbook-follower';
import { AutoFillController } from './auto-fill/auto-fill-controller';
import type { Attention, Session } from './session';
import type { SessionPorts } from './session-ports';
import { WorkbookStore } from './store';
import { takeHistoryUp } from './undo/kept-history';

const SAVE_PANE_TITLE = '保存窗格状态';

async function refresh(
  store: WorkbookStore,
  ports: SessionPorts,
  options: WorkOptions,
): Promise<CommandOutcome> {
  const read = await readNow(store, ports, 'read', options);
  return read.kind === 'done' ? done('已读取工作簿。') : notRead(read, READ_TITLE);
}

/**
 * Stores the pane's state with the next change of the workbook: a write of its own would empty Excel's undo list
 * (OfficeDev/office-js#4484) and make Excel offer to save an unchanged workbook. Only the choice 随录入更新 is written
 * at once, because it is a decision of the clerk.
 */
async function savePane(store: WorkbookStore, ports: SessionPorts, pane: PaneState): Promise<CommandOutcome> {
  const { state } = store;
  if ((state?.memory.pane?.autoFillOnEdit ?? false) === pane.autoFillOnEdit) return done('');
  const kept = await remember(store, ports, SAVE_PANE_TITLE, () => ({ pane }));
  return kept.kind === 'failed' ? kept.outcome : done('');
}

function attentionTo(follower: WorkbookFollower, store: WorkbookStore): Attention {
  return {
    clerkCame: () => {
      follower.clerkCame();
    },
    paneShown: (isShown) => {
      follower.paneShown(isShown);
    },
    following: () => follower.following(),
    outdated: () => store.outdated,
  };
}

export interface OpenSession extends Session {
  /** Stops following the workbook. */
  readonly close: () => void;
}

export function createSession(ports: SessionPorts): OpenSession {
  const store = new WorkbookStore();
  const queue = createQueue();
  const checks = new CheckController(store, ports, queue);
  const autoFill = new AutoFillController(store, ports, queue, checks);
  const entries = new EntryController(store, ports, queue);
  const tables = new TableController(store, ports, queue, checks);
  const follower = new WorkbookFollower(store, ports, queue, { checks, autoFill });
  return {
    close: () => {
      follower.close();
      autoFill.close();
    },
    status: () => store.status,
    paneState: () => store.pane,
    subscribe: (listener) => store.subscribe(listener),
    refresh: (options = {}) =>
      queue.command(READ_TITLE, async () => {
        const outcome = await refresh(store, ports, options);
        await takeHistoryUp(store);
        return outcome;
      }),
    forgotten: () => store.forgotten,
    savePaneState: (pane) => {
      // At once: a command that writes before this one takes the new state along.
      store.setPane(pane);
      return queue.command(SAVE_PANE_TITLE, () => savePane(store, ports, pane));
    },
    attention: attentionTo(follower, store),
    checks,
    autoFill,
    makeEntrySheets: entries.makeEntrySheets,
    saveSettings: entries.saveSettings,
    loadSample: entries.loadSample,
    fillCompanions: entries.fillCompanions,
    generateTables: tables.generateTables,
    drawCharts: tables.drawCharts,
    fillTables: tables.fillTables,
    updateTables: tables.updateTables,
    trace: tables.trace,
    undoTitle: tables.undoTitle,
    undo: tables.undo,
    history: tables.history,
    undoUntil: tables.undoUntil,
    add: (create) => create(store, ports, queue),
  };
}
