/**
 * Reads the existing marks: sheets and messages; which highlights are of the add-in and where messages are; where its
 * highlights are; and, only where prompts are or were the channel, the validations of cells. One request each for any
 * number of sheets and cells, and none where there is nothing to read.
 */
import type { MarkChannel } from '../../workflow/checks/marking-port';
import type { ExcelAnswer, WorkOptions } from '../../workflow/port';
import { cellKey } from '../../grid/cell-key';
import { inSlices, mapped, type Sliced } from '../../slices/slices';
import { foldName } from '../facts';
import { runInBatches, type Query } from '../request/batch';
import { cellArea, piecesOf } from './cell-areas';
import {
  areasQuery,
  commentQuery,
  highlightQuery,
  noteQuery,
  promptQuery,
  WORKBOOK_QUERY,
  type FoundHighlight,
  type FoundMessages,
} from './mark-queries';
import type {
  ExistingHighlight,
  ExistingMarks,
  ExistingMessage,
  ExistingPrompt,
  MarkedTab,
  TargetSheet,
} from './marks';

type Found =
  | { readonly kind: 'highlights'; readonly highlights: readonly FoundHighlight[] }
  | { readonly kind: 'message'; readonly message: ExistingMessage };

function withAnswer<T, R>({ bytes, queue }: Query<T>, map: (answer: T) => R): Query<R> {
  return {
    bytes,
    queue: (open) => {
      const read = queue(open);
      return () => map(read());
    },
  };
}

function queriesOf({ tabs, comments, notes }: FoundMessages): readonly Query<Found>[] {
  const messages = [
    ...comments.map(commentQuery),
    ...(notes === null ? [] : Array.from({ length: notes }, (_, index) => noteQuery(index))),
  ];
  return [
    ...tabs.map((tab) =>
      withAnswer(highlightQuery(tab), (highlights): Found => ({ kind: 'highlights', highlights })),
    ),
    ...messages.map((query) => withAnswer(query, (message): Found => ({ kind: 'message', message }))),
  ];
}

/** Reads the cells below prompted highlights, and those that are to get a prompt. Pauses after each sheet. */
function* promptQueries(
  tabs: readonly MarkedTab[],
  highlights: readonly ExistingHighlight[],
  targets: ReadonlyMap<string, TargetSheet>,
  channel: MarkChannel,
): Sliced<readonly Query<ExistingPrompt>[]> {
  const queries = yield* mapped(tabs, 1, ({ id, name }) => {
    const old = highlights
      .filter(({ sheetId, style }) => sheetId === id && style?.prompted !== false)
      .flatMap(({ areas }) => piecesOf(areas));
    const cells = channel === 'prompt' ? (targets.get(foldName(name))?.cells ?? []) : [];
    const areas = new Map(
      [...old, ...cells.map(({ row, column }) => cellArea(row, column))].map((area) => [
        `${cellKey(area.firstRow, area.firstColumn)},${cellKey(area.lastRow, area.lastColumn)}`,
        area,
      ]),
    );
    return [...areas.values()].map((area) => promptQuery(id, area));
  });
  return queries.flat();
}

export async function readMarks(
  targets: ReadonlyMap<string, TargetSheet>,
  channel: MarkChannel,
  { signal }: WorkOptions,
): Promise<ExcelAnswer<ExistingMarks>> {
  const run = <T>(queries: readonly Query<T>[]): Promise<ExcelAnswer<readonly T[]>> =>
    runInBatches(queries, { signal });
  const workbook = await run([WORKBOOK_QUERY]);
  if (workbook.kind !== 'done') return workbook;
  const found = await run(workbook.value.flatMap(queriesOf));
  if (found.kind !== 'done') return found;
  const tabs = workbook.value.flatMap((each) => each.tabs);
  const ours = found.value.flatMap((each) => (each.kind === 'highlights' ? each.highlights : []));
  const messages = found.value.flatMap((each) => (each.kind === 'message' ? [each.message] : []));
  const highlights = await run(ours.map(areasQuery));
  if (highlights.kind !== 'done') return highlights;
  const queries = await inSlices(promptQueries(tabs, highlights.value, targets, channel), signal);
  if (queries.kind !== 'done') return queries;
  const prompts = await run(queries.value);
  if (prompts.kind !== 'done') return prompts;
  return {
    kind: 'done',
    value: { tabs, highlights: highlights.value, messages, prompts: prompts.value },
  };
}
