/** A snapshot: one request, a second one for what the first left open, more only when the workbook is very large. */
import type { SnapshotRequest, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import type { Answer, WorkOptions } from '../../workflow/port';
import type { ExcelError } from '../../workflow/excel-error';
import type { WorkbookFacts } from '../facts';
import type { OfficeFailure } from '../office-failure';
import { isAnswered, request } from '../request';
import { excelErrorOf } from '../excel-error-of-failure';
import { readMemoryXml } from '../write/memory-xml';
import { askQuestions, isTooLarge, type Asked } from './ask-questions';
import { askFirst, type Extent, type FirstLook, type HintOf } from './first-look';
import { formatsFromA1, toFoundSheet } from './found-sheet';
import { questionsOf, rowQuestions } from './questions';
import { isComplete, type CompleteReading, type SheetReading } from './reading';
import { takeFacts, takeSheets, type FactsWithoutFormats } from './take-first';

export interface Look {
  readonly snapshot: WorkbookSnapshot;
  readonly facts: WorkbookFacts;
  readonly sheets: readonly CompleteReading[];
  /** How much was asked for at once in the end. */
  readonly extent: Extent;
}

interface FirstReading {
  readonly facts: FactsWithoutFormats;
  readonly sheets: readonly SheetReading[];
  readonly extent: Extent;
}

type First =
  | { readonly kind: 'done'; readonly reading: FirstReading }
  | { readonly kind: 'failed'; readonly failure: OfficeFailure };

function taken(look: FirstLook, extent: Extent, hintOf: HintOf): First {
  const facts = takeFacts(look.workbook);
  const reading = { facts, sheets: takeSheets(look, facts, hintOf), extent };
  return { kind: 'done', reading };
}

async function firstLook(wanted: SnapshotRequest, extent: Extent, hintOf: HintOf): Promise<First> {
  const reply = await request((context) => askFirst(context, wanted, extent, hintOf));
  if (reply.kind === 'done') return taken(reply.value, extent, hintOf);
  const { sent } = reply;
  // Stopped at one of the questions that may fail: those behind it are open, and asked again another way.
  return sent !== null && isAnswered(() => sent.sureThings.value) ? taken(sent, extent, hintOf) : reply;
}

interface Memories {
  /** The one written last, which is the last in the list of parts. */
  readonly memory: string | null;
  readonly others: readonly string[];
}

/** Several parts hold a memory when two people worked at once. */
async function memoriesOf({
  facts,
}: FirstReading): Promise<({ readonly kind: 'done' } & Memories) | Extract<First, { kind: 'failed' }>> {
  if (facts.memoryParts.length < 2) return { kind: 'done', memory: facts.memory, others: [] };
  const reply = await request(({ workbook }) =>
    facts.memoryParts.map((id) => workbook.customXmlParts.getItem(id).getXml()),
  );
  if (reply.kind === 'failed') return reply;
  const texts = reply.value
    .map(({ value }) => readMemoryXml(value))
    .flatMap((text) => (text === null || text === '' ? [] : [text]));
  return { kind: 'done', memory: texts.at(-1) ?? null, others: texts.slice(0, -1) };
}

function toLook(
  { facts, extent }: FirstReading,
  sheets: readonly CompleteReading[],
  { memory, others }: Memories,
): Look {
  return {
    facts: {
      ...facts,
      memory,
      formats: new Map(sheets.map((sheet) => [sheet.tab.id, formatsFromA1(sheet)])),
    },
    sheets,
    extent,
    snapshot: {
      sheets: sheets.map(toFoundSheet),
      tabs: facts.tabs.map(({ id, name, hidden }) => ({ id, name, hidden })),
      memory,
      ...(others.length === 0 ? {} : { otherMemories: others }),
      names: facts.names,
    },
  };
}

function asRowsAreAsked(sheets: readonly SheetReading[]): readonly SheetReading[] {
  return sheets.map((reading) => ({ ...reading, mixedRows: [] }));
}

/** Everything that is open; where rows of a part are mixed again, each of them by itself. */
async function askOpen(sheets: readonly SheetReading[], options: WorkOptions): Promise<Asked> {
  const asked = await askQuestions(asRowsAreAsked(sheets), sheets.flatMap(questionsOf), options);
  if (asked.kind !== 'done' || asked.sheets.every(({ mixedRows }) => mixedRows.length === 0)) return asked;
  return askQuestions(asRowsAreAsked(asked.sheets), asked.sheets.flatMap(rowQuestions), options);
}

/** Merged areas are asked for as a write: a workbook opened read-only may refuse that, and no sheet is protected. */
function excelErrorOfQuestion(failure: OfficeFailure, { readOnly }: FactsWithoutFormats): ExcelError {
  const excelError = excelErrorOf(failure);
  return readOnly && excelError.kind === 'sheet-protected'
    ? { ...excelError, kind: 'read-only' }
    : excelError;
}

/** What the first look left open, and what it could not tell. */
async function lookAgain(first: FirstReading, options: WorkOptions): Promise<Answer<Look>> {
  const asked = await askOpen(first.sheets, options);
  if (asked.kind === 'cancelled') return asked;
  if (asked.kind === 'failed')
    return { kind: 'failed', excelError: excelErrorOfQuestion(asked.failure, first.facts) };
  const found = await memoriesOf(first);
  if (found.kind === 'failed') return { kind: 'failed', excelError: excelErrorOf(found.failure) };
  const open = asked.sheets.find((reading) => !isComplete(reading));
  if (open !== undefined) {
    const detail = 'Excel did not answer everything that was asked of the sheet.';
    return { kind: 'failed', excelError: { kind: 'unexpected', sheet: open.tab.name, detail } };
  }
  return { kind: 'done', value: toLook(first, asked.sheets.filter(isComplete), found) };
}

/** `extent`: how much to ask for at once; where contents are too much for that, they are asked for in parts. */
export async function lookAtWorkbook(
  wanted: SnapshotRequest,
  extent: Extent,
  hintOf: HintOf,
  options: WorkOptions,
): Promise<Answer<Look>> {
  if (options.signal?.aborted === true) return { kind: 'cancelled' };
  let first = await firstLook(wanted, extent, hintOf);
  if (first.kind === 'failed' && isTooLarge(first.failure)) first = await firstLook(wanted, 'where', hintOf);
  return first.kind === 'failed'
    ? { kind: 'failed', excelError: excelErrorOf(first.failure) }
    : lookAgain(first.reading, options);
}
