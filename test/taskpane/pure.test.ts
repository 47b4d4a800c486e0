/** Tests the pane's pure functions: places, amounts, counts, steps, the settings form. */
import { WAN, YUAN } from '../../src/money/amount-style';
import fc from 'fast-check';
import { cellAddress } from '../../src/grid/address';
import { fen } from '../../src/money/fen';
import { comparedAmounts, amountWords } from '../../src/taskpane/components/amounts';
import { problemGroups, problemWords } from '../../src/taskpane/counts';
import { lastFillWords } from '../../src/taskpane/fill-words';
import { problemArea } from '../../src/taskpane/places';
import { screenOf } from '../../src/taskpane/screens';
import { isFillingOpen, nextWords, workSteps, type Filling } from '../../src/taskpane/work-steps';
import { checkSettings, fieldError, formOf } from '../../src/taskpane/screens/settings/settings-form';
import type { CheckReport } from '../../src/workflow/checks/check-report';
import type { WorkbookStatus } from '../../src/workflow/status/workbook-status';
import { explained, FOUND, report, RISEN } from './support/findings';
import { EMPTY, ENTERED, FILLED, PROBLEMS, SETTINGS, tables } from './support/workbook-status';

describe('problemArea', () => {
  it('returns the cell of any address', () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(problemArea({ row: row + 1, address: cellAddress(row, column) })).toEqual({
          firstRow: row,
          firstColumn: column,
          lastRow: row,
          lastColumn: column,
        });
      }),
    );
  });

  it('returns the start of the row, or of the sheet, without an address', () => {
    expect(problemArea({ row: 12 })).toMatchObject({ firstRow: 11, firstColumn: 0 });
    expect(problemArea({})).toMatchObject({ firstRow: 0, firstColumn: 0 });
  });
});

describe('amounts', () => {
  it('are formatted as the table prints them, with a word for blank', () => {
    expect(amountWords(fen(7_563_330_000), WAN)).toBe('7,563.33');
    expect(amountWords(fen(0), WAN)).toBe('空白');
    expect(amountWords(fen(3_121_420_580), YUAN)).toBe('31,214,205.80');
  });

  it('are compared in 元 if 万元 hides the difference', () => {
    expect(comparedAmounts(fen(0), fen(10_000), WAN)).toEqual({
      before: '空白',
      after: '0.01',
      unit: '万元',
    });
    expect(comparedAmounts(fen(1), fen(2), WAN)).toEqual({ before: '0.01', after: '0.02', unit: '元' });
    expect(comparedAmounts(null, fen(0), WAN)).toEqual({ before: '非数字', after: '空白', unit: '万元' });
  });

  it('never look equal before and after unless they are', () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 }).map(fen);
    fc.assert(
      fc.property(amount, amount, (before, after) => {
        const words = comparedAmounts(before, after, WAN);
        expect(words.before === words.after).toBe(before === after);
      }),
    );
  });
});

describe('counts of problems', () => {
  it('are by severity, most severe first, without problems that are only recorded', () => {
    expect(problemGroups(PROBLEMS).map(({ title, problems }) => [title, problems.length])).toEqual([
      ['未计入', 2],
      ['请核实', 1],
      ['已规范', 1],
    ]);
    expect(problemWords(PROBLEMS)).toBe('2项未计入，1项请核实');
    expect(problemWords(PROBLEMS.filter(({ severity }) => severity === 'normalized'))).toBe('');
  });
});

const TODAY = '2026-11-28';
/** Nobody has been chosen to fill in the lines. */
const OPEN: Filling = { by: null, returns: null };

describe('steps', () => {
  const wordsOf = (id: string, status: WorkbookStatus): string | undefined =>
    workSteps(status, null, OPEN, TODAY).find((step) => step.id === id)?.words;

  it('count missing entry sheets', () => {
    const entrySheets = ENTERED.entrySheets.map((sheet, index) =>
      index < 2 ? { ...sheet, sheetName: null } : sheet,
    );
    expect(wordsOf('entry-sheets', { ...ENTERED, entrySheets })).toBe('缺少2张');
  });

  it('count tables generated, filled, outdated and not filled', () => {
    const states = ['filled', 'stale', 'layout', 'absent'] as const;
    const status = { ...ENTERED, tables: tables((index) => states[index % 4] ?? 'absent') };
    expect(wordsOf('tables', status)).toBe('已生成9张，共12张');
    expect(wordsOf('fill', status)).toBe('3张已填充，3张需重新填充，3张未填充');
    expect(wordsOf('fill', ENTERED)).toBe('还没有填充');
  });

  const checked = (report: CheckReport | null): readonly (string | undefined)[] => {
    const step = workSteps(FILLED, report, OPEN, TODAY).find(({ id }) => id === 'check');
    return [step?.state, step?.words];
  };

  it('describe the result of a check, and whether it is current', () => {
    expect(checked(null)).toEqual(['open', '还没有检查']);
    expect(checked(FOUND)).toEqual(['attention', '2条必须改正，2条核实或说明，1条提示']);
    expect(checked(report([explained(RISEN)]))).toEqual(['done', '没有要处理的结果']);
    expect(checked(report([], { outdated: true }))).toEqual(['attention', '检查以后有改动，请重新检查']);
  });

  const SUMMARY = {
    units: 300,
    handedOut: 300,
    returned: 12,
    withProblems: 3,
    waiting: 0,
    due: '2026-12-05',
  };
  const returnsStep = (part: Partial<typeof SUMMARY>, today = TODAY) =>
    workSteps(FILLED, null, { by: null, returns: { ...SUMMARY, ...part } }, today).find(
      ({ id }) => id === 'returns',
    );

  it('say how far the returns of the units are', () => {
    expect(returnsStep({})).toMatchObject({
      words: '已交回12个，共300个，3个有问题，12月5日截止，还有7天',
      state: 'attention',
      screen: 'collect',
    });
    expect(returnsStep({ returned: 0, withProblems: 0 })).toMatchObject({
      words: '已交回0个，共300个，已下发300个，12月5日截止，还有7天',
      state: 'open',
    });
    expect(returnsStep({ withProblems: 0, waiting: 2 })?.words).toContain('，2个待并入，');
    expect(returnsStep({ withProblems: 0 }, '2026-12-07')).toMatchObject({
      words: '已交回12个，共300个，12月5日截止，已过2天',
      state: 'attention',
    });
    expect(returnsStep({ withProblems: 0 }, '2026-12-05')?.words).toContain('今天（12月5日）截止');
    expect(returnsStep({ returned: 300, withProblems: 0 }, '2026-12-07')).toMatchObject({
      words: '已交回300个，共300个',
      state: 'done',
    });
  });

  it('ask who enters the lines, until there are some', () => {
    const begun = { ...ENTERED, incomeLines: 0, expenditureLines: 0 };
    const step = (status: WorkbookStatus) =>
      workSteps(status, null, OPEN, TODAY).find(({ id }) => id === 'returns');
    expect(step(begun)).toMatchObject({ state: 'open', screen: 'distribute' });
    const own = workSteps(begun, null, { by: 'department', returns: null }, TODAY);
    expect(own.find(({ id }) => id === 'returns')).toBeUndefined();
    expect(step(ENTERED)).toBeUndefined();
    expect(step(EMPTY)).toBeUndefined();
  });

  it.each([
    ['nobody, of several units', { by: null, returns: null }, true, '录入收支'],
    ['the department', { by: 'department', returns: null }, false, '录入收支'],
    ['the units, before handing out', { by: 'units', returns: null }, false, '下发给单位'],
    ['the units, after handing out', { by: 'units', returns: SUMMARY }, false, '收回各单位的录入'],
    ['nobody, after handing out', { by: null, returns: SUMMARY }, false, '收回各单位的录入'],
    ['the department, after handing out', { by: 'department', returns: SUMMARY }, false, '录入收支'],
  ] as const)('lead on where the lines are filled in by %s', (_, filling, isOpen, title) => {
    const begun = { ...ENTERED, next: 'enter-lines' } as const;
    expect(isFillingOpen(begun, filling)).toBe(isOpen);
    expect(nextWords(begun, null, filling).title).toBe(title);
    expect(isFillingOpen({ ...begun, units: begun.units.slice(0, 1) }, filling)).toBe(false);
    // Once there are lines, the work goes on with them.
    expect(nextWords({ ...begun, next: 'generate' }, null, filling).title).toBe('生成表样');
  });

  it('are all open in an empty workbook', () => {
    expect(new Set(workSteps(EMPTY, null, OPEN, TODAY).map(({ state }) => state))).toEqual(new Set(['open']));
  });
});

describe('the last fill', () => {
  it('shows the time in the clerk’s time zone', () => {
    const at = new Date(2023, 1, 1, 8, 5).toISOString();
    expect(lastFillWords({ at, as: 'formulas', tables: 12, lines: 443 })).toBe(
      '上次填充：2月1日 8:05，公式，12张表，汇总443行录入。',
    );
  });
});

describe('the settings form', () => {
  it('returns the settings of the workbook', () => {
    expect(checkSettings(formOf(SETTINGS, {}))).toEqual({ kind: 'good', settings: SETTINGS });
  });

  it('shows the contents of 设置 while the sheet as a whole is unusable', () => {
    expect(
      formOf(null, { budgetYear: '2026', departmentName: '甲局', tableSet: '没有这套', amountUnit: '万元' }),
    ).toEqual({
      departmentCode: '',
      departmentName: '甲局',
      budgetYear: '2026',
      tableSet: 'henan-2023',
      amountUnit: '万元',
    });
  });

  it('starts with the first table set and amount unit', () => {
    expect(formOf(null, {})).toEqual({
      departmentCode: '',
      departmentName: '',
      budgetYear: '',
      tableSet: 'henan-2023',
      amountUnit: '元',
    });
  });

  it.each([
    ['departmentCode', '7o3', '部门代码只用数字，如 703。'],
    ['departmentCode', '　', '请填写部门代码，如 703。'],
    ['departmentName', '  ', '请填写部门全称，它印在每张表上。'],
    ['budgetYear', '', '请填写预算年度，如 2023。'],
    ['budgetYear', '1999', '预算年度是四位数字，如 2023。'],
    ['tableSet', 'atlantis', '请选择表样。'],
    ['amountUnit', '亿元', '请选择元或万元。'],
  ] as const)('%s “%s”: %s', (key, text, words) => {
    expect(fieldError(key, text)).toBe(words);
    const checked = checkSettings({ ...formOf(SETTINGS, {}), [key]: text });
    expect(checked).toEqual({ kind: 'bad', errors: { [key]: words } });
  });

  it('reads full-width digits as digits', () => {
    expect(fieldError('budgetYear', '２０２３')).toBeNull();
  });
});

describe('screenOf', () => {
  it('returns a known remembered screen, otherwise the home screen', () => {
    expect(screenOf('trace')).toBe('trace');
    expect(screenOf('toString')).toBe('home');
  });
});
