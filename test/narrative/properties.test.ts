/** Generated departments of both sets: each figure of the text is that of its lines and entries; nothing is missing or guessed. */
import fc from 'fast-check';
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import { sumFen } from '../../src/money/fen';
import { plainText } from '../../src/narrative/plain-text';
import { textOf, type Segment } from '../../src/narrative/segment';
import type { TextSource } from '../../src/narrative/source';
import { linesBehind } from '../../src/narrative/trace';
import { sentencesOf, type WrittenSentence, type WrittenText } from '../../src/narrative/written-text';
import { awkwardDepartments } from '../support/awkward-departments';
import { departments, fixedDepartment } from '../support/departments';
import { completeText } from '../support/complete-text';
import {
  figuresOf,
  narrativeFor,
  withFact,
  withPrior,
  withReason,
  written,
  type FigureSegment,
} from '../support/narrative';

const SETS = ['henan-2023', 'shanghai'] as const;
type SetId = (typeof SETS)[number];

/** Everything that the set asks for, with one figure of last year for all. */
function complete(entries: Entries, set: SetId, prior: number): Entries {
  return completeText({ ...entries, settings: { ...entries.settings, tableSet: set } }, prior);
}

/** In 0.01 万元, half-up and away from zero, on whole numbers. */
function steps(amount: number): bigint {
  const magnitude = BigInt(Math.abs(amount));
  const rounded = (magnitude + 5_000n) / 10_000n;
  return amount < 0 ? -rounded : rounded;
}

function shown(value: bigint, set: SetId): string {
  const magnitude = value < 0n ? -value : value;
  const whole = String(magnitude / 100n);
  const rest = String(magnitude % 100n).padStart(2, '0');
  const sign = value < 0n ? '-' : '';
  if (set === 'shanghai') return `${sign}${whole.replace(/\B(?=(\d{3})+$)/gu, ',')}.${rest}`;
  return `${sign}${whole}${rest === '00' ? '' : `.${rest}`}`;
}

function percent(part: bigint, whole: bigint): string {
  const hundredths = (part * 20_000n + whole) / (whole * 2n);
  return hundredths === 0n ? '不足0.01%' : `${shown(hundredths, 'henan-2023')}%`;
}

/** Of lines, each once; of the facts that it names. */
function exact(sources: readonly TextSource[], entries: Entries): number {
  const facts = sources.flatMap((source) => {
    if (source.kind !== 'entry') return [];
    const value = entries.text.facts.find(({ item }) => item === source.item)?.value;
    return value?.kind === 'amount' ? [value.amount] : [];
  });
  return sumFen([...linesBehind(sources).map(({ line }) => line.amount), ...facts]);
}

function isPrior(source: TextSource): boolean {
  return source.kind === 'entry' && source.sheet === '上年数';
}

/** What a figure must print; `before`: the amount that stands before a share. `null`: counted elsewhere. */
function expected(
  { role, sources }: FigureSegment,
  before: FigureSegment | undefined,
  entries: Entries,
  prior: number,
): string | null {
  const set = entries.settings.tableSet === 'shanghai' ? 'shanghai' : 'henan-2023';
  const now = steps(
    exact(
      sources.filter((source) => !isPrior(source)),
      entries,
    ),
  );
  const change = now - steps(prior);
  const magnitude = change < 0n ? -change : change;
  switch (role) {
    case 'amount':
      return shown(now, set);
    case 'change':
      return shown(magnitude, set);
    case 'rate':
      return percent(magnitude, steps(prior) < 0n ? -steps(prior) : steps(prior));
    case 'share': {
      const whole = sources.slice(before?.sources.length);
      return percent(steps(exact(before?.sources ?? [], entries)), steps(exact(whole, entries)));
    }
    case 'count':
      return null;
  }
}

/** Figures that print something else than their lines and entries add up to. */
function wrongFigures(text: WrittenText, entries: Entries, prior: number): readonly string[] {
  return sentencesOf(text).flatMap((sentence) =>
    figuresOf(sentence).flatMap((figure, index, all) => {
      const own = expected(figure, all[index - 1], entries, prior);
      return own === null || own === figure.text ? [] : [`${sentence.id} ${figure.text} ≠ ${own}`];
    }),
  );
}

const FIGURE = /^(?:-?\d{1,3}(?:,\d{3})*(?:\.\d\d)?|-?\d+(?:\.\d\d)?|\d+(?:\.\d\d)?%|不足0\.01%)$/u;

function oddSegments({ segments }: WrittenSentence): readonly Segment[] {
  return segments.filter(
    (segment) => segment.kind === 'gap' || (segment.kind === 'figure' && !FIGURE.test(segment.text)),
  );
}

function expectRight(entries: Entries, prior: number): void {
  const text = written(entries);
  expect(text.problems).toEqual([]);
  expect(sentencesOf(text).flatMap(oddSegments)).toEqual([]);
  expect(wrongFigures(text, entries, prior)).toEqual([]);
  const plain = plainText(text);
  expect(plain).not.toMatch(/undefined|null|NaN|\[object|，，|。。|：，|：。|、。|；。/u);
}

const PRIOR = fc.oneof(
  fc.constantFrom(0, 4_999, 5_000, -1_000_000),
  fc.integer({ min: 1, max: 9_000_000_000 }),
);

describe.each(SETS)('the text of generated departments under %s', (set) => {
  it.each([
    ['of all funds, with corrections and money carried over', departments({ maxUnits: 12, maxLines: 80 })],
    ['of awkward shapes', awkwardDepartments({ cancelling: true })],
  ])('prints the figures of its lines: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, PRIOR, (entries, prior) => {
        expectRight(complete(entries, set, prior), prior);
      }),
      { numRuns: 60 },
    );
  });

  it('prints those of three hundred projects and of none', () => {
    const large = fixedDepartment({ units: 120, lines: 1_500, seed: 7 });
    const projects = new Set(large.expenditure.flatMap(({ project }) => (project === '' ? [] : [project])));
    expect(projects.size).toBeGreaterThan(300);
    expectRight(complete(large, set, 1_000_000), 1_000_000);
    expectRight(complete({ ...large, income: [], expenditure: [], projectIndicators: [] }, set, 0), 0);
  });

  it('counts each project of a unit once', () => {
    fc.assert(
      fc.property(departments({ maxUnits: 8, maxLines: 60 }), (entries) => {
        const all = complete(entries, set, 0);
        const own = new Set(
          entries.expenditure.flatMap(({ unit, project }) => (project === '' ? [] : [`${unit} ${project}`])),
        );
        const id = set === 'shanghai' ? 'h6.performance' : 's10.targets';
        const sentence = sentencesOf(written(all)).find((one) => one.id === id);
        const counts =
          sentence === undefined ? [] : figuresOf(sentence).filter(({ role }) => role === 'count');
        expect(counts.at(-1)?.text).toBe(own.size === 0 ? undefined : String(own.size));
      }),
      { numRuns: 30 },
    );
  });
});

/** Inputs that a text may do without: what holds then is declared. */
const OPTIONAL: Readonly<Record<SetId, ReadonlySet<string>>> = {
  'henan-2023': new Set([
    // Printed on the cover, not in the text.
    '公开日期',
    '机构规定依据',
    '机关运行经费口径',
    '机关运行经费（手工）',
    '资产统计截止日',
    '重点项目绩效目标（说明）',
    '专项转移支付项目（说明）',
    // The two parts are known.
    '公务用车购置及运行费',
  ]),
  shanghai: new Set(['公开日期', '资产统计截止日', '项目经费情况说明（内容）']),
};

describe.each([
  ['henan-2023', sampleEntries],
  ['shanghai', shanghaiSampleEntries],
] as const)('an input that is not entered under %s', (set, sample) => {
  let full: Entries;
  beforeAll(async () => {
    full = complete(await sample(), set, 77_770_000);
  });

  /** Its problem, and its marker in each sentence that the problem names. */
  function expectMissing(entries: Entries, sheet: string, item: string): void {
    const text = written(entries);
    const isOptional = OPTIONAL[set].has(item);
    expect([item, text.problems.map((one) => [one.kind, one.sheet, one.item])]).toEqual([
      item,
      isOptional ? [] : [['missing-input', sheet, item]],
    ]);
    const waiting = text.problems[0]?.sentences ?? [];
    const marked = sentencesOf(text).filter(({ segments }) =>
      textOf(segments).includes(`〔请填写：${sheet}·${item}〕`),
    );
    expect(marked.map(({ id }) => id)).toEqual(waiting);
    expect(
      plainText(text)
        .match(/〔请填写：[^〕]*〕/gu)
        ?.filter((one) => !one.includes(item)) ?? [],
    ).toEqual([]);
  }

  it('is its marker and its problem, for each fact', () => {
    for (const { item } of narrativeFor(full).form.items)
      expectMissing(withFact(full, item, null), '说明事项', item);
  });

  it('is its marker and its problem, for each figure of last year', () => {
    for (const measure of narrativeFor(full).form.measures) {
      const joint = measure === '公务用车购置费' || measure === '公务用车运行费';
      // The joint figure of last year stands in for the two.
      const entries = joint ? withPrior(full, '公务用车购置及运行费', null) : full;
      if (joint && set === 'shanghai') continue;
      expectMissing(withPrior(entries, measure, null), '上年数', measure);
    }
  });

  it('is its marker and its problem, for each reason of a change', () => {
    for (const measure of narrativeFor(full).form.explained)
      expectMissing(withReason(full, measure, null), '增减原因', measure);
  });

  it('is its marker where a whole sheet is empty', () => {
    const without = (key: 'duties' | 'organs') => written({ ...full, text: { ...full.text, [key]: [] } });
    expect(without('duties').problems.map(({ sheet, item }) => [sheet, item])).toEqual([['主要职责', '']]);
    expect(without('organs').problems.map(({ sheet, item }) => [sheet, item])).toEqual([
      ['机构设置', '内设机构'],
    ]);
  });
});
