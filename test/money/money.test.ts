/** Tests that money is exact: parsing, rounding, formatting. */
import { at, indexIn, valueOf } from '../../src/money/at';
import Decimal from 'decimal.js';
import fc from 'fast-check';
import {
  AMOUNT_UNITS,
  amountInUnit,
  DECIMALS_OF_UNIT,
  FEN_PER_UNIT,
  type AmountUnit,
} from '../../src/money/amount-unit';
import { addFen, fen, negateFen, sumFen, ZERO_FEN, type Fen } from '../../src/money/fen';
import { printedAmount, shownNumber, stepsOf, WAN } from '../../src/money/amount-style';
import { formatYuan } from '../../src/money/format-amount';
import {
  AMOUNT_PROBLEMS,
  NORMALIZATION_WORDS,
  parseAmount,
  type AmountProblem,
  type Normalization,
} from '../../src/money/parse-amount';
import { percentageOf } from '../../src/money/percentage';
import { roundingBound, roundingZScore, RunningSum, type RoundedSum } from '../../src/money/rounding-bound';

const AMOUNTS = fc.integer({ min: -900_000_000_000_000, max: 900_000_000_000_000 }).map(fen);

describe('fen', () => {
  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %p', (amount) => {
    expect(() => fen(amount)).toThrow(RangeError);
  });

  it('has only one zero', () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
    expect(Object.is(negateFen(ZERO_FEN), 0)).toBe(true);
  });

  it('refuses sums beyond exact integers', () => {
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
    expect(sumFen([fen(1), fen(2), fen(-3)])).toBe(0);
  });
});

describe('parseAmount', () => {
  const readable: readonly (readonly [string | number, AmountUnit, number, readonly Normalization[]])[] = [
    [1000, '元', 100_000, []],
    [80.225, '万元', 80_225_000, []],
    [0.1 + 0.2, '元', 30, []],
    [100.10000000000001, '元', 10_010, []],
    [-12.34, '元', -1_234, []],
    [0, '元', 0, []],
    ['1000', '元', 100_000, ['text-number']],
    ['+5', '元', 500, ['text-number']],
    ['.5', '元', 50, ['text-number']],
    ['1,234,567.89', '元', 123_456_789, ['text-number', 'thousands-separator']],
    ['１，２３４．５０', '元', 123_450, ['text-number', 'full-width', 'thousands-separator']],
    ['\u00a01 000\u3000', '元', 100_000, ['text-number', 'space']],
    ['\u22125', '元', -500, ['text-number', 'full-width']],
    ['－5', '元', -500, ['text-number', 'full-width']],
    ['1.234567', '万元', 1_234_567, ['text-number']],
    ['007.10', '元', 710, ['text-number']],
    ['-.0', '元', 0, ['text-number']],
    ['5.', '元', 500, ['text-number']],
    ['0.0000000000', '万元', 0, ['text-number']],
    [`${'0'.repeat(400)}1.${'0'.repeat(400)}`, '元', 100, ['text-number']],
    ['100\r\n', '元', 10_000, ['text-number', 'space']],
    ['1 234 567.89', '元', 123_456_789, ['text-number', 'space']],
    ['- 5', '元', -500, ['text-number', 'space']],
    ['－\u30005', '元', -500, ['text-number', 'space', 'full-width']],
    ['1\u200b00', '元', 10_000, ['text-number', 'space']],
    // Direction marks around a pasted number.
    ['\u202d100.5\u202c', '元', 10_050, ['text-number', 'space']],
    // Excel's mark of a text, written into it by other programs.
    ["'1,000.5", '元', 100_050, ['text-number', 'space', 'thousands-separator']],
    [9_000_000_000_000, '元', 900_000_000_000_000, []],
    ['-9,000,000,000,000.00', '元', -900_000_000_000_000, ['text-number', 'thousands-separator']],
  ];

  it.each(readable)('reads %p %s', (input, unit, amount, normalized) => {
    expect(parseAmount(input, unit)).toEqual({ kind: 'amount', fen: amount, normalized });
  });

  const unreadable: readonly (readonly [string | number, AmountUnit, AmountProblem])[] = [
    ['—', '元', 'not-a-number'],
    ['', '元', 'not-a-number'],
    ['约1000', '元', 'not-a-number'],
    ['0x10', '元', 'not-a-number'],
    [Number.NaN, '元', 'not-a-number'],
    [Number.POSITIVE_INFINITY, '元', 'not-a-number'],
    ['2000万', '元', 'unit-in-text'],
    ['12.5万元', '万元', 'unit-in-text'],
    ['￥300', '元', 'unit-in-text'],
    ['5%', '元', 'unit-in-text'],
    ["'", '元', 'not-a-number'],
    ["''5", '元', 'not-a-number'],
    ['1e5', '元', 'scientific'],
    ['1.5E+3', '元', 'scientific'],
    ['1.005', '元', 'too-many-decimals'],
    [1.005, '元', 'too-many-decimals'],
    [33.3333333333, '元', 'too-many-decimals'],
    ['1.2345678', '万元', 'too-many-decimals'],
    [1e15, '元', 'too-large'],
    [999_999_999_999_999.9, '元', 'too-large'],
    [-1e21, '万元', 'too-large'],
    [1e-7, '万元', 'too-many-decimals'],
    [5e-324, '元', 'too-many-decimals'],
    [`${'9'.repeat(400)}.001`, '元', 'too-many-decimals'],
    ['900000000000000.01', '元', 'too-large'],
    ['99999999999999999999', '元', 'too-large'],
    ['1,23,4', '元', 'bad-separator'],
    ['1,2', '元', 'bad-separator'],
    ['1，2', '元', 'bad-separator'],
    ['12 34', '元', 'bad-separator'],
    ['1 234,567', '元', 'bad-separator'],
    ['1.2.3', '元', 'not-a-number'],
    ['2023-01-01', '元', 'not-a-number'],
    // Two lines in one cell are two amounts.
    ['100\n200', '元', 'not-a-number'],
    // Compatibility characters: NFKC would turn them into 102, 1 and 50.
    ['10²', '元', 'not-a-number'],
    ['①', '元', 'not-a-number'],
    ['㊿', '元', 'not-a-number'],
    ['9000000000000.01', '元', 'too-large'],
    [900_000_001, '万元', 'too-large'],
    ['(1,000.5)', '元', 'bracketed-negative'],
    ['(abc1)', '元', 'not-a-number'],
    ['(100)', '元', 'bracketed-negative'],
    ['（100）', '元', 'bracketed-negative'],
  ];

  it.each(unreadable)('refuses %p %s: %s', (input, unit, reason) => {
    expect(parseAmount(input, unit)).toEqual({ kind: 'unreadable', reason });
  });

  it('reads any double as the decimal of 15 digits that Excel keeps', () => {
    const unit = fc.constantFrom(...AMOUNT_UNITS);
    const nearFen = fc
      .tuple(AMOUNTS, fc.integer({ min: -4, max: 4 }))
      .map(([amount, steps]) => (amount / 100) * (1 + steps * Number.EPSILON));
    fc.assert(
      fc.property(fc.oneof(fc.double(), nearFen), unit, (input, of) => {
        const exact = Number.isFinite(input)
          ? new Decimal(input.toPrecision(15)).times(FEN_PER_UNIT[of])
          : null;
        const reading = parseAmount(input, of);
        if (exact?.isInteger() === true && exact.abs().lte(900_000_000_000_000)) {
          expect(reading).toEqual({ kind: 'amount', fen: exact.toNumber() + 0, normalized: [] });
        } else expect(reading.kind).toBe('unreadable');
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads any plain text as its exact decimal', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 20 });
    const sign = fc.constantFrom('', '-', '+');
    const unit = fc.constantFrom(...AMOUNT_UNITS);
    fc.assert(
      fc.property(sign, digits, fc.option(digits), unit, (before, whole, fraction, of) => {
        const text = `${before}${whole}${fraction === null ? '' : `.${fraction}`}`;
        const exact = new Decimal(text);
        const reading = parseAmount(text, of);
        if (exact.decimalPlaces() > DECIMALS_OF_UNIT[of])
          expect(reading).toEqual({ kind: 'unreadable', reason: 'too-many-decimals' });
        else if (exact.abs().gt(900_000_000_000_000 / FEN_PER_UNIT[of]))
          expect(reading).toEqual({ kind: 'unreadable', reason: 'too-large' });
        else expect(reading).toMatchObject({ fen: exact.times(FEN_PER_UNIT[of]).toNumber() + 0 });
      }),
      { numRuns: 2_000 },
    );
  });

  it('never joins digits of two lines, nor fails on any text', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom('\n', '\r\n', '\r'), (first, second, end) => {
        expect(parseAmount(`${String(first)}${end}${String(second)}`, '元').kind).toBe('unreadable');
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reading = parseAmount(text, '元');
        if (reading.kind === 'unreadable') expect(AMOUNT_PROBLEMS[reading.reason].remedy).not.toBe('');
        else for (const one of reading.normalized) expect(NORMALIZATION_WORDS[one]).not.toBe('');
      }),
    );
  });

  it('reads back every amount that a cell holds, as number and as text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -90_000_000_000_00, max: 90_000_000_000_00 }).map(fen),
        fc.constantFrom(...AMOUNT_UNITS),
        (amount, unit) => {
          const cell = amountInUnit(amount, unit);
          const text = new Decimal(amount).div(FEN_PER_UNIT[unit]).toFixed(DECIMALS_OF_UNIT[unit]);
          expect(parseAmount(cell, unit)).toMatchObject({ kind: 'amount', fen: amount });
          expect(parseAmount(text, unit)).toMatchObject({ kind: 'amount', fen: amount });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('reads the output of formatYuan', () => {
    fc.assert(
      fc.property(AMOUNTS, (amount) => {
        expect(parseAmount(formatYuan(amount), '元')).toMatchObject({ kind: 'amount', fen: amount });
      }),
    );
  });
});

function wanSteps(amount: Fen): number {
  return stepsOf(amount, WAN);
}

describe('元 → 万元', () => {
  it.each([
    // 80.225 万元: (80.225).toFixed(2) is 80.22.
    [80_225_000, '80.23'],
    [-80_225_000, '-80.23'],
    [4_999, '0.00'],
    [5_000, '0.01'],
    [-5_000, '-0.01'],
    [-4_999, '0.00'],
    [0, ''],
    [756_333_000_000 / 100, '7,563.33'],
    [123_456_789_012_345, '123,456,789.01'],
  ])('shows %p 分 as %p', (amount, shown) => {
    expect(printedAmount(fen(amount), WAN)).toBe(shown);
  });

  it('rounds half-up, away from zero, from the exact value', () => {
    fc.assert(
      fc.property(AMOUNTS, (amount) => {
        const exact =
          new Decimal(amount).div(10_000).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() + 0;
        expect(wanSteps(amount)).toBe(exact);
        expect(wanSteps(negateFen(amount)) + exact).toBe(0);
        expect(shownNumber(amount, WAN)).toBe(Number(new Decimal(exact).div(100).toString()));
      }),
    );
  });

  it('shows 元 down to 分', () => {
    expect(formatYuan(fen(121_830_000))).toBe('1,218,300.00');
    expect(formatYuan(fen(-5))).toBe('-0.05');
    expect(amountInUnit(fen(121_830_005), '元')).toBe(1_218_300.05);
  });

  it('is the nearest double of the exact quotient', () => {
    fc.assert(
      fc.property(AMOUNTS, fc.constantFrom('元', '万元'), (amount, unit) => {
        expect(amountInUnit(amount, unit)).toBe(new Decimal(amount).div(FEN_PER_UNIT[unit]).toNumber());
      }),
    );
  });

  it('keeps rounded parts within the rounding bound of their rounded sum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e9, max: 1e9 }).map(fen), { minLength: 2, maxLength: 40 }),
        (parts) => {
          const printed = parts.reduce((sum, part) => sum + wanSteps(part), 0);
          const difference = Math.abs(printed - wanSteps(sumFen(parts)));
          const bound = roundingBound(figures(parts.length), figures(1));
          expect(difference * 10_000).toBeLessThanOrEqual(bound);
        },
      ),
    );
  });
});

describe('percentages', () => {
  it.each([
    [713_019, 756_333, '94.27%'],
    [1, 800, '0.13%'],
    [1, -800, '-0.13%'],
    [0, 5, '0.00%'],
    [5, 2, '250.00%'],
  ])('computes %p of %p as %s', (part, base, text) => {
    expect(percentageOf(fen(part), fen(base))).toMatchObject({ kind: 'percentage', text });
  });

  it('is exact beyond the integers of a double', () => {
    expect(percentageOf(fen(Number.MAX_SAFE_INTEGER), fen(7))).toMatchObject({
      text: '128674275067728442.86%',
    });
    expect(percentageOf(fen(-1), fen(1_000_000))).toEqual({
      kind: 'percentage',
      hundredths: 0,
      text: '0.00%',
    });
  });

  it('has no value for a share of nothing', () => {
    expect(percentageOf(fen(1), ZERO_FEN)).toEqual({ kind: 'no-base' });
  });
});

/** Makes a sum of so many printed figures with money. */
function figures(count: number, step = 10_000): RoundedSum {
  const side = new RunningSum();
  for (let index = 0; index < count; index += 1) side.add(step, step, true);
  return side;
}

describe('rounding bound', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [10, 5],
  ])('allows %p addends against their total %p steps', (addends, steps) => {
    expect(roundingBound(figures(addends), figures(1))).toBe(steps * 10_000);
    expect(roundingBound(figures(1), figures(addends))).toBe(steps * 10_000);
  });

  it('allows addends against a blank total as much as against a total', () => {
    expect(roundingBound(figures(3), figures(0))).toBe(20_000);
    expect(roundingBound(figures(1), figures(0))).toBe(0);
  });

  it('grows with both sums where neither is a total', () => {
    expect(roundingBound(figures(3), figures(4))).toBe(30_000);
  });

  it('is 0 where every 分 is printed', () => {
    expect(roundingBound(figures(40, 1), figures(1, 1))).toBe(0);
  });

  it('is half of the coarser step between 元 and 万元', () => {
    expect(roundingBound(figures(1, 10_000), figures(1, 1))).toBe(5_000);
    expect(roundingBound(figures(1, 10_000), figures(1, 100))).toBe(5_000);
  });

  it('counts figures without money as no rounding', () => {
    const side = new RunningSum();
    side.add(0, 10_000, false);
    expect(side).toEqual(new RunningSum());
  });

  it('leaves a sum unchanged that another continues', () => {
    const [before, more] = [figures(2), new RunningSum(figures(2))];
    more.add(10_000, 10_000, true);
    expect(before).toEqual(figures(2));
    expect(more).toEqual(figures(3));
  });

  it('separates likely from unlikely differences', () => {
    expect(roundingZScore(10_000, figures(2), figures(1))).toBeCloseTo(2);
    expect(roundingZScore(-20_000, figures(11), figures(1))).toBeCloseTo(2);
    expect(roundingZScore(5, figures(2, 1), figures(1, 1))).toBe(0);
  });
});

describe('access that throws', () => {
  it('finds an item, and throws where there is none', () => {
    expect(at([5, 6], 1)).toBe(6);
    expect(() => at([5, 6], 2)).toThrow('Nothing at 2 of 2.');
    expect(() => at(new Float64Array(1), -1)).toThrow('Nothing at -1 of 1.');
  });

  it('finds the index of an item, and throws where it is not listed', () => {
    expect(indexIn(['a', 'b'], 'b')).toBe(1);
    expect(() => indexIn(['a', 'b'], 'c')).toThrow('c is none of 2 items.');
  });

  test('returns the value of a key, and refuses a key without one', () => {
    const values = new Map([['a', 0]]);
    expect(valueOf(values, 'a')).toBe(0);
    expect(() => valueOf(values, 'b')).toThrow('b is none of 1 keys.');
  });
});

test.each(['元', '万元'] as const)('reads whole numbers of any length in %s as any other text', (unit) => {
  for (let digits = 1; digits <= 120; digits += 1)
    for (const digit of ['1', '9', '0', '0'.repeat(digits)]) {
      const text = digit.padEnd(digits, '7').slice(0, digits);
      expect([text, parseAmount(text, unit)]).toEqual([text, parseAmount(`${text}.`, unit)]);
    }
});
