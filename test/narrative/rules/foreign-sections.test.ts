/** Tests sections in the words of other places: right figures are silent, each wrong one is found in its paragraph. */
import { sampleEntries, shanghaiSampleEntries } from '../../../scripts/sample-entries';
import type { CheckContext } from '../../../src/checks/context';
import { plainParagraphs, type TextParagraph } from '../../../src/narrative/reading/paragraphs';
import type { TextCheck } from '../../../src/narrative/rules/check-text';
import type { JudgedNumber } from '../../../src/narrative/rules/text-context';
import { HENAN } from '../../support/foreign-sections/henan';
import { SHANGHAI } from '../../support/foreign-sections/shanghai';
import { contextOf, textCheckedBy } from '../../support/text-round-trip';

/** Of one section alone, and of what these departments do and give as reasons. */
const NOT_OF_FIGURES = new Set([
  ...['N-17', 'N-18', 'N-21', 'N-24', 'N-25', 'N-27', 'N-28', 'N-36'],
  ...['N-06', 'N-07', 'N-12', 'N-14', 'N-29'],
]);

function about({ findings }: TextCheck): readonly string[] {
  return findings
    .filter(({ rule }) => !NOT_OF_FIGURES.has(rule))
    .map(({ rule, statement, place }) => `${String(place.paragraph)} ${rule} ${statement}`);
}

const DIGIT = /\d(?=\D*$)/u;

/** The paragraphs with another last digit in one number; `null`: it is written without digits. */
function mutated(
  paragraphs: readonly TextParagraph[],
  { bound: { place } }: JudgedNumber,
): readonly TextParagraph[] | null {
  const { paragraph, number } = place;
  const { places } = paragraph.normal;
  const [from, last] = [places[number.start] ?? 0, places[number.end - 1] ?? 0];
  const words = paragraph.original.slice(from, last + 1);
  const plain = words.replace(/[０-９]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const found = DIGIT.exec(plain);
  if (found === null) return null;
  const wrong = `${plain.slice(0, found.index)}${String((Number(found[0]) + 3) % 10)}${plain.slice(found.index + 1)}`;
  const text = `${paragraph.original.slice(0, from)}${wrong}${paragraph.original.slice(last + 1)}`;
  return paragraphs.map((one, index) => (index === paragraph.index ? { ...one, text } : one));
}

/** 3 元 in a change that rounded figures leave open; percentages of what the tables do not have. */
const UNDECIDED = /^(?:714200元|60\.00%|18\.00万元)$/u;

function missed(text: string, context: CheckContext): readonly string[] {
  const paragraphs = plainParagraphs(text);
  const right = textCheckedBy(paragraphs, context);
  const before = new Set(about(right));
  return right.context.numbers.flatMap((one): readonly string[] => {
    const wrong = mutated(paragraphs, one);
    const { paragraph, number } = one.bound.place;
    const { places } = paragraph.normal;
    const words = paragraph.original.slice(places[number.start], (places[number.end - 1] ?? 0) + 1);
    if (wrong === null || UNDECIDED.test(words)) return [];
    const found = about(textCheckedBy(wrong, context)).filter((finding) => !before.has(finding));
    return found.some((finding) => finding.startsWith(`${String(paragraph.index + 1)} `))
      ? []
      : [`${words} in ${text.slice(0, 60)}`];
  });
}

describe.each([
  ['henan-2023', sampleEntries, HENAN],
  ['shanghai', shanghaiSampleEntries, SHANGHAI],
] as const)('sections of %s in other words', (_, sample, sections) => {
  let context: CheckContext;
  beforeAll(async () => {
    context = contextOf(await sample());
  });
  const all = Object.entries<readonly string[]>(sections).flatMap(([id, texts]) =>
    texts.map((text, index) => [`${id} ${String(index + 1)}`, text] as const),
  );

  it.each(all)('have no finding: %s', (__, text) => {
    expect(about(textCheckedBy(plainParagraphs(text), context))).toEqual([]);
  });

  it.each(all)('have each wrong figure found: %s', (__, text) => {
    expect(missed(text, context)).toEqual([]);
  });
});
