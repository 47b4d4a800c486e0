/**
 * Tests the import of an office's own workbook, written by openpyxl: own column names, a sheet for each unit under the
 * office's own name, money without its unit. Answered once on the command line; the file of the next year asks nothing,
 * there or in the pane.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { answersFrom } from '../../src/line-import/found';
import { keptAnswers } from '../../src/line-import/kept-answers';
import { isOpen, planImport } from '../../src/line-import/plan-import';
import { enteredIn, proposeImport } from '../../src/line-import/propose-import';
import { TABLE_SETS } from '../../src/sets';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { ownWorkbook } from '../support/own-workbook';
import { commandLineOn } from '../support/run-command';

jest.setTimeout(120_000);

const ANSWERS = [
  ...['--as', '经费性质=支出类别', '--as', '资金性质=资金来源'],
  ...['--as', '就业=703005', '--as', '失业保险=703004', '--unit', '万元'],
];

const runCommand = commandLineOn();

let directory: string;
const at = (name: string) => join(directory, name);

async function writeOwn(name: string, year: number, amounts: readonly number[]): Promise<void> {
  const { buffer } = await ownWorkbook(name, ['就业', '失业保险'], year, amounts);
  await writeFile(at(name), buffer);
}

async function rawOf(name: string): Promise<RawWorkbook> {
  const file = await readWorkbook(await readFile(at(name)));
  if (file.kind !== 'workbook') throw new Error(file.detail);
  return file.workbook;
}

async function added(name: string, before: Entries): Promise<readonly (readonly [string, number])[]> {
  const reading = readEntries(await rawOf(name), TABLE_SETS);
  if (reading.kind !== 'entries') throw new Error('The workbook is unusable.');
  return reading.entries.expenditure
    .slice(before.expenditure.length)
    .map(({ unit, amount }) => [unit, amount] as const);
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mapping-'));
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

it('asks once, keeps the answers in the workbook, and takes the next file without a question', async () => {
  const sample = await sampleEntries();
  await writeFile(at('录入.xlsx'), await writeWorkbook(filledEntryWorkbook(sample)));
  await writeOwn('今年.xlsx', 2023, [1.5, 2]);
  const asked = await runCommand('import', at('今年.xlsx'), '--into', at('录入.xlsx'));
  expect(asked.code).toBe(1);
  for (const word of ['就业', '失业保险']) expect(asked.warned).toContain(`“${word}”是哪个单位的`);

  const first = ['import', at('今年.xlsx'), '--into', at('录入.xlsx'), '--out', at('新.xlsx'), ...ANSWERS];
  const answered = await runCommand(...first);
  expect(answered.said).toContain('回答已记在“导入对照”表');
  expect(await added('新.xlsx', sample)).toEqual([
    ['703005', 1_500_000],
    ['703005', 2_000_000],
    ['703004', 1_500_000],
    ['703004', 2_000_000],
  ]);

  await writeOwn('明年.xlsx', 2024, [3.25]);
  const next = await runCommand('import', at('明年.xlsx'), '--into', at('新.xlsx'), '--out', at('再新.xlsx'));
  expect(next.warned).not.toContain('请回答');
  expect(next.said).toContain('上次这样的表是万元');
  expect((await added('再新.xlsx', sample)).slice(4)).toEqual([
    ['703005', 3_250_000],
    ['703004', 3_250_000],
  ]);

  // The pane asks the same functions, with the answers of the same sheet.
  const workbook = await rawOf('新.xlsx');
  const entered = enteredIn(readEntries(workbook, TABLE_SETS));
  if (entered === null) throw new Error('The settings are unusable.');
  const proposal = proposeImport((await rawOf('明年.xlsx')).sheets, entered, {
    answers: answersFrom(keptAnswers(workbook)),
    moneyUnit: null,
    sheet: null,
  });
  if (proposal.kind === 'refused') throw new Error(proposal.message);
  const plan = planImport(proposal, entered, { again: false, leftOut: [] });
  expect(isOpen(plan)).toBe(false);
  expect(plan.lines).toHaveLength(2);
});
