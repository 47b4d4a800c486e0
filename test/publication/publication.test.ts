/** Tests what is published: nothing but what is meant, equal to what was computed, or a list of what to do first. */
import { strFromU8, unzipSync } from 'fflate';
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import type { RawCell } from '../../src/entries/raw-workbook';
import { cellAddress } from '../../src/grid/address';
import { rollUp } from '../../src/rollup/rollup';
import { knownSet } from '../../src/sets';
import { SHANGHAI } from '../../src/sets/shanghai';
import { cleanWorkbook } from '../../src/publication/clean-workbook';
import { publication, reportFiles, type MadePublication } from '../../src/publication/publication';
import { obstacleWords } from '../../src/publication/readiness';
import { textDifferences, workbookDifferences } from '../../src/publication/read-again';
import { narrativeFor, withFact, written } from '../support/narrative';
import { rawFromPlan } from '../support/raw';

const OPTIONS = {
  fonts: 'national',
  safe: (text: string) => text,
  version: '1.0.0',
  mayBeDraft: false,
  charts: [],
  chartSheet: [],
  print: null,
} as const;

function publish(entries: Entries, { mayBeDraft = false, answers = null as string | null } = {}) {
  return publication(
    { entries, problems: [], answers, obstacles: [], earlier: [] },
    knownSet(entries.settings.tableSet),
    narrativeFor(entries),
    { ...OPTIONS, mayBeDraft },
  );
}

async function made(entries: Entries, options: Parameters<typeof publish>[1] = {}): Promise<MadePublication> {
  const result = await publish(entries, options);
  if (result.kind !== 'made') throw new Error(result.obstacles.map(obstacleWords).join('\n'));
  return result;
}

async function refused(
  entries: Entries,
  options: Parameters<typeof publish>[1] = {},
): Promise<readonly string[]> {
  const result = await publish(entries, options);
  if (result.kind === 'made') throw new Error('The files are made.');
  return result.obstacles.map(obstacleWords);
}

/** All parts of a zip file, or the file itself, as text. */
function textOf(name: string, content: Uint8Array): string {
  if (!/\.(?:docx|xlsx)$/u.test(name)) return strFromU8(content);
  return Object.entries(unzipSync(content))
    .map(([part, bytes]) => `${part}\n${strFromU8(bytes)}`)
    .join('\n');
}

const CANARY = '金丝雀';

/** A word in every place of the entries that no published file prints. */
function withCanaries(entries: Entries): Entries {
  const { text } = entries;
  return {
    ...entries,
    priorYear: entries.priorYear.map((one) => ({ ...one, source: CANARY })),
    text: { ...text, organs: text.organs.map((one) => ({ ...one, remark: CANARY })) },
  };
}

describe('publication', () => {
  it('writes files that hold no word of hidden places, no person, no clock and no formula', async () => {
    const { files } = await made(withCanaries(await shanghaiSampleEntries()));
    expect(files.map(({ name }) => name)).toEqual([
      '某区财政局2025年部门预算.docx',
      '某区财政局2025年部门预算表.xlsx',
      '某区财政局2025年部门预算.txt',
      '某区财政局2025年部门预算.html',
    ]);
    for (const { name, content } of files) {
      const text = textOf(name, content);
      expect([name, text.includes(CANARY)]).toEqual([name, false]);
      expect([
        name,
        /creator>[^<]|lastModifiedBy>[^<]|<f>|<f |definedName name="(?!_xlnm)|<w:comment|w:ins |w:del /u.exec(
          text,
        )?.[0],
      ]).toEqual([name, undefined]);
      const times = [...text.matchAll(/<dcterms:\w+[^>]*>([^<]*)</gu)].map(([, time]) => time);
      expect([name, times.filter((time) => time !== '2025-02-10T00:00:00Z')]).toEqual([name, []]);
    }
  });

  it('writes the workbook with its tables only, and no part besides', async () => {
    const content = (await made(await shanghaiSampleEntries())).files[1]?.content;
    if (content === undefined) throw new Error('There is no workbook.');
    const parts = Object.keys(unzipSync(content)).sort();
    expect(parts).toEqual(
      [
        '[Content_Types].xml',
        '_rels/.rels',
        'docProps/app.xml',
        'docProps/core.xml',
        'xl/_rels/workbook.xml.rels',
        'xl/sharedStrings.xml',
        'xl/styles.xml',
        'xl/theme/theme1.xml',
        'xl/workbook.xml',
        ...SHANGHAI.tables.map((_, index) => `xl/worksheets/sheet${String(index + 1)}.xml`),
      ].sort(),
    );
  });

  it('lists what is missing, and makes nothing', async () => {
    const entries = withFact(await shanghaiSampleEntries(), '公开日期', null);
    expect(await refused(entries)).toEqual([
      '“说明事项”中的“公开日期”没有填写，用于“封面”。请在“内容”一列填写；没有的填0或“无”。',
    ]);
  });

  it('lists what must be corrected in tables and text, with its cell', async () => {
    const obstacles = await refused(await sampleEntries());
    expect(obstacles[0]).toMatch(/^预算12表B28：.*≠ 资金总额 18\.00。/u);
    expect(obstacles[7]).toMatch(/^说明“.*」：原因提到“福利费”/u);
    expect(obstacles.slice(8).every((words) => words.endsWith('请改正，或写明原因。'))).toBe(true);
    expect(obstacles).toHaveLength(46);
  });
});

describe('draft', () => {
  it('is made where something is to be done, and says so in its cover, tables, texts, names and report', async () => {
    const entries = withFact(await shanghaiSampleEntries(), '公开日期', null);
    const draft = await made(entries, { mayBeDraft: true });
    expect(draft.audit.draft.map(obstacleWords)).toEqual([
      '“说明事项”中的“公开日期”没有填写，用于“封面”。请在“内容”一列填写；没有的填0或“无”。',
    ]);
    const reports = await reportFiles(draft, draft.files, 'national');
    const all = [...draft.files, ...reports];
    expect(all.map(({ name }) => name)).toEqual([
      '草稿_某区财政局2025年部门预算.docx',
      '草稿_某区财政局2025年部门预算表.xlsx',
      '草稿_某区财政局2025年部门预算.txt',
      '草稿_某区财政局2025年部门预算.html',
      '草稿_某区财政局2025年部门预算审核报告（不公开）.xlsx',
      '草稿_某区财政局2025年部门预算审核报告（不公开）.docx',
    ]);
    for (const { name, content } of all)
      expect([name, textOf(name, content).includes('草稿（不得公开）')]).toEqual([name, true]);
    const [, tables] = draft.files;
    if (tables === undefined) throw new Error('There is no workbook.');
    const footers = Object.entries(unzipSync(tables.content))
      .filter(([part]) => part.startsWith('xl/worksheets/'))
      .map(([, bytes]) => strFromU8(bytes).includes('草稿（不得公开）'));
    expect(footers).toEqual(SHANGHAI.tables.map(() => true));
  });

  it('is no draft where nothing is to be done', async () => {
    const final = await made(await shanghaiSampleEntries(), { mayBeDraft: true });
    for (const { name, content } of [...final.files, ...(await reportFiles(final, final.files, 'national'))])
      expect([name, `${name}${textOf(name, content)}`.includes('草稿')]).toEqual([name, false]);
  });
});

describe('reading again', () => {
  it('finds a figure that differs or is missing, and a sheet that is missing', async () => {
    const entries = await shanghaiSampleEntries();
    const plan = cleanWorkbook(
      '表',
      { tables: rollUp(entries, SHANGHAI), charts: [], prior: [] },
      { day: '2025-02-10', year: 2025 },
    );
    const read = rawFromPlan(plan);
    expect(workbookDifferences(plan, read)).toEqual([]);
    const [first, ...more] = read.sheets;
    if (first === undefined) throw new Error('There are no sheets.');
    const row = first.rows.findIndex((cells) => cells.some((cell) => typeof cell === 'number'));
    const column = first.rows[row]?.findIndex((cell) => typeof cell === 'number') ?? -1;
    const withCell = (change: (cell: RawCell) => RawCell) => ({
      sheets: [
        {
          ...first,
          rows: first.rows.map((cells, at) =>
            cells.map((cell, place) => (at === row && place === column ? change(cell) : cell)),
          ),
        },
        ...more,
      ],
    });
    const expected = [`“${first.name}”${cellAddress(row, column)}读回后与汇总的内容不同。`];
    expect(
      workbookDifferences(
        plan,
        withCell((cell) => Number(cell) + 0.01),
      ),
    ).toEqual(expected);
    expect(
      workbookDifferences(
        plan,
        withCell(() => null),
      ),
    ).toEqual(expected);
    expect(workbookDifferences(plan, { sheets: more })[0]).toMatch(/^公开表读回后是/u);
  });

  it('finds a line of the text that is missing', async () => {
    const text = written(await shanghaiSampleEntries());
    expect(textDifferences(text, '公开文本', [])[0]).toMatch(/^公开文本读回后缺少“一、部门主要职能”。$/u);
  });
});
