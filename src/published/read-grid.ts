/** Reads a grid table from its sections. */
import { styleIn } from './figure';
import type { DocumentNames } from './document-names';
import type { PublishedBlock, PublishedTable, PublishedText, UnplacedPart } from './published-table';
import { columnLetters } from '../grid/address';
import type { AmountStyle } from '../money/amount-style';
import type { GridTable } from '../tables/table';
import { sectionRows, type SectionRows } from './body-rows';
import { declaredHeader } from './declared-columns';
import { frameOfTable } from './frame-lines';
import { isAmount } from './header-rows';
import { amountColumns, readBlock, type BlockReading, type BodyRow, type KnownRows } from './read-body';
import { columnsOfBlock, rowCells, RowOfCells } from './row-cells';
import type { TableSection } from './sections';
import type { TitleContext } from './titles';
import type { Sliced } from '../slices/slices';

export interface TableReading {
  readonly table: PublishedTable | null;
  /** The names of department, units and projects known after this table. */
  readonly names: DocumentNames;
  readonly unplaced: readonly UnplacedPart[];
}

interface ReadSection {
  readonly section: TableSection;
  readonly rows: SectionRows;
}

/**
 * Reports rows that a block could not place. Of two blocks side by side, one may place the row and the other
 * not.
 */
function unplacedRows(table: GridTable, readings: readonly BlockReading[]): readonly UnplacedPart[] {
  return readings.flatMap(({ unplaced, block: { identity } }) =>
    unplaced.map(({ body, first }): UnplacedPart => ({
      kind: 'row',
      identity: identity.kind,
      table: table.id,
      place: first.place,
      found: first.text,
      figures: body.grid.cells(body.row).filter(isAmount).length,
    })),
  );
}

function brokenNames(table: GridTable, readings: readonly BlockReading[]): readonly UnplacedPart[] {
  return readings.flatMap(({ brokenNames: names }) =>
    names.map(({ text, place }): UnplacedPart => ({
      kind: 'broken-name',
      table: table.id,
      place,
      found: text,
      figures: 0,
    })),
  );
}

function figuresUnder({ bodies }: SectionRows, column: number): number {
  return bodies.filter((body) => isAmount(body.grid.cell(body.row, column))).length;
}

/** A column with row numbers belongs to no table. */
const ROW_NUMBERS = /^(?:序号|行次|行号)$/u;

/** Finds unknown columns: with other titles, or with figures and without title. */
function strangers({ grid }: TableSection, rows: SectionRows): readonly { column: number; own: string }[] {
  const { places, codes, strangers: titled } = rows.columns;
  const known = new Set([
    ...places.values(),
    ...codes.flatMap(({ columns }) => columns.map(({ column }) => column)),
    ...titled.map(({ column }) => column),
  ]);
  const untitled = Array.from({ length: grid.width }, (_, column) => column)
    .filter((column) => !known.has(column) && figuresUnder(rows, column) > 0)
    .map((column) => ({
      column,
      own: `${columnLetters(column)}列（没有表头）`,
    }));
  return [...titled.filter(({ own }) => !ROW_NUMBERS.test(own)), ...untitled];
}

function unplacedColumns(table: GridTable, { section, rows }: ReadSection): readonly UnplacedPart[] {
  const sheet = section.grid.sheet.name;
  const row = rows.header.end - 1;
  return [
    ...rows.columns.missing.map((column): UnplacedPart => ({
      kind: 'missing-column',
      table: table.id,
      place: { sheet, row, column: 0 },
      found: [...column.groups, column.leaf.title].join(' · '),
      figures: 0,
    })),
    ...strangers(section, rows).map(({ column, own }): UnplacedPart => ({
      kind: 'column',
      table: table.id,
      place: { sheet, row, column },
      found: own,
      figures: figuresUnder(rows, column),
    })),
  ];
}

interface BlockReadings {
  readonly readings: readonly BlockReading[];
  readonly names: DocumentNames;
}

/**
 * Reads the blocks in order. Each uses the names of department, units and projects from the blocks before it.
 */
function* readBlocks(
  table: GridTable,
  bodies: readonly BodyRow[],
  known: ReadonlyMap<string, KnownRows>,
  style: AmountStyle,
  before: DocumentNames,
): Sliced<BlockReadings> {
  let names = before;
  const readings: BlockReading[] = [];
  for (const block of table.blocks) {
    const own = known.get(block.key) ?? { listed: [], keys: new Map() };
    const reading = yield* readBlock(table.id, block, bodies, own, style, names);
    names = reading.names;
    readings.push(reading);
  }
  return { readings, names };
}

/**
 * Adds a blank total to a header without rows, which declares that there is no money. Without it, no check
 * would compare the table. Lists of fixed rows get none: a rule reports their missing rows.
 */
function withBlankTotal(
  table: GridTable,
  { block, unplaced }: BlockReading,
  { section, rows: { header, columns } }: ReadSection,
  style: AmountStyle,
): PublishedBlock {
  const { kind } = block.identity;
  if (block.rows.length > 0 || unplaced.length > 0 || kind === 'listed') return block;
  const key = kind === 'nested' ? 'department' : 'total';
  const of = new RowOfCells(table.id, block.key, section.grid.sheet.name, header.end);
  of.key = key;
  return {
    ...block,
    columns: amountColumns(block.key, columns),
    rows: [
      {
        key,
        subject: key,
        role: 'total',
        texts: new Map(),
        // This sheet row may hold a note.
        cells: rowCells(of, section.grid, columnsOfBlock(block.key, columns), style, true).cells,
        label: '合计',
        place: { sheet: section.grid.sheet.name, row: header.end, column: 0 },
        hidden: false,
        implied: true,
      },
    ],
  };
}

/** Stops after each portion of rows. */
export function* readGrid(
  table: GridTable,
  sections: readonly TableSection[],
  known: ReadonlyMap<string, KnownRows>,
  titles: TitleContext,
  before: DocumentNames,
): Sliced<TableReading> {
  const declared = declaredHeader(table);
  const read: ReadSection[] = [];
  for (const section of sections) {
    const rows = yield* sectionRows(section, declared, titles);
    if (rows !== null) read.push({ section, rows });
  }
  const [first] = read;
  if (first === undefined) return { table: null, names: before, unplaced: [] };
  const frame = frameOfTable(
    first.section.grid,
    first.section.from,
    first.rows.header.first,
    table,
    titles.announce,
  );
  const amounts = styleIn(table.amounts, frame.unit);
  const bodies = read.flatMap(({ rows }) => rows.bodies);
  const { readings, names } = yield* readBlocks(table, bodies, known, amounts, before);
  const notes: readonly PublishedText[] = read.flatMap(({ rows }) => rows.notes);
  return {
    table: {
      id: table.id,
      declaration: table,
      sheets: [...new Set(read.map(({ section }) => section.grid.sheet.name))],
      ...frame,
      amounts,
      notes,
      blocks: readings.map((reading) => withBlankTotal(table, reading, first, amounts)),
    },
    names,
    unplaced: [
      ...unplacedColumns(table, first),
      ...unplacedRows(table, readings),
      ...brokenNames(table, readings),
    ],
  };
}
