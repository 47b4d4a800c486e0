/** Tests `text` as a user runs it: the text file, missing facts on the terminal, exit codes. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleEntries } from '../../scripts/sample-entries';
import { NO_TEXT } from '../../src/entries/text-entries';
import type { Entries } from '../../src/entries/entries';
import { plainText } from '../../src/narrative/plain-text';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { withFact, written } from '../support/narrative';
import { runCommand } from '../support/run-command';

let directory: string;
let sample: Entries;
const at = (name: string) => join(directory, name);

beforeAll(async () => {
  sample = await sampleEntries();
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'text-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function enter(entries: Entries): Promise<void> {
  await writeFile(at('in.xlsx'), await writeWorkbook(filledEntryWorkbook(entries)));
}

describe('text', () => {
  it("writes the text of the entries, from the clerk's file", async () => {
    await enter(sample);
    const ran = await runCommand('text', at('in.xlsx'), '--out', at('out.txt'));
    expect(ran).toEqual({ code: 0, said: [`已生成说明文字：${at('out.txt')}。`], warned: [] });
    expect(await readFile(at('out.txt'), 'utf8')).toBe(plainText(written(sample)));
  });

  it('marks missing facts, names where to enter them, and ends with 1', async () => {
    const entries = withFact(sample, '一般公务用车', null);
    await enter(entries);
    const ran = await runCommand(
      'text',
      at('in.xlsx'),
      '--out',
      at('out.txt'),
      '--problems',
      at('missing.json'),
    );
    expect(ran.code).toBe(1);
    expect(ran.said).toEqual([
      `已生成说明文字：${at('out.txt')}。其中1项内容还没有填写，在文字中以〔请填写：……〕标出，填写后请重新生成。`,
    ]);
    const message =
      '“说明事项”中的“一般公务用车”没有填写，用于“（四）国有资产占用情况”。请在“内容”一列填写；没有的填0或“无”。';
    expect(ran.warned).toEqual([`[请填写] ${message}`]);
    expect(await readFile(at('out.txt'), 'utf8')).toContain(
      '一般公务用车〔请填写：说明事项·一般公务用车〕辆',
    );
    expect(JSON.parse(await readFile(at('missing.json'), 'utf8'))).toEqual([
      { kind: 'missing-input', sheet: '说明事项', item: '一般公务用车', message, sentences: ['s10.assets'] },
    ]);
  });

  it('writes a draft from a workbook without the sheets of the text', async () => {
    await enter({ ...sample, priorYear: [], text: NO_TEXT });
    const ran = await runCommand('text', at('in.xlsx'), '--out', at('out.txt'));
    expect(ran.code).toBe(1);
    expect(ran.warned.every((line) => line.startsWith('[请填写] “'))).toBe(true);
    expect(await readFile(at('out.txt'), 'utf8')).toContain('收入〔请填写：上年数·收入总计〕。');
  });

  it('overwrites no file, and accepts .txt only', async () => {
    await enter(sample);
    await writeFile(at('out.txt'), 'mine');
    const there = await runCommand('text', at('in.xlsx'), '--out', at('out.txt'));
    expect(there.code).toBe(2);
    expect(await readFile(at('out.txt'), 'utf8')).toBe('mine');
    const other = await runCommand('text', at('in.xlsx'), '--out', at('out.docx'));
    expect(other).toEqual({ code: 2, said: [], warned: [`输出文件“${at('out.docx')}”应以 .txt 结尾。`] });
    expect((await readdir(directory)).sort()).toEqual(['in.xlsx', 'out.txt']);
  });
});
