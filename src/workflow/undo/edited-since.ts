/**
 * Works out an undo step on sheets that a person has edited since: what would be lost, and the change that undoes it
 * all the same. Row edits count places in the sheet as the command left it, so an edited sheet gets its former contents
 * cell by cell.
 */
import { at } from '../../money/at';
import { cellAddress } from '../../grid/address';
import { cellKey } from '../../grid/cell-key';
import { shown } from '../../entries/cell-reading';
import { fingerprint } from '../../entries/fingerprint';
import type { CellWrite, SheetChange, WorkbookChange } from '../../sheets/plan/change';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { contentOf, foundValue } from '../../sheets/written/written-sheet';
import type { CommandQuestion } from '../outcome';
import { decodeMemory, encodeMemory, type Memory } from '../memory';
import { openPart } from './open-part';
import type { Undo } from './undo';

interface Place {
  readonly row: number;
  readonly column: number;
}

function named(snapshot: WorkbookSnapshot, name: string): FoundSheet | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

function widthOf({ rows }: FoundSheet, row: number): number {
  return row < rows.length ? at(rows, row).length : 0;
}

/** Cells that differ, formulas by their text. */
function differences(a: FoundSheet, b: FoundSheet): readonly Place[] {
  const places: Place[] = [];
  for (let row = 0; row < Math.max(a.rows.length, b.rows.length); row += 1) {
    const width = Math.max(widthOf(a, row), widthOf(b, row));
    for (let column = 0; column < width; column += 1)
      if (foundValue(a, row, column) !== foundValue(b, row, column)) places.push({ row, column });
  }
  return places;
}

function sameMerges(a: FoundSheet, b: FoundSheet): boolean {
  return JSON.stringify(a.merges) === JSON.stringify(b.merges);
}

/** `null`: the sheet stays as it is. */
function undoneAnyway(
  change: SheetChange,
  now: FoundSheet | undefined,
  target: FoundSheet | undefined,
): SheetChange | null {
  if (change.kind !== 'edit') return change.kind === 'add' || now === undefined ? null : change;
  if (now === undefined || target === undefined || !sameMerges(now, target)) return null;
  const cells: readonly CellWrite[] = differences(now, target).map(({ row, column }) => ({
    row,
    column,
    content: contentOf(target, row, column),
  }));
  return { ...change, rows: [], cells };
}

function contentWords(sheet: FoundSheet | undefined, { row, column }: Place): string {
  if (sheet === undefined) return '没有这张表';
  const formula = sheet.formulaTexts.get(cellKey(row, column));
  const text = formula ?? shown(sheet.rows[row]?.[column]);
  return text === '' ? '空白' : `“${text}”`;
}

const MOST_PLACES = 20;

function lossesOf(name: string, now: FoundSheet, back: Undo): readonly string[] {
  const after = named(back.expected, name);
  if (after === undefined) return [];
  const before = named(back.target, name);
  const places = differences(now, after);
  const words = places.slice(0, MOST_PLACES).map((place) => {
    const cell = `“${name}”${cellAddress(place.row, place.column)}`;
    return `${cell}：现为${contentWords(now, place)}，撤销后${before === undefined ? '连同整张表删除' : `为${contentWords(before, place)}`}`;
  });
  const rest = places.length - words.length;
  return rest > 0 ? [...words, `“${name}”另有${String(rest)}处`] : words;
}

export interface EditedSince {
  readonly question: CommandQuestion;
  /** Undoes all, with the listed losses. */
  readonly all: { readonly id: string; readonly change: WorkbookChange };
  /** Leaves the edited sheets as they are; `null`: nothing would be left to undo. */
  readonly rest: { readonly id: string; readonly change: WorkbookChange } | null;
}

function nameOf(change: SheetChange): string {
  return change.kind === 'add' ? change.plan.name : change.name;
}

/** The memory of the tables in these sheets stays: they keep what was written. */
function keepingTables(change: WorkbookChange, present: Memory, sheets: ReadonlySet<string>): WorkbookChange {
  if (change.memory === undefined) return change;
  const memory = decodeMemory(change.memory);
  const kept = [...present.tables].filter(([, { tab }]) => sheets.has(tab));
  return { ...change, memory: encodeMemory({ ...memory, tables: new Map([...memory.tables, ...kept]) }) };
}

/** `null`: nothing was edited since. */
export function editedSince(undo: Undo, now: WorkbookSnapshot, present: Memory): EditedSince | null {
  const { open, edited } = openPart(undo, now);
  if (edited.length === 0) return null;
  const isEdited = new Set(edited);
  const sheets = open.sheets.flatMap((change) => {
    const name = nameOf(change);
    if (!isEdited.has(name)) return [change];
    const anyway = undoneAnyway(change, named(now, name), named(undo.target, name));
    return anyway === null ? [] : [anyway];
  });
  const undone = new Set(sheets.map(nameOf));
  const staying = edited.filter((name) => !undone.has(name));
  const lost = edited.flatMap((name) => {
    const sheet = named(now, name);
    return staying.includes(name) || sheet === undefined ? [] : lossesOf(name, sheet, undo);
  });
  const items = [...lost, ...staying.map((name) => `“${name}”的行列或合并有改动，保持现状，不撤销`)];
  const rest = open.sheets.filter((change) => !isEdited.has(nameOf(change)));
  const mark = fingerprint(JSON.stringify([undo.title, items]));
  const all = {
    id: `all ${mark}`,
    change: keepingTables({ ...open, sheets }, present, new Set(staying)),
  };
  const keep =
    rest.length === 0
      ? null
      : { id: `rest ${mark}`, change: keepingTables({ ...open, sheets: rest }, present, isEdited) };
  return { question: question(undo.title, items, all.id, keep?.id ?? null), all, rest: keep };
}

function question(
  title: string,
  items: readonly string[],
  all: string,
  rest: string | null,
): CommandQuestion {
  const keeps = rest === null ? '' : '也可以只撤销没有改动过的工作表，保留这些改动。';
  return {
    title: '撤销会丢失后来的改动',
    text: `“${title}”之后，以下内容又有改动，撤销会丢失这些改动。${keeps}`,
    items,
    choices: [
      ...(rest === null ? [] : [{ id: rest, label: '保留这些改动，撤销其余', primary: true }]),
      { id: all, label: '仍然撤销', primary: rest === null },
    ],
  };
}
