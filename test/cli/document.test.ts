/** Tests `document` as a user runs it: the Word file, what is missing, refusals, exit codes. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { readWordDocument } from '../../src/xlsx/docx/read-document';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { withFact } from '../support/narrative';
import { runCommand } from '../support/run-command';
import { partOf } from '../support/word-tables';

let directory: string;
let sample: Entries;
const at = (name: string) => join(directory, name);

beforeAll(async () => {
  sample = await sampleEntries();
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'document-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function enter(entries: Entries): Promise<void> {
  await writeFile(at('in.xlsx'), await writeWorkbook(filledEntryWorkbook(entries)));
}

async function lines(name: string): Promise<readonly string[]> {
  const reading = readWordDocument(new Uint8Array(await readFile(at(name))));
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  return reading.paragraphs.map(({ text }) => text);
}

describe('document', () => {
  it('shows the charts of the set in the text of the department and of each unit', async () => {
    await enter(sample);
    await runCommand('document', at('in.xlsx'), '--out', at('out.docx'), '--charts');
    const parts = (name: string) =>
      readFile(at(name)).then((file) => Object.keys(unzipSync(new Uint8Array(file))));
    const isChart = (name: string) => name.startsWith('word/charts/chart');
    expect((await parts('out.docx')).filter(isChart)).toHaveLength(4);
    const ran = await runCommand(
      'document',
      at('in.xlsx'),
      '--unit',
      '703004',
      '--out',
      at('u.docx'),
      '--charts',
    );
    expect(ran.said[0]).toMatch(/^已生成公开文本/u);
    expect((await parts('u.docx')).filter(isChart).length).toBeGreaterThan(1);
  });

  it("writes the whole document of the clerk's file, with the faces of the choice", async () => {
    await enter(sample);
    const ran = await runCommand('document', at('in.xlsx'), '--out', at('out.docx'), '--fonts', 'system');
    expect(ran).toEqual({
      code: 0,
      said: [
        `已生成公开文本（12张表）：${at('out.docx')}。`,
        '在 Word 中改动文字后，目录的页码请用右键“更新域”刷新。',
      ],
      warned: [],
    });
    expect((await lines('out.docx')).slice(0, 3)).toEqual([
      '2023年三门峡市人力资源和社会保障局',
      '部门预算公开',
      '2023年2月1日',
    ]);
    const styles = partOf(new Uint8Array(await readFile(at('out.docx'))), 'word/styles.xml');
    expect(styles).toContain('w:eastAsia="仿宋"');
  });

  it('marks what is missing on the page, names it once, and ends with 1', async () => {
    await enter(withFact(withFact(sample, '公开日期', null), '一般公务用车', null));
    const ran = await runCommand(
      'document',
      at('in.xlsx'),
      '--out',
      at('out.docx'),
      '--problems',
      at('missing.json'),
    );
    expect(ran.code).toBe(1);
    expect(ran.said).toEqual([
      `已生成公开文本（12张表）：${at('out.docx')}。其中2项内容还没有填写，在文中以〔请填写：……〕标出，填写后请重新生成。`,
    ]);
    expect(ran.warned).toEqual([
      '[请填写] “说明事项”中的“公开日期”没有填写，用于“封面”。请在“内容”一列填写；没有的填0或“无”。',
      '[请填写] “说明事项”中的“一般公务用车”没有填写，用于“（四）国有资产占用情况”。请在“内容”一列填写；没有的填0或“无”。',
    ]);
    const written = await lines('out.docx');
    expect(written[2]).toBe('〔请填写：说明事项·公开日期〕');
    expect(written.join('')).toContain('〔请填写：说明事项·一般公务用车〕');
    const xml = partOf(new Uint8Array(await readFile(at('out.docx'))), 'word/document.xml');
    expect(xml).toMatch(
      /<w:highlight w:val="yellow"\/>[^/]*<\/w:rPr><w:t[^>]*>〔请填写：说明事项·公开日期〕/u,
    );
    expect(JSON.parse(await readFile(at('missing.json'), 'utf8'))).toHaveLength(2);
  });

  it.each([
    [['--out', 'x.doc'], '输出文件“x.doc”应以 .docx 结尾。'],
    [['--out', 'x.docx', '--fonts', 'kai'], '--fonts 应为 national 或 system，现为“kai”。'],
    [
      ['--out', 'x.docx', '--each-unit', 'x'],
      '--each-unit 已指定各单位文件的文件夹，不能同时用 --out。用 npm run tables -- document --help 查看用法。',
    ],
    [['--out', 'x.docx', '--unit', '999999'], '单位名册中没有：999999。请核对 --unit。'],
  ])('refuses %j and writes nothing', async (words, sentence) => {
    await enter(sample);
    const ran = await runCommand('document', at('in.xlsx'), ...words);
    expect([ran.code, ran.warned]).toEqual([2, [sentence]]);
    expect(await readdir(directory)).toEqual(['in.xlsx']);
  });

  it("writes a unit's own document, in the words of a unit, and tells what to add in Word", async () => {
    await enter(sample);
    const ran = await runCommand('document', at('in.xlsx'), '--out', at('out.docx'), '--unit', '703002');
    expect(ran.code).toBe(1);
    expect(ran.said).toEqual([
      `已生成公开文本（11张表）：${at('out.docx')}。单位的上年数、原因、职责等共23项不在录入工作簿中，在文中以〔请填写：……〕标出，请在 Word 中补写。`,
    ]);
    const written = await lines('out.docx');
    expect(written.slice(0, 2)).toEqual(['2023年三门峡市社会养老保险中心', '单位预算公开']);
    expect(written).toContain('附件：三门峡市社会养老保险中心 2023年单位预算表');
    // The department's form of overall targets is no table of a unit; its sum is that of table 03.
    expect(written.join('')).toContain('2023年，我单位纳入预算绩效管理的支出总额为3094.36万元');
    expect(written.join('')).not.toContain('我部门');
  });

  it('writes one document for every unit, and leaves equal ones alone when it runs again', async () => {
    const units = sample.units.slice(0, 2);
    const codes = new Set(units.map(({ code }) => code));
    const own = <Line extends { readonly unit: string }>(rows: readonly Line[]) =>
      rows.filter(({ unit }) => codes.has(unit));
    await enter({
      ...sample,
      units,
      income: own(sample.income),
      expenditure: own(sample.expenditure),
      projectIndicators: own(sample.projectIndicators),
    });
    const words = ['document', at('in.xlsx'), '--each-unit', at('units')] as const;
    const first = await runCommand(...words);
    expect(first.said).toEqual([
      `已为2个单位各生成一本公开文本：${at('units')}。其中2个单位的上年数、原因、职责等不在录入工作簿中，在文中以〔请填写：……〕标出，请在 Word 中补写。`,
    ]);
    expect((await readdir(at('units'))).sort()).toEqual(
      units.map(({ code, name }) => `${code}_${name}_2023年单位预算公开.docx`),
    );
    expect((await runCommand(...words)).code).toBe(1);
  });
});
