/** Records changes of the workbook, from which events are made. */
import type { Area } from './area';
import type { CellValue } from './cell';
import type { Actor, ExcelSession } from './session';
import type { Sheet } from './sheet';

export type DataChangeKind = 'RangeEdited' | 'RowInserted' | 'RowDeleted';

export type Change = { readonly actor: Actor; readonly sheet: Sheet } & (
  | {
      readonly kind: 'data';
      readonly change: DataChangeKind;
      readonly area: Area;
      /** For a single cell. */
      readonly details?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly kind: 'style'; readonly area: Area }
  | { readonly kind: 'selection'; readonly areas: readonly Area[] }
  | { readonly kind: 'sorted'; readonly area: Area }
  | { readonly kind: 'rows-hidden'; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: 'added' | 'deleted' | 'activated' | 'deactivated' | 'protection' }
  | { readonly kind: 'renamed'; readonly before: string }
  | { readonly kind: 'moved'; readonly before: number; readonly after: number }
  | { readonly kind: 'visibility'; readonly before: string }
);

/** A change, with the Excel in which it happened. */
export type RecordedChange = Change & { readonly session: ExcelSession };
