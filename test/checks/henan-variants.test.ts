/**
 * Tests the twelve tables in the forms of other programs: the findings stay equal, and nothing is left out.
 */
import { message } from '../../src/checks/finding';
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawSheet, RawWorkbook } from '../../src/entries/raw-workbook';
import { checkDepartment } from '../support/check-department';
import { checked, tablesOf } from '../support/checks';
import { smallDepartment } from '../support/distributed';
import { fixedDepartment } from '../support/departments';
import { onOneSheet } from '../support/foreign-sets';

type Rows = RawSheet['rows'];
type Form = (workbook: RawWorkbook) => RawWorkbook;

function sheets(change: (sheet: RawSheet, index: number) => RawSheet): Form {
  return (workbook) => ({ sheets: workbook.sheets.map(change) });
}

function rowsOf(change: (rows: Rows) => Rows): Form {
  return sheets((sheet) => ({ ...sheet, merges: [], rows: change(sheet.rows) }));
}

function cellsOf(change: (cell: RawCell, row: number, column: number) => RawCell): Form {
  return sheets((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) => cells.map((cell, column) => change(cell, row, column))),
  }));
}

function texts(change: (text: string) => string): Form {
  return cellsOf((cell) => (typeof cell === 'string' ? change(cell) : cell));
}

/** Whether a row begins with the three digits of a 类. */
function isAccount([first]: readonly RawCell[]): boolean {
  return typeof first === 'string' && /^\d{3}$/u.test(first);
}

function withoutRepeats(rows: Rows): Rows {
  let above: readonly RawCell[] = [];
  return rows.map((row) => {
    const before = above;
    above = row;
    if (!isAccount(row) || !isAccount(before) || row[0] !== before[0]) return row;
    return [null, row[1] === before[1] ? null : (row[1] ?? null), ...row.slice(2)];
  });
}

/** Repeats the headers above the second half of the accounts. */
function onTwoPages(rows: Rows): Rows {
  const at = rows.findIndex(isAccount);
  const count = rows.filter(isAccount).length;
  if (at < 0 || count < 4) return rows;
  const middle = at + Math.floor(count / 2);
  const head = rows.slice(0, at).filter((row) => row.every((cell) => typeof cell !== 'number'));
  return [...rows.slice(0, middle), ['第1页，共2页'], ...head, ...rows.slice(middle)];
}

function isTitle([first]: readonly RawCell[]): boolean {
  return typeof first === 'string' && /^\d{4}年.*表$/u.test(first);
}

function withoutYear([first]: readonly RawCell[]): RawCell {
  return String(first).replace(/^\d{4}年/u, '');
}

function withUnitInTitle(row: readonly RawCell[]): readonly RawCell[] {
  if (isTitle(row)) return [`${String(row[0])}（单位：万元）`];
  return row.map((cell) => (cell === '单位：万元' ? null : cell));
}

/** Changes the parts 类, 款 and 项 of a row with an account. */
function codes(change: (parts: readonly string[]) => readonly RawCell[]): Form {
  return rowsOf((rows) =>
    rows.map((row) => {
      if (!isAccount(row) || typeof row[1] !== 'string' || typeof row[2] !== 'string') return row;
      return /^\d{2}$/u.test(row[1]) && /^\d{2}$/u.test(row[2])
        ? [...change([row[0] as string, row[1], row[2]]), ...row.slice(3)]
        : row;
    }),
  );
}

/** Moves the whole code into the cell of the name. */
function codeBeforeName(put: (code: string, name: string) => string): Form {
  return rowsOf((rows) =>
    rows.map((row) => {
      const [first, second, third, , name] = row;
      return isAccount(row) && typeof name === 'string' && /^\d{2}$/u.test(String(third))
        ? [
            null,
            null,
            null,
            null,
            put(`${String(first)}${String(second)}${String(third)}`, name),
            ...row.slice(5),
          ]
        : row;
    }),
  );
}

/** Changes the name of a row that begins with the code of a unit. */
function unitNames(put: (code: string, name: string) => string): Form {
  return rowsOf((rows) =>
    rows.map((row) => {
      const [code, name] = row;
      return typeof code === 'string' && /^\d{6}$/u.test(code) && typeof name === 'string'
        ? [code, put(code, name), ...row.slice(2)]
        : row;
    }),
  );
}

const TYPE = /^(特定目标类|其他运转类)$/u;

/** Prints the type of a project only where it changes. */
function typeOnce(rows: Rows): Rows {
  let above: RawCell = null;
  return rows.map((row) => {
    const [type] = row;
    if (typeof type !== 'string' || !TYPE.test(type)) return row;
    const isSame = type === above;
    above = type;
    return isSame ? [null, ...row.slice(1)] : row;
  });
}

/** Prints one row of headers, each with the group above it. */
function headersInOneRow(sheet: RawSheet): RawSheet {
  const frame = sheet.rows.findIndex((row) => row.some((cell) => /^部门名称/u.test(String(cell))));
  const body = sheet.rows.findIndex(
    (row, at) => at > frame + 1 && row.some((cell) => typeof cell === 'number'),
  );
  if (body < 0 || sheet.name.includes('整体绩效')) return sheet;
  const covering = (row: number, column: number): RawCell => {
    const area = sheet.merges.find(
      (one) =>
        row >= one.firstRow && row <= one.lastRow && column >= one.firstColumn && column <= one.lastColumn,
    );
    return sheet.rows[area?.firstRow ?? row]?.[area?.firstColumn ?? column] ?? null;
  };
  const width = Math.max(...sheet.rows.map(({ length }) => length));
  const header = Array.from({ length: width }, (_, column): RawCell => {
    const titles: RawCell[] = [];
    for (let row = frame + 1; row < body; row += 1) {
      const title = covering(row, column);
      if (title !== null && title !== titles.at(-1)) titles.push(title);
    }
    return titles.slice(-2).join('') || null;
  });
  const rows = [...sheet.rows.slice(0, frame + 1), header, ...sheet.rows.slice(body)];
  return { ...sheet, rows, merges: [] };
}

const CLASS = /^（([一二三四五六七八九十]+)）(?=.*支出$)/u;

const FORMS: readonly (readonly [string, Form])[] = [
  ['nothing merged', rowsOf((rows) => rows)],
  ['one sheet', onOneSheet],
  ['total called 总计', texts((text) => (text === '合计' ? '总计' : text))],
  ['total spaced', texts((text) => text.replace(/^合计$/u, '合    计'))],
  ['类 and 款 in their first row only', rowsOf(withoutRepeats)],
  [
    '款 and 项 as numbers',
    cellsOf((cell) => (typeof cell === 'string' && /^\d{2,3}$/u.test(cell) ? Number(cell) : cell)),
  ],
  ['two pages', rowsOf(onTwoPages)],
  ['an empty column on the left', rowsOf((rows) => rows.map((row) => [null, ...row]))],
  ['empty rows above', rowsOf((rows) => [[], [], ...rows])],
  ['seals below', rowsOf((rows) => [...rows, ['填报单位（公章）：', null, '联系方式：3981234']])],
  [
    'wrapped headers',
    cellsOf((cell, row) =>
      typeof cell === 'string' && row >= 3 && row < 6 && cell.length > 2 && !/[：:\d]/u.test(cell)
        ? [...cell].join('\n')
        : cell,
    ),
  ],
  ['the department before the title', texts((text) => text.replace(/^(\d{4}年.*表)$/u, '某市某局$1'))],
  ['年度', texts((text) => text.replace(/^(\d{4})年(.*表)$/u, '$1年度$2'))],
  ['年 in Chinese digits', texts((text) => text.replace(/^2023年(?=.*表$)/u, '二〇二三年'))],
  [
    'the year below the title',
    rowsOf((rows) => rows.flatMap((row) => (isTitle(row) ? [[withoutYear(row)], ['（2023年度）']] : [row]))),
  ],
  [
    'the year above the title',
    rowsOf((rows) =>
      rows.flatMap((row) => (isTitle(row) ? [['2023年某市某局部门预算'], [withoutYear(row)]] : [row])),
    ),
  ],
  ['草案 behind the title', texts((text) => text.replace(/^(\d{4}年.*表)$/u, '$1（草案）'))],
  ['the department behind the title', texts((text) => text.replace(/^(\d{4}年.*表)$/u, '$1--某市某局'))],
  ['a title of nobody', texts((text) => text.replace(/^(\d{4}年.*)情况表$/u, '$1预算情况统计表'))],
  ['the unit of money behind the title', rowsOf((rows) => rows.map(withUnitInTitle))],
  ['附件 before the title', rowsOf((rows) => [['附件2'], ...rows])],
  ['tabs of numbers', sheets((sheet, index) => ({ ...sheet, name: `${String(index + 1)}` }))],
  [
    'each level with the levels above',
    codes(([a, b, c]) => [a ?? '', `${a ?? ''}${b ?? ''}`, [a, b, c].join('')]),
  ],
  ['the whole code in the column of its level', codes((parts) => [null, null, parts.join('')])],
  ['the code before the name', codeBeforeName((code, name) => `[${code}]${name}`)],
  ['the code joined to the name', codeBeforeName((code, name) => `${code}-${name}`)],
  ['codes before the names of units', unitNames((code, name) => `${code}-${name}`)],
  ['dots before names', unitNames((_, name) => `··${name}`)],
  ['apostrophes before codes', texts((text) => text.replace(/^(?=\d{2,7}$)/u, "'"))],
  ['the type of projects once', rowsOf(typeOnce)],
  ['the code before the type', texts((text) => text.replace(/^特定目标类$/u, '31特定目标类'))],
  ['项目 behind the type', texts((text) => text.replace(TYPE, '$1项目'))],
  [
    '预算拨款 behind the fund',
    cellsOf((cell, row) =>
      row >= 3 && row < 6 && (cell === '政府性基金' || cell === '一般公共预算')
        ? `${cell.replace('预算', '')}预算拨款`
        : cell,
    ),
  ],
  ['预算数 for 金额', cellsOf((cell, row) => (row < 6 && cell === '金额' ? '预算数' : cell))],
  ['classes with dots', texts((text) => text.replace(CLASS, '$1.'))],
  [
    'classes with digits',
    cellsOf((cell, row) => (typeof cell === 'string' ? cell.replace(CLASS, `${String(row)}、`) : cell)),
  ],
  ['headers in one row', sheets(headersInOneRow)],
  ['目标值', texts((text) => text.replace(/^指标值$/u, '目标值'))],
  ['empty cells as empty texts', cellsOf((cell) => (cell === null ? '' : cell))],
];

/** Rules about the form may differ; findings about the contents must not. */
const OF_FORM = new Set(['M-01', 'M-09', 'M-18', 'U-09']);

function findingsIn(workbook: RawWorkbook): readonly string[] {
  const { check, findings } = checked(workbook);
  return [
    ...check.context.workbook.unplaced.map(({ kind, table, found }) => `unplaced ${kind} ${table} ${found}`),
    ...findings
      .filter(({ rule, severity }) => severity !== 'I' && !(OF_FORM.has(rule) && severity !== 'E'))
      .map((one) => `${one.severity} ${one.rule} ${message(one).replace(/[A-Z]+\d+/gu, '')}`),
  ].sort();
}

const DEPARTMENTS: readonly (readonly [string, Entries])[] = [
  ['a small department', smallDepartment()],
  ['two units', checkDepartment()],
  ['four units', fixedDepartment({ units: 4, lines: 40, seed: 17 })],
];

describe.each(DEPARTMENTS)('%s', (_, entries) => {
  const workbook = { sheets: tablesOf(entries).sheets.filter(({ name }) => name !== '目录') };
  const plain = findingsIn(workbook);

  it.each(FORMS)('gives the same findings with %s', (__, form) => {
    expect(findingsIn(form(workbook))).toEqual(plain);
  });
});
