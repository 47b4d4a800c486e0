/** Holds the selection of a sheet, moved by the person here or by the add-in in the workbook. */
import { useState } from 'react';
import { formatAddress } from '../../excel-host/model/a1';
import { sameArea } from '../../excel-host/model/area';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Stage } from '../stage/stage';
import { selectedArea, type Selection } from './movement';

export interface SelectionControl {
  readonly selection: Selection;
  readonly move: (selection: Selection) => void;
}

function selectionOf({ selection }: Sheet): Selection {
  const active = { row: selection.firstRow, column: selection.firstColumn };
  return { active, end: { row: selection.lastRow, column: selection.lastColumn } };
}

export function useSelection(stage: Stage, sheet: Sheet): SelectionControl {
  const [held, setHeld] = useState<{ readonly sheet: Sheet; readonly selection: Selection } | null>(null);
  // The workbook holds the block only. The active corner is kept here, while the block is the one selected here.
  const isOurs = held?.sheet === sheet && sameArea(selectedArea(sheet, held.selection), sheet.selection);
  return {
    selection: isOurs ? held.selection : selectionOf(sheet),
    move: (selection) => {
      setHeld({ sheet, selection });
      stage.act((user) => {
        user.select(sheet.name, formatAddress(selectedArea(sheet, selection)));
      });
    },
  };
}
