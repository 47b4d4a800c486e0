/** Makes the Word document of the department in a worker and saves it; the workbook stays as it is. */
import { inWorkerPool, poolFailure } from '../../../distribution/controller/in-worker-pool';
import { SAVED_WHERE } from '../../../distribution/controller/files-for-units';
import { departmentDocumentFileName } from '../../../distribution/file-name';
import { madeOrStopped } from '../../../distribution/work/job-stopped';
import { cancelledOutcome } from '../../../workflow/failure-outcomes';
import type { CommandOutcome } from '../../../workflow/outcome';
import type { CommandOptions } from '../../../workflow/port';
import { SAVE_DOCUMENT_TITLE } from '../../../workflow/text/titles';
import type { PaneFiles } from '../../files/pane-files';
import type { PaneText } from './use-text';

const NO_ENTRIES: CommandOutcome = {
  kind: 'refused',
  message: '录入表还不能使用，没有生成文档。请先处理录入问题。',
  items: [],
};

function missingWords(missing: number): readonly string[] {
  if (missing === 0) return ['在 Word 中改动文字后，目录的页码请用右键“更新域”刷新。'];
  return [`其中${String(missing)}项内容还没有填写，在文中以〔请填写：……〕标出，填写后请重新生成。`];
}

export async function saveDocument(
  { controller }: PaneText,
  { openWorkerPool, saveFile }: PaneFiles,
  options: CommandOptions,
): Promise<CommandOutcome> {
  const found = await controller.toPublish(options);
  if (found.kind === 'not-read') return found.outcome;
  if (found.entries === null) return NO_ENTRIES;
  const { entries, missing } = found;
  const answer = await inWorkerPool(openWorkerPool, options, (pool) =>
    madeOrStopped(
      pool.perform({ kind: 'document', entries, level: 'department', fonts: 'national', charts: false }),
    ),
  );
  if (answer.kind === 'cancelled') return cancelledOutcome(SAVE_DOCUMENT_TITLE, []);
  if (answer.kind === 'failed') return poolFailure(SAVE_DOCUMENT_TITLE, answer.error);
  const made = answer.value;
  if (made.kind !== 'file') return { kind: 'refused', message: `文档没有生成：${made.reason}。`, items: [] };
  const name = departmentDocumentFileName(entries.settings);
  saveFile({ name, bytes: made.bytes });
  return {
    kind: 'done',
    summary: `已生成公开文本：“${name}”。`,
    details: [...missingWords(missing), SAVED_WHERE],
    changes: [],
  };
}
