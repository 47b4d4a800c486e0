/** Holds the controller of edited documents, and which of their edits the clerk leaves out. */
import { useSyncExternalStore } from 'react';
import { cancelledOutcome } from '../../../workflow/failure-outcomes';
import { ReadBackController, type ReadBackReport } from '../../../workflow/read-back/read-back-controller';
import { READ_BACK_TITLE, TAKE_BACK_TITLE } from '../../../workflow/text/titles';
import type { PaneFiles } from '../../files/pane-files';
import { readEditedFile } from '../../files/read-text-file';
import type { PaneCommand } from '../../state/command-runner';
import { createStore, useObservable, type ObservableStore } from '../../state/observable';
import { usePane, type Pane } from '../../state/pane';

export interface PaneReadBack {
  readonly controller: ReadBackController;
  /** Ids of the proposals that are not to be taken over. */
  readonly left: ObservableStore<ReadonlySet<string>>;
}

const known = new WeakMap<Pane, PaneReadBack>();

function readBackOf(pane: Pane): PaneReadBack {
  const made = known.get(pane) ?? {
    controller: pane.session.add((...given) => new ReadBackController(...given)),
    left: createStore<ReadonlySet<string>>(new Set()),
  };
  known.set(pane, made);
  return made;
}

export function useReadBack(): PaneReadBack {
  return readBackOf(usePane());
}

/** `null`: no document has been read. */
export function useReadBackReport(): ReadBackReport | null {
  const { controller } = useReadBack();
  return useSyncExternalStore(usePane().session.subscribe, controller.report);
}

export function useLeftOut(): ReadonlySet<string> {
  return useObservable(useReadBack().left);
}

const PLACE = { screen: 'text', section: 'read-back' } as const;

export function readBackCommand(
  { controller, left }: PaneReadBack,
  files: PaneFiles,
  file: File,
): PaneCommand {
  return {
    ...PLACE,
    title: READ_BACK_TITLE,
    outcome: 'on-screen',
    brings: file.name,
    run: async (options) => {
      const read = await readEditedFile(files, file, options);
      if (read.kind === 'cancelled') return cancelledOutcome(READ_BACK_TITLE, []);
      if (read.kind === 'refused') return { kind: 'refused', message: read.message, items: [] };
      left.set(new Set());
      return controller.compare(file.name, read.document, options);
    },
  };
}

export function compareAgainCommand({ controller }: PaneReadBack): PaneCommand {
  return { ...PLACE, title: READ_BACK_TITLE, outcome: 'on-screen', run: controller.again };
}

export function takeBackCommand({ controller }: PaneReadBack, ids: ReadonlySet<string>): PaneCommand {
  return { ...PLACE, title: TAKE_BACK_TITLE, run: (options) => controller.take(ids, options) };
}
