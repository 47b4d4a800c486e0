/** Reads last year's figures of single cells, for sets whose tables print them beside this year's. */
import type { CheckContext } from '../checks/context';
import { cellAddress } from '../grid/address';
import { comparedLeaves } from '../tables/header';
import { cellMeasure } from '../tables/last-year';
import type { TableSet } from '../tables/table-set';
import type { PriorFigure } from './source-reading';

/** The amount columns whose figures of last year a set prints, by table and block. */
function wantedColumns({ tables }: TableSet): ReadonlyMap<string, readonly string[]> {
  const wanted = new Map<string, readonly string[]>();
  for (const table of tables)
    if (table.kind === 'grid')
      for (const { key, columns } of table.blocks) {
        const keys = comparedLeaves(columns).flatMap((leaf) => (leaf.kind === 'prior' ? [leaf.of] : []));
        if (keys.length > 0) wanted.set(`${table.id}/${key}`, keys);
      }
  return wanted;
}

/** Of last year's tables of the same set. A blank cell is no figure: the row has none in this column. */
export function cellsOfTables(context: CheckContext, set: TableSet, file: string): readonly PriorFigure[] {
  const wanted = wantedColumns(set);
  const measured = context.workbook.tables.filter(({ unitLabel }) => unitLabel !== null);
  return measured.flatMap(({ id, blocks }) =>
    blocks.flatMap(({ key, rows }) =>
      rows.flatMap((row) =>
        (wanted.get(`${id}/${key}`) ?? []).flatMap((column): readonly PriorFigure[] => {
          const cell = row.cells.get(column);
          if (cell?.figure.kind !== 'figure' || row.key !== row.subject) return [];
          const { sheet, row: line, column: place } = cell.place;
          const measure = cellMeasure({ table: id, block: key, row: row.key, column });
          const source = `上年公开表“${file}”${sheet} ${cellAddress(line, place)}`;
          return [{ measure, amount: cell.figure.fen, origin: 'tables', source }];
        }),
      ),
    ),
  );
}
