/**
 * Applies changes to a workbook in memory, for tests of the workflow; other tests cover Excel's behaviour.
 */
import type { RawCell } from '../../src/entries/raw-workbook';
import type { WorkbookChange } from '../../src/sheets/plan/change';
import type { FoundSheet, WorkbookSnapshot } from '../../src/sheets/plan/snapshot';
import type { ApplyAnswer, Edit, WorkbookPort } from '../../src/workflow/port';
import { changedSnapshot } from '../../src/workflow/undo/changed-snapshot';

export const EMPTY_WORKBOOK: WorkbookSnapshot = { sheets: [], tabs: [], memory: null, names: new Map() };

/** Creates a visible sheet with only these cells. */
export function sheetOf(name: string, rows: readonly (readonly RawCell[])[]): FoundSheet {
  return {
    id: `{${name}}`,
    name,
    hidden: false,
    protected: false,
    rows,
    hiddenRows: new Set(),
    merges: [],
    formulas: new Set(),
    formulaTexts: new Map(),
  };
}

export function workbookWith(...sheets: readonly FoundSheet[]): WorkbookSnapshot {
  const tabs = sheets.map(({ id, name, hidden }) => ({ id, name, hidden }));
  return { ...EMPTY_WORKBOOK, sheets, tabs };
}

export interface SimulatedWorkbook {
  readonly port: WorkbookPort;
  readonly applied: WorkbookChange[];
  readonly snapshot: () => WorkbookSnapshot;
  readonly sheet: (name: string) => FoundSheet;
  /** Types into a cell as a person. */
  readonly type: (sheet: string, row: number, column: number, cell: RawCell) => void;
  /** Writes the memory as somebody else's add-in. */
  readonly remember: (memory: string) => void;
  readonly deleteSheet: (sheet: string) => void;
  readonly changeSheet: (sheet: string, change: (sheet: FoundSheet) => FoundSheet) => void;
  /** Sets the answers of the next applies, which then do nothing. */
  readonly failNext: (...answers: ApplyAnswer[]) => void;
}

function withRealIds(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const idOf = (id: string): string => (id.startsWith('new:') ? `{${id.slice(4)}}` : id);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({ ...sheet, id: idOf(sheet.id) })),
    tabs: snapshot.tabs.map((tab) => ({ ...tab, id: idOf(tab.id) })),
  };
}

export function simulatedWorkbook(start: WorkbookSnapshot = EMPTY_WORKBOOK): SimulatedWorkbook {
  let now = start;
  const applied: WorkbookChange[] = [];
  const failures: ApplyAnswer[] = [];
  let onEdit: ((edit: Edit) => void) | null = null;
  const changeSheet = (name: string, change: (sheet: FoundSheet) => FoundSheet): void => {
    now = { ...now, sheets: now.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
    now = {
      ...now,
      tabs: now.tabs.map((tab) => ({
        ...tab,
        name: now.sheets.find((sheet) => sheet.id === tab.id)?.name ?? tab.name,
      })),
    };
  };
  const unsubscribe = { kind: 'done', value: () => Promise.resolve() } as const;
  return {
    applied,
    snapshot: () => now,
    sheet: (name) => {
      const sheet = now.sheets.find((candidate) => candidate.name === name);
      if (sheet === undefined) throw new Error(`The workbook has no sheet ${name}.`);
      return sheet;
    },
    changeSheet,
    remember: (memory) => {
      now = { ...now, memory };
    },
    deleteSheet: (name) => {
      now = {
        ...now,
        sheets: now.sheets.filter((sheet) => sheet.name !== name),
        tabs: now.tabs.filter((tab) => tab.name !== name),
      };
    },
    type: (name, row, column, cell) => {
      changeSheet(name, (sheet) => {
        const rows = sheet.rows.map((cells) => [...cells]);
        while (rows.length <= row) rows.push([]);
        const cells = rows[row] ?? [];
        while (cells.length <= column) cells.push(null);
        cells[column] = cell;
        const formulaTexts = new Map(sheet.formulaTexts);
        formulaTexts.delete(`${String(row)},${String(column)}`);
        return { ...sheet, rows, formulaTexts, formulas: new Set(formulaTexts.keys()) };
      });
      const sheet = now.sheets.find((candidate) => candidate.name === name);
      onEdit?.({ sheetId: sheet?.id ?? '', address: 'A1', isLocal: true });
    },
    failNext: (...answers) => failures.push(...answers),
    port: {
      snapshot: ({ names, ids }) => {
        const lowerNames = new Set(names.map((name) => name.toLowerCase()));
        const sheets = now.sheets.filter(
          (sheet) => lowerNames.has(sheet.name.toLowerCase()) || ids.includes(sheet.id),
        );
        return Promise.resolve({ kind: 'done', value: { ...now, sheets } });
      },
      apply: (change) => {
        const failure = failures.shift();
        if (failure !== undefined) return Promise.resolve(failure);
        if (change.memoryBefore !== undefined && change.memoryBefore !== now.memory) {
          const excelError = { kind: 'changed-meanwhile', detail: '' } as const;
          return Promise.resolve({ kind: 'failed', excelError, touched: [] });
        }
        applied.push(change);
        now = withRealIds(changedSnapshot(now, change));
        return Promise.resolve({ kind: 'done' });
      },
      undoSurvivesReading: () => true,
      goTo: () => Promise.resolve({ kind: 'done', value: null }),
      selection: () =>
        Promise.resolve({ kind: 'failed', excelError: { kind: 'unexpected', detail: 'no selection' } }),
      onSelectionChanged: () => Promise.resolve(unsubscribe),
      onEdited: (handler) => {
        onEdit = handler;
        return Promise.resolve(unsubscribe);
      },
    },
  };
}
