/**
 * Tests formulas: the functions that this add-in writes into cells, with Excel's rules for types, criteria and errors.
 */
import { connect, onSheet, sent, type Connection } from './connection';

let excel: Connection;

/** Writes entries as on an entry sheet, with named whole columns. */
async function entries(): Promise<void> {
  excel = connect();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('支出录入');
    sheet.getRange('A:C').numberFormat = [['@']] as never;
    sheet.getRange('A1:D6').values = [
      ['科目', '类别', '项目', '金额'],
      ['2080101', '基本支出', '', 100.1],
      ['2080101', '项目支出', '410000240000000001111', 200.2],
      ['2080102', '项目支出', '410000240000000001112', 300.3],
      ['2080101', '项目支出', '4100002400000000011110', 1000],
      ['甲类', '其他', 'x*y', '文字'],
    ];
    for (const [name, column] of [
      ['支出_科目', 'A'],
      ['支出_类别', 'B'],
      ['支出_项目', 'C'],
      ['支出_金额', 'D'],
    ] as const) {
      context.workbook.names.add(name, `='支出录入'!$${column}:$${column}`);
    }
    await context.sync();
  });
}

async function result(formula: string): Promise<unknown> {
  return onSheet(excel, async (context, sheet) => {
    const cell = sheet.getRange('H20');
    cell.formulas = [[`=${formula}`]];
    cell.load('values');
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
}

beforeAll(entries);

test.each<[string, unknown]>([
  ['1+2*3^2', 19],
  ['-2^2', 4],
  ['(1+2)*3', 9],
  ['10%', 0.1],
  ['200%%', 0.02],
  ['1&"甲"', '1甲'],
  ['0.1+0.2&""', '0.3'],
  ['"a"="A"', true],
  ['1<2', true],
  ['"2">10', true],
  ['TRUE>"z"', true],
  ['Z99=""', true],
  ['Z99=0', true],
  ['Z99', 0],
  ['1/0', '#DIV/0!'],
  ['"x"+1', '#VALUE!'],
  ['"5"+1', 6],
  ['"1,000"+1', 1001],
  ['1E3', 1000],
  ['"a""b"', 'a"b'],
  ['#N/A', '#N/A'],
  ['没有的名称', '#NAME?'],
  ['VLOOKUP(1,A1:B2,2,0)', '#NAME?'],
  ['没有!A1', '#REF!'],
  ['{"a","b"}', '#VALUE!'],
])('%s', async (formula, expected) => {
  expect(await result(formula)).toEqual(expected);
});

describe('counts', () => {
  test.each<[string, number]>([
    ['COUNT(支出_金额)', 4],
    ['COUNTA(支出_金额)', 6],
    ["COUNTA('支出录入'!A2,'支出录入'!C2,'支出录入'!C9)", 1],
    ['COUNTIFS(支出_类别,"项目支出")', 3],
    ['COUNTIFS(支出_类别,"?*",支出_项目,"")', 1],
    ['COUNTIFS(支出_类别,"项目支出",支出_科目,"2080101")', 2],
    ['COUNTIFS(支出_项目,"")', 1_048_571],
  ])('%s', async (formula, expected) => {
    expect(await result(formula)).toBe(expected);
  });

  test('of columns of different heights are an error', async () => {
    expect(await result('COUNTIFS(支出_类别,"x",\'支出录入\'!A2:A3,"y")')).toBe('#VALUE!');
  });
});

describe('SUM', () => {
  test.each<[string, number]>([
    ['SUM(支出_金额)', 1600.6],
    ['SUM(SUMIFS(支出_金额,支出_类别,{"项目支出","基本支出"}))', 1600.6],
    ['SUM(SUMIFS(支出_金额,支出_科目,{"2080101"},支出_类别,"项目支出"))', 1200.2],
    ['SUM(1,"2",TRUE)', 4],
    ["SUM('支出录入'!D2:D3,0.5)", 300.8],
    ["SUM('支出录入'!A1:D6)", 1600.6],
  ])('%s', async (formula, expected) => {
    expect(await result(formula)).toBeCloseTo(expected, 9);
  });
});

describe('SUMIFS', () => {
  test.each<[string, number | string]>([
    ['SUMIFS(支出_金额,支出_科目,"2080101")', 1300.3],
    ['SUMIFS(支出_金额,支出_科目,2080101)', 0],
    ['SUMIFS(支出_金额,支出_类别,"项目支出")', 1500.5],
    ['SUMIFS(支出_金额,支出_科目,"2080101",支出_类别,"项目支出")', 1200.2],
    ['SUMIFS(支出_金额,支出_类别,"项目*")', 1500.5],
    ['SUMIFS(支出_金额,支出_类别,"<>项目*")', 100.1],
    ['SUMIFS(支出_金额,支出_类别,"??支出")', 1600.6],
    ['SUMIFS(支出_金额,支出_金额,">=200.2")', 1500.5],
    ['SUMIFS(支出_金额,支出_项目,"")', 100.1],
    ['SUMIFS(支出_金额,支出_科目,"308*")', 0],
    ['SUMIFS(支出_金额,支出_科目,"2080101*")', 1300.3],
    ['SUMIFS(支出_金额,\'支出录入\'!A2:A3,"x")', '#VALUE!'],
    ['SUMIFS(支出_金额,支出_项目,"x~*y")', 0],
  ])('%s', async (formula, expected) => {
    const value = await result(formula);
    expect(value).toEqual(typeof expected === 'number' ? expect.closeTo(expected, 9) : expected);
  });

  test('compares a criterion of digits as a number of 15 digits, so that long codes are equal', async () => {
    expect(await result('SUMIFS(支出_金额,支出_项目,"410000240000000001111")')).toBeCloseTo(500.5, 9);
  });

  test('compares it as text with a wildcard', async () => {
    const code = '410000240000000001111';
    expect(await result(`SUMIFS(支出_金额,支出_项目,"${code}*",支出_项目,"<>${code}?*")`)).toBeCloseTo(
      200.2,
      9,
    );
  });
});

describe('lookups', () => {
  test.each<[string, unknown]>([
    ['MATCH("2080102",支出_科目,0)', 4],
    ['MATCH(2080102,支出_科目,0)', '#N/A'],
    ['MATCH(2080102&"",支出_科目,0)', 4],
    ['MATCH("甲*",支出_科目,0)', 6],
    ['MATCH("没有",支出_科目,0)', '#N/A'],
    ['INDEX(支出_类别,3)', '项目支出'],
    ["INDEX('支出录入'!A1:D6,3,4)", 200.2],
    ["INDEX('支出录入'!A1:D1,2)", '类别'],
    ["INDEX('支出录入'!A1:D6,9,1)", '#REF!'],
    ['IFERROR(INDEX(支出_类别,MATCH("2080102",支出_科目,0)),"")', '项目支出'],
    ['IFERROR(INDEX(支出_类别,MATCH("x",支出_科目,0)),"没有")', '没有'],
    ['INDEX(支出_项目,2)&""', ''],
  ])('%s', async (formula, expected) => {
    expect(await result(formula)).toEqual(expected);
  });
});

describe('conditions and types', () => {
  test.each<[string, unknown]>([
    ['IF(1>0,"是","否")', '是'],
    ['IF(1<0,"是")', false],
    ['IF("x","是","否")', '#VALUE!'],
    ['IF(1>0,"是",1/0)', '是'],
    ['AND(TRUE,1,"TRUE")', true],
    ['OR(FALSE,0)', false],
    ['ISTEXT("a")', true],
    ['ISTEXT(Z99)', false],
    ['ISNUMBER(1)', true],
    ['ISNUMBER("1")', false],
    ['ISNUMBER(1/0)', false],
    ['IFERROR(1/0,)', 0],
  ])('%s', async (formula, expected) => {
    expect(await result(formula)).toEqual(expected);
  });
});

describe('rounds away from zero on the decimal digits', () => {
  test.each<[string, number]>([
    ['ROUND(80.225,2)', 80.23],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(-1.005,2)', -1.01],
    ['ROUND(2.5,0)', 3],
    ['ROUND(-0.4,0)', 0],
    ['ROUND(1234.5,-2)', 1200],
    ['ROUND(ROUND((0.1+0.2)*100,0)/10000,2)', 0],
  ])('%s', async (formula, expected) => {
    expect(await result(formula)).toBe(expected);
  });
});

test("shows a link's text, or its target without one", async () => {
  expect(await result('HYPERLINK("#表!A1","A1")')).toBe('A1');
  expect(await result('HYPERLINK("#表!A1")')).toBe('#表!A1');
});

describe('order of calculation', () => {
  test('calculates formulas over sheets and in any order', async () => {
    await entries();
    await sent(excel, (sheet, { workbook }) => {
      sheet.getRange('A1:A3').formulas = [['=A2*2'], ['=A3+1'], ["='支出录入'!D2"]];
      workbook.worksheets.getItem('支出录入').getRange('D2').values = [[5]];
    });
    await onSheet(excel, async (context, sheet) => {
      const range = sheet.getRange('A1:A3').load('values');
      await context.sync();
      expect(range.values).toEqual([[12], [6], [5]]);
    });
  });

  test('shows 0 for a circular formula', async () => {
    expect(await result('H20+1')).toBe(1);
    await sent(excel, (sheet) => {
      sheet.getRange('J1:K1').formulas = [['=K1', '=J1']];
    });
    await onSheet(excel, async (context, sheet) => {
      const range = sheet.getRange('J1:K1').load('values');
      await context.sync();
      expect(range.values).toEqual([[0, 0]]);
    });
  });

  test('ignores the old result of a circular formula', async () => {
    await sent(excel, (sheet) => {
      sheet.getRange('J5:K5').formulas = [['=K5+1', 7]];
    });
    await onSheet(excel, async (context, sheet) => {
      sheet.getRange('K5').formulas = [['=J5']];
      const range = sheet.getRange('J5:K5').load('values');
      await context.sync();
      expect(range.values).toEqual([[1, 0]]);
    });
  });

  test('recalculates after a typed entry', async () => {
    await entries();
    await sent(excel, (sheet) => {
      sheet.getRange('A1').formulas = [['=SUMIFS(支出_金额,支出_类别,"基本支出")']];
    });
    excel.host.user.type('支出录入', 'B7', '基本支出');
    excel.host.user.type('支出录入', 'D7', '0.9');
    expect(excel.host.workbook.sheet('Sheet1').grid.cell(0, 0)?.value).toBeCloseTo(101, 9);
  });

  test('returns an error in the cells as the sum', async () => {
    await entries();
    excel.host.user.type('支出录入', 'D3', '#N/A');
    expect(await result('SUM(支出_金额)')).toBe('#N/A');
    expect(await result('SUMIFS(支出_金额,支出_类别,"项目支出")')).toBe('#N/A');
    expect(await result('SUMIFS(支出_金额,支出_类别,"基本支出")')).toBe(100.1);
  });
});
