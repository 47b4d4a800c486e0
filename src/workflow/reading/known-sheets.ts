/**
 * Compares a reading with the one before. Unchanged sheets become the same objects again, so that what was computed
 * from them is kept: a department of 300 units takes seconds otherwise, at every visit to the pane.
 */
import type { Area } from '../../grid/area';
import type { RawCell } from '../../entries/raw-workbook';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';

function sameCell(a: RawCell | undefined, b: RawCell | undefined): boolean {
  if (a === b) return true;
  const areObjects = typeof a === 'object' && typeof b === 'object' && a !== null && b !== null;
  return areObjects && JSON.stringify(a) === JSON.stringify(b);
}

function sameRows(a: FoundSheet['rows'], b: FoundSheet['rows']): boolean {
  return (
    a.length === b.length &&
    a.every((cells, row) => {
      const others = b[row] ?? [];
      return cells.length === others.length && cells.every((cell, column) => sameCell(cell, others[column]));
    })
  );
}

function sameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b));
}

function sameMembers<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((member) => b.has(member));
}

function sameFormulas(a: FoundSheet['formulaTexts'], b: FoundSheet['formulaTexts']): boolean {
  return a.size === b.size && [...a].every(([place, formula]) => b.get(place) === formula);
}

function sameSheet(a: FoundSheet, b: FoundSheet): boolean {
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.hidden === b.hidden &&
    a.protected === b.protected &&
    a.mergesUnknown === b.mergesUnknown &&
    sameAreas(a.merges, b.merges) &&
    sameMembers(a.hiddenRows, b.hiddenRows) &&
    sameFormulas(a.formulaTexts, b.formulaTexts) &&
    sameRows(a.rows, b.rows)
  );
}

export function withKnownSheets(now: WorkbookSnapshot, before: WorkbookSnapshot): WorkbookSnapshot {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    ...now,
    sheets: now.sheets.map((sheet) => {
      const was = known.get(sheet.id);
      return was !== undefined && sameSheet(was, sheet) ? was : sheet;
    }),
  };
}
