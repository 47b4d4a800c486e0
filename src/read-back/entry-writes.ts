/** Works out the cells of the entry sheets that take the chosen proposals: rows by key, and lists in their order. */
import { shown } from '../entries/cell-reading';
import type { AnyEntrySheet } from '../entries/entry-sheet';
import { locateColumns, locateSheet } from '../entries/locate';
import type { RawCell, RawSheet, RawWorkbook } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import type { CellWrite } from '../sheets/plan/change';
import { rowBelow, unmergedRow } from '../sheets/plan/free-row';
import type { PlannedContent, SheetPlan } from '../sheets/plan/plan';
import type { ListEdit, EditProposal, ProposedWrite, RowContents } from './proposal';

export type SheetWrites =
  | { readonly kind: 'edit'; readonly sheet: string; readonly cells: readonly CellWrite[] }
  /** A sheet that the workbook lacks, as the template has it, with the contents in it. */
  | { readonly kind: 'add'; readonly sheet: string; readonly plan: SheetPlan };

export type ProposedWrites =
  | { readonly kind: 'writes'; readonly sheets: readonly SheetWrites[] }
  | { readonly kind: 'refused'; readonly message: string };

function rawContent(content: PlannedContent | undefined): RawCell {
  if (content === undefined) return null;
  return content.kind === 'text' ? content.text : content.kind === 'number' ? content.value : null;
}

function asRaw({ name, rows, merges }: SheetPlan): RawSheet {
  return {
    name,
    hidden: false,
    rows: rows.map((cells) => cells.map((cell) => rawContent(cell?.content))),
    hiddenRows: new Set(),
    merges,
    formulas: new Set(),
  };
}

function planned(cell: RawCell): PlannedContent | undefined {
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  const text = shown(cell);
  return text === '' ? undefined : { kind: 'text', text };
}

/** A sheet with the places of its columns. */
interface Target {
  readonly sheet: RawSheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

function contentWrites({ columns }: Target, row: number, contents: RowContents): readonly CellWrite[] {
  return Object.entries(contents).flatMap(([key, content]) => {
    const column = columns.get(key);
    return column === undefined ? [] : [{ row, column, content }];
  });
}

type Keyed = Extract<ProposedWrite, { kind: 'keyed' }>;

function keyedWrites(target: Target, writes: readonly Keyed[]): readonly CellWrite[] {
  const { sheet, headerRow, columns } = target;
  let free = rowBelow(sheet);
  const added = new Map<string, number>();
  return writes.flatMap(({ keyColumn, key, contents }) => {
    const column = columns.get(keyColumn);
    if (column === undefined) return [];
    const known = [...sheet.rows.keys()].find(
      (row) => row > headerRow && comparable(shown(sheet.rows[row]?.[column])) === comparable(key),
    );
    const before = known ?? added.get(comparable(key));
    if (before !== undefined) return contentWrites(target, before, contents);
    const row = unmergedRow(sheet, free);
    free = row + 1;
    added.set(comparable(key), row);
    return contentWrites(target, row, { [keyColumn]: { kind: 'text', text: key }, ...contents });
  });
}

/** A row of a list: as it stands, with what changes in it. */
interface ListRow {
  /** One-based; `null`: a new row. */
  readonly row: number | null;
  readonly contents: RowContents;
}

function asFound({ sheet, columns }: Target, row: number): RowContents {
  return Object.fromEntries(
    [...columns].map(([key, column]) => [key, planned(sheet.rows[row - 1]?.[column] ?? null)]),
  );
}

function isFilled({ sheet, columns }: Target, row: number): boolean {
  return [...columns.values()].some((column) => shown(sheet.rows[row]?.[column]) !== '');
}

function withEdits(rows: readonly ListRow[], edits: readonly ListEdit[]): readonly ListRow[] {
  const removed = new Set(edits.flatMap((edit) => (edit.kind === 'remove' ? [edit.row] : [])));
  const changed = new Map(
    edits.flatMap((edit) => (edit.kind === 'replace' ? [[edit.row, edit.contents] as const] : [])),
  );
  const inserted = (after: number | null): readonly ListRow[] =>
    edits.flatMap((edit) =>
      edit.kind === 'insert' && edit.after === after ? [{ row: null, contents: edit.contents }] : [],
    );
  return [
    ...inserted(null),
    ...rows.flatMap(({ row, contents }) => {
      const own =
        row === null || removed.has(row) ? [] : [{ row, contents: { ...contents, ...changed.get(row) } }];
      return [...own, ...inserted(row)];
    }),
  ];
}

/** Rows are written one below the other in the places of the old ones; what is left over is emptied. */
function listWrites(target: Target, edits: readonly ListEdit[]): readonly CellWrite[] {
  const { sheet, headerRow, columns } = target;
  const places = [...sheet.rows.keys()].filter((row) => row > headerRow && isFilled(target, row));
  const rows = places.map((place): ListRow => ({ row: place + 1, contents: asFound(target, place + 1) }));
  const result = withEdits(rows, edits);
  let free = rowBelow(sheet);
  const cells: CellWrite[] = [];
  for (let index = 0; index < Math.max(result.length, places.length); index += 1) {
    const kept = places[index];
    const place = kept ?? unmergedRow(sheet, free);
    if (kept === undefined) free = place + 1;
    const contents = result[index]?.contents;
    for (const [key, column] of columns) {
      const content = contents?.[key];
      const before = kept === undefined ? undefined : planned(sheet.rows[place]?.[column] ?? null);
      if (JSON.stringify(content) !== JSON.stringify(before)) cells.push({ row: place, column, content });
    }
  }
  return cells;
}

function targetIn(declaration: AnyEntrySheet, sheet: RawSheet): Target | null {
  const { header } = locateColumns(declaration, sheet, '万元');
  return header === null ? null : { sheet, headerRow: header.row, columns: header.columns };
}

function isKeyed(write: ProposedWrite): write is Keyed {
  return write.kind === 'keyed';
}

/** `newSheet`: a sheet of the template by its name; `null`: the set has none. */
export function proposedWrites(
  workbook: RawWorkbook,
  proposals: readonly EditProposal[],
  newSheet: (name: string) => SheetPlan | null,
): ProposedWrites {
  const bySheet = new Map<AnyEntrySheet, ProposedWrite[]>();
  for (const { write } of proposals) bySheet.set(write.sheet, [...(bySheet.get(write.sheet) ?? []), write]);
  const sheets: SheetWrites[] = [];
  for (const [declaration, writes] of bySheet) {
    const { name } = declaration;
    const location = locateSheet(workbook, name);
    if (location.kind === 'ambiguous')
      return {
        kind: 'refused',
        message: `录入工作簿里有几张“${name}”表，无法确定写到哪一张，没有改动。请只保留一张。`,
      };
    const plan = location.kind === 'found' ? null : newSheet(name);
    const sheet = location.kind === 'found' ? location.sheet : plan === null ? null : asRaw(plan);
    if (sheet === null)
      return { kind: 'refused', message: `录入工作簿里没有“${name}”表，这套表样也没有，没有改动。` };
    const target = targetIn(declaration, sheet);
    if (target === null)
      return {
        kind: 'refused',
        message: `“${name}”表的表头不完整，没有改动。请恢复模板中的表头，再取回一次。`,
      };
    const edits = writes.flatMap((write) => (isKeyed(write) ? [] : [write.edit]));
    const cells = [
      ...keyedWrites(target, writes.filter(isKeyed)),
      ...(edits.length === 0 ? [] : listWrites(target, edits)),
    ];
    if (cells.length === 0) continue;
    sheets.push(
      plan === null
        ? { kind: 'edit', sheet: sheet.name, cells }
        : { kind: 'add', sheet: plan.name, plan: withCells(plan, cells) },
    );
  }
  return { kind: 'writes', sheets };
}

/** Rows below those of the template look like its last one. */
function withCells(plan: SheetPlan, cells: readonly CellWrite[]): SheetPlan {
  const rows = plan.rows.map((row) => [...row]);
  for (const { row, column, content } of cells) {
    while (rows.length <= row)
      rows.push([...(rows.at(-1) ?? [])].map((cell) => cell && { style: cell.style }));
    const cell = rows[row]?.[column];
    const target = rows[row];
    if (cell === undefined || target === undefined) continue;
    target[column] = { style: cell.style, ...(content === undefined ? {} : { content }) };
  }
  return { ...plan, rows };
}
