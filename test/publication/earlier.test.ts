/** Tests the comparison with what was published earlier in the year: each difference a sentence, nothing else. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { fen } from '../../src/money/fen';
import { comparedWithEarlier } from '../../src/publication/earlier';
import { differencesOfText } from '../../src/publication/earlier-text';
import { publication, type MadePublication } from '../../src/publication/publication';
import { knownSet } from '../../src/sets';
import { withReason } from '../support/narrative';
import { narrativeFor } from '../support/narrative';

async function published(
  entries: Entries,
  earlier: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [],
): Promise<MadePublication> {
  const input = { entries, problems: [], answers: null, obstacles: [], earlier };
  const options = {
    fonts: 'national',
    safe: (text: string) => text,
    version: '1',
    mayBeDraft: true,
    charts: [],
    chartSheet: [],
    print: null,
  } as const;
  const set = knownSet(entries.settings.tableSet);
  const made = await publication(input, set, narrativeFor(entries), options);
  if (made.kind !== 'made') throw new Error('Nothing is made.');
  return made;
}

function files({ files: made }: MadePublication) {
  return made
    .filter(({ name }) => /\.(?:docx|xlsx|txt)$/u.test(name))
    .map(({ name, content }) => ({ name, bytes: content }));
}

let sample: Entries;
let before: MadePublication;

beforeAll(async () => {
  sample = await shanghaiSampleEntries();
  before = await published(sample);
});

/** 100 元 more for one line of each side, so that the tables stay balanced. */
function withMore(entries: Entries): Entries {
  const more = <Line extends { readonly amount: number }>(lines: readonly Line[]) =>
    lines.map((line, index) => (index === 0 ? { ...line, amount: fen(line.amount + 10_000) } : line));
  return { ...entries, income: more(entries.income), expenditure: more(entries.expenditure) };
}

describe('earlier publication', () => {
  it('is the same as the publication of the same entries', async () => {
    const again = await published(sample, files(before));
    expect(again.audit.earlier).toEqual([
      '与原公开的“某区财政局2025年部门预算.docx”相同。',
      '与原公开的“某区财政局2025年部门预算表.xlsx”相同。',
      '与原公开的“某区财政局2025年部门预算.txt”相同。',
    ]);
  });

  it('reads the tables of a document whose pages divide merged cells and name units again', async () => {
    const henan = await sampleEntries();
    const [document] = files(await published(henan));
    if (document === undefined) throw new Error('There is no document.');
    const words = strFromU8(unzipSync(document.bytes)['word/document.xml'] ?? new Uint8Array());
    expect(words.split('（续）').length).toBeGreaterThan(10);
    expect((await published(henan, [document])).audit.earlier).toEqual([
      `与原公开的“${document.name}”相同。`,
    ]);
    const fewer = await published({ ...henan, projectIndicators: henan.projectIndicators.slice(1) }, [
      document,
    ]);
    expect(fewer.audit.earlier.slice(1).every((one) => one.startsWith('“部门预算项目绩效目标汇总表”'))).toBe(
      true,
    );
    expect(fewer.audit.earlier.length).toBeGreaterThan(1);
  });

  it('reads names that are divided between pages', async () => {
    const henan = await sampleEntries();
    const projects = new Map(
      Array.from(henan.names.projects, ([code, name]) => [code, name + '，分批实施'.repeat(150)]),
    );
    const long = { ...henan, names: { ...henan.names, projects } };
    const [document] = files(await published(long));
    if (document === undefined) throw new Error('There is no document.');
    const words = strFromU8(unzipSync(document.bytes)['word/document.xml'] ?? new Uint8Array());
    expect(words.split('（接下页）').length).toBeGreaterThan(3);
    expect((await published(long, [document])).audit.earlier).toEqual([`与原公开的“${document.name}”相同。`]);
  });

  it('names each figure that differs with its cell, and each sentence', async () => {
    const { audit } = await published(withMore(sample), files(before));
    const of = (name: string) => audit.earlier.findIndex((words) => words.includes(`${name}”有`));
    const tables = audit.earlier.slice(of('.xlsx') + 1, of('.txt'));
    expect(tables.length).toBeGreaterThan(10);
    expect(
      tables.every((words) => /^“.*”[A-Z]+\d+（.*）：原公开.*，现在.*，相差100\.00元。$/u.test(words)),
    ).toBe(true);
    expect(audit.earlier[of('.xlsx')]).toBe(
      `与原公开的“某区财政局2025年部门预算表.xlsx”有${String(tables.length)}处不同：`,
    );
    const text = audit.earlier.slice(of('.txt') + 1);
    expect(text.length).toBeGreaterThan(0);
    expect(text.every((words) => words.startsWith('说明改了一句：原公开“'))).toBe(true);
    // The document holds both.
    expect(audit.earlier.slice(1, of('.xlsx'))).toEqual([...text, ...tables]);
  });

  it('lists rows that are new or gone', async () => {
    const [line, ...more] = sample.expenditure;
    if (line === undefined) throw new Error('The sample has no lines.');
    const others = more.filter((one) => one.function !== line.function);
    const { audit } = await published(sample, files(await published({ ...sample, expenditure: others })));
    expect(audit.earlier.some((words) => /^“.*”新增一行“/u.test(words))).toBe(true);
    const back = await published({ ...sample, expenditure: others }, files(before));
    expect(back.audit.earlier.some((words) => /^“.*”少了原公开的一行“/u.test(words))).toBe(true);
  });

  it('refuses a file of another year, and one that is no publication', async () => {
    const present = { year: 2024, tables: { sheets: [] }, paragraphs: [] };
    const [document, tables] = files(before);
    if (document === undefined || tables === undefined) throw new Error('There are no files.');
    expect(await comparedWithEarlier(tables, present)).toEqual({
      kind: 'refused',
      message: `“${tables.name}”没有比较：它是2025年的公开表，只能与2024年已公开的比较。`,
    });
    expect(await comparedWithEarlier(document, { ...present, year: 2031 })).toEqual({
      kind: 'refused',
      message: `“${document.name}”没有比较：其中没有“2031年”，不像同一年度的公开文本。`,
    });
    const broken = await comparedWithEarlier({ name: '旧.xlsx', bytes: strToU8('不是工作簿') }, present);
    expect(broken).toMatchObject({ kind: 'refused', message: expect.stringMatching(/^“旧\.xlsx”/u) });
  });
});

describe('sentences', () => {
  const text = (...lines: readonly string[]) => lines.map((line) => ({ text: line }));

  it('tells changed from new and gone, whatever their order; headings do not count', () => {
    expect(
      differencesOfText(
        text('一、概况', '收入总计5万元。支出总计5万元。', '没有变化。'),
        text('二、概况', '支出总计5万元。收入总计6万元。', '新增说明！'),
      ),
    ).toEqual([
      '说明改了一句：原公开“收入总计5万元。”现在“收入总计6万元。”',
      '说明新增一句：“新增说明！”',
      '说明少了原公开的一句：“没有变化。”',
    ]);
  });

  it('is moved by a reason that was written anew', async () => {
    const [reason] = sample.text.reasons;
    if (reason === undefined) throw new Error('The sample has no reasons.');
    const { audit } = await published(
      withReason(sample, reason.measure, '项目调整所致'),
      files(before).slice(0, 1),
    );
    expect(audit.earlier).toEqual([
      '与原公开的“某区财政局2025年部门预算.docx”有1处不同：',
      expect.stringMatching(/^说明改了一句：原公开“.*现在“.*项目调整所致/u),
    ]);
  });
});
