/** Holds the state of the grid for its events: selection, editing, and functions that change them. */
import { useEffect, useEffectEvent, useState } from 'react';
import { formatAddress } from '../../excel-host/model/a1';
import type { Area } from '../../excel-host/model/area';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Stage } from '../stage/stage';
import { typeInto } from './cell-edits';
import { useLayout, type GridLayout } from './layout';
import { mergeAt, select, selectedArea, within, type GridPlace, type Selection } from './movement';
import { useGridView, type GridView } from './use-grid-view';
import { useSelection } from './use-selection';

export interface GridProps {
  readonly stage: Stage;
  readonly sheet: Sheet;
  readonly version: number;
  readonly onObjection: (objection: string | null) => void;
  /** Called for F6: the next part of the page. */
  readonly onLeave: () => void;
}

export interface GridControl extends GridProps {
  readonly layout: GridLayout;
  readonly view: GridView;
  readonly selection: Selection;
  readonly selected: Area;
  /** The active cell with all cells merged into it, and its first cell, which has the contents. */
  readonly activeArea: Area;
  readonly activeCell: GridPlace;
  /** The text being typed; `null`: not editing. */
  readonly editing: string | null;
  readonly setEditing: (text: string | null) => void;
  readonly commit: () => void;
  /** Selects and scrolls to the selection. */
  readonly go: (selection: Selection) => void;
  readonly goTo: (place: GridPlace, extend: boolean) => void;
  /** Selects without scrolling. */
  readonly move: (selection: Selection) => void;
  readonly focusTicket: number;
  readonly takeFocus: () => void;
}

/** Scrolls when the add-in selects cells out of view, on this sheet or by activating it. */
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
