/** Works out the cells that a proposal writes into an entry workbook: below the entered lines, formulas kept. */
import { DEPARTMENTAL_ACCOUNTS, GOVERNMENTAL_ACCOUNTS } from '../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../classification/functional-accounts';
import { FUND_LABELS } from '../classification/funds';
import { PERIODS } from '../classification/periods';
import { SPENDING_KINDS } from '../classification/spending-kinds';
import { UNIT_TYPES } from '../classification/unit-types';
import { isBlank, isUncalculated, shown } from '../entries/cell-reading';
import { codeText } from '../entries/code-text';
import { EXPENDITURE_SHEET } from '../entries/declarations/expenditure';
import { INCOME_SHEET } from '../entries/declarations/income';
import { ROSTER_SHEET } from '../entries/declarations/roster';
import type { Settings, Unit } from '../entries/entries';
import type { AnyEntrySheet } from '../entries/entry-sheet';
import { locateColumns, locateSheet } from '../entries/locate';
import type { RawSheet, RawWorkbook } from '../entries/raw-workbook';
import { cellKey } from '../grid/cell-key';
import { amountInUnit } from '../money/amount-unit';
import type { CellWrite } from '../sheets/plan/change';
import { unmergedRow } from '../sheets/plan/free-row';
import type { PlannedContent } from '../sheets/plan/plan';
import type { ImportLine, LineKind, LineValues } from './import-line';

const SHEET_OF: Readonly<Record<LineKind, AnyEntrySheet>> = {
  expenditure: EXPENDITURE_SHEET,
  income: INCOME_SHEET,
  roster: ROSTER_SHEET,
};
const KINDS: readonly LineKind[] = ['roster', 'income', 'expenditure'];

type Contents = ReadonlyMap<string, PlannedContent>;

function contentsOf(values: LineValues, settings: Settings, names: ReadonlyMap<string, string>): Contents {
  const contents = new Map<string, PlannedContent>();
  const text = (key: string, words: string | undefined): void => {
    if (words !== undefined && words !== '') contents.set(key, { kind: 'text', text: words });
  };
  if (values.kind === 'roster') {
    text('code', values.code);
    text('name', values.name);
    text('type', UNIT_TYPES[values.type].label);
    return contents;
  }
  text('unit', values.unit);
  text('unitName', names.get(values.unit));
  text('fund', FUND_LABELS[values.fund]);
  text('period', PERIODS[values.period].label);
  contents.set('amount', { kind: 'number', value: amountInUnit(values.amount, settings.amountUnit) });
  text('remark', values.remark);
  if (values.kind === 'income') return contents;
  const { ownNames } = values;
  text('function', values.function);
  text('functionName', ownNames.function ?? FUNCTIONAL_ACCOUNTS.find(values.function)?.name);
  text('kind', SPENDING_KINDS[values.spendingKind].label);
  text('project', values.project);
  text('projectName', values.projectName);
  text('departmental', values.departmental);
  text('departmentalName', ownNames.departmental ?? DEPARTMENTAL_ACCOUNTS.find(values.departmental)?.name);
  text('governmental', values.governmental);
  text('governmentalName', ownNames.governmental ?? GOVERNMENTAL_ACCOUNTS.find(values.governmental)?.name);
  return contents;
}

interface Places {
  readonly declaration: AnyEntrySheet;
  readonly sheet: RawSheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** A sentence where the sheet cannot take lines. */
function placesFor(workbook: RawWorkbook, kind: LineKind, settings: Settings): Places | string {
  const declaration = SHEET_OF[kind];
  const located = locateSheet(workbook, declaration.name);
  if (located.kind !== 'found')
    return located.kind === 'missing'
      ? `录入工作簿中没有“${declaration.name}”表。请从模板中补上这张表，再导入。`
      : `录入工作簿中有几张“${declaration.name}”表。请只留一张，再导入。`;
  const { header, problems } = locateColumns(declaration, located.sheet, settings.amountUnit);
  if (header === null) {
    const [first] = problems.filter(({ severity }) => severity === 'blocking');
    return `“${declaration.name}”不能写入：${first?.message ?? '没有找到表头'}`;
  }
  return { declaration, sheet: located.sheet, headerRow: header.row, columns: header.columns };
}

/** A prepared row holds only the formulas of its name columns and is free. */
function firstFreeRow({ declaration, sheet, headerRow, columns }: Places): number {
  const prepared = new Set(
    [...columns].flatMap(([key, column]) =>
      declaration.columns[key]?.companion === undefined ? [] : [column],
    ),
  );
  return sheet.rows.reduce((free, cells, row) => {
    const isUsed = cells.some((cell, column) => {
      if (isBlank(cell) || isUncalculated(cell)) return false;
      return !(prepared.has(column) && sheet.formulas.has(cellKey(row, column)));
    });
    return isUsed && row >= free ? row + 1 : free;
  }, headerRow + 1);
}

/** A formula that fills in a name stays; one that would hide another content is written over. */
function keepsFormula({ declaration, sheet }: Places, key: string, row: number, column: number): boolean {
  const isName = declaration.columns[key]?.companion?.kind === 'name';
  return isName && sheet.formulas.has(cellKey(row, column));
}

function hasOwnName({ values }: ImportLine, key: string): boolean {
  if (values.kind !== 'expenditure') return false;
  const { ownNames } = values;
  const own: Readonly<Record<string, string | null>> = {
    functionName: ownNames.function,
    departmentalName: ownNames.departmental,
    governmentalName: ownNames.governmental,
  };
  return own[key] !== null && own[key] !== undefined;
}

function rosterRow({ sheet, headerRow, columns }: Places, code: string): number | null {
  const column = columns.get('code');
  if (column === undefined) return null;
  const row = sheet.rows.findIndex((cells, index) => {
    if (index <= headerRow) return false;
    const read = codeText(shown(cells[column]));
    return read.kind === 'code' && read.code === code;
  });
  return row < 0 ? null : row;
}

export interface LineWrites {
  readonly kind: 'writes';
  readonly sheets: readonly { readonly sheet: string; readonly cells: readonly CellWrite[] }[];
}

export function lineWrites(
  workbook: RawWorkbook,
  settings: Settings,
  units: readonly Unit[],
  lines: readonly ImportLine[],
): LineWrites | { readonly kind: 'refused'; readonly message: string } {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  for (const { values } of lines) if (values.kind === 'roster') names.set(values.code, values.name);
  const sheets: { sheet: string; cells: CellWrite[] }[] = [];
  for (const kind of KINDS) {
    const own = lines.filter(({ values }) => values.kind === kind);
    if (own.length === 0) continue;
    const places = placesFor(workbook, kind, settings);
    if (typeof places === 'string') return { kind: 'refused', message: places };
    const cells: CellWrite[] = [];
    let next = firstFreeRow(places);
    for (const line of own) {
      const known = line.values.kind === 'roster' ? rosterRow(places, line.values.code) : null;
      const row = known ?? unmergedRow(places.sheet, next);
      if (known === null) next = row + 1;
      for (const [key, content] of contentsOf(line.values, settings, names)) {
        const column = places.columns.get(key);
        if (column === undefined) continue;
        if (keepsFormula(places, key, row, column) && !hasOwnName(line, key)) continue;
        cells.push({ row, column, content });
      }
    }
    sheets.push({ sheet: places.sheet.name, cells });
  }
  return { kind: 'writes', sheets };
}
