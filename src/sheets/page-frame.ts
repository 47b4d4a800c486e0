/** What every table prints around its body: title, 预算nn表, department, unit of money, notes, page setup. */
import type { Area } from '../entries/raw-workbook';
import type { FilledTable } from '../rollup/rollup';
import type { Canvas } from './canvas';
import { LOOKS } from './looks';
import type { PageSetupPlan } from './plan';

export const TITLE_ROW = 0;
const NUMBER_ROW = 1;
const DEPARTMENT_ROW = 2;
/** First row below title, number and department line. */
export const FIRST_BODY_ROW = 3;
const TITLE_HEIGHT = 34;

/** What the rows above and below a table's own are. */
export const FRAME_ROW_IDS = ['title', 'number', 'department'] as const;

export function noteRowIds(notes: readonly string[]): readonly string[] {
  return notes.map((_, index) => `note-${String(index)}`);
}

/** 预算03表. */
export function tableNumber(id: string): string {
  return `预算${id}表`;
}

function across(row: number, firstColumn: number, lastColumn: number): Area {
  return { firstRow: row, lastRow: row, firstColumn, lastColumn };
}

export function drawFrame(canvas: Canvas, filled: FilledTable, departmentName: string): void {
  const last = canvas.columnWidths.length - 1;
  const unitColumn = Math.max(1, Math.floor((last + 1) * 0.6));
  canvas.put(across(TITLE_ROW, 0, last), LOOKS.title, { kind: 'text', text: filled.title });
  canvas.atLeast(TITLE_ROW, TITLE_HEIGHT);
  canvas.put(across(NUMBER_ROW, 0, last), LOOKS.captionRight, {
    kind: 'text',
    text: tableNumber(filled.table.id),
  });
  canvas.put(across(DEPARTMENT_ROW, 0, unitColumn - 1), LOOKS.captionLeft, {
    kind: 'text',
    text: `部门名称：${departmentName}`,
  });
  canvas.put(across(DEPARTMENT_ROW, unitColumn, last), LOOKS.captionRight, {
    kind: 'text',
    text: '单位：万元',
  });
}

export function drawNotes(canvas: Canvas, notes: readonly string[], firstRow: number): void {
  const last = canvas.columnWidths.length - 1;
  for (const [index, note] of notes.entries()) {
    canvas.put(across(firstRow + index, 0, last), LOOKS.note, { kind: 'text', text: note });
  }
}

export function pageSetup(
  orientation: PageSetupPlan['orientation'],
  printArea: Area,
  repeatedRows: { readonly first: number; readonly last: number } | undefined,
): PageSetupPlan {
  return {
    orientation,
    printArea,
    ...(repeatedRows === undefined ? {} : { repeatedRows }),
    margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
    footer: '第 &P 页，共 &N 页',
  };
}
