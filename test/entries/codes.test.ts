/**
 * Tests codes in the forms of other systems: the reader accepts and reports clear ones, and refuses ambiguous
 * ones.
 */
import { codeText } from '../../src/entries/code-text';
import { readEntries } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import { goodWorkbook, withCell } from '../support/raw';

const FUNCTION_DIGITS = 7;
const EXPENDITURE = '支出录入';

function messagesFor(sheet: string, address: string, cell: string): readonly string[] {
  const reading = readEntries(withCell(goodWorkbook(), sheet, address, cell), TABLE_SETS);
  return reading.problems.map(({ code, severity, message }) => `[${severity}] ${code} ${message}`);
}

describe('codeText with seven digits', () => {
  it.each([
    ['[2080101]行政运行', '行政运行'],
    ['【2080101】行政运行', '行政运行'],
    ['（2080101）行政运行', '行政运行'],
    ['〔２０８０１０１〕 行政运行', '行政运行'],
    ['<2080101>行政运行', '行政运行'],
    ['2080101-行政运行', '行政运行'],
    ['2080101－行政运行', '行政运行'],
    ['2080101—行政运行', '行政运行'],
    ['2080101——行政运行', '行政运行'],
    ['2080101–行政运行', '行政运行'],
    ['2080101‐行政运行', '行政运行'],
    ['2080101ー行政运行', '行政运行'],
    ['2080101 行政运行', '行政运行'],
    ['2080101\u3000行政运行', '行政运行'],
    ['2080101\t行政运行', '行政运行'],
    ['2080101：行政运行', '行政运行'],
    ['2080101_行政运行', '行政运行'],
    ['2080101/行政运行', '行政运行'],
    ['2080101行政运行', '行政运行'],
    ['2080101（行政运行）', '行政运行'],
    ['2080101-2023年行政运行', '2023年行政运行'],
    ['208-01-01 行政运行', '行政运行'],
    ['[208-01-01]行政运行', '行政运行'],
    ['208-01-01', null],
    ['208 01 01', null],
    ['208.01.01', null],
    ['208－01－01', null],
    ['208—01—01', null],
    ['208–01–01', null],
    ['208‑01‑01', null],
    ['208ー01ー01', null],
    ['208一01一01', null],
    ['20801-01', null],
    ['208-0101', null],
    ['２０８０１０１', null],
    ['2080101.0', null],
    ['2080101.00', null],
    ["'2080101", null],
    [' 208 0101 ', null],
    ['\u200b2080101\ufeff', null],
  ])('reads %p', (text, name) => {
    const read = codeText(text, FUNCTION_DIGITS);
    expect(read).toMatchObject({ kind: 'code', code: '2080101', name });
    expect(read.kind === 'code' ? read.changes : []).not.toHaveLength(0);
  });

  it.each([
    '2080101 2080102',
    '2080101、2080102',
    '2080101/2080102',
    '2080101,2080102',
    '2080101\n2080102',
    '208-01',
    '20-80101',
    '2.080101',
    '208O101',
    '1e5',
    '2080101x',
    '(2080101',
    '行政运行',
    '-2080101',
    '2080101'.repeat(100),
  ])('does not guess %p', (text) => {
    const read = codeText(text, FUNCTION_DIGITS);
    expect(read.kind === 'code' && read.code.length === FUNCTION_DIGITS).toBe(false);
  });
});

describe('codeText with any number of digits', () => {
  it.each([
    ['703001.0', '703001', null],
    ['703-001', '703001', null],
    ['703001-某局', '703001', '某局'],
    ['[703001]某局', '703001', '某局'],
    ['[411200230000000007608]2023年专项', '411200230000000007608', '2023年专项'],
    ['4112 0023 0000 0000 0760 8', '411200230000000007608', null],
  ])('reads %p', (text, code, name) => {
    expect(codeText(text)).toMatchObject({ kind: 'code', code, name });
  });

  it.each([
    '703001 703002',
    '703001-703002',
    '703001、703002',
    '411200230000000007608-2023年专项',
    '411200230000000007608 2023年专项',
    '703-001 某局',
  ])('refuses %p because its end is unclear', (text) => {
    expect(codeText(text)).toEqual({ kind: 'ambiguous' });
  });
});

describe('readEntries with codes', () => {
  it.each([
    [
      'C2',
      '[2080101]行政运行',
      [
        '[normalized] cleaned-text “支出录入”第2行“功能科目编码”（C2）已规范后读取为“2080101”（编码后带有名称、编码在括号中）：“[2080101]行政运行”。无需处理。',
      ],
    ],
    [
      'C2',
      '208-01-01',
      [
        '[normalized] cleaned-text “支出录入”第2行“功能科目编码”（C2）已规范后读取为“2080101”（编码中有分隔符或空格）：“208-01-01”。无需处理。',
      ],
    ],
    [
      'H2',
      '301.01 基本工资',
      [
        '[normalized] cleaned-text “支出录入”第2行“部门经济科目编码”（H2）已规范后读取为“30101”（编码后带有名称、编码中有分隔符或空格）：“301.01 基本工资”。无需处理。',
      ],
    ],
    [
      'J2',
      '501—01',
      [
        '[normalized] cleaned-text “支出录入”第2行“政府经济科目编码”（J2）已规范后读取为“50101”（编码中有分隔符或空格）：“501—01”。无需处理。',
      ],
    ],
    [
      'A2',
      '703001.0',
      [
        '[normalized] cleaned-text “支出录入”第2行“单位代码”（A2）已规范后读取为“703001”（编码中有分隔符或空格）：“703001.0”。无需处理。',
      ],
    ],
    [
      'F4',
      '【411200230000000007608】综合事务',
      [
        '[normalized] cleaned-text “支出录入”第4行“项目代码”（F4）已规范后读取为“411200230000000007608”（编码后带有名称、编码在括号中）：“【411200230000000007608】综合事务”。无需处理。',
      ],
    ],
    [
      'C2',
      '2080101-社会保障和就业支出-行政运行',
      [
        '[normalized] cleaned-text “支出录入”第2行“功能科目编码”（C2）已规范后读取为“2080101”（编码后带有名称）：“2080101-社会保障和就业支出-行政运行”。无需处理。',
      ],
    ],
    ...[
      '一般公共预算－财政拨款',
      '一般公共预算—财政拨款',
      '一般公共预算–财政拨款',
      '一般公共预算‐财政拨款',
      '一般公共预算‑财政拨款',
      '一般公共预算ー财政拨款',
      '一般公共预算一财政拨款',
      '一般公共预算——财政拨款',
      '一般公共预算（财政拨款）',
      '一般公共预算：财政拨款',
    ].map((fund): [string, string, readonly string[]] => [
      'L2',
      fund,
      [
        `[normalized] cleaned-text “支出录入”第2行“资金来源”（L2）已规范后读取为“一般公共预算-财政拨款”（${fund.includes('－') ? '空格或全角字符' : '连接符'}）：“${fund}”。无需处理。`,
      ],
    ]),
  ])('reports the original and the cleaned value in %s: %s', (address, cell, messages) => {
    expect(messagesFor(EXPENDITURE, address, cell)).toEqual(messages);
  });

  it.each([
    ['C2', '2080101-一般行政管理事务', 'name-mismatch', '行政运行'],
    ['H2', '[30101]津贴补贴', 'name-mismatch', '基本工资'],
    ['A2', '703001 某市社会保险中心', 'name-mismatch', '某市人力资源和社会保障局'],
    ['F4', '411200230000000007608-其他事务', 'name-mismatch', '综合事务'],
  ])('reports a name that differs from its code in %s: %s', (address, cell, code, expected) => {
    const messages = messagesFor(EXPENDITURE, address, cell).filter((message) => message.includes(code));
    expect(messages).toEqual([
      expect.stringMatching(
        new RegExp(
          `^\\[confirm\\] ${code} “支出录入”第\\d行“[^”]+”（${address}）名称与编码不符，已按编码计入：“[^”]+”。编码对应的名称是“${expected}”，请核对填错的是编码还是名称。$`,
          'u',
        ),
      ),
    ]);
  });

  it.each([
    ['F4', '411200230000000007608 411200230000000007609'],
    ['C2', '2080101、2080102'],
    ['A2', '703001-703002'],
  ])('refuses several codes in %s: %s', (address, cell) => {
    const [first] = messagesFor(EXPENDITURE, address, cell);
    expect(first).toMatch(
      new RegExp(
        `^\\[excluded\\] ambiguous-code “支出录入”第\\d行“[^”]+”（${address}）像是有两个编码，或分不清编码到哪里为止，程序没有猜测：“`,
        'u',
      ),
    );
  });

  it('reads such codes in settings and roster too', () => {
    expect(messagesFor('设置', 'B2', '[703]某局')).toEqual([]);
    expect(messagesFor('单位名册', 'A2', '703001.0')).toEqual([
      '[normalized] cleaned-text “单位名册”第2行“单位代码”（A2）已规范后读取为“703001”（编码中有分隔符或空格）：“703001.0”。无需处理。',
    ]);
  });
});
