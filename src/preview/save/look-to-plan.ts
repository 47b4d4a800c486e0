/** Turns a cell of the stand-in workbook into a planned cell. */
import type { CellLook, PlannedCell, PlannedContent } from '../../sheets/plan/plan';
import { CellError, type Cell } from '../../excel-host/model/cell';
import type { Look } from '../../excel-host/model/look';

/** Returns the six hexadecimal digits of `#RRGGBB`. */
function digits(color: string): string {
  return color.replace('#', '').toUpperCase();
}

const HORIZONTALS: Readonly<Record<string, CellLook['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};

function horizontalOf(look: Look, cell: Cell | undefined): CellLook['horizontal'] {
  return HORIZONTALS[look.horizontal] ?? (typeof cell?.value === 'number' ? 'right' : 'left');
}

function isBordered({ top, bottom, left, right }: Look): boolean {
  return top !== null && bottom !== null && left !== null && right !== null;
}

/** Plans have less than Excel: this add-in draws no italics, single edges or patterns. */
export function plannedLook(look: Look, cell: Cell | undefined): CellLook {
  return {
    font: {
      name: look.fontName,
      size: look.fontSize,
      ...(look.bold ? { bold: true } : {}),
      ...(digits(look.fontColor) === '000000' ? {} : { color: digits(look.fontColor) }),
    },
    horizontal: horizontalOf(look, cell),
    vertical: look.vertical === 'Top' ? 'top' : 'center',
    wrap: look.wrap,
    ...(look.indent === 0 ? {} : { indent: look.indent }),
    bordered: isBordered(look),
    ...(look.fill === null ? {} : { fill: digits(look.fill) }),
    numberFormat: look.numberFormat,
    locked: look.locked,
  };
}

function resultOf(value: Cell['value']): number | string {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof CellError) return value.text;
  return value === null ? '' : String(value).toUpperCase();
}

export function plannedContent({ value, formula }: Cell): PlannedContent | undefined {
  const result = resultOf(value);
  if (formula !== undefined) return { kind: 'formula', formula: formula.slice(1), result };
  if (value === null) return undefined;
  return typeof result === 'number' ? { kind: 'number', value: result } : { kind: 'text', text: result };
}

export function plannedCell(look: Look, cell: Cell | undefined): PlannedCell {
  const content = cell === undefined ? undefined : plannedContent(cell);
  return { look: plannedLook(look, cell), ...(content === undefined ? {} : { content }) };
}
