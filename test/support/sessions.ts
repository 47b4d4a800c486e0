/** Creates sessions with a simulated workbook and the sample file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSession, type OpenSession } from '../../src/workflow/create-session';
import type { CommandOutcome } from '../../src/workflow/outcome';
import type { WorkbookPort } from '../../src/workflow/port';
import type { MarkingPort } from '../../src/workflow/checks/marking-port';
import { readWorkbook } from '../../src/xlsx/read-workbook';

export const SAMPLE_FILE = join('assets', 'sample', '三门峡市人社局2023年录入.xlsx');
export const SHANGHAI_SAMPLE_FILE = join('assets', 'sample', '某区财政局2025年录入.xlsx');
export const NOW = '2026-11-24T08:00:00.000Z';

const open: OpenSession[] = [];

afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

type Reading = Awaited<ReturnType<typeof readWorkbook>>;

/** The sample file does not change: each is read once, however many sessions load it. */
const samples = new Map<string, Promise<Buffer>>();
const readings = new WeakMap<Uint8Array, Promise<Reading>>();

function sampleFile(path: string): Promise<Buffer> {
  const bytes = samples.get(path) ?? readFile(path);
  samples.set(path, bytes);
  return bytes;
}

function readingOf(bytes: Uint8Array): Promise<Reading> {
  const reading = readings.get(bytes) ?? readWorkbook(bytes);
  readings.set(bytes, reading);
  return reading;
}

/** Shows no marks. */
const NO_MARKS: MarkingPort = {
  showMarks: () => Promise.resolve({ kind: 'done', value: { channel: 'comment', skipped: [] } }),
};

export function sessionOn(port: WorkbookPort, marking: MarkingPort = NO_MARKS): OpenSession {
  const session = createSession({
    workbook: port,
    marking,
    now: () => new Date(NOW),
    readFile: async (bytes) => {
      const reading = await readingOf(bytes);
      return reading.kind === 'workbook' ? reading : { kind: 'unusable', message: reading.detail };
    },
    sampleFile: (tableSet) => sampleFile(tableSet === 'shanghai' ? SHANGHAI_SAMPLE_FILE : SAMPLE_FILE),
  });
  open.push(session);
  return session;
}

/** Returns the sentence of any outcome, so that a failed assertion shows it. */
export function said(outcome: CommandOutcome): string {
  switch (outcome.kind) {
    case 'done':
      return outcome.summary;
    case 'question':
      return `？${outcome.question.title}`;
    default:
      return outcome.message;
  }
}
