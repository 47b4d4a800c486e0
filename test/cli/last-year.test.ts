/** Tests `last-year` as a user runs it: last year's files into this year's entry workbook. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleEntries } from '../../scripts/sample-entries';
import { NO_TEXT } from '../../src/entries/text-entries';
import type { Entries } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import { fen } from '../../src/money/fen';
import { rollUp } from '../../src/rollup/rollup';
import { knownSet, TABLE_SETS } from '../../src/sets';
import { filledEntryWorkbook, tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { REFERENCE_TEXT } from '../support/reference-text';
import { runCommand } from '../support/run-command';

let directory: string;
/** Of 2023, the year before the budget that is entered. */
let former: Entries;
/** Of 2024, without anything for the text. */
let current: Entries;
const at = (name: string) => join(directory, name);

beforeAll(async () => {
  former = await sampleEntries();
  current = {
    ...former,
    settings: { ...former.settings, budgetYear: 2024 },
    priorYear: [],
    text: NO_TEXT,
  };
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'last-year-'));
  await enter(current);
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function enter(entries: Entries): Promise<void> {
  await writeFile(at('录入.xlsx'), await writeWorkbook(filledEntryWorkbook(entries)));
}

async function publish(name: string, entries: Entries): Promise<void> {
  const filled = rollUp(entries, knownSet(entries.settings.tableSet));
  await writeFile(at(name), await writeWorkbook(tablesWorkbook(entries, filled, 'values', []).plan));
}

async function entriesIn(name: string): Promise<Entries> {
  const file = await readWorkbook(await readFile(at(name)));
  if (file.kind !== 'workbook') throw new Error(file.detail);
  const reading = readEntries(file.workbook, TABLE_SETS);
  if (reading.kind !== 'entries') throw new Error('The workbook is unusable.');
  return reading.entries;
}

const KINDS = '主要职责,机构设置,名词解释,增减原因';

describe('last-year', () => {
  it('fills 上年数 and the asked texts from tables and text, and keeps everything else', async () => {
    await publish('2023公开表.xlsx', former);
    await writeFile(at('说明.txt'), REFERENCE_TEXT);
    const ran = await runCommand(
      'last-year',
      at('2023公开表.xlsx'),
      at('说明.txt'),
      '--into',
      at('录入.xlsx'),
      '--out',
      at('新.xlsx'),
      '--with',
      KINDS,
    );
    expect({ code: ran.code, warned: ran.warned }).toEqual({ code: 0, warned: [] });
    expect(ran.said).toEqual(
      expect.arrayContaining([
        '“2023公开表.xlsx”是2023年的公开表，读到10项上年数。',
        '“公务接待费”填入2.60万元（上年公开表“2023公开表.xlsx”一般公共预算“三公”经费支出情况表 F6）。',
        '已带入“主要职责”10行（说明.txt），请核对。',
      ]),
    );
    const entries = await entriesIn('新.xlsx');
    expect(entries.priorYear).toHaveLength(11);
    expect(entries.text.organs).toHaveLength(38);
    const { priorYear, text } = entries;
    expect(entries).toEqual({ ...(await entriesIn('录入.xlsx')), priorYear, text });
  });

  it('only shows without --out, and ends with 1 where a figure is missing or differs', async () => {
    await publish('2023公开表.xlsx', former);
    await enter({
      ...current,
      priorYear: [{ row: 2, measure: '收入总计', amount: fen(100), source: '手工' }],
    });
    const before = await readFile(at('录入.xlsx'));
    const ran = await runCommand('last-year', at('2023公开表.xlsx'), '--into', at('录入.xlsx'));
    expect(ran.code).toBe(1);
    expect(ran.warned).toEqual([
      '[请核实] “收入总计”已填0.0001（手工），上年公开的是7563.33万元（上年公开表“2023公开表.xlsx”部门收支总体情况表 B20），没有改动。请核对哪个正确。',
      '[请填写] “机关运行经费”没有读到：“2023公开表.xlsx”没有说明事项·机关运行经费口径。请查上年的公开文本填写，没有发生的填0。',
    ]);
    expect(ran.said.slice(-2)).toEqual([
      '确认用上年公开的数字替换时，加上 --replace 收入总计（或 --replace all）。',
      '以上只是预览，没有生成工作簿；要写入请加上 --out。',
    ]);
    expect(await readFile(at('录入.xlsx'))).toEqual(before);
  });

  it('asks for a unit of money that no table prints, and takes it', async () => {
    const filled = rollUp(former, knownSet(former.settings.tableSet));
    const { plan } = tablesWorkbook(former, filled, 'values', []);
    const text = JSON.stringify(plan.sheets).replaceAll('单位：万元', '').replaceAll('（万元）', '');
    const sheets = JSON.parse(text) as typeof plan.sheets;
    await writeFile(at('2023公开表.xlsx'), await writeWorkbook({ ...plan, sheets }));
    const words = [at('2023公开表.xlsx'), '--into', at('录入.xlsx')];
    const asked = await runCommand('last-year', ...words);
    expect(asked.warned.filter((warned) => warned.includes('预算08表没有写明金额单位'))).not.toEqual([]);
    expect(asked.said).toContain('知道这些表的金额单位的，加上 --unit 元 或 --unit 万元，再运行一次。');
    const ran = await runCommand('last-year', ...words, '--unit', '万元', '--out', at('新.xlsx'));
    expect(ran.warned.filter((warned) => warned.includes('金额单位'))).toEqual([]);
    const { priorYear } = await entriesIn('新.xlsx');
    expect(priorYear.find(({ measure }) => measure === '公务接待费')).toMatchObject({
      amount: 2_600_000,
      source: '上年公开表“2023公开表.xlsx”一般公共预算“三公”经费支出情况表 F6（金额单位万元由您写明）',
    });
    const wrong = await runCommand('last-year', ...words, '--unit', '千元');
    expect(wrong.code).toBe(2);
  });

  it('needs the settings alone: roster and lines are entered later', async () => {
    await publish('2023公开表.xlsx', former);
    await enter({ ...current, units: [], income: [], expenditure: [], projectIndicators: [], overall: [] });
    const words = ['--into', at('录入.xlsx'), '--out', at('新.xlsx')];
    const ran = await runCommand('last-year', at('2023公开表.xlsx'), ...words);
    expect(ran.said).toContain('“2023公开表.xlsx”是2023年的公开表，读到10项上年数。');
    expect(ran.warned.filter((warned) => warned.includes('名册'))).toEqual([]);
    const file = await readWorkbook(await readFile(at('新.xlsx')));
    if (file.kind !== 'workbook') throw new Error(file.detail);
    const sheet = file.workbook.sheets.find(({ name }) => name === '上年数');
    expect(sheet?.rows.find(([measure]) => measure === '公务接待费')?.[1]).toBe(2.6);
  });

  it('replaces a typed figure on request', async () => {
    await publish('2023公开表.xlsx', former);
    await enter({
      ...current,
      priorYear: [{ row: 2, measure: '收入总计', amount: fen(100), source: '手工' }],
    });
    const words = ['--into', at('录入.xlsx'), '--out', at('新.xlsx'), '--replace', '收入总计'];
    const ran = await runCommand('last-year', at('2023公开表.xlsx'), ...words);
    expect(ran.said).toContain(
      '“收入总计”由0.0001（手工）改为7563.33万元（上年公开表“2023公开表.xlsx”部门收支总体情况表 B20）。',
    );
    const [income] = (await entriesIn('新.xlsx')).priorYear;
    expect(income).toMatchObject({ measure: '收入总计', amount: 7_563_330_000 });
  });

  it('writes nothing where every file is refused', async () => {
    await publish('公开表.xlsx', { ...former, settings: { ...former.settings, budgetYear: 2021 } });
    const ran = await runCommand(
      'last-year',
      at('公开表.xlsx'),
      '--into',
      at('录入.xlsx'),
      '--out',
      at('新.xlsx'),
    );
    expect(ran.code).toBe(2);
    expect(ran.warned[0]).toBe(
      '[请核实] “公开表.xlsx”是2021年的，不是2023年的，没有读入。请换成2023年的公开文件。',
    );
    expect(ran.warned.at(-1)).toBe('没有可以使用的上年文件，没有生成工作簿。');
    expect(await readdir(directory)).not.toContain('新.xlsx');
  });

  it.each([
    [['--into', '录入.xlsx'], /^缺少上年的文件。/u],
    [['公开表.xlsx'], /^缺少 --into，请指定今年的录入工作簿。/u],
    [
      ['公开表.xlsx', '--into', '录入.xlsx', '--with', '职责'],
      /^--with 应为主要职责、机构设置、名词解释、增减原因中的几项，现为“职责”。$/u,
    ],
  ])('refuses the words %j', async (words, message) => {
    const ran = await runCommand('last-year', ...words);
    expect(ran.code).toBe(2);
    expect(ran.warned[0]).toMatch(message);
  });
});
