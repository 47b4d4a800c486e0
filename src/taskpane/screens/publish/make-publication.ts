/** Makes the published files in a worker and saves them as one package; the workbook stays as it is. */
import { inWorkerPool, poolFailure } from '../../../distribution/controller/in-worker-pool';
import { SAVED_WHERE } from '../../../distribution/controller/files-for-units';
import { madeOrStopped } from '../../../distribution/work/job-stopped';
import { zipPackage, type NamedFile } from '../../../distribution/zip-package';
import type { ChartChoice } from '../../../publication/chart-choice';
import { cancelledOutcome } from '../../../workflow/failure-outcomes';
import type { CommandOutcome } from '../../../workflow/outcome';
import type { CommandOptions } from '../../../workflow/port';
import { PUBLISH_TITLE } from '../../../workflow/publication/publication-controller';
import type { PaneFiles } from '../../files/pane-files';
import type { MadeFiles, PanePublication } from './use-publication';

function refused(message: string): CommandOutcome {
  return { kind: 'refused', message, items: [] };
}

function notReady(count: number): CommandOutcome {
  return refused(`还不能公开，有${String(count)}条要处理，没有生成文件。已逐条列在下面。`);
}

/** Public files apart from those that stay in the office. */
export function packageOf({ name, files }: MadeFiles): NamedFile {
  const named = files.map((file) => ({
    name: `${file.isPublic ? '公开' : '不公开'}/${file.name}`,
    bytes: file.content,
  }));
  return { name: `${name}.zip`, bytes: zipPackage(named) };
}

function doneWords({ name, draft, compared }: MadeFiles): CommandOutcome {
  const summary =
    draft.length === 0
      ? `已生成公开的文件和审核报告：“${name}.zip”。`
      : `已生成草稿（不得公开）：“${name}.zip”。公开之前还有${String(draft.length)}条要处理。`;
  return { kind: 'done', summary, details: [...compared, SAVED_WHERE], changes: [] };
}

export interface MakingOptions {
  readonly charts: ChartChoice;
  readonly mayBeDraft: boolean;
}

/** `mayBeDraft`: makes a draft, marked as one, where something is still to do. */
export async function makePublication(
  { controller, made, earlier }: PanePublication,
  { openWorkerPool, saveFile }: PaneFiles,
  { charts, mayBeDraft }: MakingOptions,
  options: CommandOptions,
): Promise<CommandOutcome> {
  const { onProgress } = options;
  onProgress?.({ stage: '读取工作簿', done: 0, total: 2 });
  const source = await controller.source(options);
  if (source.kind === 'not-read') return source.outcome;
  if (source.kind === 'unusable') return refused('录入表还不能使用，没有生成文件。请先处理录入问题。');
  const { entries, problems, answers, obstacles } = source;
  if (obstacles.length > 0 && !mayBeDraft) return notReady(obstacles.length);
  onProgress?.({ stage: '生成文件，读回核对', done: 1, total: 2 });
  const answer = await inWorkerPool(openWorkerPool, options, (pool) =>
    madeOrStopped(
      pool.perform({
        kind: 'publication',
        level: 'department',
        fonts: 'national',
        entries,
        problems,
        answers,
        obstacles,
        mayBeDraft,
        charts,
        earlier: earlier.get(),
      }),
    ),
  );
  if (answer.kind === 'cancelled') return cancelledOutcome(PUBLISH_TITLE, []);
  if (answer.kind === 'failed') return poolFailure(PUBLISH_TITLE, answer.error);
  const result = answer.value;
  if (result.kind === 'failed') return refused(`公开文件没有生成：${result.reason}。`);
  if (result.kind === 'not-ready') {
    controller.note(result.obstacles);
    return notReady(result.obstacles.length);
  }
  made.set(result);
  saveFile(packageOf(result));
  return doneWords(result);
}
