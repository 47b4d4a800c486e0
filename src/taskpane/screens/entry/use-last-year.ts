/** Holds the files of last year that the clerk has chosen, and what is to be written of them. */
import type { LastYearChoice, LastYearPlanning } from '../../../last-year/last-year-plan';
import type { SourceReading } from '../../../last-year/source-reading';
import type { TextKind } from '../../../last-year/text-writes';
import { LastYearController } from '../../../workflow/last-year/last-year-controller';
import { IMPORT_LAST_YEAR_TITLE } from '../../../workflow/command-titles';
import type { PaneCommand } from '../../state/command-runner';
import { createStore, useObservable, type ObservableStore } from '../../state/observable';
import { useLatestStatus, usePane, type Pane } from '../../state/pane';
import type { PaneFiles } from '../../files/pane-files';
import { lastYearFile } from './last-year-files';

export interface LastYearState {
  readonly sources: readonly SourceReading[];
  readonly replace: boolean;
  readonly texts: readonly TextKind[];
}

const FRESH: LastYearState = { sources: [], replace: false, texts: [] };

export interface PaneLastYear {
  readonly controller: LastYearController;
  readonly state: ObservableStore<LastYearState>;
}

const known = new WeakMap<Pane, PaneLastYear>();

function lastYearOf(pane: Pane): PaneLastYear {
  const made = known.get(pane) ?? {
    controller: pane.session.add((store, ports, queue) => new LastYearController(store, ports, queue)),
    state: createStore(FRESH),
  };
  known.set(pane, made);
  return made;
}

export function useLastYear(): PaneLastYear {
  return lastYearOf(usePane());
}

function choiceOf({ replace, texts }: LastYearState): LastYearChoice {
  return { replace: replace ? 'all' : new Set(), texts };
}

/** `null`: no file is chosen. Follows the workbook: what is typed meanwhile is not written over. */
export function useLastYearPlan(): LastYearPlanning | null {
  const { controller, state } = useLastYear();
  useLatestStatus();
  const shown = useObservable(state);
  return shown.sources.length === 0 ? null : controller.preview(shown.sources, choiceOf(shown));
}

export function dropLastYear({ state }: PaneLastYear): void {
  state.set(FRESH);
}

const NO_SETTINGS = '“设置”还没有填好，无法确定要读入哪一年的数字。请先保存设置。';

/** Adds the files to those already read. A file that cannot be used is named, and the others are read. */
export function readLastYearCommand(
  { controller, state }: PaneLastYear,
  files: readonly File[],
  paneFiles: PaneFiles,
): PaneCommand {
  return {
    title: '读取上年的文件',
    screen: 'entry',
    section: 'last-year',
    outcome: 'workbook-untouched',
    run: async (options) => {
      const refused: string[] = [];
      const read: SourceReading[] = [];
      for (const file of files) {
        const content = await lastYearFile(paneFiles, file, options);
        const source = typeof content === 'string' ? content : await controller.read(content, options);
        if (source === null) return { kind: 'refused', message: NO_SETTINGS, items: [] };
        if (typeof source === 'string') refused.push(source);
        else if (source.kind === 'refused') refused.push(source.message);
        else read.push(source);
      }
      const before = state.get();
      const names = new Set(read.map(({ file }) => file));
      const others = before.sources.filter(({ file }) => !names.has(file));
      if (read.length > 0) state.set({ ...before, sources: [...others, ...read] });
      const [first, ...more] = refused;
      if (first !== undefined) return { kind: 'refused', message: first, items: more };
      return {
        kind: 'done',
        summary: `已读取${String(read.length)}个文件，下面是将要写入的内容。`,
        details: [],
        changes: [],
      };
    },
  };
}

/** Drops the files once their figures are in the workbook. */
export function writeLastYearCommand(lastYear: PaneLastYear): PaneCommand {
  const { controller, state } = lastYear;
  return {
    title: IMPORT_LAST_YEAR_TITLE,
    screen: 'entry',
    section: 'last-year',
    run: async (options) => {
      const shown = state.get();
      const outcome = await controller.write(shown.sources, choiceOf(shown), options);
      if (outcome.kind === 'done') dropLastYear(lastYear);
      return outcome;
    },
  };
}
