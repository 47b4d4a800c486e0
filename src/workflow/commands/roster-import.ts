/**
 * Reads units from a pasted roster or a file, and reports unreadable rows. Headers identify the columns; without
 * headers their contents do.
 */
import { idsOf } from '../../classification/labels';
import { UNIT_TYPES, type UnitType } from '../../classification/unit-types';
import { shown } from '../../entries/cell-reading';
import { readCode } from '../../entries/code-reading';
import { ROSTER_SHEET } from '../../entries/declarations/roster';
import type { Unit } from '../../entries/entries';
import type { RawCell, RawWorkbook } from '../../entries/raw-workbook';
import { comparable, tidyText } from '../../entries/text';

export interface RosterProblem {
  /** One-based line of the pasted text, or row of the file; 0 for the whole. */
  readonly line: number;
  readonly message: string;
}

export interface RosterPreview {
  readonly units: readonly Unit[];
  readonly problems: readonly RosterProblem[];
}

type RosterKey = keyof typeof ROSTER_SHEET.columns;
type Cells = readonly RawCell[];

const TYPE_LABELS = idsOf(UNIT_TYPES).map((id) => UNIT_TYPES[id].label);

function typeOf(words: string): UnitType | null {
  return idsOf(UNIT_TYPES).find((id) => comparable(UNIT_TYPES[id].label) === comparable(words)) ?? null;
}

/** Identifies the columns of a header row; empty when the row is no header. */
function headerColumns(cells: Cells): ReadonlyMap<RosterKey, number> {
  const found = new Map<RosterKey, number>();
  for (const key of ['code', 'name', 'type'] as const) {
    const { header, aliases } = ROSTER_SHEET.columns[key];
    const names = [header, ...aliases].map(comparable);
    const index = cells.findIndex((cell) => names.includes(comparable(shown(cell))));
    if (index >= 0) found.set(key, index);
  }
  return found.size >= 2 ? found : new Map();
}

/**
 * Identifies columns without headers: digits are the code, the name of a type is the type, other words are the name.
 */
function columnsByContent(cells: Cells): ReadonlyMap<RosterKey, number> {
  const found = new Map<RosterKey, number>();
  for (const [index, cell] of cells.entries()) {
    const words = comparable(shown(cell));
    if (words === '') continue;
    if (/^\d+$/u.test(words) && !found.has('code')) found.set('code', index);
    else if (typeOf(words) !== null && !found.has('type')) found.set('type', index);
    else if (!/^\d+$/u.test(words) && !found.has('name')) found.set('name', index);
  }
  return found;
}

type RowReading =
  { readonly kind: 'unit'; readonly unit: Unit } | { readonly kind: 'problem'; readonly message: string };

function problem(message: string): RowReading {
  return { kind: 'problem', message };
}

function readUnit(cells: Cells, columns: ReadonlyMap<RosterKey, number>): RowReading {
  const cellOf = (key: RosterKey): RawCell => {
    const column = columns.get(key);
    return column === undefined ? null : (cells[column] ?? null);
  };
  const codeCell = cellOf('code');
  const name = tidyText(shown(cellOf('name')));
  if (codeCell === null || shown(codeCell) === '') return problem('没有单位代码。请补上数字代码后重新导入。');
  const code = readCode(codeCell, { name: '单位代码' });
  if (code.kind === 'problem')
    return problem(`单位代码“${shown(codeCell)}”无法识别。单位代码应为数字，请改正后重新导入。`);
  if (name === '') return problem(`单位${code.value}没有名称。请补上单位全称后重新导入。`);
  const typeWords = shown(cellOf('type'));
  const type = typeOf(typeWords);
  if (type !== null) return { kind: 'unit', unit: { code: code.value, name, type } };
  const found = typeWords === '' ? '没有单位类型' : `的单位类型“${typeWords}”无法识别`;
  return problem(`单位${code.value} ${name}${found}。应为：${TYPE_LABELS.join('、')}。`);
}

function isBlankRow(cells: Cells): boolean {
  return cells.every((cell) => comparable(shown(cell)) === '');
}

/** Reads rows of cells from any source. */
function rosterFromRows(rows: readonly Cells[]): RosterPreview {
  const units = new Map<string, Unit>();
  const problems: RosterProblem[] = [];
  let header: ReadonlyMap<RosterKey, number> = new Map();
  for (const [index, cells] of rows.entries()) {
    if (isBlankRow(cells)) continue;
    const columns =
      units.size === 0 && header.size === 0 ? headerColumns(cells) : new Map<RosterKey, number>();
    if (columns.size > 0) {
      header = columns;
      continue;
    }
    const line = index + 1;
    const reading = readUnit(cells, header.size > 0 ? header : columnsByContent(cells));
    if (reading.kind === 'problem') {
      problems.push({ line, message: reading.message });
      continue;
    }
    const { unit } = reading;
    if (units.has(unit.code))
      problems.push({ line, message: `单位代码${unit.code}与前面的行重复。以先出现的一行为准，请核对。` });
    else units.set(unit.code, unit);
  }
  if (units.size === 0 && problems.length === 0)
    problems.push({
      line: 0,
      message: '没有找到单位。请粘贴或选择含有单位代码、单位名称、单位类型三列的名册。',
    });
  return { units: [...units.values()], problems };
}

/** Reads pasted text, with columns by tab, otherwise by comma or runs of blanks. */
export function rosterFromText(text: string): RosterPreview {
  const separator = text.includes('\t') ? /\t/u : /[,，]|(?<![ \u3000])[ \u3000]+/u;
  return rosterFromRows(
    text.split(/\r\n|\r|\n/u).map((line) => line.split(separator).map((cell) => cell.trim())),
  );
}

/** Reads the sheet named 单位名册, or the first one. */
export function rosterFromWorkbook(workbook: RawWorkbook): RosterPreview {
  const named = workbook.sheets.find((sheet) => comparable(sheet.name) === ROSTER_SHEET.name);
  const sheet = named ?? workbook.sheets.find((candidate) => !candidate.hidden);
  return rosterFromRows(sheet?.rows ?? []);
}

/** Reports an unreadable file as a problem of the whole. */
export function rosterProblem(message: string): RosterPreview {
  return { units: [], problems: [{ line: 0, message }] };
}
