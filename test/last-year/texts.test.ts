/** Tests the texts that are taken over from last year: duties, organs, terms, reasons. */
import type { Entries } from '../../src/entries/entries';
import { planOf, readOf, sourceOf, textFile, yearAfter } from '../support/last-year';
import { REFERENCE_TEXT } from '../support/reference-text';

let current: Entries;

beforeAll(async () => {
  current = await yearAfter();
});

describe("last year's text", () => {
  it('gives duties, whole where a page break cut them', () => {
    const { duties } = readOf(textFile('说明.txt', REFERENCE_TEXT), current).texts;
    expect(duties).toHaveLength(10);
    expect(duties[3]).toMatch(/^统筹建立.+组织拟订全市统一的社会保险关系转续办法.+预决算草案$/u);
    expect(duties[9]).toBe('市政府交办的其他事项');
  });

  it('gives organs by kind, from lists and from lines of their own', () => {
    const { organs } = readOf(textFile('说明.txt', REFERENCE_TEXT), current).texts;
    const names = (kind: string) => organs.filter((one) => one.kind === kind).map(({ name }) => name);
    expect(names('内设机构')).toHaveLength(21);
    expect(names('其他机构')).toEqual(['机关党委', '离退休干部科']);
    expect(names('所属事业单位')).toHaveLength(15);
    expect(names('所属事业单位').at(-1)).toBe('市职业技能鉴定指导中心');
  });

  it('gives terms, whole where a page break cut them', () => {
    const { terms } = readOf(textFile('说明.txt', REFERENCE_TEXT), current).texts;
    const three = terms.find(({ term }) => term.includes('三公'));
    expect(three?.text).toMatch(/^是指纳入市级财政预算管理，单位.+支出。$/u);
  });

  it('gives reasons by measure, with the sentences that go on with them', () => {
    const { reasons } = readOf(textFile('说明.txt', REFERENCE_TEXT), current).texts;
    expect(Object.fromEntries(reasons.map(({ measure, reason }) => [measure, reason]))).toMatchObject({
      收入总计:
        '一方面是一般公共预算财政拨款基本支出在年初预算中按财政部门一体化工作的要求计算更加准确；另一方面是人员工资结构的变化增加了预算',
      机关运行经费: '商品和服务支出中的工会经费和福利费增加',
    });
  });
});

describe('texts in the entry workbook', () => {
  const kinds = ['主要职责', '机构设置', '名词解释', '增减原因'] as const;

  it('are filled on request only, into empty sheets', () => {
    const source = sourceOf(textFile('说明.txt', REFERENCE_TEXT), current);
    expect(planOf(current, [source]).sheets.map(({ sheet }) => sheet)).toEqual(['上年数']);
    const plan = planOf(current, [source], { texts: kinds });
    expect(plan.sheets.map(({ sheet }) => sheet)).toEqual(['上年数', ...kinds]);
    const duties = plan.sheets.find(({ sheet }) => sheet === '主要职责')?.cells;
    expect(duties?.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('that are entered stay', () => {
    const text = {
      ...current.text,
      duties: [{ row: 2, duty: '今年的职责' }],
      reasons: [{ row: 2, measure: '收入总计', reason: '今年的原因' }],
    };
    const entries: Entries = { ...current, text };
    const plan = planOf(entries, [sourceOf(textFile('说明.txt', REFERENCE_TEXT), entries)], { texts: kinds });
    expect(plan.sheets.map(({ sheet }) => sheet)).not.toContain('主要职责');
    expect(plan.lines.map(({ words }) => words)).toContain(
      '“主要职责”已经填了1行，没有带入上年的；需要时请先清空这张表。',
    );
    const reasons = plan.sheets.find(({ sheet }) => sheet === '增减原因')?.cells;
    expect(reasons?.map(({ row }) => row)).not.toContain(1);
    expect(reasons).toHaveLength(7);
  });
});
