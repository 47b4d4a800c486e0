/** Reads a snapshot: one request, a second one for what the first left open, more only of a very large workbook. */
import type { FoundSheet, SnapshotRequest, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { inSlices, type Sliced } from '../../slices/slices';
import type { ExcelError } from '../../workflow/excel-error';
import type { ExcelAnswer, WorkOptions } from '../../workflow/port';
import type { WorkbookFacts } from '../facts';
import type { FormatRows } from '../known-formats';
import { readMemoryXml } from '../memory-xml';
import { runInBatches } from '../request/batch';
import { excelErrorOf } from '../request/excel-error-of';
import { isAnswerTooLarge, type OfficeError } from '../request/office-error';
import { isAnswered, request } from '../request/request';
import { queueFirstRequest, type FirstRequest, type HintOf, type ReadingScope } from './first-request';
import { formatsFromA1, toFoundSheet } from './found-sheet';
import { parseFacts, parseSheets, type FactsWithoutFormats } from './parse-first-response';
import { isComplete, type CompleteReading, type OfficeSheetReading } from './reading';
import { queriesOf, rowQueries, sheetsWithAnswers, type SheetQuery } from './sheet-queries';

export interface OfficeWorkbookReading {
  readonly snapshot: WorkbookSnapshot;
  readonly facts: WorkbookFacts;
  readonly sheets: readonly CompleteReading[];
  /** How much the first request that succeeded asked for. */
  readonly scope: ReadingScope;
}

interface FirstReading {
  readonly facts: FactsWithoutFormats;
  readonly sheets: readonly OfficeSheetReading[];
  readonly scope: ReadingScope;
}

type FirstAnswer =
  | { readonly kind: 'done'; readonly reading: FirstReading }
  | { readonly kind: 'failed'; readonly officeError: OfficeError };

function parseFirst(response: FirstRequest, scope: ReadingScope, hintOf: HintOf): FirstAnswer {
  const facts = parseFacts(response.workbook);
  const reading = { facts, sheets: parseSheets(response, facts, hintOf), scope };
  return { kind: 'done', reading };
}

async function readFirst(
  snapshot: SnapshotRequest,
  scope: ReadingScope,
  hintOf: HintOf,
): Promise<FirstAnswer> {
  const reply = await request((context) => queueFirstRequest(context, snapshot, scope, hintOf));
  if (reply.kind === 'done') return parseFirst(reply.value, scope, hintOf);
  const { sent } = reply;
  // Excel stopped at a call that may fail: those behind it are open, and are read another way.
  return sent !== null && isAnswered(() => sent.countBehindSafeCalls.value)
    ? parseFirst(sent, scope, hintOf)
    : reply;
}

interface Memories {
  /** The one written last, which is the last in the list of parts. */
  readonly memory: string | null;
  readonly others: readonly string[];
}

/** Several parts hold a memory when two people worked at once. */
async function memoriesOf({ facts }: FirstReading): Promise<ExcelAnswer<Memories>> {
  if (facts.memoryParts.length < 2) return { kind: 'done', value: { memory: facts.memory, others: [] } };
  const reply = await request(({ workbook }) =>
    facts.memoryParts.map((id) => workbook.customXmlParts.getItem(id).getXml()),
  );
  if (reply.kind === 'failed') return { kind: 'failed', excelError: excelErrorOf(reply.officeError) };
  const texts = reply.value
    .map(({ value }) => readMemoryXml(value))
    .flatMap((text) => (text === null || text === '' ? [] : [text]));
  return { kind: 'done', value: { memory: texts.at(-1) ?? null, others: texts.slice(0, -1) } };
}

function* toWorkbookReading(
  { facts, scope }: FirstReading,
  sheets: readonly CompleteReading[],
  { memory, others }: Memories,
): Sliced<OfficeWorkbookReading> {
  const formats = new Map<string, FormatRows>();
  const found: FoundSheet[] = [];
  for (const sheet of sheets) {
    formats.set(sheet.tab.id, yield* formatsFromA1(sheet));
    found.push(yield* toFoundSheet(sheet));
  }
  return {
    facts: { ...facts, memory, formats },
    sheets,
    scope,
    snapshot: {
      sheets: found,
      tabs: facts.tabs.map(({ id, name, hidden }) => ({ id, name, hidden })),
      memory,
      ...(others.length === 0 ? {} : { otherMemories: others }),
      names: facts.names,
    },
  };
}

async function runQueries(
  sheets: readonly OfficeSheetReading[],
  queries: readonly SheetQuery[],
  { signal, onProgress }: WorkOptions,
): Promise<ExcelAnswer<readonly OfficeSheetReading[]>> {
  const answers = await runInBatches(queries, {
    signal,
    onBatch: (done, total) => onProgress?.({ stage: '读取工作簿', done, total }),
  });
  if (answers.kind !== 'done') return answers;
  // The answers name the rows that are still mixed.
  const cleared = sheets.map((reading) => ({ ...reading, mixedRows: [] }));
  return inSlices(sheetsWithAnswers(cleared, answers.value), signal);
}

/** Reads everything that is open; where rows of a part are mixed again, each of them by itself. */
async function readOpen(
  sheets: readonly OfficeSheetReading[],
  options: WorkOptions,
): Promise<ExcelAnswer<readonly OfficeSheetReading[]>> {
  const read = await runQueries(sheets, sheets.flatMap(queriesOf), options);
  if (read.kind !== 'done' || read.value.every(({ mixedRows }) => mixedRows.length === 0)) return read;
  return runQueries(read.value, read.value.flatMap(rowQueries), options);
}

/** Merged areas count as a write: a workbook opened read-only may refuse them, and no sheet is protected. */
function withReadOnly(excelError: ExcelError, { readOnly }: FactsWithoutFormats): ExcelError {
  return readOnly && excelError.kind === 'sheet-protected'
    ? { ...excelError, kind: 'read-only' }
    : excelError;
}

/** Reads what the first request left open, and what it could not tell. */
async function complete(
  first: FirstReading,
  options: WorkOptions,
): Promise<ExcelAnswer<OfficeWorkbookReading>> {
  const read = await readOpen(first.sheets, options);
  if (read.kind === 'cancelled') return read;
  if (read.kind === 'failed')
    return { kind: 'failed', excelError: withReadOnly(read.excelError, first.facts) };
  const memories = await memoriesOf(first);
  if (memories.kind !== 'done') return memories;
  const open = read.value.find((reading) => !isComplete(reading));
  if (open !== undefined) {
    const detail = 'Excel did not answer everything that was asked of the sheet.';
    return { kind: 'failed', excelError: { kind: 'unexpected', sheet: open.tab.name, detail } };
  }
  return inSlices(toWorkbookReading(first, read.value.filter(isComplete), memories.value), options.signal);
}

/** `scope`: how much to ask for at once. Where contents are too much for that, they are read in parts. */
export async function readWorkbook(
  snapshot: SnapshotRequest,
  scope: ReadingScope,
  hintOf: HintOf,
  options: WorkOptions,
): Promise<ExcelAnswer<OfficeWorkbookReading>> {
  if (options.signal?.aborted === true) return { kind: 'cancelled' };
  let first = await readFirst(snapshot, scope, hintOf);
  if (first.kind === 'failed' && isAnswerTooLarge(first.officeError))
    first = await readFirst(snapshot, 'places', hintOf);
  return first.kind === 'failed'
    ? { kind: 'failed', excelError: excelErrorOf(first.officeError) }
    : complete(first.reading, options);
}
