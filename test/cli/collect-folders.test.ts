/** Tests that `collect` reads folders and zip files, reports what it skips, and ends. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { folderContents } from '../../src/cli/files/walk-folder';
import { run } from '../../src/cli/run';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { packageOf, smallDepartment, withoutLines } from '../support/distributed';

const TODAY = new Date(2026, 10, 24, 17, 5);
const ENTRIES = smallDepartment();

let directory: string;
let first: Uint8Array;
let second: Uint8Array;
let department: Uint8Array;
const at = (...names: readonly string[]) => join(directory, ...names);

beforeAll(async () => {
  first = await writeWorkbook(packageOf(ENTRIES, '703001').plan());
  second = await writeWorkbook(packageOf(ENTRIES, '703002').plan());
  department = await writeWorkbook(filledEntryWorkbook(withoutLines(ENTRIES)));
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'folders-'));
  await mkdir(at('回收', '一科', '703001'), { recursive: true });
  await writeFile(at('录入.xlsx'), department);
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function collected(folder: string, ...more: readonly string[]) {
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  const words = ['collect', folder, '--into', at('录入.xlsx'), ...more];
  const code = await run(words, { say, warn: say, progress: () => undefined }, TODAY);
  return { code, lines };
}

it('reads returns in folders and zip files, and names them by their paths', async () => {
  await writeFile(at('回收', '一科', '703001', 'a.xlsx'), first);
  await writeFile(at('回收', '二科.zip'), zipSync({ '交回/b.xlsx': second, '__MACOSX/._b.xlsx': second }));
  await writeFile(at('回收', '三科.rar'), 'Rar!');
  await writeFile(at('回收', '一科', '.DS_Store'), 'x');
  const { code, lines } = await collected(at('回收'), '--out', at('汇总.xlsx'));
  expect({ code, lines }).toEqual({
    code: 1,
    lines: [
      '703001 某市人力资源和社会保障局：已接收（一科/703001/a.xlsx）',
      '703002 某市社会保险中心：已接收（二科.zip/交回/b.xlsx）',
      '无法归属：“三科.rar”是 .rar、.7z 一类的压缩包，这里不能解压，其中的文件没有读取。请先解压，再读取其中的文件。以后请单位用 .zip 压缩。',
      '共2个单位：未交回0个，有问题0个，已接收2个，再次交回，待确认0个；无法归属的文件1个。',
      '跳过了隐藏文件和系统文件2个。',
      expect.stringContaining('已并入2个单位'),
    ],
  });
});

it('reads a zip file instead of a folder', async () => {
  await writeFile(at('交回.zip'), zipSync({ 'a.xlsx': first, 'b.xlsx': second }));
  const { code, lines } = await collected(at('交回.zip'));
  expect({ code, first: lines[0] }).toEqual({
    code: 0,
    first: '703001 某市人力资源和社会保障局：已接收（交回.zip/a.xlsx）',
  });
});

it('skips the department’s own workbook among the returns', async () => {
  await writeFile(at('回收', 'a.xlsx'), first);
  await symlink(at('录入.xlsx'), at('回收', '录入.xlsx'));
  const { lines } = await collected(at('回收'));
  expect(lines).toContain('跳过了部门自己的录入工作簿1个。');
  expect(lines.filter((line) => line.startsWith('无法归属'))).toEqual([]);
});

it('follows no circle, waits for no pipe, and reports broken links', async () => {
  await writeFile(at('回收', '一科', 'a.xlsx'), first);
  await symlink(at('回收'), at('回收', '一科', '环'));
  await symlink(at('回收', '一科'), at('回收', '又一科'));
  await symlink(at('没有.xlsx'), at('回收', '断.xlsx'));
  execFileSync('mkfifo', [at('回收', '管道.xlsx')]);
  const { code, lines } = await collected(at('回收'));
  expect(code).toBe(1);
  expect(lines).toEqual([
    '703001 某市人力资源和社会保障局：已接收（一科/a.xlsx）',
    '703002 某市社会保险中心：未交回',
    '无法归属：“断.xlsx”打不开，可能正被其他程序占用，或没有读取权限。请关闭正在使用它的程序，或复制一份，再重新回收。',
    '共2个单位：未交回1个，有问题0个，已接收1个，再次交回，待确认0个；无法归属的文件1个。',
    '跳过了指向已读文件夹的链接2个。',
    '跳过了不是文件的项目1个（管道、设备等）。',
  ]);
});

it('limits the depth and the number of files', async () => {
  await mkdir(at('深', '一', '二', '三'), { recursive: true });
  for (const name of ['a', 'b', 'c']) await writeFile(at('深', `${name}.xlsx`), first);
  const { found, skipped } = await folderContents(at('深'), null, { depth: 1, items: 5 });
  expect(found.map(({ path }) => path)).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx']);
  expect(skipped).toEqual([{ reason: 'too-deep', count: 1 }]);
  const few = await folderContents(at('深'), null, { depth: 1, items: 2 });
  expect(few.found.map(({ path }) => path)).toEqual(['a.xlsx', 'b.xlsx']);
  expect(few.skipped).toEqual([{ reason: 'too-many', count: 2 }]);
});

it('refuses a missing folder, and an output that a link puts among the inputs', async () => {
  expect(await collected(at('没有'))).toEqual({
    code: 2,
    lines: [`无法读取文件夹“${at('没有')}”，请核对路径。`],
  });
  await mkdir(at('别处'));
  await symlink(at('别处'), at('回收', '链接'));
  const overview = at('别处', '看板.json');
  expect(await collected(at('回收'), '--overview', overview)).toEqual({
    code: 2,
    lines: [
      `“${overview}”在存放交回文件的文件夹“${at('回收', '链接')}”里，下次回收会把它当成交回的文件。请改用别的位置。`,
    ],
  });
});
