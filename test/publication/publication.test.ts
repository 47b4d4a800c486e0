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
import { publication } from '../../src/publication/publication';
import { textDifferences, workbookDifferences } from '../../src/publication/read-again';
import { narrativeFor, withFact, written } from '../support/narrative';
import { rawFromPlan } from '../support/raw';

const OPTIONS = { fonts: 'national', safe: (text: string) => text } as const;

function publish(entries: Entries) {
  return publication(entries, knownSet(entries.settings.tableSet), narrativeFor(entries), OPTIONS);
}

/** All parts of a zip file, or the file itself, as text. */
function textOf(content: Uint8Array | string): string {
  if (typeof content === 'string') return content;
  return Object.entries(unzipSync(content))
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
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
    const made = await publish(withCanaries(await shanghaiSampleEntries()));
    if (made.kind !== 'ready') throw new Error(made.reasons.join('\n'));
    expect(made.files.map(({ name }) => name)).toEqual([
      '某区财政局2025年部门预算.docx',
      '某区财政局2025年部门预算表.xlsx',
      '某区财政局2025年部门预算.txt',
      '某区财政局2025年部门预算.html',
    ]);
    for (const { name, content } of made.files) {
      const text = textOf(content);
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
    const made = await publish(await shanghaiSampleEntries());
    if (made.kind !== 'ready') throw new Error(made.reasons.join('\n'));
    const content = made.files[1]?.content;
    if (content === undefined || typeof content === 'string') throw new Error('There is no workbook.');
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
    expect(await publish(entries)).toEqual({
      kind: 'not-ready',
      reasons: ['“说明事项”中的“公开日期”没有填写，用于“封面”。请在“内容”一列填写；没有的填0或“无”。'],
    });
  });

  it('lists what must be corrected in tables and text, with its cell', async () => {
    const made = await publish(await sampleEntries());
    if (made.kind === 'ready') throw new Error('The published document has errors that must be corrected.');
    expect(made.reasons).toHaveLength(8);
    expect(made.reasons[0]).toMatch(/^预算12表B28 .*≠ 资金总额 18\.00。/u);
    expect(made.reasons[7]).toMatch(/^说明文字：原因提到“福利费”/u);
  });
});

describe('reading again', () => {
  it('finds a figure that differs or is missing, and a sheet that is missing', async () => {
    const entries = await shanghaiSampleEntries();
    const plan = cleanWorkbook('表', rollUp(entries, SHANGHAI), '2025-02-10');
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
    expect(textDifferences(text, [])[0]).toMatch(/^公开文本读回后缺少“一、部门主要职能”。$/u);
  });
});
