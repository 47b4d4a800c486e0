/** Tests what becomes of read figures: blank cells are filled, typed ones stay, differences are said. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { fen } from '../../src/money/fen';
import { planLastYear, type LastYearPlan } from '../../src/last-year/last-year-plan';
import { tablesOf } from '../support/checks';
import {
  planOf,
  presentOf,
  sourceOf,
  targetFor,
  textFile,
  workbookFile,
  yearAfter,
} from '../support/last-year';
import { withPrior } from '../support/narrative';
import { rawFromPlan } from '../support/raw';
import { REFERENCE_TEXT } from '../support/reference-text';

let former: Entries;
let current: Entries;
let tables: RawWorkbook;

beforeAll(async () => {
  former = await sampleEntries();
  current = await yearAfter();
  tables = tablesOf(former);
});

function wordsOf({ lines }: LastYearPlan, kind: string): readonly string[] {
  return lines.filter((line) => line.kind === kind).map(({ words }) => words);
}

function outcomeOf({ outcomes }: LastYearPlan, measure: string) {
  return outcomes.find((one) => one.measure === measure);
}

const OTHER_TEXT = REFERENCE_TEXT.replace('公务接待费 2.60 万元', '公务接待费 2.70 万元');

describe('figures of several files', () => {
  it('come from tables before text, and a difference is shown with both places', () => {
    expect(OTHER_TEXT).not.toBe(REFERENCE_TEXT);
    const sources = [
      sourceOf(textFile('说明.txt', OTHER_TEXT), current),
      sourceOf(workbookFile('公开表.xlsx', tables), current),
    ];
    const plan = planOf(current, sources);
    expect(outcomeOf(plan, '公务接待费')).toMatchObject({
      kind: 'written',
      figure: { amount: fen(2_600_000), origin: 'tables' },
    });
    const [line] = wordsOf(plan, 'confirm');
    expect(line).toMatch(
      /^“公务接待费”在上年的文件中不一致：2.60万元（上年公开表“公开表.xlsx”.+F6），2.70万元（上年公开文本“说明.txt”八（二）.+）。请核对哪个正确。$/u,
    );
    const [sheet] = plan.sheets;
    expect(sheet?.cells.map(({ content }) => content)).toContainEqual({
      kind: 'text',
      text: expect.stringMatching(/F6；另有不同的数：2.70万元（上年公开文本/u) as string,
    });
  });
});

describe('figures that are entered', () => {
  const asked = { replace: new Set(['公务接待费']) };

  it('stay where they differ, and both are shown', () => {
    const entries = withPrior(current, '公务接待费', 23_000);
    const plan = planOf(entries, [sourceOf(workbookFile('公开表.xlsx', tables), entries)]);
    expect(outcomeOf(plan, '公务接待费')).toMatchObject({ kind: 'kept', entered: '2.3' });
    expect(wordsOf(plan, 'confirm')).toEqual([
      '“公务接待费”已填2.3，上年公开的是2.60万元（上年公开表“公开表.xlsx”一般公共预算“三公”经费支出情况表 F6），没有改动。请核对哪个正确。',
    ]);
    const rows = new Set(plan.sheets.flatMap(({ cells }) => cells.map(({ row }) => row)));
    expect(rows.size).toBe(9);
  });

  it('are replaced only on request, for the named measure', () => {
    const entries = withPrior(withPrior(current, '公务接待费', 23_000), '收入总计', 1);
    const plan = planOf(entries, [sourceOf(workbookFile('公开表.xlsx', tables), entries)], asked);
    expect(outcomeOf(plan, '公务接待费')).toMatchObject({ kind: 'replaced' });
    expect(outcomeOf(plan, '收入总计')).toMatchObject({ kind: 'kept' });
  });

  it('leave a restated figure as it is, which is said', () => {
    const entries = withPrior(current, '公务接待费', 23_000);
    const priorYear = entries.priorYear.map((one) =>
      one.measure === '公务接待费' ? { ...one, restated: { amount: one.amount, note: '某中心划入' } } : one,
    );
    const plan = planOf(
      { ...entries, priorYear },
      [sourceOf(workbookFile('公开表.xlsx', tables), entries)],
      asked,
    );
    expect(outcomeOf(plan, '公务接待费')).toMatchObject({ kind: 'replaced' });
    expect(wordsOf(plan, 'confirm')).toContain(
      '“公务接待费”另填有调整后金额，没有改动。上年公开的金额变了，请核对调整后金额。',
    );
    const columns = new Set(plan.sheets.flatMap(({ cells }) => cells.map(({ column }) => column)));
    expect([...columns].sort()).toEqual([1, 2]);
  });

  it('stay where they are formulas, even on request', () => {
    const entries = withPrior(current, '公务接待费', 23_000);
    const raw = rawFromPlan(filledEntryWorkbook(entries));
    const workbook: RawWorkbook = {
      sheets: raw.sheets.map((sheet) => {
        const row = sheet.rows.findIndex(([measure]) => measure === '公务接待费');
        return sheet.name === '上年数' ? { ...sheet, formulas: new Set([`${String(row)},1`]) } : sheet;
      }),
    };
    const source = sourceOf(workbookFile('公开表.xlsx', tables), entries);
    const plan = planOf(entries, [source], { replace: 'all' }, workbook);
    expect(outcomeOf(plan, '公务接待费')).toMatchObject({ kind: 'kept', because: '单元格里是公式' });
  });

  it('keep the source that a person typed beside a blank, and a formula there', () => {
    const raw = rawFromPlan(filledEntryWorkbook(current));
    const typed: RawWorkbook = {
      sheets: raw.sheets.map((sheet) => {
        if (sheet.name !== '上年数') return sheet;
        const rows = sheet.rows.map(([measure, amount = null, source = null]) =>
          measure === '公务接待费' ? [measure, null, '见纸质文件'] : [measure ?? null, amount, source],
        );
        const row = rows.findIndex(([measure]) => measure === '收入总计');
        return { ...sheet, rows, formulas: new Set([`${String(row)},2`]) };
      }),
    };
    const source = sourceOf(workbookFile('公开表.xlsx', tables), current);
    const cells = planOf(current, [source], {}, typed).sheets[0]?.cells ?? [];
    const sheet = typed.sheets.find(({ name }) => name === '上年数');
    const written = (name: string) => {
      const row = sheet?.rows.findIndex(([measure]) => measure === name);
      return cells.filter((cell) => cell.row === row).map(({ column }) => column);
    };
    expect([written('公务接待费'), written('收入总计'), written('支出总计')]).toEqual([[1], [1], [1, 2]]);
  });

  it('that are the same are left alone', () => {
    const entries = withPrior(current, '公务接待费', 26_000);
    const plan = planOf(entries, [sourceOf(workbookFile('公开表.xlsx', tables), entries)]);
    expect(outcomeOf(plan, '公务接待费')).toMatchObject({ kind: 'same' });
    expect(wordsOf(plan, 'note')).toContain('有1项与已填的一致，没有改动。');
  });
});

describe('measures without a figure', () => {
  it('are named with the reason, and stay blank', () => {
    const plan = planOf(current, [sourceOf(workbookFile('公开表.xlsx', tables), current)]);
    expect(wordsOf(plan, 'fill-in')).toEqual([
      '“机关运行经费”没有读到：“公开表.xlsx”没有说明事项·机关运行经费口径。请查上年的公开文本填写，没有发生的填0。',
    ]);
  });
});

describe('departments and units', () => {
  it('that have other names, other codes or are gone are said', () => {
    const units = current.units.map((unit, index) => {
      if (index === 1) return { ...unit, name: '市退休人员服务中心' };
      return index === 2 ? { ...unit, code: '703099' } : unit;
    });
    const [, renamed, recoded, gone] = current.units;
    const entries: Entries = {
      ...current,
      settings: { ...current.settings, departmentName: '某市人社局' },
      units: units.filter((_, index) => index !== 3),
    };
    const plan = planOf(entries, [sourceOf(workbookFile('公开表.xlsx', tables), entries)]);
    const department = former.settings.departmentName;
    expect(wordsOf(plan, 'confirm')).toEqual([
      `“公开表.xlsx”的部门是“${department}”，录入表的部门是“某市人社局”，请核对是不是同一个部门。`,
      `上年“${renamed?.code ?? ''} ${renamed?.name ?? ''}”，今年名册中的名称是“市退休人员服务中心”。`,
      `上年“${recoded?.code ?? ''} ${recoded?.name ?? ''}”，今年名册中的代码是“703099”。`,
      `上年“${gone?.code ?? ''} ${gone?.name ?? ''}”不在今年的名册中；如已撤销或并入其他单位，上年数要按今年的口径比较的，请在“上年数”表填写调整后金额和调整说明。`,
    ]);
  });
});

describe('projects', () => {
  it('that go on under another code are named, as Y-04 asks', () => {
    const [[code = '', name = ''] = []] = former.names.projects;
    const projects = new Map([...former.names.projects].filter(([one]) => one !== code));
    const entries = {
      ...current,
      names: { ...current.names, projects: new Map([...projects, ['X1', name]]) },
    };
    const source = sourceOf(workbookFile('录入.xlsx', rawFromPlan(filledEntryWorkbook(former))), current);
    const raw = rawFromPlan(filledEntryWorkbook(current));
    const plan = planLastYear(raw, presentOf(entries), targetFor(entries), [source], {
      replace: new Set(),
      texts: [],
    });
    expect(plan.kind === 'plan' && wordsOf(plan, 'confirm')).toEqual([
      `项目“${name}”上年的代码是“${code}”，今年是“X1”；延续的项目请沿用原来的代码（Y-04）。`,
    ]);
  });
});

describe('a workbook without 上年数', () => {
  it('is refused with what to do', () => {
    const raw = rawFromPlan(filledEntryWorkbook(current));
    const without = { sheets: raw.sheets.filter(({ name }) => name !== '上年数') };
    const sources = [sourceOf(workbookFile('公开表.xlsx', tables), current)];
    const choice = { replace: new Set<string>(), texts: [] };
    expect(planLastYear(without, presentOf(current), targetFor(current), sources, choice)).toEqual({
      kind: 'refused',
      message: '录入工作簿里没有“上年数”表。请用新模板重新建立录入表，再读入上年的数字。',
    });
  });
});
