/** Tests `check --text` as a user runs it: one report with the tables' findings, JSON, exit codes, refusals. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REFERENCE_TEXT } from '../support/reference-text';
import { runCommand } from '../support/run-command';

const FIXTURES = join(__dirname, '../fixtures');
const TABLES = join(FIXTURES, 'layouts/reference-document.xlsx');
const DOCUMENT = join(FIXTURES, 'reference/narrative.docx');
let directory: string;
const at = (name: string) => join(directory, name);

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'check-text-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

interface TextRow {
  readonly rule: string;
  readonly text?: { readonly section: string; readonly start: number; readonly end: number };
  readonly message: string;
}

it('reports the findings of the text behind those of the tables, and saves both', async () => {
  const { code, said, warned } = await runCommand(
    'check',
    TABLES,
    '--text',
    DOCUMENT,
    '--findings',
    at('f.json'),
  );
  expect(code).toBe(1);
  expect(warned).toContain(
    '[必须改正] N-09 “（三）绩效目标设置情况”第78段第2句「 万元，支出项目共 12 个，支出总额 433.15 万元，」 “项目”此处写12 个，别处写22 个，预算12表为22。请改成一致。',
  );
  expect(said[0]).toMatch(/^核对了11张表和说明文字（没有录入表，只核对表内和表间关系）：必须改正\d+条/u);
  expect(said).toContain('说明文字中有83个数字，认出83个，与表或录入比较了69个。');
  expect(said).toContain('说明文档中有1个表格（未读）。');
  const rows = JSON.parse(await readFile(at('f.json'), 'utf8')) as readonly TextRow[];
  const found = rows.filter(({ text }) => text !== undefined);
  expect(found.filter(({ rule }) => rule === 'N-09')).toHaveLength(1);
  expect(found.find(({ rule }) => rule === 'N-09')?.text).toMatchObject({
    section: '（三）绩效目标设置情况',
  });
});

it.each([
  ['UTF-8', (text: string) => Buffer.from(text, 'utf8')],
  ['UTF-16', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ['UTF-16 without its mark', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-16, big end first, without its mark', (text: string) => Buffer.from(text, 'utf16le').swap16()],
])('reads a text file in %s', async (_, bytes) => {
  await writeFile(at('说明.txt'), bytes(REFERENCE_TEXT));
  const { said } = await runCommand('check', TABLES, '--text', at('说明.txt'));
  expect(said).toContain('说明文字中有83个数字，认出83个，与表或录入比较了69个。');
});

it('reads a text file in the encoding of Chinese Windows', async () => {
  // 收入总计 in GB 18030.
  await writeFile(at('说明.txt'), Buffer.from([0xca, 0xd5, 0xc8, 0xeb, 0xd7, 0xdc, 0xbc, 0xc6]));
  const { said } = await runCommand('check', TABLES, '--text', at('说明.txt'));
  expect(said).toContain('说明文字中有0个数字，认出0个，与表或录入比较了0个。');
});

it.each([
  ['an empty file', Buffer.alloc(0), '是空文件'],
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    '不是 Word 文档（.docx）或文本文件（.txt）',
  ],
  ['an old document', Buffer.from('{\\rtf1 a}'), '是旧版 Word（.doc）或 RTF 格式'],
])('refuses %s and writes nothing', async (_, bytes, what) => {
  await writeFile(at('说明.docx'), bytes);
  const { code, warned } = await runCommand(
    'check',
    TABLES,
    '--text',
    at('说明.docx'),
    '--findings',
    at('f.json'),
  );
  expect(code).toBe(2);
  expect(warned.join('')).toContain(what);
  await expect(readFile(at('f.json'))).rejects.toThrow('ENOENT');
});
