/** Declares the commands of the pane: title, screen of the outcome, and the session's work. */
import type { Settings } from '../../entries/entries';
import {
  CHARTS_TITLE,
  FILL_COMPANIONS_TITLE,
  REPAIR_TITLE,
  RESULTS_TITLE,
  UPDATE_TITLE,
} from '../../workflow/command-titles';
import type { Session } from '../../workflow/session';
import type { FillMode } from '../../workflow/status/workbook-status';
import type { ScreenId } from '../screens';
import type { PaneCommand } from './command-runner';
import { draftExplanation, type Drafts } from './drafts';

export function makeEntrySheetsCommand(session: Session, title: string, year: number): PaneCommand {
  return { title, screen: 'entry', run: (options) => session.makeEntrySheets(year, options) };
}

export function loadSampleCommand(session: Session, screen: ScreenId): PaneCommand {
  return { title: '载入样例', screen, run: (options) => session.loadSample(options) };
}

/** Clears the draft once it is saved in the workbook. */
export function saveSettingsCommand(session: Session, drafts: Drafts, settings: Settings): PaneCommand {
  return {
    title: '保存设置',
    screen: 'settings',
    run: async (options) => {
      const outcome = await session.saveSettings(settings, options);
      if (outcome.kind === 'done') drafts.settings.set(null);
      return outcome;
    },
  };
}

export function fillCompanionsCommand(session: Session): PaneCommand {
  return {
    title: FILL_COMPANIONS_TITLE,
    screen: 'entry',
    section: 'problems',
    run: (options) => session.fillCompanions(options),
  };
}

export function generateCommand(session: Session, tableIds: readonly string[]): PaneCommand {
  return { title: '生成表样', screen: 'tables', run: (options) => session.generateTables(tableIds, options) };
}

export function chartsCommand(session: Session): PaneCommand {
  return {
    title: CHARTS_TITLE,
    screen: 'tables',
    section: 'charts',
    run: (options) => session.drawCharts(options),
  };
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

/** An empty text deletes the explanation. Clears the draft once it is saved in the workbook. `others`: like it. */
export function explainCommand(
  session: Session,
  drafts: Drafts,
  fingerprint: string,
  text: string,
  others: readonly string[] = [],
): PaneCommand {
  return {
    title: text === '' ? '撤回说明' : '保存说明',
    screen: 'check',
    section: 'findings',
    outcome: 'on-screen',
    run: async () => {
      const outcome = await (others.length === 0
        ? session.checks.explain(fingerprint, text)
        : session.checks.explain(fingerprint, text, others));
      if (outcome.kind === 'done') draftExplanation(drafts, fingerprint, null);
      return outcome;
    },
  };
}

export function repairCommand(session: Session, fingerprint: string): PaneCommand {
  return {
    title: REPAIR_TITLE,
    screen: 'check',
    section: 'findings',
    run: () => session.checks.repair(fingerprint),
  };
}

export function clearMarksCommand(session: Session): PaneCommand {
  return {
    title: '去除标记',
    screen: 'check',
    outcome: 'on-screen',
    run: () => session.checks.clearMarks(),
  };
}

export function writeResultsCommand(session: Session): PaneCommand {
  return { title: RESULTS_TITLE, screen: 'check', run: () => session.checks.writeResults() };
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

/** Undoes the step `title` and all later ones; `left`: the number of steps before it. */
export function undoUntilCommand(session: Session, title: string, left: number): PaneCommand {
  return {
    title: `撤销“${title}”`,
    screen: 'home',
    run: (options) => session.undoUntil(left, options),
  };
}
