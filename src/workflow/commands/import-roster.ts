/** Adds new units below the others (导入名册); existing units change only with the clerk's consent. */
import { shown } from '../../entries/cell-reading';
import { ROSTER_SHEET } from '../../entries/declarations/roster';
import type { Unit } from '../../entries/entries';
import { locateColumns } from '../../entries/locate';
import { comparable } from '../../entries/text';
import { UNIT_TYPES } from '../../classification/unit-types';
import type { CellWrite } from '../../sheets/plan/change';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { unmergedRow } from '../../sheets/plan/free-row';
import { contentOf } from '../../sheets/written/written-sheet';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { refused, type PreparedCommand } from '../perform/prepared';
import { IMPORT_ROSTER_TITLE } from '../command-titles';

type RosterKey = keyof typeof ROSTER_SHEET.columns;

const KEYS: readonly RosterKey[] = ['code', 'name', 'type'];

function textsOf({ code, name, type }: Unit): Readonly<Record<RosterKey, string>> {
  return { code, name, type: UNIT_TYPES[type].label };
}

interface RosterPlaces {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<RosterKey, number>;
}

function rosterPlaces(sheet: FoundSheet): RosterPlaces | null {
  const { header } = locateColumns(ROSTER_SHEET, sheet, '元');
  return header === null ? null : { headerRow: header.row, columns: header.columns };
}

/** Decides whether a cell is in use; a formula with an empty result is. */
function isTaken(sheet: FoundSheet, row: number, column: number | undefined): boolean {
  return column !== undefined && contentOf(sheet, row, column) !== undefined;
}

interface RosterMerge {
  readonly added: readonly CellWrite[];
  readonly addedUnits: number;
  readonly updated: readonly CellWrite[];
  /** The changes of existing units, one line each. */
  readonly differences: readonly string[];
}

function write(row: number, column: number, words: string): CellWrite {
  return { row, column, content: { kind: 'text', text: words } };
}

function mergeRoster(sheet: FoundSheet, places: RosterPlaces, units: readonly Unit[]): RosterMerge {
  const codeColumn = places.columns.get('code');
  if (codeColumn === undefined) throw new Error('A located roster has a column of codes.');
  const rows = new Map<string, number>();
  let next = places.headerRow + 1;
  for (const [row, cells] of sheet.rows.entries()) {
    if (row <= places.headerRow) continue;
    if (KEYS.some((key) => isTaken(sheet, row, places.columns.get(key)))) next = row + 1;
    rows.set(comparable(shown(cells[codeColumn])), row);
  }
  const added: CellWrite[] = [];
  const updated: CellWrite[] = [];
  const differences: string[] = [];
  let addedUnits = 0;
  for (const unit of units) {
    const texts = textsOf(unit);
    const row = rows.get(unit.code);
    const columns = [...places.columns];
    if (row === undefined) {
      next = unmergedRow(sheet, next);
      for (const [key, column] of columns) added.push(write(next, column, texts[key]));
      addedUnits += 1;
      next += 1;
      continue;
    }
    const changed = columns.filter(
      ([key, column]) => comparable(shown(sheet.rows[row]?.[column])) !== comparable(texts[key]),
    );
    for (const [key, column] of changed) updated.push(write(row, column, texts[key]));
    const words = changed.map(
      ([key, column]) => `${shown(sheet.rows[row]?.[column]) || '空白'} → ${texts[key]}`,
    );
    if (words.length > 0) differences.push(`${unit.code}：${words.join('；')}`);
  }
  return { added, addedUnits, updated, differences };
}

function differencesQuestion(differences: readonly string[]): PreparedCommand {
  return {
    kind: 'question',
    question: {
      title: '名册中已有的单位',
      text: `有${String(differences.length)}个单位已在名册中，但名称或类型不同。`,
      items: differences,
      choices: [
        { id: 'keep', label: '保留名册中的内容', primary: true },
        { id: 'update', label: '改为导入的内容', primary: false },
      ],
    },
  };
}

export function importRoster(
  state: WorkbookState,
  units: readonly Unit[],
  answer: string | undefined,
): PreparedCommand {
  const sheet = sheetByName(state.snapshot, ROSTER_SHEET.name);
  if (sheet === null) return refused('还没有“单位名册”表。请先建立录入表，再导入名册。');
  const places = rosterPlaces(sheet);
  if (places === null) return refused(`“${sheet.name}”的表头不完整。请恢复模板中的表头，再导入名册。`);
  const merge = mergeRoster(sheet, places, units);
  if (merge.differences.length > 0 && answer === undefined) return differencesQuestion(merge.differences);
  const cells = answer === 'update' ? [...merge.updated, ...merge.added] : merge.added;
  if (cells.length === 0) return { kind: 'nothing', summary: '名册中已有这些单位，没有改动。' };
  const updated = answer === 'update' ? `，更新${String(merge.differences.length)}个` : '';
  return {
    kind: 'change',
    change: {
      title: IMPORT_ROSTER_TITLE,
      sheets: [{ kind: 'edit', sheetId: sheet.id, name: sheet.name, rows: [], cells }],
      names: [],
      removedNames: [],
      activate: sheet.name,
    },
    summary: `已导入名册：新增${String(merge.addedUnits)}个单位${updated}。`,
    details: [],
    figures: [],
  };
}
