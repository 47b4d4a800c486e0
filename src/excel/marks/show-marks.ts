/** Shows marks by one means: looks at what stands, and changes what is not as it should be. */
import type { MarkedCell, MarkChannel, MarksShown } from '../../workflow/checks/marking-port';
import type { Answer, WorkOptions } from '../../workflow/port';
import type { OwnWrites } from '../events/own-writes';
import { lookAtMarks } from './look-at-marks';
import { markWork } from './mark-work';
import { sendSteps } from './send-steps';
import { wantedSheets } from './target-marks';

export type Shown = Answer<MarksShown> | { readonly kind: 'messages-refused' };

export async function showMarks(
  channel: MarkChannel,
  cells: readonly MarkedCell[],
  own: OwnWrites,
  options: WorkOptions,
): Promise<Shown> {
  const wanted = wantedSheets(cells);
  const existing = await lookAtMarks(wanted, channel, options);
  if (existing.kind !== 'done') return existing;
  const { steps, skipped } = markWork(existing.value, wanted, channel);
  // While it is only looked, whatever happens is a person's doing.
  if (steps.length > 0) {
    const sent = await own.during(() => sendSteps(steps, options));
    if (sent.kind !== 'done') return sent;
  }
  return { kind: 'done', value: { channel, skipped } };
}
