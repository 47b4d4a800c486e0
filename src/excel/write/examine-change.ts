/**
 * Compares a change with the facts of the workbook before anything is written: finds what Excel would refuse, and
 * collects what the steps need. The list of tabs follows the change, sheet by sheet.
 */
import type { Area } from '../../grid/area';
import type { SheetChange, WorkbookChange } from '../../sheets/plan/change';
import type { SheetPlan } from '../../sheets/plan/plan';
import type { ExcelError, ExcelErrorKind } from '../../workflow/excel-error';
import { foldName, type WorkbookFacts } from '../facts';
import type { SheetKey } from '../request/open-workbook';
import { formatsAfter, type FormatRows, type KnownFormats } from '../known-formats';

/** What the steps need of the workbook. */
export interface ChangeContext {
  /** Zero-based positions of added sheets, by name; absent: at the end, where Excel puts them. */
  readonly positions: ReadonlyMap<string, number>;
  /** Removed sheets by name; a missing sheet is absent. */
  readonly removed: ReadonlyMap<string, SheetKey>;
  /** Formats of the cells of edited sheets after their row edits, by id. */
  readonly formats: ReadonlyMap<string, KnownFormats>;
  readonly names: ReadonlySet<string>;
  readonly memoryParts: readonly string[];
  /** The sheet to show afterwards; `null`: none, or a person has hidden it, and Excel shows no hidden sheet. */
  readonly shown: SheetKey | null;
}

export type ChangeExamination =
  | { readonly kind: 'ready'; readonly context: ChangeContext }
  | { readonly kind: 'refused'; readonly excelError: ExcelError };

interface Tab {
  readonly key: SheetKey;
  name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
}

function refusal(kind: ExcelErrorKind, sheet: string, reason: string): ExcelError {
  return { kind, sheet, detail: `Examined before writing: ${reason}` };
}

/** The tabs as the change leaves them, sheet by sheet. A refusal is returned, and then nothing changes. */
class Tabs {
  readonly positions = new Map<string, number>();
  readonly removed = new Map<string, SheetKey>();
  shown: SheetKey | null = null;
  private readonly tabs: Tab[];

  constructor(private readonly facts: WorkbookFacts) {
    this.tabs = facts.tabs.map(({ id, name, hidden, protected: isProtected }) => ({
      key: id,
      name,
      hidden,
      protected: isProtected,
    }));
  }

  find(name: string): Tab | undefined {
    return this.tabs.find((tab) => foldName(tab.name) === foldName(name));
  }

  private structureRefusal(name: string): ExcelError | null {
    return this.facts.structureProtected
      ? refusal('workbook-protected', name, 'the structure of the workbook is protected')
      : null;
  }

  private nameRefusal(name: string, owner: Tab | null): ExcelError | null {
    const holder = this.find(name);
    return holder === undefined || holder === owner
      ? null
      : refusal('name-taken', name, `sheet ${holder.key} has this name`);
  }

  private add({ name, hidden = false }: SheetPlan, after: string | undefined): ExcelError | null {
    const refused = this.structureRefusal(name) ?? this.nameRefusal(name, null);
    if (refused !== null) return refused;
    const before = after === undefined ? undefined : this.find(after);
    const position = before === undefined ? this.tabs.length : this.tabs.indexOf(before) + 1;
    if (position < this.tabs.length) this.positions.set(name, position);
    this.tabs.splice(position, 0, { key: name, name, hidden, protected: false });
    return null;
  }

  private remove(name: string): ExcelError | null {
    const tab = this.find(name);
    if (tab === undefined) return null;
    const refused = this.structureRefusal(name);
    if (refused !== null) return refused;
    this.removed.set(name, tab.key);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    return null;
  }

  private changeExisting(change: Exclude<SheetChange, { kind: 'add' | 'remove' }>): ExcelError | null {
    const tab = this.tabs.find(({ key }) => key === change.sheetId);
    if (tab === undefined) return refusal('sheet-gone', change.name, `there is no sheet ${change.sheetId}`);
    if (change.kind !== 'rename')
      return tab.protected ? refusal('sheet-protected', change.name, 'the sheet is protected') : null;
    const refused = this.structureRefusal(change.name) ?? this.nameRefusal(change.to, tab);
    if (refused === null) tab.name = change.to;
    return refused;
  }

  change(change: SheetChange): ExcelError | null {
    switch (change.kind) {
      case 'add':
        return this.add(change.plan, change.after);
      case 'remove':
        return this.remove(change.name);
      default:
        return this.changeExisting(change);
    }
  }

  show(name: string): ExcelError | null {
    const tab = this.find(name);
    if (tab === undefined) return refusal('sheet-gone', name, 'there is no such sheet to show');
    if (!tab.hidden) this.shown = tab.key;
    return null;
  }
}

function formatsOf(change: WorkbookChange, facts: WorkbookFacts): ReadonlyMap<string, KnownFormats> {
  return new Map(
    change.sheets.flatMap((one) =>
      one.kind === 'edit'
        ? [[one.sheetId, formatsAfter(facts.formats.get(one.sheetId) ?? [], one.rows)] as const]
        : [],
    ),
  );
}

function refusalOf(change: WorkbookChange, tabs: Tabs): ExcelError | null {
  for (const one of change.sheets) {
    const refused = tabs.change(one);
    if (refused !== null) return refused;
  }
  return change.activate === undefined ? null : tabs.show(change.activate);
}

export function examineChange(change: WorkbookChange, facts: WorkbookFacts): ChangeExamination {
  if (facts.readOnly) {
    const detail = 'Examined before writing: the workbook was opened read-only';
    return { kind: 'refused', excelError: { kind: 'read-only', detail } };
  }
  if (change.memoryBefore !== undefined && change.memoryBefore !== facts.memory) {
    const detail = 'Examined before writing: a co-author has written the memory of the workbook';
    return { kind: 'refused', excelError: { kind: 'changed-meanwhile', detail } };
  }
  const tabs = new Tabs(facts);
  const excelError = refusalOf(change, tabs);
  if (excelError !== null) return { kind: 'refused', excelError };
  return {
    kind: 'ready',
    context: {
      positions: tabs.positions,
      removed: tabs.removed,
      formats: formatsOf(change, facts),
      names: new Set([...facts.names.keys()].map(foldName)),
      memoryParts: facts.memoryParts,
      shown: tabs.shown,
    },
  };
}

function around(area: Area | null, row: number, column: number): Area {
  if (area === null) return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  return {
    firstRow: Math.min(area.firstRow, row),
    lastRow: Math.max(area.lastRow, row),
    firstColumn: Math.min(area.firstColumn, column),
    lastColumn: Math.max(area.lastColumn, column),
  };
}

function unknownArea(edit: Extract<SheetChange, { kind: 'edit' }>, before: FormatRows): Area | null {
  const formats = formatsAfter(before, edit.rows);
  let area: Area | null = null;
  for (const { row, column, content } of edit.cells) {
    const origin = formats.rowBefore(row);
    if (content === undefined || origin === null || formats.at(row, column) !== null) continue;
    area = around(area, origin, column);
  }
  return area;
}

/**
 * The smallest area around the existing cells that the change writes into and whose number formats are unknown, by sheet
 * id, in places before the change.
 */
export function unknownCells(change: WorkbookChange, facts: WorkbookFacts): ReadonlyMap<string, Area> {
  return new Map(
    change.sheets.flatMap((one) => {
      if (one.kind !== 'edit') return [];
      const area = unknownArea(one, facts.formats.get(one.sheetId) ?? []);
      return area === null ? [] : [[one.sheetId, area] as const];
    }),
  );
}
