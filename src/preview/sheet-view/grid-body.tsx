/** Shows the table: column letters, row numbers and the cells in view. */
import { Fragment, type ReactElement } from 'react';
import { columnLetters } from '../../excel-host/model/a1';
import type { Area } from '../../excel-host/model/area';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Workbook } from '../../excel-host/model/workbook';
import type { MessageIndex } from './cell-messages';
import { drawnRows, type RowSegment } from './drawn-rows';
import { HEADER_HEIGHT, HEADER_WIDTH } from './frame-sizes';
import { GridRow } from './grid-row';
import type { GridLayout } from './layout';
import type { GridPlace } from './movement';
import { visibleRows } from './sizes';

interface GridBodyProps {
  readonly book: Workbook;
  readonly sheet: Sheet;
  readonly layout: GridLayout;
  readonly messages: MessageIndex;
  readonly selected: Area;
  readonly active: GridPlace;
  readonly scrollTop: number;
  readonly height: number;
  readonly version: number;
}

function ColumnHeaders({
  layout,
  selected,
}: {
  readonly layout: GridLayout;
  readonly selected: Area;
}): ReactElement {
  const { columns, frozenColumns } = layout;
  return (
    <thead>
      <tr>
        <td className="corner" />
        {columns.sizes.map((_, column) => {
          const isSelected = column >= selected.firstColumn && column <= selected.lastColumn;
          const isFrozen = column < frozenColumns;
          return (
            <th
              key={column}
              scope="col"
              className={isSelected ? 'column-header is-selected' : 'column-header'}
              style={isFrozen ? { left: HEADER_WIDTH + (columns.starts[column] ?? 0), zIndex: 5 } : {}}
            >
              {columnLetters(column)}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Gap({
  height,
  columns,
}: {
  readonly height: number;
  readonly columns: number;
}): ReactElement | null {
  return height <= 0 ? null : (
    <tr style={{ height }} aria-hidden="true">
      <td className="gap" colSpan={columns + 1} />
    </tr>
  );
}

interface SegmentRowsProps extends GridBodyProps {
  readonly segment: RowSegment;
  readonly isFrozen: boolean;
}

function SegmentRows(props: SegmentRowsProps): ReactElement {
  const { book, sheet, layout, messages, selected, active, version, segment, isFrozen } = props;
  const { rows, columns, merges, frozenColumns } = layout;
  const drawn = Array.from({ length: segment.last - segment.first + 1 }, (_, offset) => {
    const row = segment.first + offset;
    const height = rows.sizes[row] ?? 0;
    if (height === 0) return null;
    const isSelected = row >= selected.firstRow && row <= selected.lastRow;
    return (
      <GridRow
        key={row}
        {...{ book, sheet, row, height, columns, merges, messages, segment, frozenColumns, version }}
        frozenTop={isFrozen ? HEADER_HEIGHT + (rows.starts[row] ?? 0) : null}
        selected={isSelected ? selected : null}
        active={isSelected ? active : null}
      />
    );
  });
  return <>{drawn}</>;
}

export function GridBody(props: GridBodyProps): ReactElement {
  const { sheet, layout, selected, scrollTop, height } = props;
  const { rows, columns, frozenRows } = layout;
  const { segments, gap, rest } = drawnRows(rows, frozenRows, visibleRows(rows, scrollTop, height));
  const count = columns.sizes.length;
  const width = HEADER_WIDTH + (columns.starts.at(-1) ?? 0);
  return (
    <table
      className={sheet.showGridlines ? 'grid' : 'grid without-lines'}
      style={{ width }}
      aria-label={sheet.name}
    >
      <colgroup>
        <col style={{ width: HEADER_WIDTH }} />
        {columns.sizes.map((size, column) => (
          <col key={column} style={{ width: size }} />
        ))}
      </colgroup>
      <ColumnHeaders layout={layout} selected={selected} />
      <tbody>
        {segments.map((segment, index) => {
          const isFrozen = frozenRows > 0 && index === 0;
          return (
            <Fragment key={isFrozen ? 'frozen' : 'scrolled'}>
              {isFrozen ? null : <Gap height={gap} columns={count} />}
              <SegmentRows {...props} segment={segment} isFrozen={isFrozen} />
            </Fragment>
          );
        })}
        <Gap height={rest} columns={count} />
      </tbody>
    </table>
  );
}
