/** Reads the contents of rows of entry sheets as text, for searching. */
import { shown } from '../../entries/cell-reading';
import { sheetByName } from './sheet-by-name';
import type { WorkbookStore } from '../store';

export class RowReader {
  constructor(private readonly store: WorkbookStore) {}

  /** `sheet`: the declared name; `row` counts from 1. Empty: the sheet or the row is gone. */
  readonly textOf = (sheet: string, row: number): string => {
    const { state } = this.store;
    const found = state === null ? null : sheetByName(state.snapshot, sheet);
    return (found?.rows[row - 1] ?? []).map((cell) => shown(cell)).join(' ');
  };
}
