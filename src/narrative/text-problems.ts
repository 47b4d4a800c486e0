/** What a person has to do before the text can be published, in sentences: where, what, what to do. */
import { OVERRIDES_SHEET } from '../entries/declarations/overrides';
import { PRIOR_YEAR_SHEET } from '../entries/declarations/prior-year';
import { REASONS_SHEET } from '../entries/declarations/reasons';
import { TERMS_SHEET } from '../entries/declarations/terms';
import { TEXT_FACTS_SHEET } from '../entries/declarations/text-facts';
import { harmless, quote } from '../entries/quote';
import { UNIT_FACTS_SHEET } from '../entries/declarations/unit-facts';
import { factWords, type SentenceOverride } from '../entries/text-entries';
import type { Input } from './template';
import type { TextFacts } from './text-facts';
import { unitTotals } from './unit-totals';
import type { TextProblem, TextProblemKind, WrittenSection, WrittenText } from './written-text';

const REMEDIES: Readonly<Record<string, string>> = {
  [PRIOR_YEAR_SHEET.name]: '请填写上年公开的数字（万元）；没有发生的填0。',
  [TEXT_FACTS_SHEET.name]: '请在“内容”一列填写；没有的填0或“无”。',
  [REASONS_SHEET.name]: '与上年相比有增减，请写明主要原因。',
};

/** Further units are counted, not listed. */
const MOST_UNITS = 6;

/** 2个单位：甲、乙. */
export function lackingWords(units: readonly string[]): string {
  const named = units.slice(0, MOST_UNITS).join('、');
  return `${String(units.length)}个单位：${named}${units.length > MOST_UNITS ? '等' : ''}`;
}

/** Names facts that the department typed otherwise than its units add up to. */
export function unitDifferences({ entries }: TextFacts): readonly TextProblem[] {
  const totals = unitTotals(entries);
  const { name: sheet } = TEXT_FACTS_SHEET;
  return entries.text.facts.flatMap(({ item, value, row }): readonly TextProblem[] => {
    const sum = totals.get(item)?.value ?? null;
    if (sum === null || factWords(sum) === factWords(value)) return [];
    const message = harmless(
      `“${sheet}”第${String(row)}行：“${item}”填的是${factWords(value)}，“${UNIT_FACTS_SHEET.name}”各单位合计${factWords(sum)}，文字按填写的写。请核对，或清空后按合计写。`,
    );
    return [{ kind: 'units-differ', sheet, item, message, sentences: [] }];
  });
}

/** Where the sentence that waits for it stands, by its heading. */
function missing(input: Input, sentences: readonly string[], heading: string): TextProblem {
  const { sheet, item, lacking = [] } = input;
  if (lacking.length > 0) {
    const message = `“${item}”还缺${lackingWords(lacking)}，没有合计，用于“${heading}”。请催交“${UNIT_FACTS_SHEET.name}”，或在“${sheet}”直接填写全部门的数。`;
    return { kind: 'missing-input', sheet, item, message, sentences };
  }
  const what = item === '' ? `“${sheet}”没有填写` : `“${sheet}”中的“${item}”没有填写`;
  const remedy = REMEDIES[sheet] ?? '请在这张表中逐行填写。';
  return {
    kind: 'missing-input',
    sheet,
    item,
    message: `${what}，用于“${heading}”。${remedy}`,
    sentences,
  };
}

interface Waiting {
  readonly input: Input;
  readonly heading: string;
  readonly sentences: Set<string>;
}

/** Each input once, in the order of the text. */
export function missingInputs({ parts }: Pick<WrittenText, 'parts'>): readonly TextProblem[] {
  const waiting = new Map<string, Waiting>();
  const visit = (section: WrittenSection, partHeading: string): void => {
    const heading = section.heading === '' ? partHeading : section.heading;
    for (const { id, segments } of section.paragraphs.flat()) {
      for (const segment of segments) {
        if (segment.kind !== 'gap') continue;
        const key = `${segment.input.sheet}\n${segment.input.item}`;
        const known = waiting.get(key) ?? { input: segment.input, heading, sentences: new Set() };
        known.sentences.add(id);
        waiting.set(key, known);
      }
    }
    for (const below of section.sections) visit(below, heading);
  };
  for (const { heading, sections } of parts) for (const section of sections) visit(section, heading.join(''));
  return [...waiting.values()].map(({ input, sentences, heading }) =>
    missing(input, [...sentences], heading),
  );
}

function ofOverride(kind: TextProblemKind, { sentence, row }: SentenceOverride, words: string): TextProblem {
  const { name: sheet } = OVERRIDES_SHEET;
  const message = harmless(`“${sheet}”第${String(row)}行：${words}`);
  return { kind, sheet, item: sentence, message, sentences: [sentence] };
}

export function unknownSlots(override: SentenceOverride, names: readonly string[]): TextProblem {
  const listed = names.map((name) => `“{${quote(name)}}”`).join('、');
  const words = `没有叫作${listed}的数字，这一句仍用程序生成的。请改用说明文档中列出的名称。`;
  return ofOverride('unknown-slot', override, words);
}

export function unknownSentence(override: SentenceOverride): TextProblem {
  const words = `没有编号为“${quote(override.sentence)}”的句子，改写没有用上。请核对编号。`;
  return ofOverride('unknown-sentence', override, words);
}

export function unusedOverride(override: SentenceOverride): TextProblem {
  const words = `“${quote(override.sentence)}”这一句按现在的数字不写，改写没有用上。请核对是否还需要。`;
  return ofOverride('unused-override', override, words);
}

export function changedOriginal(override: SentenceOverride): TextProblem {
  const words = `“${quote(override.sentence)}”这一句改写以后，程序生成的句子变了。请核对改写是否还合适。`;
  return ofOverride('changed-original', override, words);
}

export function termWithoutText(term: string, row: number): TextProblem {
  const { name: sheet } = TERMS_SHEET;
  const words = `表样没有“${quote(term)}”的解释，也没有填写。请在“解释”一列填写，或改为“不列”。`;
  const message = harmless(`“${sheet}”第${String(row)}行：${words}`);
  return { kind: 'term-without-text', sheet, item: term, message, sentences: [] };
}
