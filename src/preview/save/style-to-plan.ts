/** Turns a cell of the stand-in workbook into a planned cell. */
import type { CellStyle, PlannedCell, PlannedContent } from '../../sheets/plan/plan';
import { CellError, type Cell } from '../../excel-host/model/cell';
import type { Style } from '../../excel-host/model/style';

/** Returns the six hexadecimal digits of `#RRGGBB`. */
function digits(color: string): string {
  return color.replace('#', '').toUpperCase();
}

const HORIZONTALS: Readonly<Record<string, CellStyle['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
};

function horizontalOf(style: Style, cell: Cell | undefined): CellStyle['horizontal'] {
  return HORIZONTALS[style.horizontal] ?? (typeof cell?.value === 'number' ? 'right' : 'left');
}

function isBordered({ top, bottom, left, right }: Style): boolean {
  return top !== null && bottom !== null && left !== null && right !== null;
}

/** Plans have less than Excel: this add-in draws no italics, single edges or patterns. */
export function plannedStyle(style: Style, cell: Cell | undefined): CellStyle {
  return {
    font: {
      name: style.fontName,
      size: style.fontSize,
      ...(style.bold ? { bold: true } : {}),
      ...(digits(style.fontColor) === '000000' ? {} : { color: digits(style.fontColor) }),
    },
    horizontal: horizontalOf(style, cell),
    vertical: style.vertical === 'Top' ? 'top' : 'center',
    wrap: style.wrap,
    ...(style.indent === 0 ? {} : { indent: style.indent }),
    bordered: isBordered(style),
    ...(style.fill === null ? {} : { fill: digits(style.fill) }),
    numberFormat: style.numberFormat,
    locked: style.locked,
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

export function plannedCell(style: Style, cell: Cell | undefined): PlannedCell {
  const content = cell === undefined ? undefined : plannedContent(cell);
  return { style: plannedStyle(style, cell), ...(content === undefined ? {} : { content }) };
}
