/** Tests `publish` as a user runs it: the folder of files, the report, refusals that write nothing. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { withFact } from '../support/narrative';
import { runCommand } from '../support/run-command';

let directory: string;
const at = (name: string) => join(directory, name);

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'publish-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function enter(entries: Entries): Promise<void> {
  await writeFile(at('in.xlsx'), await writeWorkbook(filledEntryWorkbook(entries)));
}

it('writes the files and a report that has the hash of each', async () => {
  await enter(await shanghaiSampleEntries());
  const ran = await runCommand('publish', at('in.xlsx'), '--out', at('公开'));
  expect(ran).toEqual({
    code: 0,
    said: [
      '公开表读回后逐格比较了658个单元格，与汇总一致。',
      '公开文本和网页读回后逐句比较了54句，与生成的文字一致。',
      '公开文本正文共19页（不含封面和目录）：说明10页，9张表。',
      `已生成公开的文件4个和审核报告，读回核对一致：${at('公开')}。`,
    ],
    warned: [],
  });
  const name = '某区财政局2025年部门预算';
  const files = await readdir(at('公开'));
  expect(files.sort()).toEqual(
    [
      `${name}.docx`,
      `${name}.html`,
      `${name}.txt`,
      `${name}审核报告（不公开）.docx`,
      `${name}审核报告（不公开）.xlsx`,
      `${name}表.xlsx`,
    ].sort(),
  );
  const report = await readWorkbook(
    new Uint8Array(await readFile(at(`公开/${name}审核报告（不公开）.xlsx`))),
  );
  if (report.kind !== 'workbook') throw new Error(report.reason);
  const cells = report.workbook.sheets.flatMap(({ rows }) => rows.flat());
  for (const file of files.filter((one) => !one.includes('审核报告'))) {
    const hash = createHash('sha256')
      .update(await readFile(at(`公开/${file}`)))
      .digest('hex');
    expect([file, cells.includes(`SHA-256 ${hash}`)]).toEqual([file, true]);
  }
  expect(cells.some((cell) => typeof cell === 'string' && cell.includes('个数字'))).toBe(true);
  expect((await runCommand('publish', at('in.xlsx'), '--out', at('公开'))).code).toBe(2);
});

it('lists what to do first, and writes nothing', async () => {
  await enter(withFact(await shanghaiSampleEntries(), '公开日期', null));
  const ran = await runCommand('publish', at('in.xlsx'), '--out', at('公开'));
  expect(ran.code).toBe(2);
  expect(ran.warned).toEqual([
    '[先处理] “说明事项”中的“公开日期”没有填写，用于“封面”。请在“内容”一列填写；没有的填0或“无”。',
    '还不能公开，有1条要先处理，没有生成文件。要先看草稿，请加 --draft。',
  ]);
  expect(await readdir(directory)).toEqual(['in.xlsx']);
});

it('asks for the folder', async () => {
  expect((await runCommand('publish', at('in.xlsx'))).warned).toEqual([
    '缺少 --out，请指定存放公开文件的文件夹。用 npm run tables -- publish --help 查看用法。',
  ]);
});

it('makes a draft on request, named as one, and tells what is still to do', async () => {
  await enter(withFact(await shanghaiSampleEntries(), '公开日期', null));
  const ran = await runCommand('publish', at('in.xlsx'), '--out', at('公开'), '--draft');
  expect(ran.code).toBe(1);
  expect(ran.warned).toEqual([
    '[先处理] “说明事项”中的“公开日期”没有填写，用于“封面”。请在“内容”一列填写；没有的填0或“无”。',
  ]);
  expect(ran.said.at(-1)).toBe(
    `已生成草稿（不得公开）4个文件和审核报告：${at('公开')}。公开之前还有1条要处理。`,
  );
  const files = await readdir(at('公开'));
  expect(files.filter((name) => !name.startsWith('草稿_'))).toEqual([]);
  expect(files).toHaveLength(6);
});

describe('--each-unit', () => {
  it('makes a draft for each unit in a folder of its own, and leaves equal files alone on the next run', async () => {
    await enter(await shanghaiSampleEntries());
    const words = ['publish', at('in.xlsx'), '--each-unit', at('单位'), '--draft'] as const;
    const ran = await runCommand(...words);
    expect(ran.code).toBe(1);
    expect(ran.said).toEqual([`为1个单位生成草稿（不得公开）：${at('单位')}。`]);
    expect(ran.warned).toEqual([
      expect.stringMatching(/^\[生成了草稿\] 101001 某区财政局：还有\d+条要处理，见审核报告。$/u),
    ]);
    const folder = at('单位/101001_某区财政局');
    const files = await readdir(folder);
    expect(files).toHaveLength(6);
    expect(files.every((name) => name.startsWith('草稿_某区财政局2025年单位预算'))).toBe(true);
    expect((await runCommand(...words)).said).toEqual(ran.said);
  });

  it('writes nothing for a unit that is not ready, and names a unit that is not in the roster', async () => {
    await enter(await shanghaiSampleEntries());
    const ran = await runCommand('publish', at('in.xlsx'), '--each-unit', at('单位'));
    expect([ran.code, ran.said]).toEqual([
      1,
      [`1个单位还不能公开，没有生成：${at('单位')}。要先看草稿，请加 --draft。`],
    ]);
    expect(await readdir(directory)).toEqual(['in.xlsx']);
    const unknown = await runCommand('publish', at('in.xlsx'), '--each-unit', at('单位'), '--units', '999');
    expect(unknown.warned).toEqual(['单位名册中没有：999。请核对 --units。']);
  });
});

it('compares with what was published earlier, and never writes over it', async () => {
  await enter(await shanghaiSampleEntries());
  await runCommand('publish', at('in.xlsx'), '--out', at('公开'));
  const earlier = at('公开/某区财政局2025年部门预算表.xlsx');
  const ran = await runCommand('publish', at('in.xlsx'), '--out', at('再次公开'), '--earlier', earlier);
  expect(ran.code).toBe(0);
  expect(ran.said).toContain('与原公开的“某区财政局2025年部门预算表.xlsx”相同。');
  const over = ['publish', at('in.xlsx'), '--out', at('公开'), '--earlier', earlier, '--overwrite'] as const;
  expect((await runCommand(...over)).code).toBe(2);
  const missing = await runCommand('publish', at('in.xlsx'), '--out', at('x'), '--earlier', at('没有.xlsx'));
  expect([missing.code, missing.warned.join('')]).toEqual([2, expect.stringContaining('没有.xlsx')]);
});
