import fc from 'fast-check';
import { styleGrid } from '../../src/excel/write/style-grid';
import { paintStyles } from '../../src/excel/write/paint-styles';
import { regionsOf } from '../../src/excel/write/regions';
import type { SheetInstruction } from '../../src/excel/write/instruction';
import { ENTRY_STYLES } from '../../src/sheets/draw/entry-styles';
import { STYLES } from '../../src/sheets/draw/styles';
import type { CellStyle, PlannedCell } from '../../src/sheets/plan/plan';

const cells = (...styles: (CellStyle | undefined)[]): (PlannedCell | undefined)[] =>
  styles.map((style) => (style === undefined ? undefined : { style }));

function paint(
  rows: readonly (readonly (PlannedCell | undefined)[])[],
  columnStyles: readonly (CellStyle | undefined)[] = [],
): readonly SheetInstruction[] {
  return paintStyles(styleGrid({ rows, merges: [], columnStyles }));
}

const formats = (instructions: readonly SheetInstruction[]) =>
  instructions.flatMap((one) => (one.kind === 'number-format' ? [`${one.address} ${one.format}`] : []));

const patches = (instructions: readonly SheetInstruction[]) =>
  instructions.flatMap((one) =>
    one.kind === 'style' ? [`${one.address} ${JSON.stringify(one.patch)}`] : [],
  );

const lines = (instructions: readonly SheetInstruction[]) =>
  instructions.flatMap((one) =>
    one.kind === 'borders' ? [`${one.address} ${String(one.drawn)} ${one.edges.join()}`] : [],
  );

describe('regions', () => {
  test('regions cover exactly the cells that get something, each once', () => {
    const grid = fc.array(fc.array(fc.constantFrom('a', 'b', null), { minLength: 4, maxLength: 4 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(grid, (keys) => {
        const byKey: Readonly<Record<string, CellStyle>> = { a: STYLES.name, b: STYLES.amount };
        const rows = keys.map((row) => cells(...row.map((key) => (key === null ? undefined : byKey[key]))));
        const { bands } = styleGrid({ rows, merges: [] });
        const found = keys.map((row) => row.map((): string | null => null));
        const regions = regionsOf(bands, (style) =>
          style === undefined ? null : style === STYLES.name ? 'a' : 'b',
        );
        for (const { area, key } of regions) {
          for (let row = area.firstRow; row <= area.lastRow; row += 1) {
            for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
              const inRow = found[row];
              expect(inRow?.[column]).toBeNull();
              if (inRow !== undefined) inRow[column] = key;
            }
          }
        }
        expect(found).toEqual(keys);
      }),
    );
  });
});

describe('painting', () => {
  test('a thousand rows cost as much as ten', () => {
    const table = (rows: number) =>
      paint(
        Array.from({ length: rows }, () => cells(STYLES.code, STYLES.name, STYLES.amount, STYLES.amount)),
      );
    expect(table(1_000)).toHaveLength(table(10).length);
    expect(formats(table(1_000))).toEqual(['A1:B1000 @', 'C1:D1000 #,##0.00;-#,##0.00;;@']);
  });

  test('alternating rows become lists of areas', () => {
    const rows = Array.from({ length: 4 }, (_, row) => cells({ ...STYLES.name, indent: row % 2 }));
    expect(patches(paint(rows))).toContain('A2,A4 {"indentLevel":1}');
  });

  test('sets no aspect that a plain cell has anyway', () => {
    const said = patches(paint([cells(STYLES.captionLeft)]));
    expect(said).toEqual([
      'A1 {"font":{"name":"宋体"}}',
      'A1 {"font":{"size":10}}',
      'A1 {"horizontalAlignment":"Left"}',
      'A1 {"verticalAlignment":"Center"}',
    ]);
  });

  test('sets whole columns first, then only what differs from them', () => {
    const rows = [cells(ENTRY_STYLES.header), ...Array.from({ length: 9 }, () => cells(ENTRY_STYLES.amount))];
    const painted = paint(rows, [ENTRY_STYLES.amount]);
    expect(formats(painted)).toEqual([`A:A ${ENTRY_STYLES.amount.numberFormat}`, 'A1 @']);
    expect(patches(painted)).toContain('A:A {"protection":{"locked":false}}');
    expect(patches(painted)).toContain('A1 {"protection":{"locked":true}}');
    expect(lines(painted)).toEqual(['A:A true EdgeTop,EdgeBottom,EdgeLeft,EdgeRight,InsideHorizontal']);
  });

  test('removes fill and lines from a cell without them in a column with them', () => {
    const { font, horizontal, vertical, wrap, numberFormat, locked } = ENTRY_STYLES.companion;
    const bare: CellStyle = { font, horizontal, vertical, wrap, numberFormat, locked, bordered: false };
    const painted = paint([cells(bare)], [ENTRY_STYLES.companion]);
    expect(patches(painted)).toContain('A1 "no-fill"');
    expect(lines(painted)).toContain('A1 false EdgeTop,EdgeBottom,EdgeLeft,EdgeRight');
  });

  test('a cell without style keeps the style of its column', () => {
    expect(formats(paint([cells(undefined, ENTRY_STYLES.text)], [ENTRY_STYLES.text]))).toEqual([
      'A:A @',
      'B1 @',
    ]);
  });

  test('draws inner lines only in areas of several rows or columns', () => {
    const row = cells(STYLES.name, STYLES.name);
    expect(lines(paint([row, row, cells(undefined, STYLES.name)]))).toEqual([
      'B3 true EdgeTop,EdgeBottom,EdgeLeft,EdgeRight',
      'A1:B2 true EdgeTop,EdgeBottom,EdgeLeft,EdgeRight,InsideHorizontal,InsideVertical',
    ]);
  });

  test('cells under a merge get the style of its first one', () => {
    const merges = [{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }];
    expect(formats(paintStyles(styleGrid({ rows: [cells(STYLES.name)], merges })))).toEqual(['A1:B2 @']);
  });

  test('joins equal styles of different objects', () => {
    const rows = Array.from({ length: 20 }, () => cells({ ...STYLES.name }));
    expect(formats(paint(rows))).toEqual(['A1:A20 @']);
  });
});
