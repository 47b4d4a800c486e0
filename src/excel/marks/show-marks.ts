/** Shows marks through one channel: reads the existing ones and changes what is not as it should be. */
import type { MarkedCell, MarkChannel, MarksShown } from '../../workflow/checks/marking-port';
import type { ExcelAnswer, WorkOptions } from '../../workflow/port';
import { inSlices, mapped, type Sliced } from '../../slices/slices';
import type { OwnWrites } from '../events/own-writes';
import { foldName } from '../facts';
import { markSteps, type MarkStep } from './mark-steps';
import { marksOfSheet, targetSheets, type ExistingMarks, type SheetMarks, type TargetSheet } from './marks';
import { readMarks } from './read-marks';
import { sendMarkSteps } from './send-mark-steps';

export type ShowMarksAnswer = ExcelAnswer<MarksShown> | { readonly kind: 'messages-refused' };

interface MarkWork {
  readonly steps: readonly MarkStep[];
  /** Names of sheets that are protected, or do not exist. */
  readonly skipped: readonly string[];
}

function hasWork({ cells, highlights, messages }: SheetMarks): boolean {
  return cells.length > 0 || highlights.length > 0 || messages.some(({ isOurs }) => isOurs);
}

/** Pauses after each sheet: a table may have thousands of marked cells. */
function* workOf(
  existing: ExistingMarks,
  targets: ReadonlyMap<string, TargetSheet>,
  channel: MarkChannel,
): Sliced<MarkWork> {
  const sheets = existing.tabs.map((tab) => marksOfSheet(tab, targets, existing)).filter(hasWork);
  const known = new Set(existing.tabs.map(({ name }) => foldName(name)));
  const missing = [...targets].flatMap(([key, { name }]) => (known.has(key) ? [] : [name]));
  const skipped = sheets.filter(({ tab }) => tab.protected).map(({ tab }) => tab.name);
  const open = sheets.filter(({ tab }) => !tab.protected);
  const steps = yield* mapped(open, 1, (sheet) => markSteps(sheet, channel));
  return { steps: steps.flat(), skipped: [...skipped, ...missing] };
}

export async function showMarks(
  channel: MarkChannel,
  cells: readonly MarkedCell[],
  own: OwnWrites,
  options: WorkOptions,
): Promise<ShowMarksAnswer> {
  const targets = targetSheets(cells);
  const existing = await readMarks(targets, channel, options);
  if (existing.kind !== 'done') return existing;
  const work = await inSlices(workOf(existing.value, targets, channel), options.signal);
  if (work.kind !== 'done') return work;
  const { steps, skipped } = work.value;
  // Events during the reading come from a person.
  if (steps.length > 0) {
    const sent = await own.during(() => sendMarkSteps(steps, options));
    if (sent.kind !== 'done') return sent;
  }
  return { kind: 'done', value: { channel, skipped } };
}
