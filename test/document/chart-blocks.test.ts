/** Tests which charts the document shows, where, and with which figures. */
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import { chartBlocks } from '../../src/document/chart-blocks';
import { entriesDocument } from '../../src/document/entries-document';
import { entriesOfUnit } from '../../src/entries/entries-of-unit';
import type { Entries } from '../../src/entries/entries';
import { rollUp } from '../../src/rollup/rollup';
import { knownSet } from '../../src/sets';
import { chartsOf } from '../../src/sets/charts';
import { atLevel } from '../../src/tables/table-set';
import { narrativeFor } from '../support/narrative';

function titlesOf(entries: Entries, level: 'department' | 'unit' = 'department'): readonly string[] {
  const set = atLevel(knownSet(entries.settings.tableSet), level);
  const source = { filled: rollUp(entries, set), prior: entries.priorYear };
  return [...chartBlocks(chartsOf(set.id) ?? [], source)].flatMap(([section, blocks]) =>
    blocks.map(({ title, isCompared }) => `${section} ${title}${isCompared ? ' 比上年' : ''}`),
  );
}

it('numbers the charts in order, each behind its section, and leaves out one bar alone', async () => {
  expect(titlesOf(await sampleEntries())).toEqual([
    's3 图1　支出类型（单位：万元）',
    's4 图2　财政拨款支出功能分类（单位：万元）',
    's8 图3　“三公”经费（单位：万元） 比上年',
    's10.performance 图4　金额最大的项目（单位：万元）',
  ]);
});

it('shows a unit its own charts, without the department’s last year', async () => {
  const entries = await sampleEntries();
  const [, unit] = entries.units;
  if (unit === undefined) throw new Error('There is no unit.');
  expect(titlesOf(entriesOfUnit(entries, unit), 'unit')).toContain('s8 图3　“三公”经费（单位：万元）');
});

it.each([
  ['Henan', sampleEntries],
  ['Shanghai', shanghaiSampleEntries],
])('every chart of %s has its section in the text', async (_, sample) => {
  const entries = await sample();
  const set = knownSet(entries.settings.tableSet);
  const charts = chartsOf(set.id) ?? [];
  const { document, text } = entriesDocument(entries, set, narrativeFor(entries), charts);
  const ids = text.parts.flatMap(({ sections }) =>
    sections.flatMap((one) => [one.id, ...one.sections.map(({ id }) => id)]),
  );
  expect(charts.filter(({ section }) => !ids.includes(section))).toEqual([]);
  const shown = document.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'chart'));
  expect(shown).toHaveLength(titlesOf(entries).length);
});

it('prints figures as the table does', async () => {
  const entries = await sampleEntries();
  const set = knownSet(entries.settings.tableSet);
  const source = { filled: rollUp(entries, set), prior: entries.priorYear };
  const [block] = chartBlocks(chartsOf(set.id) ?? [], source).get('s8') ?? [];
  expect(block?.bars.map(({ label, now, last }) => [label, now.text, last?.text])).toEqual([
    ['公务用车购置及运行费', '13.50', '18.00'],
    ['公务接待费', '2.60', '2.10'],
  ]);
  expect(block?.altText).toBe(
    '“三公”经费，单位万元：公务用车购置及运行费13.50，上年18.00；公务接待费2.60，上年2.10。',
  );
});
