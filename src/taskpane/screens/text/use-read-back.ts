/** Holds the controller of edited documents, and which of their edits the clerk leaves out. */
import { useSyncExternalStore } from 'react';
import { cancelledOutcome } from '../../../workflow/failure-outcomes';
import { ReadBackController, type ReadBackReport } from '../../../workflow/read-back/read-back-controller';
import { READ_BACK_TITLE, TAKE_BACK_TITLE } from '../../../workflow/text/titles';
import type { Intake } from '../../../distribution/intake/intake';
import { ownerOfDocument } from '../../../read-back/which-unit';
import type { PaneFiles } from '../../files/pane-files';
import { readEditedFile } from '../../files/read-text-file';
import type { PaneCommand } from '../../state/command-runner';
import { createStore, useObservable, type ObservableStore } from '../../state/observable';
import { usePane, type Pane } from '../../state/pane';
import { compareUnits, type ComparedUnits } from './compare-units';

export interface PaneReadBack {
  readonly controller: ReadBackController;
  /** Ids of the proposals that are not to be taken over. */
  readonly left: ObservableStore<ReadonlySet<string>>;
  /** Documents of units; `null`: none have been read. */
  readonly units: ObservableStore<ComparedUnits | null>;
}

const known = new WeakMap<Pane, PaneReadBack>();

function readBackOf(pane: Pane): PaneReadBack {
  const made = known.get(pane) ?? {
    controller: pane.session.add((...given) => new ReadBackController(...given)),
    left: createStore<ReadonlySet<string>>(new Set()),
    units: createStore<ComparedUnits | null>(null),
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

/** One document alone is of the department, unless its cover names a unit; several are of units. */
export function readBackCommand(
  readBack: PaneReadBack,
  files: PaneFiles,
  brings: string,
  chosen: () => Promise<Intake>,
): PaneCommand {
  return {
    ...PLACE,
    title: READ_BACK_TITLE,
    outcome: 'on-screen',
    brings,
    run: async (options) => {
      const { files: found } = await chosen();
      const [only, ...others] = found;
      if (only === undefined || others.length > 0 || only.fileError !== undefined)
        return compareUnits(readBack, files, found, options);
      const read = await readEditedFile(files, only, options);
      if (read.kind === 'cancelled') return cancelledOutcome(READ_BACK_TITLE, []);
      if (read.kind === 'refused') return { kind: 'refused', message: read.message, items: [] };
      const owner = ownerOfDocument(only.name, read.document, readBack.controller.units());
      if (owner.kind === 'unit') return compareUnits(readBack, files, found, options);
      readBack.left.set(new Set());
      readBack.units.set(null);
      return readBack.controller.compare(only.name, read.document, options);
    },
  };
}

/** `null`: none have been read. */
export function useComparedUnits(): { readonly compared: ComparedUnits; readonly isStale: boolean } | null {
  const { controller, units } = useReadBack();
  const compared = useObservable(units);
  const isCurrent = useSyncExternalStore(
    usePane().session.subscribe,
    () => compared === null || controller.isCurrent(compared.state),
  );
  return compared === null ? null : { compared, isStale: !isCurrent };
}

export function compareAgainCommand({ controller }: PaneReadBack): PaneCommand {
  return { ...PLACE, title: READ_BACK_TITLE, outcome: 'on-screen', run: controller.again };
}

export function takeBackCommand({ controller }: PaneReadBack, ids: ReadonlySet<string>): PaneCommand {
  return { ...PLACE, title: TAKE_BACK_TITLE, run: (options) => controller.take(ids, options) };
}
