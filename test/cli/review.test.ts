/** Tests `check --report`: 审核意见表 as a workbook and as a document, with rules, places and explanations. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawSheet } from '../../src/entries/raw-workbook';
import { shown } from '../../src/entries/cell-reading';
import { readWordDocument } from '../../src/xlsx/docx/read-document';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { runCommand } from '../support/run-command';

const FIXTURES = join(__dirname, '../fixtures');
const TABLES = join(FIXTURES, 'layouts/reference-document.xlsx');
const DOCUMENT = join(FIXTURES, 'reference/narrative.docx');
let directory: string;
const at = (name: string) => join(directory, name);

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'review-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function sheetsOf(path: string): Promise<readonly RawSheet[]> {
  const read = await readWorkbook(await readFile(path));
  if (read.kind !== 'workbook') throw new Error(read.kind);
  return read.workbook.sheets;
}

function rowsOf(sheets: readonly RawSheet[], name: string): readonly (readonly string[])[] {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return rows.map((row) => row.map(shown));
}

it('lists every finding with its rule, its places side by side and what to do', async () => {
  const { code, said } = await runCommand(
    ...['check', TABLES, '--text', DOCUMENT, '--report', at('审核意见表.xlsx'), '--findings', at('f.json')],
  );
  expect(code).toBe(1);
  expect(said.at(-1)).toBe(`审核意见表已另存为“${at('审核意见表.xlsx')}”，供内部使用，不要公开。`);
  const sheets = await sheetsOf(at('审核意见表.xlsx'));
  expect(sheets.map(({ name }) => name)).toEqual(['核对概况', '审核意见', '规则说明']);
  expect(sheets.flatMap(({ formulas }) => [...formulas])).toEqual([]);
  const [headers, ...rows] = rowsOf(sheets, '审核意见');
  expect(headers).toEqual([
    '序号',
    '级别',
    '规则',
    '表或章节',
    '位置',
    '问题',
    '原因和处理办法',
    '状态',
    '审核说明',
  ]);
  const found = JSON.parse(await readFile(at('f.json'), 'utf8')) as readonly { readonly rule: string }[];
  expect(rows.map((row) => row[2])).toEqual(found.map(({ rule }) => rule));
  expect(rows.find((row) => row[2] === 'N-09')?.slice(1, 8)).toEqual([
    '必须改正',
    'N-09',
    '说明文字“（三）绩效目标设置情况”',
    '第78段第2句「 万元，支出项目共 12 个，支出总额 433.15 万元，」',
    '“项目”此处写12 个，别处写22 个，预算12表为22。',
    '请改成一致。',
    '待处理',
  ]);
  const rules = rowsOf(sheets, '规则说明');
  const used = new Set(found.map(({ rule }) => rule));
  expect(new Set(rules.slice(1).map(([id]) => id))).toEqual(used);
  expect(rules.find(([id]) => id === 'N-09')?.[2]).not.toBe('');
});

it('says the same in a Word document', async () => {
  await runCommand('check', TABLES, '--text', DOCUMENT, '--report', at('审核意见表.docx'));
  const read = readWordDocument(await readFile(at('审核意见表.docx')));
  if (read.kind !== 'document') throw new Error(read.detail);
  const text = read.paragraphs.map((one) => one.text).join('\n');
  expect(text).toMatch(/^\d{4}年.*预算公开审核意见表\n一、核对概况\n/u);
  expect(text).toContain('规则：N-09');
  expect(text).toContain('三、规则说明');
});

it('refuses another ending, and a file that is there', async () => {
  const other = await runCommand('check', TABLES, '--report', at('意见.pdf'));
  expect(other.code).toBe(2);
  expect(other.warned.join()).toContain('--report 应为 .xlsx 或 .docx 文件');
  await writeFile(at('意见.xlsx'), 'mine');
  expect((await runCommand('check', TABLES, '--report', at('意见.xlsx'))).code).toBe(2);
  expect(await readFile(at('意见.xlsx'), 'utf8')).toBe('mine');
});
