/**
 * Tests that nothing hidden leaves the office: a word in every hidden place of the working copy is in no published file,
 * and the published files hold only the parts, relations, properties and names that are listed here.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { chartsOf } from '../../src/sets/charts';
import { SHANGHAI } from '../../src/sets/shanghai';
import { at, CANARY, canariesIn, copyWithCanaries } from '../support/canaries';
import { runCommand } from '../support/run-command';

const PLACES = [
  ...[
    '支出备注',
    '收入备注',
    '上年数来源',
    '机构备注',
    '隐藏行列',
    '提示标题',
    '提示',
    '批注',
    '页脚',
    '表名',
  ],
  ...['隐藏表', '标题', '名称', '自定义属性', '属性值', '作者', '修改者', '备注', '关键词', '单位', '经理'],
  ...[
    '条件格式',
    '链接',
    '链接提示',
    '自定义XML',
    '外部链接',
    '替代文字',
    '会话批注',
    '人员',
    '图标题',
    '图缓存',
    '图片',
  ],
  ...[
    '图题',
    '图的说明',
    '图例',
    '图表单元格',
    '代码名',
    '页眉',
    '共享者',
    '表内名称',
    '名称备注',
    '常量',
    '打印机',
  ],
].map(at);

let directory: string;
let files: ReadonlyMap<string, Uint8Array>;
let copy: Uint8Array;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'canary-'));
  copy = await copyWithCanaries();
  await writeFile(join(directory, 'in.xlsx'), copy);
  const folder = join(directory, '公开');
  const ran = await runCommand(
    'publish',
    join(directory, 'in.xlsx'),
    '--out',
    folder,
    '--charts',
    '--chart-sheet',
  );
  if (ran.code !== 0) throw new Error(ran.warned.join('\n'));
  const names = await readdir(folder);
  files = new Map(
    await Promise.all(
      names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const),
    ),
  );
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** Neither an author nor a person who changed it. */
const CORE = ['cp:coreProperties', 'dc:title', 'dcterms:created', 'dcterms:modified'];
const DOCUMENT_CORE = ['cp:coreProperties', 'cp:revision', 'dc:title', 'dcterms:created', 'dcterms:modified'];

/** Parts of a file, and of the workbooks behind its charts. */
function allTexts(content: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(content)).flatMap(([part, bytes]) =>
    isZip(part) ? allTexts(bytes) : [`${part}\n${strFromU8(bytes)}`],
  );
}

function isZip(name: string): boolean {
  return /\.(?:xlsx|docx)$/u.test(name);
}

function partsOf(ending: string): ReadonlyMap<string, string> {
  const found = [...files].find(([name]) => name.endsWith(ending) && !name.includes('审核报告'));
  if (found === undefined) throw new Error(`There is no file ${ending}.`);
  return new Map(Object.entries(unzipSync(found[1])).map(([part, bytes]) => [part, strFromU8(bytes)]));
}

function allMatches(parts: ReadonlyMap<string, string>, pattern: RegExp): readonly string[] {
  const found = [...parts.values()].flatMap((text) =>
    [...text.matchAll(pattern)].map(([, word]) => String(word)),
  );
  return [...new Set(found)].sort();
}

it('begins with a working copy that has a canary in every place', () => {
  const found = canariesIn(copy);
  expect(PLACES.filter((place) => !found.has(place))).toEqual([]);
});

it('publishes no canary in any part of any file', () => {
  expect(files.size).toBe(6);
  for (const [name, content] of files) {
    const texts = isZip(name) ? allTexts(content) : [strFromU8(content)];
    expect([name, texts.filter((text) => text.includes(CANARY))]).toEqual([name, []]);
  }
});

/** The sheets of tables, then the one of charts. */
const SHEETS = [...SHANGHAI.tables.map(({ label }) => label), '图表'];
const RELATIONS = /Type="[^"]*\/relationships\/(?:metadata\/)?([\w-]+)"/gu;
/** Parts of a sheet's own that Excel may keep for printing, comments, controls, tables. */
const FOREIGN_ELEMENTS =
  /<(f|hyperlink|conditionalFormatting|dataValidations|legacyDrawing\w*|picture|controls|oleObjects|tableParts|customSheetViews|extLst|fileSharing|customWorkbookViews|externalReferences)[ >]/gu;

function textsOf(parts: ReadonlyMap<string, string>, part: RegExp, pattern: RegExp): readonly string[] {
  return allMatches(new Map([...parts].filter(([name]) => part.test(name))), pattern);
}

it('publishes a workbook of the listed parts, relations, properties and names only', () => {
  const parts = partsOf('.xlsx');
  const charts = ['1', '2', '3'];
  expect([...parts.keys()].sort()).toEqual(
    [
      ...['[Content_Types].xml', '_rels/.rels', 'docProps/app.xml', 'docProps/core.xml'],
      ...['xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/theme/theme1.xml'],
      ...['xl/workbook.xml', 'xl/drawings/drawing10.xml', 'xl/drawings/_rels/drawing10.xml.rels'],
      ...charts.flatMap((number) => [
        `xl/charts/chart${number}.xml`,
        `xl/charts/_rels/chart${number}.xml.rels`,
      ]),
      ...SHEETS.map((_, index) => `xl/worksheets/sheet${String(index + 1)}.xml`),
      `xl/worksheets/_rels/sheet${String(SHEETS.length)}.xml.rels`,
    ].sort(),
  );
  expect(allMatches(parts, RELATIONS)).toEqual([
    ...['chart', 'core-properties', 'drawing', 'extended-properties', 'officeDocument', 'sharedStrings'],
    ...['styles', 'theme', 'worksheet'],
  ]);
  expect(allMatches(parts, /TargetMode="(External)"/gu)).toEqual([]);
  expect(textsOf(parts, /^xl\/workbook\.xml$/u, /<sheet [^>]*name="([^"]*)"/gu)).toEqual([...SHEETS].sort());
  expect(allMatches(parts, /<((?:dc|cp|dcterms):\w+)[ >]/gu)).toEqual(CORE);
  expect(allMatches(parts, /(hidden="1"|state="\w*[hH]idden"|codeName)/gu)).toEqual([]);
  expect(allMatches(parts, FOREIGN_ELEMENTS)).toEqual([]);
});

it('publishes names of print areas and titles, footers and page breaks, and nothing else of printing', () => {
  const parts = partsOf('.xlsx');
  const tabs = new Set(SHEETS);
  const names = [
    ...(parts.get('xl/workbook.xml') ?? '').matchAll(/<definedName ([^>]*)>([^<]*)<\/definedName>/gu),
  ].map(([, attributes = '', reference = '']) => ({ attributes, reference }));
  expect(
    names.filter(
      ({ attributes }) => !/^name="_xlnm\.Print_(?:Area|Titles)" localSheetId="\d+"$/u.test(attributes),
    ),
  ).toEqual([]);
  expect(
    names.filter(({ reference }) => {
      const [, tab = ''] = /^'([^']*)'!\$[A-Z$\d:]+$/u.exec(reference) ?? [];
      return !tabs.has(tab);
    }),
  ).toEqual([]);
  expect(allMatches(parts, /<((?:odd|even|first)(?:Header|Footer)>[^<]*)/gu)).toEqual([
    'oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页',
  ]);
  const breaks = textsOf(parts, /worksheets\/sheet/u, /<(?:brk|rowBreaks|colBreaks) ([^>]*)>/gu).join(' ');
  expect(breaks.replaceAll(/(?:id|min|max|man|count|manualBreakCount)="\d+"|[ /]/gu, '')).toBe('');
});

it('publishes charts over cells of their own sheet, with the titles and texts of the set', () => {
  const parts = partsOf('.xlsx');
  const chart = /^xl\/charts\//u;
  expect(textsOf(parts, chart, /<c:f>('?[^<!]*'?)![^<]*<\/c:f>/gu)).toEqual(["'图表'"]);
  const declared = (chartsOf(SHANGHAI.id) ?? []).map(({ title }) => title);
  const titles = textsOf(parts, chart, /<a:t>([^<]*)</gu);
  expect(titles.map((title) => title.replace(/（单位：.*）$/u, '')).sort()).toEqual([...declared].sort());
  expect(
    textsOf(parts, /^xl\/drawings\/drawing/u, / descr="([^"，]*)，/gu)
      .map((title) => title)
      .sort(),
  ).toEqual([...declared].sort());
  expect(textsOf(parts, chart, /<c:tx>.*?<c:v>([^<]*)/gu)).toEqual(['上年', '本年']);
});

it('keeps behind the charts of the document workbooks of their figures only', () => {
  const [, document] =
    [...files].find(([name]) => name.endsWith('.docx') && !name.includes('审核报告')) ?? [];
  if (document === undefined) throw new Error('There is no document.');
  const embedded = Object.entries(unzipSync(document)).filter(([part]) => isZip(part));
  expect(embedded).toHaveLength(2);
  for (const [, bytes] of embedded) {
    const parts = new Map(
      Object.entries(unzipSync(bytes)).map(([part, content]) => [part, strFromU8(content)] as const),
    );
    expect(
      [...parts.keys()].filter(
        (part) =>
          !/^(?:\[Content_Types\]|_rels\/|xl\/(?:_rels|worksheets|workbook|styles|sharedStrings|theme))/u.test(
            part,
          ),
      ),
    ).toEqual([]);
    expect(allMatches(parts, /<((?:dc|cp|dcterms):\w+)[ >]/gu)).toEqual([]);
    expect(allMatches(parts, /<(f|definedName|comment)[ >]/gu)).toEqual([]);
  }
});

it('publishes a document of the listed parts, relations and properties only', () => {
  const parts = partsOf('.docx');
  expect([...parts.keys()].filter((part) => !/footer\d+/u.test(part)).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/app.xml',
    'docProps/core.xml',
    'docProps/custom.xml',
    'word/_rels/document.xml.rels',
    'word/_rels/endnotes.xml.rels',
    'word/_rels/fontTable.xml.rels',
    'word/_rels/footnotes.xml.rels',
    ...['word/charts/_rels/chart1.xml.rels', 'word/charts/_rels/chart2.xml.rels'],
    ...['word/charts/chart1.xml', 'word/charts/chart2.xml'],
    'word/document.xml',
    ...['word/embeddings/Microsoft_Excel_Worksheet1.xlsx', 'word/embeddings/Microsoft_Excel_Worksheet2.xlsx'],
    'word/endnotes.xml',
    'word/fontTable.xml',
    'word/footnotes.xml',
    'word/numbering.xml',
    'word/settings.xml',
    'word/styles.xml',
    'word/theme/theme1.xml',
  ]);
  expect(parts.get('docProps/custom.xml')).not.toMatch(/<property\b/u);
  expect(allMatches(parts, /<w:bookmarkStart[^>]*w:name="(?!_Toc\d)([^"]*)"/gu)).toEqual([]);
  expect(allMatches(parts, /TargetMode="(External)"/gu)).toEqual([]);
  expect(allMatches(parts, /<((?:dc|cp|dcterms):\w+)[ >]/gu)).toEqual(DOCUMENT_CORE);
  expect(allMatches(parts, /<w:(comment\w*|ins|del|vanish|sdt|docVar|moveFrom|moveTo)[ />]/gu)).toEqual([
    'sdt',
  ]);
});
