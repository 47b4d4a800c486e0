/** Draws an entry sheet from its declaration and rows: header, drop-downs, help, names filled in beside codes. */
import { cellAddress } from '../../grid/address';
import type { Column, Columns } from '../../entries/column';
import { drawnHeader } from '../../entries/column';
import { SETTING_ITEMS, SETTINGS_SHEET } from '../../entries/declarations/settings';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import type { AmountUnit } from '../../money/amount-unit';
import { at, indexIn } from '../../money/at';
import { companionFormula } from './companion-formulas';
import type { EntryRow } from './entry-rows';
import { ENTRY_STYLES, entryStyle } from './entry-styles';
import { choiceRange } from './list-sheets';
import { onReadablePaper } from './page-breaks';
import { heightOf, lineCount } from './text-fit';
import type { CellStyle, PageSetupPlan, PlannedCell, SheetPlan, ValidationPlan } from '../plan/plan';

export interface EntryDrawing {
  readonly rows: readonly EntryRow[];
  readonly amountUnit: AmountUnit;
  /** Prepares so many empty rows below the given ones, with looks and formulas. */
  readonly blankRows: number;
}

/** Drop-downs reach beyond the prepared rows, further than anyone enters by hand. */
const VALIDATED_ROWS = 20_000;
const HEADER_HEIGHT = 32;
const ROW_HEIGHT = 18;
/** So many rows get a height of their own: all that a person reads, not all of a very long sheet. */
const ROWS_WITH_HEIGHT = 5_000;

/** Plans a cell of one column. `formula`: for a cell without an entry; `null`: none. */
type PlanCell = (
  style: CellStyle,
  entered: string | number | undefined,
  formula: () => string | null,
) => PlannedCell;

function formulaCell(style: CellStyle, formula: string): PlannedCell {
  return { style, content: { kind: 'formula', formula, result: '' } };
}

/** Lets equal texts share a cell, and cells with nothing too: 150,000 lines repeat most of theirs. */
function cellsOfColumn(): PlanCell {
  const texts = new Map<string, PlannedCell>();
  const shared = (style: CellStyle, text: string): PlannedCell => {
    const known = texts.get(text);
    if (known?.style === style) return known;
    const made: PlannedCell = text === '' ? { style } : { style, content: { kind: 'text', text } };
    texts.set(text, made);
    return made;
  };
  return (style, entered, formulaOf) => {
    if (typeof entered === 'number') return { style, content: { kind: 'number', value: entered } };
    if (entered !== undefined && entered !== '') return shared(style, entered);
    const formula = formulaOf();
    return formula === null ? shared(style, '') : formulaCell(style, formula);
  };
}

function prompt(column: Column<unknown>): { readonly promptTitle: string; readonly prompt: string } {
  return { promptTitle: column.header, prompt: column.help };
}

/** Builds a column's validation: a warning instead of a refusal where accounts can be missing from the lists. */
function validation(column: Column<unknown>, index: number, unit: AmountUnit): ValidationPlan {
  const area = { firstRow: 1, lastRow: VALIDATED_ROWS, firstColumn: index, lastColumn: index };
  const { choices, typing } = column.type;
  if (typing !== undefined) {
    // The formula belongs to the first cell of the area; Excel moves it along.
    const formula = typing.formula(cellAddress(1, index), unit);
    const words = { errorTitle: column.header, error: typing.error, ...prompt(column) };
    return { kind: 'custom', area, formula, strictness: 'stop', ...words };
  }
  if (choices === undefined) return { kind: 'prompt', area, strictness: 'warning', ...prompt(column) };
  const strict = choices.kind === 'fixed' || choices.kind === 'units';
  return {
    kind: 'list',
    area,
    source: choiceRange(choices),
    strictness: strict ? 'stop' : 'warning',
    errorTitle: column.header,
    error: strict
      ? '填写的内容不在下拉列表中，请从列表中选择。'
      : '科目表中没有这个编码。确认无误可以保留，汇总时会提示核实。',
    ...prompt(column),
  };
}

/** Builds the drop-downs of 设置, which differ by row, not by column. */
function settingValidations(): readonly ValidationPlan[] {
  const column = indexIn(Object.keys(SETTINGS_SHEET.columns), 'content');
  return SETTING_ITEMS.flatMap(({ label, chosen }, index) => {
    if (!chosen) return [];
    return [
      {
        kind: 'list' as const,
        area: { firstRow: index + 1, lastRow: index + 1, firstColumn: column, lastColumn: column },
        source: choiceRange({ kind: 'fixed', name: label, options: [] }),
        strictness: 'stop' as const,
        errorTitle: label,
        error: '请从列表中选择。',
      },
    ];
  });
}

function linesIn(text: string, { width }: Column<unknown>): number {
  return lineCount(text, width, ENTRY_STYLES.text.font.size);
}

/** Wraps entered sentences. Blank cells do not wrap: rows of a fixed height would show the middle of what is typed. */
function bodyStyle(
  column: Column<unknown>,
  style: CellStyle,
  entered: string | number | undefined,
): CellStyle {
  const wraps = column.long === true && typeof entered === 'string' && linesIn(entered, column) > 1;
  return wraps ? ENTRY_STYLES.wrapped : style;
}

function rowHeight(cells: readonly PlannedCell[], columns: readonly Column<unknown>[]): number {
  const lines = cells.map(({ style, content }, index) =>
    style.wrap && content?.kind === 'text' ? linesIn(content.text, at(columns, index)) : 1,
  );
  const most = lines.reduce((highest, count) => Math.max(highest, count), 1);
  return most === 1 ? ROW_HEIGHT : heightOf(most, ENTRY_STYLES.text.font.size);
}

function entryPage({ rows }: EntryDrawing, widths: readonly number[]): PageSetupPlan {
  const page: PageSetupPlan = {
    orientation: 'landscape',
    repeatedRows: { first: 0, last: 0 },
    printArea: {
      firstRow: 0,
      firstColumn: 0,
      lastRow: Math.max(1, rows.length),
      lastColumn: widths.length - 1,
    },
    margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
    footer: '第 &P 页，共 &N 页',
  };
  return onReadablePaper(page, widths, ENTRY_STYLES.text.font.size);
}

export function drawEntrySheet(sheet: AnyEntrySheet, drawing: EntryDrawing): SheetPlan {
  const columns: Columns = sheet.columns;
  const entries = Object.entries(columns);
  const fixed = sheet.fixedRows;
  const styles = entries.map(([, column]) => entryStyle(column, drawing.amountUnit));
  const header = entries.map(([, column]): PlannedCell => ({
    style: column.required ? ENTRY_STYLES.requiredHeader : ENTRY_STYLES.optionalHeader,
    content: { kind: 'text', text: drawnHeader(column, drawing.amountUnit) },
  }));
  const bodyRows = drawing.rows.length + (fixed ? 0 : drawing.blankRows);
  const cellOf = entries.map(() => cellsOfColumn());
  const body = Array.from({ length: bodyRows }, (_, index) =>
    entries.map(([key, column], position) =>
      at(cellOf, position)(
        bodyStyle(column, at(styles, position), drawing.rows[index]?.[key]),
        drawing.rows[index]?.[key],
        () => (drawing.blankRows > 0 ? companionFormula(columns, column, index + 1) : null),
      ),
    ),
  );
  const lastColumn = entries.length - 1;
  const widths = entries.map(([, column]) => column.width);
  return {
    name: sheet.name,
    rows: [header, ...body],
    columnWidths: widths,
    ...(fixed ? {} : { columnStyles: styles }),
    rowHeights: [
      HEADER_HEIGHT,
      ...body.slice(0, ROWS_WITH_HEIGHT).map((cells) => rowHeight(cells, Object.values(columns))),
    ],
    merges: [],
    validations:
      sheet.name === SETTINGS_SHEET.name
        ? settingValidations()
        : entries.map(([, column], index) => validation(column, index, drawing.amountUnit)),
    frozenRows: 1,
    frozenColumns: 0,
    filter: { firstRow: 0, firstColumn: 0, lastRow: Math.max(1, bodyRows), lastColumn },
    page: entryPage(drawing, widths),
    showGridLines: true,
    tabColor: '1F5FA8',
  };
}
