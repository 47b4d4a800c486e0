/** Compares the search by prefix with comparing every item. */
import fc from 'fast-check';
import { byPrefix } from '../../src/collections/by-prefix';

describe('byPrefix', () => {
  it('finds what comparing every item finds, in the order given', () => {
    // Few letters, one of them outside the basic plane, give many common starts and equal texts.
    const text = fc.string({ unit: fc.constantFrom('1', '-', ':', '款', '𠮷'), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), text, (texts, prefix) => {
        const items = texts.map((one, index) => ({ one, index }));
        expect(byPrefix(items, ({ one }) => one)(prefix)).toEqual(
          items.filter(({ one }) => one.startsWith(prefix)),
        );
      }),
    );
  });

  it('finds all items by an empty prefix and none after the last text', () => {
    const search = byPrefix(['208', '20805', '210'], (one) => one);
    expect(search('')).toEqual(['208', '20805', '210']);
    expect(search('3')).toEqual([]);
    expect(search('20806')).toEqual([]);
  });
});
