import fc from 'fast-check';
import { parseFormulas, queueFormulas } from '../../src/excel/read/formula-cells';
import { joinAreas, mergeBlocks, queueMerges } from '../../src/excel/read/merged-areas';
import { MOST_MERGES } from '../../src/excel/request/limits';
import { isLikeAnError } from '../../src/excel/read/reading';
import { dateText, isDateFormat } from '../../src/excel/read/found-sheet';
import { memoryXml, readMemoryXml } from '../../src/excel/memory-xml';
import type { Area } from '../../src/grid/area';

describe('dates', () => {
  test.each([
    ['yyyy/m/d', true],
    ['yyyy"年"m"月"d"日"', true],
    ['m/d', true],
    ['[$-804]aaaa;@', false],
    ['[$-F800]dddd, mmmm dd, yyyy', true],
    ['[h]:mm', true],
    ['h:mm AM/PM', true],
    ['General', false],
    ['@', false],
    ['0.00E+00', false],
    ['#,##0.00;-#,##0.00;;@', false],
    ['#,##0.00##;[Red]-#,##0.00##', false],
    ['0.00"万元 by day"', false],
    ['\\d0', false],
    ['_d0_y', false],
    ['[DBNum1][$-804]General', false],
  ])('%s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });

  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-28'],
    [61, '1900-03-01'],
    [44958, '2023-02-01'],
    [44958.75, '2023-02-01'],
    [0.5, '1899-12-31'],
    [2_958_465, '9999-12-31'],
    [2_958_466, '########'],
    [-1, '########'],
  ])('%d is %s', (serial, text) => {
    expect(dateText(serial)).toBe(text);
  });
});

describe('errors and formulas', () => {
  test.each(['#REF!', '#N/A', '#NAME?', '#DIV/0!', '#NULL!', '#GETTING_DATA', '#SPILL!'])('%s', (text) => {
    expect(isLikeAnError(text)).toBe(true);
  });

  test.each(['#1 车间', '＃REF!', '#', '# REF!', 'REF!'])('%s cannot be an error', (text) => {
    expect(isLikeAnError(text)).toBe(false);
  });

  test('a text that looks like a formula is its own value', () => {
    const formulas = [['=1+1', '=A1', 3, '#N/A']];
    const types = [['String', 'Double', 'Double', 'Error']];
    const found = parseFormulas({ firstRow: 4, firstColumn: 2 }, formulas, types, [['=1+1', 2, 3, '#N/A']]);
    expect([...found.texts]).toEqual([['4,3', '=A1']]);
    expect([...found.errors]).toEqual(['4,5']);
  });
});

/** Answers a query for special cells or merged areas with one area. */
function rangeWith(address: string): Excel.Range {
  const item = { address, formulas: [['=1']], valueTypes: [['Double']] };
  const found = { isNullObject: false, areas: { load: () => undefined, items: [item] } };
  const range = { getSpecialCellsOrNullObject: () => found, getMergedAreasOrNullObject: () => found };
  return range as unknown as Excel.Range;
}

describe('an address in an answer', () => {
  test('places formulas and merged areas', () => {
    expect(queueFormulas(rangeWith("'表 一'!B3"))()?.texts).toEqual(new Map([['2,1', '=1']]));
    expect(queueMerges(rangeWith('表!A1:B2'))()).toEqual([
      { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 },
    ]);
  });

  test('that cannot be read leaves them open, and places nothing at A1', () => {
    expect(queueFormulas(rangeWith('#REF!'))()).toBeNull();
    expect(queueMerges(rangeWith('#REF!'))()).toBeNull();
  });
});

describe('memory', () => {
  test('is read back unchanged for any content', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary' }), (value, text) => {
        const json = JSON.stringify({ value, text: `${text}<&>"'\r\n\uFFFF` });
        expect(JSON.parse(readMemoryXml(memoryXml(json)) ?? '')).toEqual(JSON.parse(json));
      }),
    );
  });

  test('is read as another program may write it', () => {
    const xml =
      '<?xml version="1.0"?>\n<m:memory xmlns:m=\'urn:x\'>{&quot;a&quot;:&#x4E00;&#20108;}</m:memory>';
    expect(readMemoryXml(xml)).toBe('{"a":一二}');
  });

  test('other XML holds no memory', () => {
    expect(readMemoryXml('<settings xmlns="urn:x">1</settings>')).toBeNull();
  });
});

/** Areas below one another in a few columns, as tables merge them. */
const MERGES: fc.Arbitrary<readonly Area[]> = fc
  .array(
    fc.record({
      column: fc.nat({ max: 3 }),
      height: fc.integer({ min: 1, max: 5 }),
      gap: fc.nat({ max: 2 }),
    }),
    {
      maxLength: 40,
    },
  )
  .map((items) => {
    const next = [0, 0, 0, 0];
    return items.map(({ column, height, gap }) => {
      const firstRow = (next[column] ?? 0) + gap;
      next[column] = firstRow + height;
      // Two columns wide, so that an area of one row is merged too.
      return {
        firstRow,
        lastRow: firstRow + height - 1,
        firstColumn: 2 * column,
        lastColumn: 2 * column + 1,
      };
    });
  });

const byPlace = (a: Area, b: Area): number => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn;

describe('merged areas read block by block', () => {
  const drawn = { firstRow: 0, firstColumn: 0, lastRow: 400, lastColumn: 99 };
  const blocks = mergeBlocks(drawn);

  test('the blocks cover everything, and none touches more areas than Excel lists', () => {
    expect(blocks[0]?.firstRow).toBe(0);
    expect(blocks.at(-1)?.lastRow).toBe(400);
    for (const { firstRow, lastRow } of blocks)
      expect((lastRow - firstRow + 1) * 100).toBeLessThanOrEqual(MOST_MERGES);
    for (const [index, { firstRow }] of blocks.slice(1).entries())
      expect(firstRow).toBe(blocks[index]?.lastRow);
  });

  test.each(['whole', 'cut at the border of the block'])(
    'each comes once when Excel returns them %s',
    (how) => {
      fc.assert(
        fc.property(MERGES, (merges) => {
          const parts = blocks.flatMap((block) =>
            merges
              .filter((area) => area.firstRow <= block.lastRow && area.lastRow >= block.firstRow)
              .map((area) =>
                how === 'whole'
                  ? area
                  : {
                      ...area,
                      firstRow: Math.max(area.firstRow, block.firstRow),
                      lastRow: Math.min(area.lastRow, block.lastRow),
                    },
              ),
          );
          expect([...joinAreas(parts)].sort(byPlace)).toEqual([...merges].sort(byPlace));
        }),
      );
    },
  );
});
