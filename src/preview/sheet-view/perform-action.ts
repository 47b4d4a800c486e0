/** Carries out the actions of keys. */
import { cellArea } from '../../excel-host/model/area';
import { clearArea, undoTyping } from './cell-edits';
import { enteredText } from './cell-text';
import type { KeyAction } from './keys';
import { leap, step, type GridPlace, type MoveDirection } from './movement';
import { indexAt } from './sizes';
import type { GridControl } from './use-grid-control';

type Performers = {
  readonly [Kind in KeyAction['kind']]: (
    control: GridControl,
    action: Extract<KeyAction, { kind: Kind }>,
  ) => void;
};

/** Returns the cell that moves: the far end of an extended selection, otherwise the active cell. */
function moving({ selection }: GridControl, extend: boolean): GridPlace {
  return extend ? selection.end : selection.active;
}

/** One row less than the visible ones, so that the reader keeps the place. */
function pageRows({ layout, view }: GridControl, direction: MoveDirection): number {
  const { top } = view.scroll;
  const seen = indexAt(layout.rows, top + view.height) - indexAt(layout.rows, top);
  return direction.rows * Math.max(seen - 1, 1);
}

function startEditing({ sheet, activeCell, setEditing }: GridControl): void {
  setEditing(enteredText(sheet.grid.cell(activeCell.row, activeCell.column)));
}

const PERFORMERS: Performers = {
  move: (control, { direction, extend, leap: far }) => {
    const { sheet, layout, goTo } = control;
    goTo((far ? leap : step)(sheet, moving(control, extend), direction, layout.bounds), extend);
  },
  page: (control, { direction, extend }) => {
    const from = moving(control, extend);
    control.goTo({ ...from, row: from.row + pageRows(control, direction) }, extend);
  },
  home: (control, { extend, whole }) => {
    control.goTo({ row: whole ? 0 : moving(control, extend).row, column: 0 }, extend);
  },
  last: ({ sheet, goTo }, { extend }) => {
    const used = sheet.used(true) ?? cellArea(0, 0);
    goTo({ row: used.lastRow, column: used.lastColumn }, extend);
  },
  'select-all': ({ sheet, move }) => {
    const used = sheet.used(true) ?? cellArea(0, 0);
    move({ active: { row: 0, column: 0 }, end: { row: used.lastRow, column: used.lastColumn } });
  },
  edit: startEditing,
  undo: ({ stage, onObjection }) => {
    onObjection(undoTyping(stage));
  },
  clear: ({ stage, sheet, selected, onObjection }) => {
    onObjection(clearArea(stage, sheet, selected));
  },
  cancel: ({ setEditing }) => {
    setEditing(null);
  },
  'new-line': ({ editing, setEditing }) => {
    setEditing(`${editing ?? ''}\n`);
  },
  commit: ({ sheet, layout, selection, commit, goTo }, { direction }) => {
    commit();
    goTo(step(sheet, selection.active, direction, layout.bounds), false);
  },
  leave: ({ onLeave }) => {
    onLeave();
  },
};

export function performAction<Kind extends KeyAction['kind']>(
  control: GridControl,
  action: Extract<KeyAction, { kind: Kind }>,
): void {
  const perform: (control: GridControl, action: Extract<KeyAction, { kind: Kind }>) => void =
    PERFORMERS[action.kind as Kind];
  perform(control, action);
}
