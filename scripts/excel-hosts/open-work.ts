/** Opens the add-in in a simulated Excel of a given version and fills the sample's tables. */
import { readFile } from 'node:fs/promises';
import { officeMarks } from '../../src/excel/marks/office-marks';
import { officeWorkbook } from '../../src/excel/office-workbook';
import { createHost, type Host, type HostOptions, type ProfileName } from '../../src/excel-host';
import { connectNode } from '../../src/excel-host/transport/node';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { createSession, type OpenSession } from '../../src/workflow/create-session';
import type { CommandOutcome } from '../../src/workflow/outcome';
import type { WorkbookPort } from '../../src/workflow/port';
import { readWorkbook } from '../../src/xlsx/read-workbook';

export interface Work {
  readonly host: Host;
  readonly port: WorkbookPort;
  readonly session: OpenSession;
}

const SAMPLE = new URL('../../assets/sample/三门峡市人社局2023年录入.xlsx', import.meta.url);
const NOW = new Date('2026-11-24T08:00:00.000Z');

/** Errors: if the outcome is not a success. */
export function mustBeDone(outcome: CommandOutcome): void {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
}

export async function openWork(profile: ProfileName, options: HostOptions = {}): Promise<Work> {
  const host = createHost({ ...options, profile });
  connectNode(host);
  const port = officeWorkbook();
  const session = createSession({
    workbook: port,
    marking: officeMarks(),
    now: () => NOW,
    readFile: async (bytes) => {
      const reading = await readWorkbook(bytes);
      return reading.kind === 'workbook' ? reading : { kind: 'unusable', message: reading.detail };
    },
    sampleFile: () => readFile(SAMPLE),
  });
  return { host, port, session };
}

/** Generates and fills the tables of the sample. */
export async function fillSample({ session }: Work): Promise<void> {
  mustBeDone(await session.loadSample());
  mustBeDone(await session.generateTables(HENAN_2023.tables.map(({ id }) => id)));
  mustBeDone(await session.fillTables('values'));
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Lets messages arrive that are on their way, and work end that has begun. */
async function settled({ session }: Work): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await delay(0);
  mustBeDone(await session.savePaneState(session.paneState()));
}

/** Waits for an edit to arrive, for the pause before it is read, and for the reading. */
export async function pause(work: Work): Promise<void> {
  await settled(work);
  await delay(1_500);
  for (let round = 0; round < 3; round += 1) await settled(work);
}
