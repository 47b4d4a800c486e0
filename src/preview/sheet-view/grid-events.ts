/** Handles mouse, keyboard and clipboard of the grid. */
import type { ClipboardEvent, KeyboardEvent, PointerEvent } from 'react';
import { copyFrom, pasteInto } from './cell-edits';
import { keyAction } from './keys';
import { select, type GridPlace } from './movement';
import { performAction } from './perform-action';
import type { GridControl } from './use-grid-control';

/** Finds the cell of a mouse event. */
function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest('td[data-row]') : null;
  if (!(cell instanceof HTMLElement)) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

interface PointerHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
}

export function pointerHandlers({ selection, commit, go, move, takeFocus }: GridControl): PointerHandlers {
  const { active, end } = selection;
  return {
    onPointerDown: (event) => {
      const place = placeOf(event.target);
      if (place === null || event.button !== 0) return;
      event.preventDefault();
      commit();
      go(event.shiftKey ? { active, end: place } : select(place));
      takeFocus();
    },
    onPointerMove: (event) => {
      const place = event.buttons === 1 ? placeOf(event.target) : null;
      if (place === null || (place.row === end.row && place.column === end.column)) return;
      move({ active, end: place });
    },
  };
}

interface EditorHandlers {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export function editorHandlers(control: GridControl): EditorHandlers {
  const { stage, sheet, activeCell, selected, editing, move, onObjection } = control;
  return {
    onKey: (event) => {
      // During composition all keys belong to the input method.
      if (event.nativeEvent.isComposing) return;
      const action = keyAction(event, editing !== null);
      if (action === null) return;
      event.preventDefault();
      performAction(control, action);
    },
    onCopy: (event) => {
      if (editing !== null) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', copyFrom(sheet, selected));
    },
    onPaste: (event) => {
      if (editing !== null) return;
      event.preventDefault();
      const { area, objection } = pasteInto(
        stage,
        sheet,
        activeCell,
        event.clipboardData.getData('text/plain'),
      );
      onObjection(objection);
      if (objection === null)
        move({ active: activeCell, end: { row: area.lastRow, column: area.lastColumn } });
    },
  };
}
