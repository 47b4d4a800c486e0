import type { BoundAs } from '../../../src/narrative/binding/binding';
import { accountCodes, bindDocument, type BoundSection } from '../../../src/narrative/binding/bind-document';
import { documentForm } from '../../../src/narrative/binding/document-form';
import { readDocument } from '../../../src/narrative/reading/document';
import { NO_NAMES } from '../../../src/narrative/reading/not-figures';
import { plainParagraphs } from '../../../src/narrative/reading/paragraphs';
import type { Quantity } from '../../../src/narrative/quantity';
import { at } from '../../../src/money/at';
import { HENAN_2023_TEXT } from '../../../src/sets/henan-2023/text';
import { HENAN_2023_READING } from '../../../src/sets/henan-2023/text/reading';
import figures from '../../fixtures/reference/narrative-figures.json';
import { REFERENCE_TEXT } from '../../support/reference-text';

const DEPARTMENT = '三门峡市人力资源和社会保障局';

/** The sections of the fixture. */
const HENAN_2023_TITLES: Readonly<Record<string, string>> = {
  一: 's1',
  二: 's2',
  三: 's3',
  四: 's4',
  五: 's5',
  六: 's6',
  八: 's8',
  九: 's9',
  '十（一）': 's10.admin',
  '十（二）': 's10.procurement',
  '十（三）': 's10.performance',
  '十（四）': 's10.assets',
};

function bound(text: string): readonly BoundSection[] {
  const form = documentForm(HENAN_2023_TEXT, HENAN_2023_READING, DEPARTMENT);
  return bindDocument(readDocument(plainParagraphs(text), form), HENAN_2023_READING, 2023, NO_NAMES);
}

function subjectPaths(of: readonly Quantity[]): readonly string[] {
  return of.flatMap((quantity): readonly string[] => {
    if (quantity.kind === 'sum') return subjectPaths(quantity.of);
    if (quantity.kind !== 'cell') return [];
    const { table, block, row, column } = quantity.path;
    return [`${table}/${block}/${row}/${column}`];
  });
}

/** What the fixture calls the source of a figure. */
const KINDS: Readonly<Record<string, BoundAs['kind']>> = {
  change: 'change',
  rate: 'rate',
  share: 'share',
  pair: 'pair',
};

describe('the reference text', () => {
  const sections = bound(REFERENCE_TEXT);
  const numbers = sections.flatMap(({ binding }) => binding.bound);

  it('is read as its parts and sections', () => {
    expect(sections.map(({ section: { id } }) => id)).toEqual([
      ...['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9', 's10'],
      ...['s10.admin', 's10.procurement', 's10.performance', 's10.assets', 's10.transfers'],
    ]);
  });

  it('binds each of its 83 figures, in their order and kind', () => {
    expect(numbers.map(({ place, as }) => `${place.number.printed} ${as.kind}`)).toEqual(
      figures.map(({ printed, source }) => `${printed} ${KINDS[source] ?? 'figure'}`),
    );
  });

  it.each(figures.map((figure, index) => [figure.no, figure, index] as const))(
    'binds %s to its own figure',
    (_, { section, source, path, unit }, index) => {
      const { place, as } = at(numbers, index);
      const own = HENAN_2023_TITLES[section];
      expect(place.section).toBe(own);
      expect(place.number.kind).toBe(unit === '%' ? 'percent' : unit === '万元' ? 'amount' : 'count');
      const [code = null] = accountCodes(as.subject) ?? [];
      const paths =
        code === null
          ? subjectPaths([
              ...as.subject.of,
              ...(as.subject.instead === undefined ? [] : [as.subject.instead.of]),
            ])
          : [`04/expenditure/${code}/general`];
      if (source === 'cell') expect(paths.some((one) => path.includes(one))).toBe(true);
      if (source === 'change' || source === 'rate')
        expect(path.endsWith(`prior:${as.subject.compared?.measure ?? 'none'}`)).toBe(true);
    },
  );

  it('leaves no number unbound', () => {
    const unbound = sections.flatMap(({ binding }) => binding.unbound);
    expect(unbound.map(({ place, why }) => `${place.section} ${place.number.printed} ${why}`)).toEqual([]);
  });
});
