/**
 * Creates a department in a simulated workbook with a real session, and its units' returns,
 * for the screens of distributing and collecting. The gallery loads it into a browser.
 */
import { importRoster } from '../../support/import-roster';
import { governmentalFor } from '../../../src/classification/economic-accounts';
import { unitWorkbookOf } from '../../../src/distribution/unit-workbook';
import { NO_LINES, type UnitLines } from '../../../src/distribution/unit-lines';
import type { Unit } from '../../../src/entries/entries';
import { fen } from '../../../src/money/fen';
import { createSession, type OpenSession } from '../../../src/workflow/create-session';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import type { Spoil } from '../../support/distributed';
import { nothingStated } from '../../support/nothing-stated';
import { simulatedWorkbook, type SimulatedWorkbook } from '../../support/simulated-workbook';
import { SETTINGS } from './workbook-status';

export interface DepartmentUnderTest {
  readonly workbook: SimulatedWorkbook;
  readonly session: OpenSession;
}

const NOT_HERE = 'There is no such file here';

export function sessionHere({ port }: SimulatedWorkbook): OpenSession {
  return createSession({
    workbook: port,
    marking: {
      showMarks: () => Promise.resolve({ kind: 'done', value: { channel: 'comment', skipped: [] } }),
    },
    now: () => new Date('2026-11-24T08:00:00.000Z'),
    readFile: () => Promise.resolve({ kind: 'unusable', message: NOT_HERE }),
    sampleFile: () => Promise.reject(new Error(NOT_HERE)),
  });
}

/** Creates a workbook with settings and roster only. */
export async function departmentOf(
  units: readonly Unit[],
  screen: string = 'home',
): Promise<DepartmentUnderTest> {
  const workbook = simulatedWorkbook();
  const session = sessionHere(workbook);
  await session.refresh();
  await session.makeEntrySheets(SETTINGS.budgetYear);
  await session.saveSettings(SETTINGS);
  if (units.length > 0) await importRoster(session, units);
  await session.savePaneState({ ...session.paneState(), screen });
  return { workbook, session };
}

/** Makes salary expenditure equal to income, in 元. */
export function salaries(unit: Unit, yuan: number): UnitLines {
  const mapping = governmentalFor('30101', unit.type);
  const common = {
    row: 2,
    unit: unit.code,
    period: 'current',
    fund: 'generalFiscal',
    amount: fen(yuan * 100),
    remark: '',
  } as const;
  return {
    ...NO_LINES,
    facts: nothingStated(SETTINGS, unit.code),
    income: [common],
    expenditure: [
      {
        ...common,
        function: '2080101',
        kind: 'personnel',
        project: '',
        departmental: '30101',
        governmental: mapping.kind === 'mapped' ? mapping.code : '50101',
      },
    ],
  };
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes the workbook that a unit returns. */
export async function sentBack(
  unit: Unit,
  yuan: number,
  {
    spoils = [],
    name = `${unit.code}.xlsx`,
  }: { readonly spoils?: readonly Spoil[]; readonly name?: string } = {},
): Promise<SentFile> {
  const plan = unitWorkbookOf(SETTINGS, unit, salaries(unit, yuan));
  return { name, bytes: await writeWorkbook(spoils.reduce((before, spoil) => spoil(before), plan)) };
}

/** Makes a file that is not a workbook. */
export function otherFile(name: string): SentFile {
  return { name, bytes: Uint8Array.from([46, 46, 46]) };
}
