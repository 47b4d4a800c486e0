/** Tests rules that hold a text against last year's scope and items, and shares without amounts. */
import { sampleEntries } from '../../../scripts/sample-entries';
import type { CheckContext } from '../../../src/checks/context';
import type { Entries } from '../../../src/entries/entries';
import { fen } from '../../../src/money/fen';
import { plainParagraphs } from '../../../src/narrative/reading/paragraphs';
import { textMessage } from '../../../src/narrative/rules/text-finding';
import { contextOf, ownText, textCheckedBy } from '../../support/text-round-trip';

let sample: Entries;
beforeAll(async () => {
  sample = await sampleEntries();
});

function found(rule: string, text: string, context: CheckContext): readonly string[] {
  return textCheckedBy(plainParagraphs(text), context)
    .findings.filter((one) => one.rule === rule)
    .map((one) => `${one.severity} 「${one.place.quotation}」 ${textMessage(one)}`);
}

function withScope(scope: string | null, source = ''): Entries {
  const priorYear = sample.priorYear.map((one) =>
    one.measure === '机关运行经费' ? { ...one, source, ...(scope === null ? {} : { scope }) } : one,
  );
  return { ...sample, priorYear };
}

describe('N-13 of last year', () => {
  const OTHER =
    'X 「费统计），主要保障机构正常运转及正常履职需要，比2022年增」 “机关运行经费”本年按“全部单位的公用经费”统计，上年数按“行政和参公单位”统计，口径不同，不能直接比较。请换成同一口径的上年数，或在文字中写明。';
  const quoted = (text: string): string => text.replace(/「.*?」/u, '');

  it.each([
    ['another scope beside the figure', '行政和参公单位', '', 1],
    ['another scope noted with its source', null, '上年录入表“2022.xlsx”（口径：行政和参公单位）', 1],
    ['the same scope', '全部单位的公用经费', '', 0],
    ['no scope', null, '', 0],
  ])('is asked for with %s', (_, scope, source, count) => {
    const entries = withScope(scope, source);
    const findings = found('N-13', ownText(entries), contextOf(entries)).filter((one) =>
      one.includes('上年数按'),
    );
    expect(findings.map(quoted)).toEqual(Array(count).fill(quoted(OTHER)));
  });
});

describe('N-07b', () => {
  const named = (amount: number): Entries => ({
    ...sample,
    priorYear: [
      ...sample.priorYear,
      { row: 99, measure: '06/pairs/30228-50201/operating', amount: fen(amount), source: '' },
    ],
  });

  it.each([
    [
      'moved against the change',
      60_000_000,
      ['X 原因提到“工会经费”，它比上年减少8.65万元，与机关运行经费的增加不符。请核对原因。'],
    ],
    ['moved with it', 50_000_000, []],
  ])('asks about an item that %s', (_, amount, expected) => {
    const entries = named(amount);
    const findings = found('N-07b', ownText(entries), contextOf(entries));
    expect(findings.map((one) => one.replace(/「.*?」 /u, ''))).toEqual(expected);
  });
});

describe("N-07b without last year's items", () => {
  it('is said not to be checked, with the row of 上年数 that would settle it', () => {
    const { notChecked } = textCheckedBy(plainParagraphs(ownText(sample)), contextOf(sample));
    expect(notChecked).toContainEqual({
      what: '“机关运行经费”的原因提到的“工会经费”是否同向增减',
      needs: '上年数中“工会经费”的金额（指标写作 06/pairs/30228-50201/operating）',
      count: 1,
      isNumber: false,
    });
  });
});

describe('N-05 of shares', () => {
  const TEXT = (basic: string, projects: string): string =>
    `三、支出预算总体情况说明\n2023年支出预算中，基本支出占${basic}%，项目支出占${projects}%。`;

  /** Without the tables that the amounts stand in. */
  function bare(): CheckContext {
    const context = contextOf(sample);
    const tables = context.workbook.tables.filter(({ id }) => id !== '03');
    return {
      ...context,
      workbook: { ...context.workbook, tables },
      entered: null,
      table: (id) => (id === '03' ? undefined : context.table(id)),
      block: (id, block) => (id === '03' ? undefined : context.block(id, block)),
      cells: new Map(
        Array.from(context.cells.values())
          .filter(({ path }) => path.table !== '03')
          .map((cell) => [cell.key, cell]),
      ),
    };
  }

  it('finds shares that do not add up where there is nothing to divide', () => {
    expect(found('N-05', TEXT('94.27', '6.73'), bare())).toEqual([
      'E 「.27%，项目支出占6.73%。」 “支出合计”各项的占比相加为101.00%。请核对各项的占比。',
    ]);
    expect(found('N-05', TEXT('94.27', '5.73'), bare())).toEqual([]);
    expect(found('N-05', TEXT('94.27', '5.74'), bare())).toEqual([]);
  });

  it('leaves shares to their amounts where the tables have them', () => {
    const context = contextOf(sample);
    expect(found('N-05', TEXT('94.27', '6.73'), context)).toEqual([]);
    expect(found('N-03', TEXT('94.27', '6.73'), context)).toHaveLength(1);
  });
});
