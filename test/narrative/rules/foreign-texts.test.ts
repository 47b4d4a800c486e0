/**
 * Tests thirty whole texts for each set in the words of other places. No rule is left out: each text lists the findings that
 * are right, and nothing else may be found in it.
 */
import { sampleEntries, shanghaiSampleEntries } from '../../../scripts/sample-entries';
import type { CheckContext } from '../../../src/checks/context';
import { plainParagraphs } from '../../../src/narrative/reading/paragraphs';
import { HENAN_TEXTS } from '../../support/foreign-texts/henan';
import { SHANGHAI_TEXTS } from '../../support/foreign-texts/shanghai';
import { termsAs } from '../../support/foreign-texts/terms';
import type { ForeignSections, Wording } from '../../support/foreign-texts/wording';
import { contextOf, ownText, textCheckedBy } from '../../support/text-round-trip';

const TEXTS = 30;

/** The wordings of one text: each section goes round at its own pace, so that the texts differ in what stands together. */
function wordingsOf(sections: ForeignSections, index: number): readonly Wording[] {
  return sections.map((wordings, section) => {
    const wording = wordings[(index + section * Math.floor(index / wordings.length)) % wordings.length];
    if (wording === undefined) throw new Error('A section without wordings.');
    return wording;
  });
}

function between(text: string, from: string, to: string): string {
  const [begin, end] = [text.indexOf(from), text.indexOf(to)];
  return text.slice(begin, end < 0 ? undefined : end).trim();
}

/** 元 and 亿元 have decimals of their own: a text keeps to one unit in a section. */
function assembled(parts: readonly string[], own: string, set: string, index: number): string {
  const joined = parts.join('\n');
  if (set === 'henan-2023') return `${joined}\n${termsAs(between(own, '第三部分', '\0'), index)}`;
  return joined
    .replace('〔名词解释〕', termsAs(between(own, '三、名词解释', '四、'), index))
    .replace('〔部门预算表〕', between(own, '五、部门预算表', '六、'))
    .concat('\n', between(own, '七、', '\0'));
}

describe.each([
  ['henan-2023', sampleEntries, HENAN_TEXTS],
  ['shanghai', shanghaiSampleEntries, SHANGHAI_TEXTS],
] as const)('whole texts of other places for %s', (set, sample, sections) => {
  let context: CheckContext;
  let own: string;
  beforeAll(async () => {
    const entries = await sample();
    [context, own] = [contextOf(entries), ownText(entries)];
  });

  it.each(Array.from({ length: TEXTS }, (_, index) => index))('text %i', (index) => {
    const wordings = wordingsOf(sections, index);
    const text = assembled(
      wordings.map((one) => one.text),
      own,
      set,
      index,
    );
    const { findings } = textCheckedBy(plainParagraphs(text), context);
    const wrong = findings.map(({ rule, place, statement }) => `${rule} 「${place.quotation}」 ${statement}`);
    const right = wordings.flatMap(({ finds }) => finds);
    const left = wrong.filter((one) => !right.some((rule) => one.startsWith(`${rule} `)));
    expect(left).toEqual([]);
    for (const rule of right)
      expect(wrong).toContainEqual(expect.stringMatching(new RegExp(`^${rule} `, 'u')));
  });
});
