/** Compares edited documents of units in workers, a file after the other; nothing is written. */
import type { PendingFile } from '../../../distribution/collect';
import { inWorkerPool, poolFailure } from '../../../distribution/controller/in-worker-pool';
import { readUnitDocuments, type UnitDocuments } from '../../../distribution/read-unit-documents';
import { isEdited } from '../../../distribution/unit-documents';
import { cancelledOutcome } from '../../../workflow/failure-outcomes';
import type { CommandOutcome } from '../../../workflow/outcome';
import { done } from '../../../workflow/perform/perform';
import type { CommandOptions } from '../../../workflow/port';
import type { ReadBackController } from '../../../workflow/read-back/read-back-controller';
import type { WorkbookState } from '../../../workflow/reading/workbook-state';
import { READ_BACK_TITLE } from '../../../workflow/text/titles';
import type { PaneFiles } from '../../files/pane-files';
import type { ObservableStore } from '../../state/observable';

export interface ComparedUnits {
  readonly read: UnitDocuments;
  /** Of the workbook, as compared. */
  readonly state: WorkbookState;
}

interface UnitsReadBack {
  readonly controller: ReadBackController;
  readonly units: ObservableStore<ComparedUnits | null>;
}

function doneWords({ documents }: UnitDocuments): string {
  const compared = documents.flatMap((one) => (one.kind === 'compared' ? [one.edits] : []));
  const edited = compared.filter(isEdited).length;
  const rest = documents.length - compared.length;
  return `比较了${String(compared.length)}个单位的文档，${String(edited)}个有改动${rest === 0 ? '' : `；${String(rest)}个文件没有比较`}。`;
}

export async function compareUnits(
  { controller, units }: UnitsReadBack,
  { openWorkerPool }: PaneFiles,
  files: readonly PendingFile[],
  options: CommandOptions,
): Promise<CommandOutcome> {
  const { onProgress, signal } = options;
  const source = await controller.source(options);
  if (source.kind === 'not-read') return source.outcome;
  const answer = await inWorkerPool(openWorkerPool, options, (pool) =>
    readUnitDocuments(files, source.entries, pool, {
      progress: (finished, total, name) => onProgress?.({ stage: `比较 ${name}`, done: finished, total }),
      isCancelled: () => signal?.aborted === true,
    }),
  );
  if (answer.kind === 'cancelled') return cancelledOutcome(READ_BACK_TITLE, []);
  if (answer.kind === 'failed') return poolFailure(READ_BACK_TITLE, answer.error);
  const read = answer.value;
  if (read.documents.length === 0)
    return { kind: 'refused', message: '选择的文件中没有公开文本（.docx），没有比较。', items: [] };
  controller.drop();
  units.set({ read, state: source.state });
  return done(doneWords(read));
}
