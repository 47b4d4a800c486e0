/** Tests `readback` as a user runs it: an edited Word file into the entry workbook it was made from. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { NO_TEXT } from '../../src/entries/text-entries';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { entriesIn } from '../support/read-back-entries';
import { runCommand } from '../support/run-command';

let directory: string;
const at = (name: string) => join(directory, name);

let document: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'read-back-'));
  await writeFile(at('录入.xlsx'), await writeWorkbook(filledEntryWorkbook(await sampleEntries())));
  expect((await runCommand('document', at('录入.xlsx'), '--out', at('文档.docx'))).code).toBeLessThan(2);
  document = unzipSync(await readFile(at('文档.docx')));
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function edit(...changes: readonly (readonly [from: string, to: string])[]): Promise<void> {
  let xml = strFromU8(document['word/document.xml'] ?? new Uint8Array());
  for (const [from, to] of changes) {
    expect(xml).toContain(from);
    xml = xml.replace(from, () => to);
  }
  await writeFile(at('改后.docx'), zipSync({ ...document, 'word/document.xml': strToU8(xml) }));
}

async function entries(name: string): Promise<Entries> {
  const read = await readWorkbook(await readFile(at(name)));
  if (read.kind === 'unusable') throw new Error(read.reason);
  return entriesIn(read.workbook);
}

const REASON = ['今年予以列支', '今年压减批次后列支'] as const;
const WORDS = ['无负责管理的专项转移支付项目。', '没有专项转移支付项目。'] as const;

test('lists what was edited and writes nothing without --out', async () => {
  await edit(REASON);
  const { code, said } = await runCommand('readback', at('改后.docx'), '--into', at('录入.xlsx'));
  expect(code).toBe(1);
  expect(said).toContainEqual(expect.stringContaining('可以取回的改动有1处'));
  expect(said).toContainEqual(expect.stringContaining('写入“增减原因”（公务接待费）'));
  expect(said.at(-1)).toContain('请');
});

test('takes everything over into a new workbook; then nothing is left to take', async () => {
  await edit(REASON, WORDS);
  const first = await runCommand(
    'readback',
    at('改后.docx'),
    '--into',
    at('录入.xlsx'),
    '--out',
    at('新录入.xlsx'),
  );
  expect(first.code).toBe(0);
  const { text } = await entries('新录入.xlsx');
  expect(text.reasons.find(({ measure }) => measure === '公务接待费')?.reason).toContain(
    '今年压减批次后列支',
  );
  expect(text.overrides.map(({ text: words }) => words)).toEqual([
    expect.stringMatching(/\{年度\}没有专项转移支付项目。$/u),
  ]);
  const second = await runCommand(
    'readback',
    at('改后.docx'),
    '--into',
    at('新录入.xlsx'),
    '--out',
    at('再.xlsx'),
  );
  expect(second.code).toBe(0);
  expect(second.said).toContainEqual(expect.stringContaining('没有可以取回的改动'));
});

test('takes over the chosen ones alone', async () => {
  await edit(REASON, WORDS);
  const run = await runCommand(
    'readback',
    at('改后.docx'),
    '--into',
    at('录入.xlsx'),
    '--out',
    at('新录入.xlsx'),
    '--overwrite',
    '--take',
    '2',
  );
  expect(run.code).toBe(1);
  const { text } = await entries('新录入.xlsx');
  expect(text.overrides).toHaveLength(1);
  expect(text.reasons.find(({ measure }) => measure === '公务接待费')?.reason).toContain('今年予以列支');
});

test('adds a sheet that the workbook lacks', async () => {
  const sample = await sampleEntries();
  const plan = filledEntryWorkbook({ ...sample, text: { ...NO_TEXT, ...sample.text, overrides: [] } });
  const sheets = plan.sheets.filter(({ name }) => name !== '改写');
  await writeFile(at('缺表录入.xlsx'), await writeWorkbook({ ...plan, sheets }));
  await edit(WORDS);
  await runCommand(
    'readback',
    at('改后.docx'),
    '--into',
    at('缺表录入.xlsx'),
    '--out',
    at('新录入.xlsx'),
    '--overwrite',
  );
  expect((await entries('新录入.xlsx')).text.overrides).toHaveLength(1);
});

test('reports a changed figure and leaves it', async () => {
  await edit(['>7130.19<', '>7310.19<']);
  const { code, warned } = await runCommand('readback', at('改后.docx'), '--into', at('录入.xlsx'));
  expect(code).toBe(1);
  expect(warned).toContainEqual(expect.stringMatching(/^\[数字\].*文档中是7310\.19.*应为7130\.19/u));
});

test.each([
  ['a file that is no document', ['录入.xlsx', '--into', '录入.xlsx'], '不是 Word 文档'],
  ['no entry workbook', ['文档.docx'], '缺少 --into'],
  ['a number that is not listed', ['文档.docx', '--into', '录入.xlsx', '--take', '9'], '不在列出的编号中'],
])('refuses %s', async (_, words, message) => {
  const run = await runCommand('readback', ...words.map((word) => (word.includes('.') ? at(word) : word)));
  expect(run.code).toBe(2);
  expect(run.warned.join('')).toContain(message);
});

describe('the document of a unit', () => {
  beforeAll(async () => {
    const made = await runCommand('document', at('录入.xlsx'), '--unit', '703002', '--out', at('单位.docx'));
    expect(made.code).toBeLessThan(2);
  });

  const unit = (name: string, ...more: readonly string[]) =>
    runCommand('readback', at(name), '--into', at('录入.xlsx'), '--unit', '703002', ...more);

  test('differs in nothing before it is edited', async () => {
    const { code, said, warned } = await unit('单位.docx');
    expect([code, warned]).toEqual([0, []]);
    expect(said).toContain('没有改过的文字。');
  });

  test('reports an edited figure of a table, and takes nothing over', async () => {
    const parts = unzipSync(await readFile(at('单位.docx')));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const tables = xml.lastIndexOf('收支总体情况表');
    const [figure = ''] = /\d[\d,]*\.\d\d/u.exec(xml.slice(tables)) ?? [];
    const place = xml.indexOf(figure, tables);
    const changed = `${xml.slice(0, place)}77777.77${xml.slice(place + figure.length)}`;
    await writeFile(at('单位改后.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(changed) }));
    const { code, warned } = await unit('单位改后.docx');
    expect(code).toBe(1);
    expect(warned.filter((line) => line.includes('77777.77'))).toHaveLength(1);
  });

  test('is not written into the department’s workbook', async () => {
    const { code, warned } = await unit('单位.docx', '--out', at('新.xlsx'));
    expect(code).toBe(2);
    expect(warned.join('')).toContain('--unit 只列出比较结果');
  });
});
