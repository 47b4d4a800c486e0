/** Declares the commands of the pane: title, screen of the outcome, and the session's work. */
import { UPDATE_TITLE } from '../../workflow/command-titles';
import type { Session } from '../../workflow/session';
import type { FillMode } from '../../workflow/status/workbook-status';
import type { ScreenId } from '../screens';
import type { PaneCommand } from './command-runner';

export function loadSampleCommand(session: Session, screen: ScreenId): PaneCommand {
  return { title: '载入样例', screen, run: (options) => session.loadSample(options) };
}

export function generateCommand(session: Session, tableIds: readonly string[]): PaneCommand {
  return { title: '生成表样', screen: 'tables', run: (options) => session.generateTables(tableIds, options) };
}

export function fillCommand(session: Session, mode: FillMode): PaneCommand {
  return { title: '填充汇总', screen: 'fill', run: (options) => session.fillTables(mode, options) };
}

export function updateCommand(session: Session, mode: FillMode): PaneCommand {
  return { title: UPDATE_TITLE, screen: 'home', run: (options) => session.updateTables(mode, options) };
}

export function checkCommand(session: Session): PaneCommand {
  return {
    title: '检查',
    screen: 'check',
    outcome: 'on-screen',
    run: (options) => session.checks.check(options),
  };
}

/** `undoTitle`: the session's name of the command to undo. */
export function undoCommand(session: Session, undoTitle: string, screen: ScreenId): PaneCommand {
  return {
    title: `撤销“${undoTitle}”`,
    screen,
    run: async (options) => {
      const undone = await session.undo(options);
      if (undone.kind !== 'done' || screen !== 'check') return undone;
      // The shown findings are about the undone figures, so the check runs again.
      const checked = await session.checks.check(options);
      return checked.kind === 'done' ? undone : checked;
    },
  };
}
