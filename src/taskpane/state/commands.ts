/** The commands of the pane: what the clerk reads, where the outcome is shown, what the session does. */
import type { Settings, Unit } from '../../entries/entries';
import type { Session } from '../../workflow/session';
import type { FillMode } from '../../workflow/standing';
import type { ScreenId } from '../screens';
import type { Command } from './command-runner';
import { EMPTY_ROSTER_DRAFT, type Drafts } from './drafts';

export function makeEntrySheetsCommand(session: Session, title: string, year: number): Command {
  return { title, screen: 'entry', run: (options) => session.makeEntrySheets(year, options) };
}

export function loadSampleCommand(session: Session, screen: ScreenId): Command {
  return { title: '载入样例', screen, run: (options) => session.loadSample(options) };
}

/** What was typed is forgotten once it stands in the workbook. */
export function saveSettingsCommand(session: Session, drafts: Drafts, settings: Settings): Command {
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

export function importRosterCommand(session: Session, drafts: Drafts, units: readonly Unit[]): Command {
  return {
    title: '写入名册',
    screen: 'settings',
    section: 'roster',
    run: async (options) => {
      const outcome = await session.importRoster(units, options);
      if (outcome.kind === 'done') drafts.roster.set(EMPTY_ROSTER_DRAFT);
      return outcome;
    },
  };
}

export function generateCommand(session: Session, tableIds: readonly string[]): Command {
  return { title: '生成表样', screen: 'tables', run: (options) => session.generateTables(tableIds, options) };
}

export function fillCommand(session: Session, mode: FillMode): Command {
  return { title: '填充汇总', screen: 'fill', run: (options) => session.fillTables(mode, options) };
}

/** `undoTitle`: what is taken back, as the session calls it. */
export function undoCommand(session: Session, undoTitle: string, screen: ScreenId): Command {
  return { title: `撤销“${undoTitle}”`, screen, run: (options) => session.undo(options) };
}
