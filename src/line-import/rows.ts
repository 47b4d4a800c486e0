/** Walks the rows of a sheet below its header: entries, totals, blanks, notes; blank cells of groups fill from above. */
import { isBlank, shown } from '../entries/cell-reading';
import { frameWords } from '../entries/frame-line';
import type { RawCell, RawSheet } from '../entries/raw-workbook';
import { comparable } from '../entries/text';
import { mapped, type Sliced } from '../slices/slices';
import { isAmountText } from './content';
import type { Layout } from './layout';
import { mergedCells } from './merged-cells';
import { isColumnNumbers, isOtherHeader } from './row-words';
import type { Role } from './headers';

/** `other-header`: a header again, in other words. */
export type RowClass = 'header' | 'other-header' | 'blank' | 'note' | 'total' | 'entry';

export interface WalkedRow {
  /** Zero-based. */
  readonly row: number;
  readonly kind: RowClass;
  /** The words by which a total or a note is named; empty for others. */
  readonly words: string;
  readonly cells: (role: Role) => RawCell;
  /** The content of any column, merged areas included. */
  readonly at: (column: number) => RawCell;
  /** Roles whose cells were filled from the row above. */
  readonly filled: ReadonlySet<Role>;
}

const TOTAL = /^(?:本页|本表|本单位|单位|部门|全部)?(?:合计|小计|总计|共计|累计)(?:数|金额)?:?$/u;
const TOTAL_END = /(?:合计|小计|总计)$/u;

/** Names of projects and words of one's own may end with such a word, so there only the whole text counts. */
function isTotalWord(text: string, role: Role | undefined): boolean {
  if (!text.includes('计')) return false;
  const plain = comparable(text);
  if (TOTAL.test(plain)) return true;
  return role !== undefined && role !== 'projectName' && role !== 'remark' && TOTAL_END.test(plain);
}

interface Group {
  readonly roles: readonly Role[];
  /** The column where the group begins; groups to the left contain those to the right. */
  readonly first: number;
  readonly columns: ReadonlyMap<Role, number>;
}

const GROUPS: readonly (readonly Role[])[] = [
  ['unit', 'unitName'],
  ['function', 'functionName', 'functionClass', 'functionSection', 'functionItem'],
  ['kind'],
  ['project', 'projectName'],
];
/** Blank means none here, unless everything to the left is blank too. */
const MAY_BE_NONE: ReadonlySet<Role> = new Set<Role>(['project', 'kind']);

function groupsIn(columns: ReadonlyMap<Role, number>): readonly Group[] {
  return GROUPS.flatMap((roles) => {
    const own = new Map(
      roles.flatMap((role) => {
        const column = columns.get(role);
        return column === undefined ? [] : [[role, column] as const];
      }),
    );
    if (own.size === 0) return [];
    const first = [...own.values()].reduce((least, column) => Math.min(least, column));
    return [{ roles, first, columns: own }];
  }).sort((one, other) => one.first - other.first);
}

function blankIn(group: Group, at: (column: number) => RawCell): boolean {
  return [...group.columns.values()].every((column) => isBlank(at(column)));
}

function textsOf(group: Group, values: ReadonlyMap<Role, RawCell>): string {
  return [...group.columns.keys()].map((role) => comparable(shown(values.get(role)))).join('|');
}

/** Fills the blank groups of a row from the row before. */
function filledRow(
  groups: readonly Group[],
  at: (column: number) => RawCell,
  before: ReadonlyMap<Role, RawCell>,
): { readonly values: ReadonlyMap<Role, RawCell>; readonly filled: ReadonlySet<Role> } {
  const values = new Map<Role, RawCell>();
  const filled = new Set<Role>();
  let allBlankLeft = true;
  let sameLeft = true;
  for (const group of groups) {
    const [head = 'unit'] = group.roles;
    const isBlankHere = blankIn(group, at);
    const fills = isBlankHere && (MAY_BE_NONE.has(head) ? allBlankLeft && group !== groups[0] : sameLeft);
    for (const [role, column] of group.columns) {
      const own = at(column);
      values.set(role, fills ? (before.get(role) ?? null) : own);
      if (fills && !isBlank(before.get(role))) filled.add(role);
    }
    if (!isBlankHere) allBlankLeft = false;
    if (textsOf(group, values) !== textsOf(group, before)) sameLeft = false;
  }
  return { values, filled };
}

function textsIn(cells: readonly RawCell[]): readonly string[] {
  return cells.map((cell) => comparable(shown(cell)));
}

/** Most rows differ from a header in their first cell. */
function isHeaderAgain(own: readonly RawCell[], headers: readonly (readonly string[])[]): boolean {
  return headers.some(
    (header) =>
      header.length === own.length && header.every((text, column) => text === comparable(shown(own[column]))),
  );
}

/** Rows between two pauses. */
const ROWS_AT_ONCE = 200;

const NOTE_CELLS = 2;

/** Words under the entries: 制表人：……, 注：……. */
function isNote(cells: readonly RawCell[], amounts: readonly number[], { columns }: Layout): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const isWithoutAmount = amounts.every((column) => isBlank(cells[column]));
  // An entry with such words in place of its unit has most of the others, and an amount.
  const frame = frameWords(cells);
  if (frame > 0)
    return (
      frame > 1 || isWithoutAmount || filled.length * 2 <= columns.length || !amounts.some(isMoneyIn(cells))
    );
  return amounts.length > 0 && filled.length <= NOTE_CELLS && isWithoutAmount;
}

function isMoneyIn(cells: readonly RawCell[]): (column: number) => boolean {
  return (column) => isAmountText(cells[column] ?? null);
}

function totalWords(cells: readonly RawCell[], roles: ReadonlyMap<number, Role>): string {
  const index = cells.findIndex(
    (cell, column) => typeof cell === 'string' && isTotalWord(cell, roles.get(column)),
  );
  return index < 0 ? '' : shown(cells[index]).trim();
}

/** The first column of each role, and the role of each column. */
function rolesIn(layout: Layout): {
  readonly columns: ReadonlyMap<Role, number>;
  readonly roles: ReadonlyMap<number, Role>;
} {
  const columns = new Map<Role, number>();
  const roles = new Map<number, Role>();
  for (const { index, meaning } of layout.columns) {
    if (meaning === null) continue;
    roles.set(index, meaning.role);
    if (!columns.has(meaning.role)) columns.set(meaning.role, index);
  }
  return { columns, roles };
}

/** Tells rows that are no entries from entries, by their own cells and what stands above. */
class RowClasses {
  private readonly headers: readonly (readonly string[])[];
  private lastHeader: number;

  constructor(
    sheet: RawSheet,
    private readonly layout: Layout,
    private readonly amounts: readonly number[],
    private readonly roles: ReadonlyMap<number, Role>,
  ) {
    this.headers = layout.headerRows.map((header) => textsIn(sheet.rows[header] ?? []));
    this.lastHeader = layout.firstRow - 1;
  }

  /** `words`: those by which a total or a note is named. Rows have to come in their order. */
  of(own: readonly RawCell[], row: number): Pick<WalkedRow, 'kind' | 'words'> {
    if (own.every((cell) => isBlank(cell))) return { kind: 'blank', words: '' };
    const header = this.headerClass(own, row);
    if (header !== null) {
      this.lastHeader = Math.max(this.lastHeader, row);
      return { kind: header, words: '' };
    }
    const total = this.amounts.length === 0 ? '' : totalWords(own, this.roles);
    if (total !== '') return { kind: 'total', words: total };
    if (!isNote(own, this.amounts, this.layout)) return { kind: 'entry', words: '' };
    return { kind: 'note', words: shown(own.find((cell) => !isBlank(cell))).trim() };
  }

  private headerClass(own: readonly RawCell[], row: number): 'header' | 'other-header' | null {
    if (row < this.layout.firstRow || isHeaderAgain(own, this.headers)) return 'header';
    if (row === this.lastHeader + 1 && isColumnNumbers(own)) return 'header';
    return isOtherHeader(own, this.amounts) ? 'other-header' : null;
  }
}

/** `amounts`: the columns with amounts, totals included; a roster has none. Pauses after each portion of rows. */
export function* walkRowsInSlices(
  sheet: RawSheet,
  layout: Layout,
  amounts: readonly number[],
): Sliced<readonly WalkedRow[]> {
  const { columns, roles } = rolesIn(layout);
  const groups = amounts.length === 0 ? [] : groupsIn(columns);
  const merged = mergedCells(sheet);
  const classes = new RowClasses(sheet, layout, amounts, roles);
  let before: ReadonlyMap<Role, RawCell> = new Map();
  return yield* mapped(sheet.rows, ROWS_AT_ONCE, (own, row): WalkedRow => {
    const at = (column: number): RawCell => merged(row, column);
    const plain = (role: Role): RawCell => {
      const column = columns.get(role);
      return column === undefined ? null : at(column);
    };
    const { kind, words } = classes.of(own, row);
    if (kind !== 'entry') return { row, kind, words, cells: plain, at, filled: new Set() };
    const { values, filled } = filledRow(groups, at, before);
    before = values;
    return {
      row,
      kind,
      words,
      at,
      filled,
      cells: (role) => (values.has(role) ? (values.get(role) ?? null) : plain(role)),
    };
  });
}
