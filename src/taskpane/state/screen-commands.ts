/** Declares the commands that only screens loaded later offer. */
import type { Settings } from '../../entries/entries';
import {
  CHARTS_TITLE,
  FILL_COMPANIONS_TITLE,
  REPAIR_TITLE,
  RESULTS_TITLE,
} from '../../workflow/command-titles';
import type { Session } from '../../workflow/session';
import type { PaneCommand } from './command-runner';
import { draftExplanation, type Drafts } from './drafts';

export function makeEntrySheetsCommand(session: Session, title: string, year: number): PaneCommand {
  return { title, screen: 'entry', run: (options) => session.makeEntrySheets(year, options) };
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

/** Undoes the step `title` and all later ones; `left`: the number of steps before it. */
export function undoUntilCommand(session: Session, title: string, left: number): PaneCommand {
  return {
    title: `撤销“${title}”`,
    screen: 'home',
    run: (options) => session.undoUntil(left, options),
  };
}

export function chartsCommand(session: Session): PaneCommand {
  return {
    title: CHARTS_TITLE,
    screen: 'tables',
    section: 'charts',
    run: (options) => session.drawCharts(options),
  };
}
