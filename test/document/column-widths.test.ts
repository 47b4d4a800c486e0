/** Tests the widths of a table's columns: figures on one line, texts sharing what is left. */
import { CELL_PADDING, columnNeeds, fittedWidths, type ColumnNeeds } from '../../src/document/column-widths';
import { textWidth } from '../../src/document/line-count';
import type { GridCell, GridRow } from '../../src/document/table-grid';

function cell(column: number, text: string, isFigure = false): GridCell {
  return { column, columns: 1, rows: 1, text, align: 'left', indent: 0, bold: false, isFigure };
}

function row(...cells: readonly GridCell[]): GridRow {
  return { cells, under: null, isGroup: false };
}

function needs(body: readonly GridRow[], header: readonly GridRow[] = []): ColumnNeeds {
  return columnNeeds({ naturalWidths: [10, 10, 10], header, body });
}

const total = (widths: readonly number[] | null) => (widths ?? []).reduce((sum, width) => sum + width, 0);

describe('fittedWidths', () => {
  it('fills the page exactly', () => {
    const widths = fittedWidths(needs([row(cell(0, '名称'), cell(1, '1.00', true))]), 9, 500);
    expect(total(widths)).toBeCloseTo(500, 6);
  });

  it('keeps the longest figure on one line, beside a long text', () => {
    const figure = '123,456,789.00';
    const body = [row(cell(0, '一段很长的文字'.repeat(20)), cell(1, figure, true), cell(2, figure, true))];
    const widths = fittedWidths(needs(body), 9, 250) ?? [];
    for (const column of [1, 2])
      expect((widths[column] ?? 0) - 2 * CELL_PADDING).toBeGreaterThanOrEqual(textWidth(figure) * 9);
  });

  it('breaks no code', () => {
    const code = '411200230000000007609';
    const widths = fittedWidths(needs([row(cell(0, code), cell(1, '长'.repeat(80)))]), 7.5, 300) ?? [];
    expect((widths[0] ?? 0) - 2 * CELL_PADDING).toBeGreaterThanOrEqual(textWidth(code) * 7.5);
  });

  it('gives a text more room than a column without figures', () => {
    const body = [row(cell(0, '三门峡市人力资源和社会保障局'), cell(1, ''), cell(2, ''))];
    const header = [row(cell(0, '单位'), cell(1, '政府性基金'), cell(2, '国有资本'))];
    const [name = 0, empty = 0] = fittedWidths(needs(body, header), 9, 240) ?? [];
    expect(name).toBeGreaterThan(2 * empty);
  });

  it('refuses a type size at which the figures do not fit', () => {
    const body = [row(cell(0, '123,456,789.00', true), cell(1, '123,456,789.00', true))];
    expect(fittedWidths(needs(body), 9, 120)).toBeNull();
    expect(fittedWidths(needs(body), 6, 120)).not.toBeNull();
  });
});
