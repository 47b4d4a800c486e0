/** Asks questions in as few requests as their answers allow; one whose answer is too large after all is cut in two. */
import type { WorkOptions } from '../../workflow/port';
import { MOST_BYTES } from '../limits';
import type { OfficeFailure } from '../office-failure';
import { request } from '../request';
import type { Addition, Question } from './questions';
import type { SheetReading } from './reading';

export type Asked =
  | { readonly kind: 'done'; readonly sheets: readonly SheetReading[] }
  | { readonly kind: 'failed'; readonly failure: OfficeFailure }
  | { readonly kind: 'cancelled' };

/** What Excel says when there is too much in an answer. */
const TOO_LARGE: ReadonlySet<string> = new Set(['ResponsePayloadSizeLimitExceeded', 'RangeExceedsLimit']);

export function isTooLarge({ code }: OfficeFailure): boolean {
  return TOO_LARGE.has(code);
}

function packed(questions: readonly Question[]): readonly (readonly Question[])[] {
  const packs: { questions: Question[]; bytes: number }[] = [];
  for (const question of questions) {
    const pack = packs.at(-1);
    if (pack === undefined || pack.bytes + question.bytes > MOST_BYTES)
      packs.push({ questions: [question], bytes: question.bytes });
    else {
      pack.questions.push(question);
      pack.bytes += question.bytes;
    }
  }
  return packs.map((pack) => pack.questions);
}

function smaller(pack: readonly Question[]): readonly (readonly Question[])[] | null {
  const [only] = pack;
  if (pack.length > 1 || only === undefined) {
    const middle = Math.ceil(pack.length / 2);
    return [pack.slice(0, middle), pack.slice(middle)];
  }
  const halves = only.halves();
  return halves === null ? null : halves.map((half) => [half]);
}

interface Answered {
  readonly sheet: string;
  readonly add: Addition;
}

type PackAnswer =
  | { readonly kind: 'done'; readonly answers: readonly Answered[] }
  | { readonly kind: 'failed'; readonly failure: OfficeFailure };

async function askPack(pack: readonly Question[]): Promise<PackAnswer> {
  const reply = await request(({ workbook }) =>
    pack.map(({ sheet, ask }) => ({ sheet, take: ask(workbook.worksheets.getItem(sheet)) })),
  );
  if (reply.kind === 'failed') return reply;
  return { kind: 'done', answers: reply.value.map(({ sheet, take }) => ({ sheet, add: take() })) };
}

export async function askQuestions(
  sheets: readonly SheetReading[],
  questions: readonly Question[],
  { signal, onProgress }: WorkOptions,
): Promise<Asked> {
  const byId = new Map(sheets.map((reading) => [reading.tab.id, reading]));
  const waiting = [...packed(questions)];
  for (let done = 0; ; done += 1) {
    const pack = waiting.shift();
    if (pack === undefined) break;
    if (signal?.aborted === true) return { kind: 'cancelled' };
    onProgress?.({ stage: '读取工作簿', done, total: done + waiting.length + 1 });
    const answer = await askPack(pack);
    if (answer.kind === 'failed') {
      const parts = isTooLarge(answer.failure) ? smaller(pack) : null;
      if (parts === null) return answer;
      for (const part of [...parts].reverse()) waiting.unshift(part);
      continue;
    }
    for (const { sheet, add } of answer.answers) {
      const reading = byId.get(sheet);
      if (reading !== undefined) byId.set(sheet, add(reading));
    }
  }
  return { kind: 'done', sheets: sheets.map((reading) => byId.get(reading.tab.id) ?? reading) };
}
