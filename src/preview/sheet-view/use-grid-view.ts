/** Holds the scrolled view of the grid: its offset and height, and a function that scrolls to a cell. */
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Area } from '../../excel-host/model/area';
import { HEADER_HEIGHT, HEADER_WIDTH } from './frame-sizes';
import type { GridLayout } from './layout';

export interface GridView {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly scroll: { readonly top: number; readonly left: number };
  readonly height: number;
  readonly onScroll: () => void;
  readonly reveal: (area: Area) => void;
}

/** Calculates the scroll offset that shows the stretch between the given offsets. */
export function scrolledTo(
  now: number,
  seen: number,
  stretch: { readonly start: number; readonly end: number },
  frozen: number,
): number {
  if (stretch.start < frozen) return now;
  if (stretch.start < now + frozen || stretch.end - stretch.start > seen - frozen)
    return stretch.start - frozen;
  return stretch.end > now + seen ? stretch.end - seen : now;
}

export function useGridView({ rows, columns, frozenRows, frozenColumns }: GridLayout): GridView {
  const container = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, left: 0 });
  const [height, setHeight] = useState(600);
  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setHeight(element.clientHeight - HEADER_HEIGHT);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const onScroll = useCallback(() => {
    const element = container.current;
    if (element !== null) setScroll({ top: element.scrollTop, left: element.scrollLeft });
  }, []);
  const reveal = (area: Area): void => {
    const element = container.current;
    if (element === null) return;
    const at = (starts: readonly number[], index: number): number => starts[index] ?? 0;
    element.scrollTop = scrolledTo(
      element.scrollTop,
      element.clientHeight - HEADER_HEIGHT,
      { start: at(rows.starts, area.firstRow), end: at(rows.starts, area.lastRow + 1) },
      at(rows.starts, frozenRows),
    );
    element.scrollLeft = scrolledTo(
      element.scrollLeft,
      element.clientWidth - HEADER_WIDTH,
      { start: at(columns.starts, area.firstColumn), end: at(columns.starts, area.lastColumn + 1) },
      at(columns.starts, frozenColumns),
    );
  };
  return { container, scroll, height, onScroll, reveal };
}
