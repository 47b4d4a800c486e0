/** Tests `readback` on a folder and a zip file of units' edited documents: each with its unit, all others named. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sampleEntries } from '../../scripts/sample-entries';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { runCommand } from '../support/run-command';

let directory: string;
const at = (...names: readonly string[]) => join(directory, ...names);

/** Replaces the last figure of the file's tables, and gives it back. */
async function editFigure(path: string, figure: string): Promise<string> {
  const parts = unzipSync(await readFile(path));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const tables = xml.lastIndexOf('收支总体情况表');
  const [found = ''] = /\d[\d,]*\.\d\d/u.exec(xml.slice(tables)) ?? [];
  const place = xml.indexOf(found, tables);
  const changed = `${xml.slice(0, place)}${figure}${xml.slice(place + found.length)}`;
  await writeFile(path, zipSync({ ...parts, 'word/document.xml': strToU8(changed) }));
  return found;
}

const readback = (path: string, ...more: readonly string[]) =>
  runCommand('readback', path, '--into', at('录入.xlsx'), ...more);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'read-back-units-'));
  await writeFile(at('录入.xlsx'), await writeWorkbook(filledEntryWorkbook(await sampleEntries())));
  const made = await runCommand('document', at('录入.xlsx'), '--each-unit', at('各单位'));
  expect(made.code).toBeLessThan(2);
}, 60_000);

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

test('finds nothing in documents that nobody edited', async () => {
  const files = await readdir(at('各单位'));
  const { code, said, warned } = await readback(at('各单位'));
  expect([code, warned]).toEqual([0, []]);
  const count = String(files.length);
  expect(said).toContain(`比较了${count}个单位的文档：0个有改动，${count}个没有改动；没有比较的文档0个。`);
});

test('lists what each edited document changes, and names what it cannot compare', async () => {
  await mkdir(at('交回', '二批'), { recursive: true });
  const [first = '', second = ''] = (await readdir(at('各单位'))).sort();
  await copyFile(at('各单位', first), at('交回', '定稿.docx'));
  await copyFile(at('各单位', second), at('交回', '二批', second));
  const found = await editFigure(at('交回', '二批', second), '77777.77');
  await runCommand('document', at('录入.xlsx'), '--out', at('交回', '部门.docx'));
  await writeFile(at('交回', '说明.docx'), 'no document');
  await writeFile(at('交回', '旧版.doc'), 'old');
  await writeFile(at('交回', '表.txt'), '其他');
  const folder = await readback(at('交回'));
  expect(folder.code).toBe(1);
  expect(folder.warned.filter((line) => line.startsWith('[没有比较]'))).toHaveLength(3);
  expect(folder.warned).toContainEqual(expect.stringMatching(/^\[没有比较\] “部门\.docx”是部门的公开文本/u));
  expect(folder.warned).toContainEqual(expect.stringMatching(/“旧版\.doc”/u));
  expect(folder.warned.filter((line) => line.includes('77777.77'))).toEqual([
    expect.stringMatching(
      new RegExp(`^\\[表\\] “.*收支总体情况表”的“.*”“.*”：文档中是77777\\.77，工作簿中是${found}。`, 'u'),
    ),
  ]);
  expect(folder.said).toContainEqual(expect.stringMatching(/^——\d+ .*（二批\/.*\.docx）——$/u));
  expect(folder.said).toContain('比较了2个单位的文档：1个有改动，1个没有改动；没有比较的文档3个。');
  expect(folder.said).toContain('另有1个文件不是公开文本，没有读取。');
  expect(folder.said).toContainEqual(expect.stringMatching(/^名册中\d+个单位没有文档：/u));
  await writeFile(
    at('交回.zip'),
    zipSync({
      '定稿.docx': await readFile(at('交回', '定稿.docx')),
      [`二批/${second}`]: await readFile(at('交回', '二批', second)),
    }),
  );
  const zip = await readback(at('交回.zip'));
  expect(zip.warned.filter((line) => line.includes('77777.77'))).toHaveLength(1);
  expect(zip.said).toContain('比较了2个单位的文档：1个有改动，1个没有改动；没有比较的文档0个。');
}, 60_000);

test('refuses an output, and a folder without documents', async () => {
  const output = await readback(at('各单位'), '--out', at('新.xlsx'));
  expect([output.code, output.warned.join('')]).toEqual([2, expect.stringContaining('只列出比较结果')]);
  await mkdir(at('空'));
  const empty = await readback(at('空'));
  expect([empty.code, empty.warned.join('')]).toEqual([2, expect.stringContaining('中没有公开文本')]);
});
