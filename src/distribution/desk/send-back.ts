/** 退回意见: for each unit that has to mend something, its workbook with the problems in its own cells. */
import type { Settings } from '../../entries/entries';
import { cancelledOutcome } from '../../workflow/failure-outcomes';
import type { Outcome } from '../../workflow/outcome';
import { done } from '../../workflow/perform';
import type { WorkOptions } from '../../workflow/port';
import { canSendBack, type BoardRow, type ReadReturn } from '../board';
import { opinionFileName, opinionsFileName } from '../file-name';
import { inLanes } from '../in-lanes';
import type { Workshop } from '../work/jobs';
import { zipPackage, type NamedFile } from '../zip-package';
import type { DeskTools } from './desk-tools';
import { inWorkshop, workshopFailed } from './in-workshop';

export const SEND_BACK_TITLE = '生成退回意见';

async function opinionFiles(
  workshop: Workshop,
  rows: readonly (BoardRow & { readonly returned: ReadReturn })[],
  settings: Settings,
  { onProgress }: WorkOptions,
): Promise<readonly NamedFile[]> {
  const begin = ({ unit }: BoardRow, finished: number): boolean => {
    onProgress?.({ stage: `生成 ${unit.name}`, done: finished, total: rows.length });
    return true;
  };
  const files = await inLanes(rows, workshop.lanes, begin, async ({ unit, returned }) => {
    const bytes = await workshop.perform({ kind: 'opinion-file', returned, settings });
    return bytes === null ? [] : [{ name: opinionFileName(unit), bytes }];
  });
  return files.flat();
}

/** One file by itself, several as a zip file. Nothing of the workbook is changed. */
export async function sendBack(
  rows: readonly BoardRow[],
  settings: Settings,
  tools: DeskTools,
  options: WorkOptions,
): Promise<Outcome> {
  const made = await inWorkshop(tools.openWorkshop, options, (workshop) =>
    opinionFiles(workshop, rows.filter(canSendBack), settings, options),
  );
  if (made.kind === 'cancelled') return cancelledOutcome(SEND_BACK_TITLE, []);
  if (made.kind === 'failed') return workshopFailed(SEND_BACK_TITLE, made.error);
  const [first] = made.value;
  if (first === undefined)
    return { kind: 'refused', message: '这些单位没有可以写进退回意见的问题，没有生成文件。', items: [] };
  const file =
    made.value.length === 1 ? first : { name: opinionsFileName(settings), bytes: zipPackage(made.value) };
  tools.saveFile(file);
  return done(`已生成${String(made.value.length)}份退回意见：“${file.name}”。`, [
    '单位在退回意见中改正标红的单元格，保存后直接交回。',
  ]);
}
