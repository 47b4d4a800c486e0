/**
 * Tests the nine published tables of 某区财政局 2025 as drawn: titles, headers, merges, rows in order, every
 * figure.
 */
import { shanghaiSampleEntries } from '../../../scripts/sample-entries';
import type { Entries } from '../../../src/entries/entries';
import { comparable } from '../../../src/entries/text';
import { formatAmount, roundedTo } from '../../../src/money/amount-style';
import { addFen, fen } from '../../../src/money/fen';
import { rollUp, type FilledTable } from '../../../src/rollup/rollup';
import { areaReference } from '../../../src/grid/address';
import { asValues } from '../../../src/sheets/draw/figure-content';
import { drawTable } from '../../../src/sheets/draw/draw-table';
import type { DrawnTable } from '../../../src/sheets/draw/drawn-table';
import { SHANGHAI } from '../../../src/sets/shanghai';
import { SHANGHAI_2025, type PublishedForm } from '../../support/published-forms';

interface Drawn {
  readonly filled: FilledTable;
  readonly drawn: DrawnTable;
}

function drawAll(entries: Entries): readonly Drawn[] {
  return rollUp(entries, SHANGHAI).map((filled) => ({ filled, drawn: drawTable(filled, asValues) }));
}

/** Formats a cell as printed, with its number format. */
function printed({ filled, drawn }: Drawn, row: number, column: number): string {
  const content = drawn.plan.rows[row]?.[column]?.content;
  if (content === undefined) return '';
  if (content.kind === 'text') return content.text;
  if (content.kind !== 'number') throw new Error('Values are drawn without formulas.');
  const figure = drawn.figures.find((one) => one.row === row && one.column === column);
  if (figure === undefined) throw new Error(`No figure at ${String(row)}, ${String(column)}.`);
  expect(roundedTo(figure.amount, filled.table.amounts)).toBe(
    Math.round(content.value * (filled.table.amounts.unit === '元' ? 100 : 1_000_000)),
  );
  return formatAmount(figure.amount, filled.table.amounts);
}

function rowsOf(table: Drawn, first: number, count: number): readonly (readonly string[])[] {
  const columns = table.drawn.plan.columnWidths.length;
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) => printed(table, first + row, column)),
  );
}

function isBlank(row: readonly string[]): boolean {
  return row.every((text) => text === '');
}

/** A form without money prints a dozen blank rows. */
function bodyOf({ rows, notes }: PublishedForm): readonly (readonly string[])[] {
  return notes.length === 0 ? rows : rows.filter((row) => !isBlank(row));
}

function differences(entries: Entries): readonly string[] {
  const tables = drawAll(entries);
  return SHANGHAI_2025.flatMap((form, index) => {
    const table = tables[index];
    if (table === undefined) return [`table ${String(form.number)} is missing`];
    const { firstRow, lastRow } = table.drawn.body;
    const ours = rowsOf(table, firstRow, lastRow - firstRow + 1);
    const theirs = bodyOf(form);
    const longest = Math.max(ours.length, theirs.length);
    return Array.from({ length: longest }, (_, row) => [ours[row], theirs[row]] as const).flatMap(
      ([one, other]) =>
        JSON.stringify(one) === JSON.stringify(other)
          ? []
          : [`${String(form.number)}: ${JSON.stringify(one)}, published ${JSON.stringify(other)}`],
    );
  });
}

describe('published tables of 某区财政局', () => {
  it('match the drawn tables row by row: texts, order and every figure', async () => {
    expect(differences(await shanghaiSampleEntries())).toEqual([]);
  });

  it.each(SHANGHAI_2025.map((form, index) => [form.title, form, index] as const))(
    'match the frame and the header of %s',
    async (title, form, index) => {
      const table = drawAll(await shanghaiSampleEntries())[index];
      if (table === undefined) throw new Error('The table is missing.');
      const [first, frame, ...rest] = rowsOf(table, 0, 2 + form.header.length);
      expect(first?.[0]).toBe(title);
      expect(frame?.filter((text) => text !== '')).toEqual([
        form.department,
        `单位：${table.filled.table.amounts.unit}`,
      ]);
      expect(comparable(`单位：${table.filled.table.amounts.unit}`)).toBe(comparable(form.unit));
      expect(rest.map((row) => row.map(comparable))).toEqual(form.header.map((row) => row.map(comparable)));
      const header = table.drawn.plan.merges.filter(
        ({ firstRow, lastRow }) => firstRow >= 2 && lastRow < 2 + form.header.length,
      );
      expect(header.map(areaReference).sort()).toEqual([...form.merges].sort());
    },
  );

  it('explain why tables 6 and 7 are empty, each for its own budget', async () => {
    const notes = rollUp(await shanghaiSampleEntries(), SHANGHAI).map((filled) => filled.notes);
    expect(notes).toEqual([
      [],
      [],
      [],
      [],
      [],
      ['注：本部门2025年无政府性基金预算财政拨款安排的预算，故本表为空表。'],
      ['注：本部门2025年无国有资本经营预算财政拨款安排的预算，故本表为空表。'],
      [],
      [],
    ]);
  });

  it('differ from tables with any line wrong by 1 元', async () => {
    const entries = await shanghaiSampleEntries();
    const unnoticed = entries.expenditure.flatMap((line, changed) => {
      const expenditure = entries.expenditure.map((other, index) =>
        index === changed ? { ...other, amount: addFen(other.amount, fen(100)) } : other,
      );
      return differences({ ...entries, expenditure }).length > 0 ? [] : [line.row];
    });
    expect(unnoticed).toEqual([]);
  });
});
