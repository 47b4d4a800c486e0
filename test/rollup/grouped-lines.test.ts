/** Tests what is asked of grouped lines beside the tables, against the lines themselves. */
import fc from 'fast-check';
import type { Entries } from '../../src/entries/entries';
import { addFen, fen, sumFen } from '../../src/money/fen';
import { groupLinesInSlices, linesMeeting, type GroupedLines } from '../../src/rollup/grouped-lines';
import type { TracedLine } from '../../src/rollup/ledger';
import { linesOfTablesInSlices, rollUp } from '../../src/rollup/rollup';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { atOnce } from '../../src/slices/slices';
import { DIMENSIONS, meets, type Dimension, type Where } from '../../src/tables/where';
import { textFacts } from '../../src/narrative/text-facts';
import { departments } from '../support/departments';

const DEPARTMENTS = departments({ maxUnits: 6, maxLines: 60 });

function linesOf(entries: Entries): readonly TracedLine[] {
  return [
    ...entries.income.map((line) => ({ source: 'income', line }) as const),
    ...entries.expenditure.map((line) => ({ source: 'expenditure', line }) as const),
  ];
}

function valueOf({ units }: Entries, { line }: TracedLine, dimension: Dimension): string {
  const values = new Map<string, unknown>(Object.entries(line));
  const type = units.find(({ code }) => code === line.unit)?.type;
  const value = dimension === 'unitType' ? type : values.get(dimension);
  return typeof value === 'string' ? value : '';
}

/** Looks at each line by itself, without groups. */
function linesWhere(entries: Entries, where: Where): readonly TracedLine[] {
  return linesOf(entries).filter(
    (traced) =>
      where.source?.includes(traced.source) !== false &&
      DIMENSIONS.every((dimension) => {
        const patterns: readonly string[] | undefined = where[dimension];
        return patterns?.some((pattern) => meets(valueOf(entries, traced, dimension), pattern)) ?? true;
      }),
  );
}

function patternsFor(entries: Entries, dimension: Dimension): fc.Arbitrary<readonly string[]> {
  const values = [...new Set(linesOf(entries).map((traced) => valueOf(entries, traced, dimension)))];
  const one = fc.constantFrom('nothing', ...values);
  const digits = dimension === 'function' || dimension === 'departmental';
  const pattern = digits
    ? fc.oneof(
        one,
        one.map((value) => `${value.slice(0, 3)}*`),
      )
    : one;
  return fc.uniqueArray(pattern, { minLength: 1, maxLength: 3 });
}

/** Conditions on one to three dimensions; `unitType` with `function` stands in no usual grouping. */
function conditions(entries: Entries): fc.Arbitrary<Where> {
  const source = fc.constantFrom([], ['source', ['income']], ['source', ['expenditure']]);
  const dimensions = fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { maxLength: 3 });
  return fc
    .tuple(
      source,
      dimensions.chain((chosen) =>
        fc.tuple(...chosen.map((one) => patternsFor(entries, one).map((patterns) => [one, patterns]))),
      ),
    )
    .map(([first, rest]) => Object.fromEntries([...(first.length === 0 ? [] : [first]), ...rest]) as Where);
}

const ASKED = DEPARTMENTS.chain((entries) =>
  fc.tuple(fc.constant(entries), fc.array(conditions(entries), { minLength: 1, maxLength: 6 })),
);

function grouped(entries: Entries): GroupedLines {
  return atOnce(groupLinesInSlices(entries));
}

const rowsOf = (lines: readonly TracedLine[]): readonly string[] =>
  lines.map(({ source, line }) => `${source} ${String(line.row)}`).sort();

it('finds the lines that meet a condition, and their sum', () => {
  fc.assert(
    fc.property(ASKED, ([entries, wheres]) => {
      const meeting = linesMeeting(grouped(entries));
      // Asked again, for answers are kept.
      for (const where of [...wheres, ...wheres]) {
        const expected = linesWhere(entries, where);
        const { amount, lines } = meeting(where);
        expect([where, amount]).toEqual([where, sumFen(expected.map(({ line }) => line.amount))]);
        expect(rowsOf(lines())).toEqual(rowsOf(expected));
      }
    }),
    { numRuns: 80 },
  );
});

it('lists the values that occur together among the lines that meet a condition', () => {
  const dimensions = fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(ASKED, dimensions, ([entries, wheres], asked) => {
      const { distinct } = grouped(entries).facts;
      for (const where of wheres) {
        const expected = new Set(
          linesWhere(entries, where).map((traced) =>
            asked.map((one) => valueOf(entries, traced, one)).join('\n'),
          ),
        );
        expect(distinct(asked, where).map((tuple) => tuple.join('\n'))).toEqual([...expected].sort());
      }
    }),
    { numRuns: 80 },
  );
});

describe('lines of tables', () => {
  const [entries] = fc.sample(departments({ maxUnits: 3, maxLines: 30 }), { numRuns: 1, seed: 17 });
  if (entries === undefined) throw new Error('No department.');
  const tables = rollUp(entries, HENAN_2023);

  it('are grouped once for the tables and the text', () => {
    const once = atOnce(linesOfTablesInSlices(tables, entries));
    expect(atOnce(linesOfTablesInSlices(tables, entries))).toBe(once);
  });

  it('are grouped anew after an edit', () => {
    const [line, ...rest] = entries.expenditure;
    if (line === undefined) throw new Error('No line.');
    const edited: Entries = {
      ...entries,
      expenditure: [{ ...line, amount: addFen(line.amount, fen(100)) }, ...rest],
    };
    const where: Where = { source: ['expenditure'] };
    const sum = (of: Entries) => sumFen(of.expenditure.map(({ amount }) => amount));
    expect(textFacts(entries, tables).selected(where).amount).toBe(sum(entries));
    expect(textFacts(edited, tables).selected(where).amount).toBe(sum(edited));
    expect(sum(edited)).not.toBe(sum(entries));
  });
});
