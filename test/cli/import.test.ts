/** Tests `import` as a user runs it: any file into the entry workbook, which then holds exactly the proposed lines. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { readEntries } from '../../src/entries/read-entries';
import { sumFen } from '../../src/money/fen';
import { TABLE_SETS, USUAL_SET } from '../../src/sets';
import { filledEntryWorkbook, templateWorkbook } from '../../src/sheets/draw/workbook-plans';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeCells } from '../../src/xlsx/write-cells/write-cells';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { runCommand } from '../support/run-command';

let directory: string;
let sample: Entries;
const at = (name: string) => join(directory, name);

beforeAll(async () => {
  sample = await sampleEntries();
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'import-'));
  await writeFile(at('录入.xlsx'), await writeWorkbook(filledEntryWorkbook(sample)));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function readingOf(name: string) {
  const file = await readWorkbook(await readFile(at(name)));
  if (file.kind !== 'workbook') throw new Error(file.detail);
  return readEntries(file.workbook, TABLE_SETS);
}

async function entriesIn(name: string): Promise<Entries> {
  const reading = await readingOf(name);
  if (reading.kind !== 'entries') throw new Error('The workbook is unusable.');
  return reading.entries;
}

const FILE = [
  '某中心2023年预算明细',
  '单位：三门峡市社会养老保险中心\t\t\t\t\t\t单位：万元',
  '功能科目\t经费类型\t项目名称\t经济科目\t资金来源\t年度\t预算金额',
  '社会保险经办机构\t人员经费\t\t基本工资\t一般公共预算财政拨款\t2023年\t50.123456',
  '\t公用\t\t办公费\t财政拨款\t2023年\t1,000.00',
  '2080109\t特定目标类\t信息系统\t30227\t事业收入\t2023年\t-0.5',
  '合计\t\t\t\t\t\t1049.623456',
].join('\n');

const ANSWERS = ['--as', '财政拨款=一般公共预算-财政拨款', '--as', '信息系统=411200230000000009999'];

describe('import', () => {
  it('appends the lines below the entered ones, which stay; sums agree with the file', async () => {
    await writeFile(at('明细.txt'), FILE);
    const before = await readFile(at('录入.xlsx'));
    const ran = await runCommand(
      ...['import', at('明细.txt'), '--into', at('录入.xlsx'), '--out', at('新.xlsx'), ...ANSWERS],
    );
    expect(ran.code).toBe(0);
    const entries = await entriesIn('新.xlsx');
    const own = sample.expenditure.map((line, index) => ({ ...entries.expenditure[index], row: line.row }));
    expect(own).toEqual(sample.expenditure);
    const added = entries.expenditure.slice(sample.expenditure.length);
    const common = { unit: '703002', function: '2080109', period: 'current', remark: '' };
    expect(added).toMatchObject([
      {
        ...common,
        kind: 'personnel',
        departmental: '30101',
        governmental: '50501',
        fund: 'generalFiscal',
        amount: 50_123_456,
      },
      {
        ...common,
        kind: 'operating',
        departmental: '30201',
        governmental: '50502',
        fund: 'generalFiscal',
        amount: 1_000_000_000,
      },
      {
        ...common,
        kind: 'specificTarget',
        departmental: '30227',
        governmental: '50502',
        fund: 'institutionalIncome',
        amount: -500_000,
        project: '411200230000000009999',
      },
    ]);
    expect(sumFen(added.map(({ amount }) => amount))).toBe(1_049_623_456);
    expect(ran.said.join('\n')).toContain('各行相加等于第7行的合计10,496,234.56元。');
    expect(entries.names.projects.get('411200230000000009999')).toBe('信息系统');
    expect(await readFile(at('录入.xlsx'))).toEqual(before);
    const reading = await readingOf('新.xlsx');
    const rows = new Set(added.map(({ row }) => row));
    expect(reading.problems.filter(({ sheet, row }) => sheet === '支出录入' && rows.has(row ?? 0))).toEqual(
      [],
    );
  });

  it('keeps answers in the workbook, where they can be read and hold for the next file', async () => {
    await writeFile(at('明细.txt'), FILE);
    await runCommand('import', at('明细.txt'), '--into', at('录入.xlsx'), '--out', at('一.xlsx'), ...ANSWERS);
    const file = await readWorkbook(await readFile(at('一.xlsx')));
    if (file.kind !== 'workbook') throw new Error(file.detail);
    expect(file.workbook.sheets.at(-1)).toMatchObject({
      name: '导入对照',
      rows: [
        ['文件中的词', '作为', '说明'],
        ['财政拨款', '一般公共预算-财政拨款', expect.stringContaining('可以改正')],
        ['信息系统', '411200230000000009999'],
      ],
    });
    await writeFile(at('又.txt'), FILE.replace('1,000.00', '2,000.00').replace('1049.6', '2049.6'));
    const ran = await runCommand('import', at('又.txt'), '--into', at('一.xlsx'), '--out', at('二.xlsx'));
    expect(ran.warned.filter((line) => line.startsWith('[请回答]'))).toEqual([]);
    expect((await entriesIn('二.xlsx')).expenditure.at(-1)).toMatchObject({
      fund: 'generalFiscal',
      amount: 2_000_000_000,
    });
    const other = ['--as', '财政拨款=政府性基金', '--again'];
    await runCommand('import', at('又.txt'), '--into', at('二.xlsx'), '--out', at('三.xlsx'), ...other);
    const third = await readWorkbook(await readFile(at('三.xlsx')));
    if (third.kind !== 'workbook') throw new Error(third.detail);
    expect(third.workbook.sheets.at(-1)?.rows[1]?.[1]).toBe('政府性基金');
  });

  it('asks whose rows a file has that names no unit, for this file only', async () => {
    const [title = '', , ...rows] = FILE.split('\n');
    await writeFile(at('明细.txt'), [title, '单位：万元', ...rows].join('\n'));
    const words = [
      'import',
      at('明细.txt'),
      '--into',
      at('录入.xlsx'),
      '--out',
      at('一.xlsx'),
      ...ANSWERS,
    ] as const;
    const asked = await runCommand(...words);
    expect(asked.warned.join('\n')).toMatch(
      /\[请回答\] “明细”的各行、表头和标题都没有写单位，这些行是哪个单位的（.*回答：--as 这份文件的明细=…/u,
    );
    const ran = await runCommand(...words, '--as', '这份文件的明细=703004');
    expect(ran.code).toBe(0);
    expect((await entriesIn('一.xlsx')).expenditure.at(-1)?.unit).toBe('703004');
    const file = await readWorkbook(await readFile(at('一.xlsx')));
    if (file.kind !== 'workbook') throw new Error(file.detail);
    expect(file.workbook.sheets.at(-1)?.rows.map(([word]) => word)).toEqual([
      '文件中的词',
      '财政拨款',
      '信息系统',
    ]);
  });

  it('writes nothing while a question is open, and says how to answer it', async () => {
    await writeFile(at('明细.txt'), FILE);
    const ran = await runCommand(
      ...['import', at('明细.txt'), '--into', at('录入.xlsx'), '--out', at('新.xlsx')],
    );
    expect(ran.code).toBe(1);
    expect(await readdir(directory)).not.toContain('新.xlsx');
    expect(ran.warned.filter((line) => line.startsWith('[请回答]'))).toEqual([
      expect.stringMatching(/资金来源“财政拨款”可能是几种（“明细”第5行）。.*--as 财政拨款=…$/u),
      expect.stringMatching(/项目“信息系统”没有项目代码.*--as 信息系统=…$/u),
    ]);
  });

  it('names lines that are entered already and writes them only when asked again', async () => {
    await writeFile(at('明细.txt'), FILE);
    const words = ['import', at('明细.txt'), '--into'];
    await runCommand(...words, at('录入.xlsx'), '--out', at('一.xlsx'), ...ANSWERS);
    const second = await runCommand(...words, at('一.xlsx'), '--out', at('二.xlsx'), ...ANSWERS);
    expect(second.code).toBe(1);
    expect(second.warned.join('\n')).toContain('“明细”第4、5、6行与已录入的内容完全相同');
    expect(await readdir(directory)).not.toContain('二.xlsx');
    await runCommand(...words, at('一.xlsx'), '--out', at('二.xlsx'), ...ANSWERS, '--again');
    const { expenditure } = await entriesIn('二.xlsx');
    expect(expenditure).toHaveLength(sample.expenditure.length + 6);
  });

  it('fills an empty template: first the roster, then lines in the prepared rows', async () => {
    const blank = await writeWorkbook(templateWorkbook(2023, USUAL_SET));
    const settings = ['703', '某市人社局'].map((words, index) => ({
      row: 1 + index,
      column: 1,
      content: { kind: 'text' as const, text: words },
    }));
    const started = writeCells(blank, [{ sheet: '设置', cells: settings }]);
    if (started.kind !== 'file') throw new Error(started.detail);
    await writeFile(at('空白.xlsx'), started.bytes);
    await writeFile(at('明细.txt'), FILE);
    const early = await runCommand('import', at('明细.txt'), '--into', at('空白.xlsx'));
    expect(early.code).toBe(2);
    expect(early.warned.join('\n')).toContain('名册为空的，先导入名册');
    await writeFile(at('名册.txt'), '703002,三门峡市社会养老保险中心,公益一类');
    await runCommand('import', at('名册.txt'), '--into', at('空白.xlsx'), '--out', at('一.xlsx'));
    const ran = await runCommand(
      ...['import', at('明细.txt'), '--into', at('一.xlsx'), '--out', at('二.xlsx'), ...ANSWERS],
    );
    expect(ran.code).toBe(0);
    const { expenditure } = await entriesIn('二.xlsx');
    expect(expenditure.map(({ row, governmental }) => [row, governmental])).toEqual([
      [2, '50501'],
      [3, '50502'],
      [4, '50502'],
    ]);
  });

  it('takes over an entry workbook whole: roster and lines come back equal', async () => {
    const empty: Entries = { ...sample, income: [], expenditure: [] };
    await writeFile(at('空.xlsx'), await writeWorkbook(filledEntryWorkbook(empty)));
    const ran = await runCommand('import', at('录入.xlsx'), '--into', at('空.xlsx'), '--out', at('新.xlsx'));
    expect(ran.warned.filter((line) => !line.includes('完全相同'))).toEqual([]);
    const entries = await entriesIn('新.xlsx');
    const plain = <T extends { row: number }>(lines: readonly T[]) =>
      lines.map((line) => ({ ...line, row: 0 }));
    expect(plain(entries.expenditure)).toEqual(plain(sample.expenditure));
    expect(plain(entries.income)).toEqual(plain(sample.income));
    expect(entries.units).toEqual(sample.units);
  });

  it('reads text of Chinese Windows', async () => {
    // 单位代码,资金来源,年度,金额（元） in GBK.
    const header = Buffer.from(
      'b5a5cebbb4fac2eb2cd7cabdf0c0b4d4b42cc4eab6c82cbdf0b6eea3a8d4aaa3a90d0a',
      'hex',
    );
    const line = Buffer.concat([
      Buffer.from('703002,'),
      Buffer.from('cac2d2b5cad5c8eb', 'hex'),
      Buffer.from(',2023,'),
      Buffer.from('12.50'),
    ]);
    await writeFile(at('收入.csv'), Buffer.concat([header, line]));
    const ran = await runCommand('import', at('收入.csv'), '--into', at('录入.xlsx'), '--out', at('新.xlsx'));
    expect(ran.code).toBe(0);
    const { income } = await entriesIn('新.xlsx');
    expect(income.at(-1)).toMatchObject({ unit: '703002', fund: 'institutionalIncome', amount: 1_250 });
  });

  it.each([
    [['--as', '财政拨款'], '--as 应写成 词=选项，现为“财政拨款”。'],
    [['--unit', '千元'], '--unit 应为元或万元，现为“千元”。'],
    [['--sheet', '没有的表'], '文件中没有“没有的表”这张表。有：明细。'],
  ])('refuses %s', async (words, message) => {
    await writeFile(at('明细.txt'), FILE);
    const ran = await runCommand('import', at('明细.txt'), '--into', at('录入.xlsx'), ...words);
    expect(ran).toMatchObject({ code: 2, warned: [message] });
  });
});
