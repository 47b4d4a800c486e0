/** What the grid's events work on: the selection, the editing, and the ways to change them. */
import { useEffect, useEffectEvent, useState } from 'react';
import { formatAddress } from '../../excel-host/model/a1';
import type { Area } from '../../excel-host/model/area';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Stage } from '../stage/stage';
import { typeInto } from './cell-edits';
import { useLayout, type GridLayout } from './layout';
import { mergeAt, select, selectedArea, within, type CellPlace, type Selection } from './movement';
import { useGridView, type GridView } from './use-grid-view';
import { useSelection } from './use-selection';

export interface GridProps {
  readonly stage: Stage;
  readonly sheet: Sheet;
  readonly version: number;
  readonly onObjection: (objection: string | null) => void;
  /** F6: on to the next part of the page. */
  readonly onLeave: () => void;
}

export interface GridControl extends GridProps {
  readonly layout: GridLayout;
  readonly view: GridView;
  readonly selection: Selection;
  readonly selected: Area;
  /** The active cell with all that is merged into it, and its first cell, which has the contents. */
  readonly activeArea: Area;
  readonly activeCell: CellPlace;
  /** What is being typed; `null`: nothing is. */
  readonly editing: string | null;
  readonly setEditing: (text: string | null) => void;
  readonly commit: () => void;
  /** Selects, and scrolls there. */
  readonly go: (selection: Selection) => void;
  readonly goTo: (place: CellPlace, extend: boolean) => void;
  /** Selects without scrolling. */
  readonly move: (selection: Selection) => void;
  readonly focusTicket: number;
  readonly takeFocus: () => void;
}

/** The add-in may select cells that are out of sight, on this sheet or by coming to it. */
function useRevealed(view: GridView, sheet: Sheet, activeArea: Area): void {
  const reveal = useEffectEvent(() => {
    view.reveal(activeArea);
  });
  const address = formatAddress(activeArea);
  useEffect(() => {
    reveal();
  }, [sheet, address]);
}

export function useGridControl(props: GridProps): GridControl {
  const { stage, sheet, version, onObjection } = props;
  const layout = useLayout(sheet, version);
  const view = useGridView(layout);
  const { selection, move } = useSelection(stage, sheet);
  const [editing, setEditing] = useState<string | null>(null);
  const [focusTicket, setFocusTicket] = useState(0);
  const activeArea = mergeAt(sheet, selection.active);
  const activeCell = { row: activeArea.firstRow, column: activeArea.firstColumn };
  useRevealed(view, sheet, activeArea);
  const go = (target: Selection): void => {
    move(target);
    view.reveal(mergeAt(sheet, target.end));
  };
  return {
    ...props,
    layout,
    view,
    selection,
    selected: selectedArea(sheet, selection),
    activeArea,
    activeCell,
    editing,
    setEditing,
    commit: () => {
      if (editing === null) return;
      onObjection(typeInto(stage, sheet, activeCell, editing));
      setEditing(null);
    },
    go,
    goTo: (place, extend) => {
      const to = within(place, layout.bounds);
      go(extend ? { active: selection.active, end: to } : select(to));
    },
    move,
    focusTicket,
    takeFocus: () => {
      setFocusTicket((ticket) => ticket + 1);
    },
  };
}
