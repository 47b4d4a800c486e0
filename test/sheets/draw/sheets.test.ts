/** Tests drawing: headers and their merges, room for texts, formulas, and whole tables. */
import { PROBLEM_SHEET_NAME } from '../../../src/entries/own-sheet-names';
import fc from 'fast-check';
import { sampleEntries, shanghaiSampleEntries } from '../../../scripts/sample-entries';
import { SHANGHAI } from '../../../src/sets/shanghai';
import { asValues } from '../../../src/sheets/draw/figure-content';
import { drawTable } from '../../../src/sheets/draw/draw-table';
import { problem } from '../../../src/entries/problem';
import { stepsOf, WAN, YUAN } from '../../../src/money/amount-style';
import { cellsOf, rollUp } from '../../../src/rollup/rollup';
import { Canvas } from '../../../src/sheets/draw/canvas';
import { drawHeader } from '../../../src/sheets/draw/draw-header';
import type { DrawnTable } from '../../../src/sheets/draw/drawn-table';
import { figureFormula, type FormulaBasis } from '../../../src/sheets/draw/formulas';
import { problemSheet } from '../../../src/sheets/draw/problem-sheet';
import { heightOf, lineCount, textWidth } from '../../../src/sheets/draw/text-fit';
import { tablesWorkbook, templateWorkbook } from '../../../src/sheets/draw/workbook-plans';
import { amount, group } from '../../../src/tables/header';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import type { LineSelection } from '../../../src/tables/line-selection';
import { writeWorkbook } from '../../../src/xlsx/write-workbook';
import { departments } from '../../support/departments';

describe('headers', () => {
  it('merges as in the tree: groups across their leaves, leaves down to the last row', () => {
    const canvas = new Canvas([10, 10, 10]);
    const tree = [
      amount('a', '甲', {}),
      group('组', amount('b', '乙', {}), group('内', amount('c', '丙', {}))),
    ];
    drawHeader(canvas, tree, { row: 2, column: 0, rows: 3 });
    expect(canvas.merges).toEqual([
      { firstRow: 2, lastRow: 4, firstColumn: 0, lastColumn: 0 },
      { firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 2 },
      { firstRow: 3, lastRow: 4, firstColumn: 1, lastColumn: 1 },
    ]);
    const texts = canvas.rows.map((row) =>
      row.map((cell) => (cell?.content?.kind === 'text' ? cell.content.text : '')),
    );
    expect(texts.slice(2)).toEqual([
      ['甲', '组', ''],
      ['', '乙', '内'],
      ['', '', '丙'],
    ]);
  });
});

describe('room for texts', () => {
  it('counts Chinese characters and full-width forms as two', () => {
    expect(textWidth('2023年')).toBe(6);
    expect(textWidth('（境）“三公”')).toBe(14);
    expect(textWidth('≥90%')).toBe(5);
    expect(textWidth('𠮷')).toBe(2);
  });

  it('allows at least the room of each text, line by line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('字', 'a', '1', '（', '\n'), maxLength: 120 }),
        fc.integer({ min: 6, max: 60 }),
        (text, width) => {
          const lines = lineCount(text, width, 11);
          const longest = Math.max(...text.split('\n').map(textWidth));
          expect(lines).toBeGreaterThanOrEqual(text.split('\n').length);
          expect(lines * width).toBeGreaterThanOrEqual(longest);
        },
      ),
    );
  });

  it('makes the last row of a merge taller when its text needs more than its rows have', () => {
    const canvas = new Canvas([10]);
    const style = {
      font: { name: '宋体', size: 10 },
      horizontal: 'left',
      vertical: 'center',
      wrap: true,
      bordered: true,
      numberFormat: '@',
      locked: true,
    } as const;
    const text = '很长的名称'.repeat(12);
    canvas.put({ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 }, style, { kind: 'text', text });
    const [first = 0, last = 0] = canvas.rowHeights();
    expect(first + last).toBeCloseTo(heightOf(lineCount(text, 10, 10), 10));
  });
});

function basis(amountUnit: '元' | '万元', units: FormulaBasis['units'] = []): FormulaBasis {
  return { settings: { amountUnit }, units };
}

describe('formulas', () => {
  it.each<readonly [string, LineSelection, string]>([
    ['everything', [{ source: ['expenditure'] }], 'SUM(支出_金额)'],
    [
      'a unit’s income',
      [{ source: ['income'], unit: ['703001'] }],
      'SUMIFS(收入_金额,收入_单位代码,"703001")',
    ],
    [
      'two kinds of a class',
      [{ source: ['expenditure'], kind: ['personnel', 'operating'], departmental: ['301*'] }],
      'SUMIFS(支出_金额,支出_支出类别,"人员类",支出_部门经济科目编码,"301*")+SUMIFS(支出_金额,支出_支出类别,"公用经费",支出_部门经济科目编码,"301*")',
    ],
    [
      'a project code too long to be compared as a number',
      [{ source: ['expenditure'], project: ['411200230000000007608'] }],
      'SUMIFS(支出_金额,支出_项目代码,"411200230000000007608*",支出_项目代码,"<>411200230000000007608?*")',
    ],
  ])('adds up %s', (_, selection, sums) => {
    expect(figureFormula(selection, WAN, basis('元'))).toBe(`ROUND(ROUND((${sums})*100,0)/10000,0)/100`);
    expect(figureFormula(selection, WAN, basis('万元'))).toBe(
      `ROUND(ROUND((${sums})*1000000,0)/10000,0)/100`,
    );
  });

  it.each([
    ['元 with two decimals', YUAN, 'ROUND((SUM(支出_金额))*100,0)/100'],
    ['whole 元', { ...YUAN, decimals: 0 }, 'ROUND(ROUND((SUM(支出_金额))*100,0)/100,0)'],
    ['万元 with one decimal', { ...WAN, decimals: 1 }, 'ROUND(ROUND((SUM(支出_金额))*100,0)/100000,0)/10'],
  ] as const)('rounds to what the table shows: %s', (_, style, formula) => {
    expect(figureFormula([{ source: ['expenditure'] }], style, basis('元'))).toBe(formula);
  });

  const UNITS = [
    { code: '101001', name: '甲', type: 'administrative' },
    { code: '101002', name: '乙', type: 'publicInstitution1' },
    { code: '101003', name: '丙', type: 'civilServiceManaged' },
  ] as const;
  const OFFICES: LineSelection = [
    { source: ['expenditure'], unitType: ['administrative', 'civilServiceManaged'], kind: ['operating'] },
  ];

  it('adds up the units of a type', () => {
    const sum = (code: string) => `SUMIFS(支出_金额,支出_单位代码,"${code}",支出_支出类别,"公用经费")`;
    expect(figureFormula(OFFICES, YUAN, basis('元', UNITS))).toBe(
      `ROUND((${sum('101001')}+${sum('101003')})*100,0)/100`,
    );
  });

  it('writes zero where no unit is of the type', () => {
    expect(figureFormula(OFFICES, YUAN, basis('元', [UNITS[1]]))).toBe('0');
  });

  it("stays below Excel's limit with 300 units of a type", () => {
    const units = Array.from({ length: 300 }, (_, index) => ({
      code: String(101_001_000 + index),
      name: `单位${String(index)}`,
      type: 'administrative' as const,
    }));
    const formula = figureFormula(OFFICES, YUAN, basis('元', units));
    expect(formula).toMatch(
      /^ROUND\(\(SUM\(SUMIFS\(支出_金额,支出_单位代码,\{"101001000",.*"101001299"\},支出_支出类别,"公用经费"\)\)\)/u,
    );
    expect(formula.length).toBeLessThan(8_192);
  });

  it('writes zero where income lacks the dimension', () => {
    expect(figureFormula([{ source: ['income'], kind: ['personnel'] }], WAN, basis('元'))).toBe('0');
  });
});

describe('the line of the publisher', () => {
  it.each([
    ['某局', false],
    ['上海市某某区机关事务管理和公共服务保障中心（区政府机关事务管理局、区公共机构节能办公室）', true],
  ])('shows all of %s', async (departmentName, isWrapped) => {
    const sample = await shanghaiSampleEntries();
    const entries = { ...sample, settings: { ...sample.settings, departmentName } };
    const [table] = rollUp(entries, SHANGHAI);
    if (table === undefined) throw new Error('There is no first table.');
    const { plan } = drawTable(table, asValues);
    const cell = plan.rows[1]?.[0];
    expect(cell?.content).toEqual({ kind: 'text', text: `编制部门：${departmentName}` });
    expect(cell?.style.wrap).toBe(isWrapped);
    const oneLine = heightOf(1, 10);
    expect((plan.rowHeights[1] ?? 0) > oneLine).toBe(isWrapped);
  });
});

/** Lists cells with a figure or text under a merge, where they would be invisible. */
function hiddenContents({ plan }: DrawnTable): readonly string[] {
  return plan.merges.flatMap((merge) => {
    const hidden: string[] = [];
    for (let row = merge.firstRow; row <= merge.lastRow; row += 1) {
      for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) {
        const first = row === merge.firstRow && column === merge.firstColumn;
        if (!first && plan.rows[row]?.[column]?.content !== undefined)
          hidden.push(`${plan.name} ${String(row)},${String(column)}`);
      }
    }
    return hidden;
  });
}

describe('tables', () => {
  it('shows every figure once, at its recorded place', async () => {
    const entries = await sampleEntries();
    const filled = rollUp(entries, HENAN_2023);
    const { drawn, plan } = tablesWorkbook(entries, filled, 'values', []);
    for (const [index, table] of drawn.entries()) {
      const shown = new Map(table.figures.map((figure) => [Object.values(figure.path).join('/'), figure]));
      expect(shown.size).toBe(table.figures.length);
      for (const cell of filled[index] === undefined ? [] : cellsOf(filled[index])) {
        const figure = shown.get(Object.values(cell.path).join('/'));
        if (figure === undefined) {
          // Further lines of a project in table 12 have no figures.
          expect([cell.path.table, cell.amount]).toEqual(['12', 0]);
          continue;
        }
        const content = table.plan.rows[figure.row]?.[figure.column]?.content;
        expect([cell.path, content]).toEqual([
          cell.path,
          cell.amount === 0 ? undefined : { kind: 'number', value: stepsOf(cell.amount, WAN) / 100 },
        ]);
      }
      expect(hiddenContents(table)).toEqual([]);
    }
    expect(plan.names.map(({ name }) => name)).toEqual(HENAN_2023.tables.map(({ id }) => `预算${id}表_数据`));
  });

  it('merges the code, name and figures of a project over all lines of its indicators', async () => {
    const entries = await sampleEntries();
    const { drawn } = tablesWorkbook(entries, rollUp(entries, HENAN_2023), 'values', []);
    const table = drawn.find(({ plan }) => plan.name.includes('项目绩效'));
    const row = table?.plan.rows.findIndex((cells) => {
      const content = cells[0]?.content;
      return content?.kind === 'text' && content.text === '411200230000000007608';
    });
    // Seven output indicators, and fewer of the other kinds.
    const merges = table?.plan.merges.filter((merge) => merge.firstRow === row);
    expect(merges?.map((merge) => [merge.firstColumn, merge.lastRow - merge.firstRow + 1])).toEqual(
      [0, 1, 2, 3, 4, 5].map((column) => [column, 7]),
    );
    expect(
      table?.figures.filter((figure) => figure.path.row.startsWith('703001-411200230000000007608')),
    ).toHaveLength(4);
  });

  it('writes tables of any department, with figures and with formulas', async () => {
    await fc.assert(
      fc.asyncProperty(departments({ maxUnits: 30, maxLines: 60 }), async (entries) => {
        const filled = rollUp(entries, HENAN_2023);
        for (const fill of ['values', 'formulas'] as const) {
          const { plan, drawn } = tablesWorkbook(entries, filled, fill, []);
          for (const table of drawn) expect(hiddenContents(table)).toEqual([]);
          expect((await writeWorkbook(plan)).byteLength).toBeGreaterThan(0);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('explains empty tables', async () => {
    const entries = await sampleEntries();
    const filled = rollUp({ ...entries, expenditure: [] }, HENAN_2023);
    const notes = filled.filter((table) => table.notes.some((note) => note.endsWith('故此表为空。')));
    expect(notes.map((table) => table.table.id)).toEqual(['05', '06', '08', '09', '10', '12']);
  });
});

describe('problems', () => {
  it('puts the problem sheet first in the workbook, the gravest problem first', async () => {
    const entries = await sampleEntries();
    const problems = [
      problem('name-mismatch', { sheet: '支出录入', row: 3 }, { found: '甲' }),
      problem('missing-value', { sheet: '支出录入', row: 9, column: '金额', columnIndex: 13 }),
    ];
    const { plan } = tablesWorkbook(entries, rollUp(entries, HENAN_2023), 'values', problems);
    expect(plan.sheets[0]?.name).toBe(PROBLEM_SHEET_NAME);
    const severities = problemSheet(problems).rows.map((row) => row[0]?.content);
    expect(severities).toEqual([
      { kind: 'text', text: '级别' },
      { kind: 'text', text: '未计入' },
      { kind: 'text', text: '请核实' },
    ]);
  });

  it('adds no sheet for problems without action', async () => {
    const entries = await sampleEntries();
    const cleaned = [problem('cleaned-text', { sheet: '支出录入', row: 2 }, { found: '１' })];
    expect(tablesWorkbook(entries, rollUp(entries, HENAN_2023), 'values', cleaned).plan.sheets).toHaveLength(
      12,
    );
  });
});

describe('template', () => {
  it('offers the accounts in force that year, and marks unverified ones', () => {
    const accounts = (year: number) => {
      const sheet = templateWorkbook(year, HENAN_2023).sheets.find((one) => one.name === '科目表');
      return (sheet?.rows ?? []).map((row) =>
        row.map((cell) => (cell?.content?.kind === 'text' ? cell.content.text : '')),
      );
    };
    const row = (year: number, code: string) => accounts(year).find((cells) => cells.includes(code));
    expect(row(2023, '2170404')).toBeUndefined();
    expect(row(2026, '2170404')).toBeDefined();
    expect(row(2023, '30311')?.[5]).toBe('待核实');
    expect(row(2023, '30101')?.slice(3, 8)).toEqual(['30101', '基本工资', '', '50101', '50501']);
  });
});
