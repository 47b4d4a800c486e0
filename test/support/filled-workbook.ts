/** Opens a workbook with the sample and all its tables, generated and filled once for all tests of a file. */
import { HENAN_2023 } from '../../src/sets/henan-2023';
import type { WorkbookSnapshot } from '../../src/sheets/plan/snapshot';
import type { OpenSession } from '../../src/workflow/create-session';
import type { MarkingPort } from '../../src/workflow/checks/marking-port';
import { sessionOn } from './sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from './simulated-workbook';

let filled: Promise<WorkbookSnapshot> | null = null;

async function fill(): Promise<WorkbookSnapshot> {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.loadSample();
  await session.generateTables(HENAN_2023.tables.map(({ id }) => id));
  await session.fillTables('values');
  session.close();
  return book.snapshot();
}

export interface OpenedWorkbook {
  readonly book: SimulatedWorkbook;
  readonly session: OpenSession;
}

/** The session is new and has read the workbook, as in a pane that is opened on it. */
export async function openFilled(marking?: MarkingPort): Promise<OpenedWorkbook> {
  const book = simulatedWorkbook(await (filled ??= fill()));
  const session = sessionOn(book.port, marking);
  await session.refresh();
  return { book, session };
}
