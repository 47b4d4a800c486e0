/** Compares the text of Henan's set, from the reference department's entries, with its published text. */
import { readFileSync } from 'node:fs';
import { sampleEntries } from '../../../scripts/sample-entries';
import type { Entries } from '../../../src/entries/entries';
import { fen } from '../../../src/money/fen';
import { textOf } from '../../../src/narrative/segment';
import { plainText } from '../../../src/narrative/plain-text';
import type { TextSource } from '../../../src/narrative/source';
import { sentencesOf, type WrittenSection, type WrittenText } from '../../../src/narrative/written-text';
import { ELSEWHERE, PLACES } from './figure-places';
import { DIFFERENCES } from './text-differences';
import { figuresOf, sentenceIn, words, written } from '../../support/narrative';

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../fixtures/reference/${name}`, import.meta.url), 'utf8'));
}

/** By the id of its place in our text, without blanks and in full-width punctuation. */
const PUBLISHED = new Map(fixture('narrative.json') as readonly (readonly [string, string])[]);

interface PublishedFigure {
  readonly no: string;
  readonly phrase: string;
  readonly printed: string;
  readonly unit: string;
  readonly path: string;
  readonly status: string;
}
const FIGURES = fixture('narrative-figures.json') as readonly PublishedFigure[];

let entries: Entries;
let text: WrittenText;

beforeAll(async () => {
  entries = await sampleEntries();
  text = written(entries);
});

function linesIn(section: WrittenSection): readonly (readonly [string, string])[] {
  const { id, heading, paragraphs, sections } = section;
  return [
    ...(heading === '' ? [] : [[`section:${id}`, heading] as const]),
    ...paragraphs.flat().map((one) => [one.id, textOf(one.segments)] as const),
    ...sections.flatMap(linesIn),
  ];
}

/** Returns headings and sentences in their order. */
function lines(): readonly (readonly [string, string])[] {
  return text.parts.flatMap(({ id, heading, sections }) => [
    [`part:${id}`, heading.join('')] as const,
    ...sections.flatMap(linesIn),
  ]);
}

function isTerm(id: string): boolean {
  return id.startsWith('term.');
}

describe('text of the reference department', () => {
  it('needs no further input', () => {
    expect(text.problems).toEqual([]);
  });

  it('equals the published text sentence by sentence, except for the listed differences', () => {
    const ours = new Map(lines());
    const ids = [...new Set([...PUBLISHED.keys(), ...ours.keys()])].filter((id) => !isTerm(id));
    const differing = ids.flatMap((id) => {
      const own = ours.get(id)?.replaceAll(' ', '') ?? null;
      return own === (PUBLISHED.get(id) ?? null) ? [] : [{ id, text: own }];
    });
    expect(differing).toEqual(DIFFERENCES.map(({ id, text: own }) => ({ id, text: own })));
    expect(DIFFERENCES.every(({ why }) => why.length > 0)).toBe(true);
  });

  it('has the order of the published text', () => {
    const ours = lines().map(([id]) => id);
    const order = [...PUBLISHED.keys()].filter((id) => ours.includes(id) && !isTerm(id));
    expect(ours.filter((id) => order.includes(id))).toEqual(order);
  });

  it('explains exactly the terms that its tables use', () => {
    const terms = sentencesOf(text).filter(({ id }) => isTerm(id));
    expect(terms.map((term) => textOf(term.segments).split('：')[0])).toEqual([
      '一、财政拨款收入',
      '二、财政专户管理资金',
      '三、事业收入',
      '四、事业单位经营收入',
      '五、上级补助收入',
      '六、附属单位上缴收入',
      '七、其他收入',
      '八、单位资金',
      '九、上年结转结余',
      '十、基本支出',
      '十一、项目支出',
      '十二、其他运转类',
      '十三、特定目标类',
      '十四、“三公”经费',
      '十五、机关运行经费',
    ]);
  });

  it('is equal when written twice', () => {
    expect(plainText(written(entries))).toBe(plainText(text));
  });
});

/** Words for 0 in a sentence. */
const ZERO_WORDS = /与上年持平|没有政府性基金预算收入和支出|未安排政府采购预算/u;

function pathsOf(sources: readonly TextSource[]): readonly string[] {
  return sources.flatMap((source) => {
    if (source.kind !== 'cell') return [];
    const { table, block, row, column } = source.path;
    return [`${table}/${block}/${row}/${column}`];
  });
}

describe('the 83 figures of the reference text', () => {
  it('each have a place', () => {
    expect(PLACES.map(([no]) => no)).toEqual(FIGURES.map(({ no }) => no));
  });

  // Print has 12 for F73, the tables have 22 (N-09).
  it.each(PLACES)('include %s with its value in %s', (no, sentence, place) => {
    const figure = FIGURES.find((one) => one.no === no);
    const found = sentenceIn(text, sentence);
    if (place === null) {
      expect(figure?.printed).toBe('0');
      expect(words(text, sentence)).toMatch(ZERO_WORDS);
      return;
    }
    const percent = figure?.unit === '%' ? '%' : '';
    const printed = no === 'F73' ? '22' : `${figure?.printed ?? ''}${percent}`;
    expect(figuresOf(found)[place]?.text).toBe(printed);
  });

  const WITH_PATHS = FIGURES.filter(({ path }) => /^\d\d\/\w+\/\w+\/\w+/u.test(path));

  it.each(WITH_PATHS.map(({ no, path }) => [no, path] as const))(
    'include %s as the figure of %s',
    (no, path) => {
      const [, sentence = '', place = null] = PLACES.find((one) => one[0] === no) ?? [];
      if (place === null) return;
      const found = pathsOf(figuresOf(sentenceIn(text, sentence))[place]?.sources ?? []);
      const elsewhere = ELSEWHERE[no];
      if (elsewhere === null) expect(found).toEqual([]);
      else {
        const named = [...path.matchAll(/\d\d\/\w+\/\w+\/\w+/gu)].map(([one]) => one);
        const wanted = elsewhere === undefined ? named : [elsewhere];
        expect(wanted.filter((one) => found.includes(one))).not.toEqual([]);
      }
    },
  );
});

describe('projects of 100万元 and more', () => {
  /** The text with all money of one project, in 元. */
  function managed(yuan: number): string {
    const [first] = entries.expenditure.filter(({ project }) => project !== '');
    const expenditure = entries.expenditure.flatMap((line) => {
      if (line.project !== first?.project) return [line];
      return line === first ? [{ ...line, amount: fen(yuan * 100) }] : [];
    });
    return words(written({ ...entries, expenditure }), 's10.managed');
  }

  it('are those that print 100.00 and more', () => {
    expect(managed(999_949)).toContain('其中100万元及以上项目0个，支出总额0万元。');
    expect(managed(999_950)).toContain('其中100万元及以上项目1个，支出总额100万元。');
  });
});
