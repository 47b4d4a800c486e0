/** Tests that every cell of a table in a document has room for its text, merged ones too. */
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import type { DocumentSection, TableBlock, TableRow } from '../../src/document/document';
import { entriesDocument } from '../../src/document/entries-document';
import { linesInCell } from '../../src/document/table-blocks';
import type { Entries } from '../../src/entries/entries';
import { knownSet } from '../../src/sets';
import { narrativeFor } from '../support/narrative';

function tablesOf(sections: readonly DocumentSection[]): readonly TableBlock[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
}

/** Lists the texts of cells that are lower than their lines. */
function cutTexts({ columnWidths, size, line }: TableBlock, rows: readonly TableRow[]): readonly string[] {
  return rows.flatMap(({ cells }, index) =>
    cells.flatMap((cell) => {
      const room = rows.slice(index, index + cell.rows).reduce((sum, { height }) => sum + height, 0);
      return linesInCell(cell, columnWidths, size).length * line > room ? [cell.text] : [];
    }),
  );
}

/** `times`: a name gets 17 characters for each. */
function withLongNames(entries: Entries, times: number): Entries {
  const long = (name: string): string => name + '（含上年结转和本年新增，分批实施）'.repeat(times);
  const projects = new Map(Array.from(entries.names.projects, ([code, name]) => [code, long(name)]));
  return {
    ...entries,
    names: { ...entries.names, projects },
    units: entries.units.map((unit) => ({ ...unit, name: long(unit.name) })),
  };
}

describe.each([
  ['Henan', sampleEntries],
  ['Shanghai', shanghaiSampleEntries],
] as const)('the tables of %s', (_, sample) => {
  it.each([
    ['the usual texts', (entries: Entries) => entries],
    ['names of a hundred characters', (entries: Entries) => withLongNames(entries, 5)],
    ['names of half a page', (entries: Entries) => withLongNames(entries, 12)],
    ['names of more than a page', (entries: Entries) => withLongNames(entries, 50)],
  ])('have room for %s', async (__, change) => {
    const entries = change(await sample());
    const set = knownSet(entries.settings.tableSet);
    const tables = tablesOf(entriesDocument(entries, set, narrativeFor(entries)).document.sections);
    expect(tables.length).toBeGreaterThanOrEqual(set.tables.length);
    for (const table of tables)
      for (const rows of [table.header, ...table.pages]) expect(cutTexts(table, rows)).toEqual([]);
  });
});
