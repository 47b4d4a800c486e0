/**
 * Looks at what stands: which sheets and messages there are; which highlights are ours and where messages stand; where
 * our highlights stand; and, only where prompts are or were the means, what validations the cells have. One request
 * each, and none where there is nothing to ask, however many sheets and cells there are.
 */
import type { MarkChannel } from '../../workflow/checks/marking-port';
import type { Answer, WorkOptions } from '../../workflow/port';
import { foldName } from '../facts';
import { cellKey } from '../read/cell-key';
import { askAll, type MarkQuestion } from './ask';
import { cellArea, piecesOf } from './cell-areas';
import {
  areasQuestion,
  commentQuestion,
  highlightQuestion,
  noteQuestion,
  promptQuestion,
  WORKBOOK_QUESTION,
  type FoundHighlight,
  type FoundMessages,
} from './questions';
import type {
  ExistingHighlight,
  ExistingMarks,
  ExistingMessage,
  ExistingPrompt,
  Tab,
} from './existing-marks';
import type { TargetSheet } from './target-marks';

type Found =
  | { readonly kind: 'highlights'; readonly highlights: readonly FoundHighlight[] }
  | { readonly kind: 'message'; readonly message: ExistingMessage };

function mapped<T, R>({ bytes, ask }: MarkQuestion<T>, map: (answer: T) => R): MarkQuestion<R> {
  return {
    bytes,
    ask: (workbook) => {
      const take = ask(workbook);
      return () => map(take());
    },
  };
}

function questionsOf({ tabs, comments, notes }: FoundMessages): readonly MarkQuestion<Found>[] {
  const messages = [
    ...comments.map(commentQuestion),
    ...Array.from({ length: notes }, (_, index) => noteQuestion(index)),
  ];
  return [
    ...tabs.map((tab) =>
      mapped(highlightQuestion(tab), (highlights): Found => ({ kind: 'highlights', highlights })),
    ),
    ...messages.map((question) => mapped(question, (message): Found => ({ kind: 'message', message }))),
  ];
}

/** Cells below prompted highlights, and those that are to get a prompt now. */
function promptQuestions(
  tabs: readonly Tab[],
  highlights: readonly ExistingHighlight[],
  wanted: ReadonlyMap<string, TargetSheet>,
  channel: MarkChannel,
): readonly MarkQuestion<ExistingPrompt>[] {
  return tabs.flatMap(({ id, name }) => {
    const old = highlights
      .filter(({ sheetId, style }) => sheetId === id && style?.prompted !== false)
      .flatMap(({ areas }) => piecesOf(areas));
    const cells = channel === 'prompt' ? (wanted.get(foldName(name))?.cells ?? []) : [];
    const areas = new Map(
      [...old, ...cells.map(({ row, column }) => cellArea(row, column))].map((area) => [
        `${cellKey(area.firstRow, area.firstColumn)},${cellKey(area.lastRow, area.lastColumn)}`,
        area,
      ]),
    );
    return [...areas.values()].map((area) => promptQuestion(id, area));
  });
}

/** `means`: what is to be used for the messages. */
export async function lookAtMarks(
  wanted: ReadonlyMap<string, TargetSheet>,
  channel: MarkChannel,
  options: WorkOptions,
): Promise<Answer<ExistingMarks>> {
  const workbook = await askAll([WORKBOOK_QUESTION], options);
  if (workbook.kind !== 'done') return workbook;
  const found = await askAll(workbook.value.flatMap(questionsOf), options);
  if (found.kind !== 'done') return found;
  const tabs = workbook.value.flatMap((each) => each.tabs);
  const ours = found.value.flatMap((each) => (each.kind === 'highlights' ? each.highlights : []));
  const messages = found.value.flatMap((each) => (each.kind === 'message' ? [each.message] : []));
  const highlights = await askAll(ours.map(areasQuestion), options);
  if (highlights.kind !== 'done') return highlights;
  const prompts = await askAll(promptQuestions(tabs, highlights.value, wanted, channel), options);
  if (prompts.kind !== 'done') return prompts;
  return {
    kind: 'done',
    value: { tabs, highlights: highlights.value, messages, prompts: prompts.value },
  };
}
