/** Makes the sample's department as a live workbook, and returns of its units. */
import type { ReturnStatusRow } from '../../src/distribution/returns-overview';
import type { PendingFile } from '../../src/distribution/collect';
import type { Entries } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import type { WorkbookSnapshot } from '../../src/sheets/plan/snapshot';
import { TABLE_SETS } from '../../src/sets';
import type { OpenSession } from '../../src/workflow/create-session';
import { moreOf703001, pendingFile, returnedBytes } from '../support/amended-returns';
import { controllerOn, type DistributionUnderTest } from '../support/distribution';
import { type Spoil } from '../support/distributed';
import { said, sessionOn } from '../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';

export const LINE_SHEETS = ['收入录入', '支出录入', '项目绩效录入'];

export function entriesIn(workbook: SimulatedWorkbook): Entries {
  const reading = readEntries({ sheets: workbook.snapshot().sheets }, TABLE_SETS);
  if (reading.kind === 'unusable') throw new Error(reading.problems[0]?.message);
  return reading.entries;
}

/** Cell contents, without blanks at the ends of rows. */
export function contents({ sheets }: WorkbookSnapshot): readonly string[] {
  return sheets.map(({ name, rows }) => {
    const words = rows.map((cells) => cells.map((cell) => JSON.stringify(cell)).join(' '));
    return `${name}\n${words.map((row) => row.replace(/(?: ?null)+$/u, '')).join('\n')}`;
  });
}

export interface Department extends DistributionUnderTest {
  readonly workbook: SimulatedWorkbook;
  readonly session: OpenSession;
  /** Entries of the sample, before its lines were emptied. */
  readonly sample: Entries;
}

/** Makes the sample's department; `empty`: with settings and roster only. */
export async function sampleDepartment(
  content: 'empty' | 'full',
  openWorkerPool?: Parameters<typeof controllerOn>[1],
): Promise<Department> {
  const workbook = simulatedWorkbook();
  const session = sessionOn(workbook.port);
  await session.refresh();
  expect(said(await session.loadSample())).toContain('已载入样例');
  const sample = entriesIn(workbook);
  if (content === 'empty')
    for (const name of LINE_SHEETS)
      workbook.changeSheet(name, (sheet) => ({
        ...sheet,
        rows: sheet.rows.slice(0, 1),
        formulas: new Set(),
        formulaTexts: new Map(),
      }));
  await session.refresh();
  return { workbook, session, sample, ...controllerOn(session, openWorkerPool) };
}

export async function returnOf(
  { sample }: Department,
  code: string,
  spoils: readonly Spoil[] = [],
  name = `${code}.xlsx`,
): Promise<PendingFile> {
  return pendingFile(name, await returnedBytes(sample, code, spoils));
}

/** Titles of the changes that touch sheets, and not the memory alone. */
export function changesOfSheets({ applied }: SimulatedWorkbook): readonly string[] {
  return applied.filter(({ sheets }) => sheets.length > 0).map(({ title }) => title);
}

export function rowOf({ controller }: Department, code: string): ReturnStatusRow {
  const row = controller.overviewView()?.overview.rows.find(({ unit }) => unit.code === code);
  if (row === undefined) throw new Error(`${code} is not in the overview.`);
  return row;
}

export function statuses({ controller }: Department): string {
  return (controller.overviewView()?.overview.rows ?? [])
    .map(({ unit, status }) => `${unit.code.slice(-3)} ${status}`)
    .join('; ');
}

export function amended(department: Department, name?: string): Promise<PendingFile> {
  return returnOf(department, '703001', moreOf703001(department.sample), name);
}
