/** Random edits of the text are taken over whole: generated again it reads as edited, and nothing more is offered. */
import fc from 'fast-check';
import '../support/property-seed';
import { withoutBlanks } from '../../src/document/sentence-marks';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { plainText } from '../../src/narrative/plain-text';
import type { EditedDocument, EditedParagraph } from '../../src/read-back/edited-document';
import { readBackOf, workingCopy } from '../support/edited-documents';
import { written } from '../support/narrative';
import { entriesIn, sampleWorkbook, withProposals, type SAMPLE_FILES } from '../support/read-back-entries';

const WORDS = [
  '进一步',
  '按照有关要求',
  '，其中部分为上年延续工作',
  '统筹',
  '——',
  '（详见附表）',
  '；同时',
] as const;
const SENTENCES = ['各单位据此执行。', '以上安排已经集体研究。', '有关工作按季度推进；年底总结。'] as const;

interface Edit {
  readonly kind:
    'insert' | 'delete' | 'replace' | 'append' | 'paragraph' | 'drop-sentence' | 'split' | 'unmark';
  readonly paragraph: number;
  readonly place: number;
  readonly words: (typeof WORDS)[number];
  readonly sentence: (typeof SENTENCES)[number];
}

const EDIT: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(
    'insert',
    'delete',
    'replace',
    'append',
    'paragraph',
    'drop-sentence',
    'split',
    'unmark',
  ),
  paragraph: fc.nat(10_000),
  place: fc.nat(10_000),
  words: fc.constantFrom(...WORDS),
  sentence: fc.constantFrom(...SENTENCES),
});

/** Places between two characters that belong to no number: figures are never taken over. */
function openPlaces(text: string): readonly number[] {
  return [...Array(text.length).keys()].filter(
    (place) =>
      place > 0 && !/[\d.,%]/u.test(text.charAt(place - 1)) && !/[\d.,%年]/u.test(text.charAt(place)),
  );
}

function edited(
  paragraph: EditedParagraph,
  { kind, place, words, sentence }: Edit,
): readonly EditedParagraph[] {
  const { text } = paragraph;
  const places = openPlaces(text);
  const at = places[place % Math.max(1, places.length)];
  const plain = (...texts: readonly string[]): readonly EditedParagraph[] =>
    texts.filter((one) => one.trim() !== '').map((one) => ({ text: one, bookmarks: [] }));
  if (at === undefined) return [paragraph];
  switch (kind) {
    case 'insert':
      return plain(text.slice(0, at) + words + text.slice(at));
    case 'delete':
      return plain(text.slice(0, at - 1) + text.slice(at));
    case 'replace':
      return plain(text.slice(0, at - 1) + words + text.slice(at));
    case 'append':
      return plain(text + sentence);
    case 'paragraph':
      return [paragraph, ...plain(sentence)];
    case 'drop-sentence': {
      const ends = [...text.matchAll(/。/gu)].map(({ index }) => index + 1);
      const end = ends[place % Math.max(1, ends.length)];
      return end === undefined || ends.length < 2 ? [paragraph] : plain(text.slice(end));
    }
    case 'split':
      return plain(text.slice(0, at), text.slice(at));
    case 'unmark':
      return plain(text);
  }
}

/** Paragraphs of the part whose sentences may be written anew. */
const PARTS = {
  henan: ['一、收入支出预算总体情况说明', '第三部分'],
  shanghai: ['六、其他相关情况说明', '七、项目经费情况说明'],
} as const;

function bounds(texts: readonly string[], sample: keyof typeof SAMPLE_FILES): readonly [number, number] {
  const [first, last] = PARTS[sample];
  const place = (words: string): number => texts.map((text) => text.startsWith(words)).lastIndexOf(true);
  return [place(first) + 1, place(last)];
}

function textBetween(texts: readonly string[], sample: keyof typeof SAMPLE_FILES): string {
  return withoutBlanks(texts.slice(...bounds(texts, sample)).join(''));
}

describe.each(['henan', 'shanghai'] as const)('the text of %s', (sample) => {
  let workbook: RawWorkbook;
  let copy: EditedDocument;

  beforeAll(async () => {
    workbook = await sampleWorkbook(sample);
    copy = await workingCopy(entriesIn(workbook));
  });

  function withEdits(edits: readonly Edit[]): EditedDocument {
    const paragraphs = [...copy.paragraphs];
    const texts = paragraphs.map(({ text }) => text);
    const [first, last] = bounds(texts, sample);
    const bodies = [...paragraphs.keys()].filter(
      (index) => index >= first && index < last && /[。；]/u.test(paragraphs[index]?.text ?? ''),
    );
    const chosen = new Map(edits.map((edit) => [bodies[edit.paragraph % bodies.length] ?? -1, edit]));
    return {
      ...copy,
      tables: [],
      paragraphs: paragraphs.flatMap((paragraph, index) => {
        const edit = chosen.get(index);
        return edit === undefined ? [paragraph] : edited(paragraph, edit);
      }),
    };
  }

  test('is as edited once everything is taken over', () => {
    fc.assert(
      fc.property(fc.array(EDIT, { minLength: 1, maxLength: 6 }), (edits) => {
        const document = withEdits(edits);
        const read = readBackOf(entriesIn(workbook), document);
        const after = withProposals(workbook, read.proposals);
        const again = entriesIn(after);
        const now = plainText(written(again)).split('\n');
        const then = document.paragraphs.map(({ text }) => text);
        expect(textBetween(now, sample)).toBe(textBetween(then, sample));
        expect(
          readBackOf(again, document).proposals.map(({ sheet, after: words }) => [sheet, words]),
        ).toEqual([]);
        expect(read.paragraphs).toHaveLength(document.paragraphs.length);
      }),
      { numRuns: 12 },
    );
  });
});
