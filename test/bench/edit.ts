/** What the session does after one figure was typed into a table: from Excel's answer to the findings. */
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import type { FoundSheet } from '../../src/sheets/plan/snapshot';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { createSession, type OpenSession } from '../../src/workflow/create-session';
import type { MarkingPort } from '../../src/workflow/checks/marking-port';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';

export interface EditMeasurement {
  /** Milliseconds of work in all. */
  readonly whole: number;
  /** Of these, until where the work stands is known: the edited table against what was filled. */
  readonly status: number;
}

function foundSheets({ sheets }: RawWorkbook): readonly FoundSheet[] {
  return sheets.map((sheet, index) => ({
    ...sheet,
    id: `{sheet-${String(index)}}`,
    protected: false,
    formulaTexts: new Map<string, string>(),
  }));
}

interface Watched {
  readonly book: SimulatedWorkbook;
  readonly session: OpenSession;
  /** When the last reading was answered, and what comes of it. */
  readonly read: () => number;
}

function watchedSession(entered: RawWorkbook): Watched {
  const sheets = foundSheets(entered);
  const tabs = sheets.map(({ id, name }) => ({ id, name, hidden: false }));
  const book = simulatedWorkbook({ sheets, tabs, memory: null, names: new Map() });
  let answered = 0;
  const marking: MarkingPort = {
    showMarks: () => Promise.resolve({ kind: 'done', value: { channel: 'note', skipped: [] } }),
  };
  const session = createSession({
    workbook: {
      ...book.port,
      snapshot: async (request, options) => {
        const answer = await book.port.snapshot(request, options);
        answered = performance.now();
        return answer;
      },
    },
    marking,
    now: () => new Date(),
    readFile: () => Promise.resolve({ kind: 'unusable', message: '' }),
    sampleFile: () => Promise.resolve(new Uint8Array()),
  });
  return { book, session, read: () => answered };
}

async function edited({ book, session, read }: Watched, sheet: string, at: number, figure: number) {
  const reported: number[] = [];
  let stop = (): void => undefined;
  const followed = new Promise<void>((resolve) => {
    stop = session.subscribe(() => {
      reported.push(performance.now());
      // The reading makes the findings outdated, the check that follows it does not leave them so.
      if (reported.length > 1 && session.checks.report()?.outdated === false) resolve();
    });
  });
  const column = book.sheet(sheet).rows[at]?.findIndex((cell) => typeof cell === 'number') ?? 0;
  book.type(sheet, at, column, figure);
  await followed;
  const end = performance.now();
  stop();
  return { whole: end - read(), status: (reported[0] ?? end) - read() };
}

/** The best of several figures typed: the machine is shared. */
const EDITS = 6;

/** Sheets of few rows and of thousands. */
const EDITED_SHEETS = { small: '部门支出总体情况表', large: '项目支出预算表' } as const;
/** Below the headers and the totals. */
const ROW = 12;

export async function measureEdits(
  entered: RawWorkbook,
): Promise<Readonly<Record<keyof typeof EDITED_SHEETS, EditMeasurement>>> {
  const watched = watchedSession(entered);
  const { session } = watched;
  await session.generateTables(HENAN_2023.tables.map(({ id }) => id));
  await session.fillTables('values');
  const outcome = await session.checks.check();
  if (outcome.kind !== 'done')
    throw new Error(`The workbook could not be checked: ${JSON.stringify(outcome)}`);
  const best = async (sheet: string): Promise<EditMeasurement> => {
    const runs: EditMeasurement[] = [];
    for (let run = 0; run < EDITS; run += 1) runs.push(await edited(watched, sheet, ROW, run + 0.5));
    return runs.reduce((one, other) => (other.whole < one.whole ? other : one));
  };
  const measured = { small: await best(EDITED_SHEETS.small), large: await best(EDITED_SHEETS.large) };
  session.close();
  return measured;
}
