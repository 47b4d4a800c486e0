/** The text of Shanghai's set: other order, no rates, tables in 元 and text in 万元, a sentence for each 项. */
import { sampleEntries, shanghaiSampleEntries } from '../../../scripts/sample-entries';
import type { Entries } from '../../../src/entries/entries';
import { fen } from '../../../src/money/fen';
import { plainText } from '../../../src/narrative/plain-text';
import { sentencesOf, type WrittenText } from '../../../src/narrative/written-text';
import {
  figuresOf,
  sentenceIn,
  withFact,
  withPrior,
  withReason,
  words,
  written,
} from '../../support/narrative';

let entries: Entries;
let text: WrittenText;

beforeAll(async () => {
  entries = await shanghaiSampleEntries();
  text = written(entries);
});

describe('the text of a district’s finance bureau', () => {
  it('misses no input', () => {
    expect(text.problems).toEqual([]);
  });

  it('has its parts in the order of the set, the tables among them', () => {
    expect(text.parts.map(({ heading }) => heading)).toEqual([
      ['一、部门主要职能'],
      ['二、部门机构设置'],
      ['三、名词解释'],
      ['四、部门预算编制说明'],
      ['五、部门预算表'],
      ['六、其他相关情况说明'],
      ['七、项目经费情况说明'],
    ]);
    expect(text.parts[5]?.sections.map(({ heading }) => heading)).toEqual([
      '（一）2025年“三公”经费预算情况说明',
      '（二）机关运行经费预算',
      '（三）政府采购预算情况',
      '（四）绩效目标设置情况',
      '（五）国有资产占有使用情况',
    ]);
  });

  it.each([
    ['h4.income', '2025年，某区财政局收入预算3,121.42万元，比2024年预算增加71.42万元。'],
    [
      'h4.budgets',
      '财政拨款支出预算中，一般公共预算拨款支出预算3,121.42万元，比2024年预算增加71.42万元；政府性基金拨款支出预算0.00万元，与2024年预算持平；国有资本经营预算拨款支出预算0.00万元，与2024年预算持平。',
    ],
    [
      'h4.general.item.2010601',
      '1. “一般公共服务支出（类）财政事务（款）行政运行（项）”科目1,623.18万元，主要用于基本支出和项目支出。',
    ],
    [
      'h4.general.item.2080505',
      '6. “社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）”科目174.83万元，主要用于机关事业单位缴纳的基本养老保险费。',
    ],
    ['table.9', '9. 2025年部门“三公”经费和机关运行经费预算表'],
    ['h6.reception', '2. 公务接待费0.95万元，与2024年预算持平，主要原因：接待任务与上年相当。'],
    ['h6.office', '2025年，某区财政局1家机关和0家参公事业单位财政拨款的机关运行经费预算为229.43万元。'],
    [
      'h6.performance',
      '按照预算绩效管理的要求，本部门1个预算单位编报了2025年项目绩效目标，涉及项目4个，项目预算资金609.31万元。',
    ],
  ])('%s reads as declared', (id, sentence) => {
    expect(words(text, id)).toBe(sentence);
  });

  it('prints no percentage', () => {
    expect(plainText(text)).not.toContain('%');
  });

  it('has a sentence for each 项 with money, under its code', () => {
    const codes = sentencesOf(text)
      .map(({ id }) => /^h4\.general\.item\.(\d{7})$/u.exec(id)?.[1])
      .filter((code) => code !== undefined);
    const own = new Set(entries.expenditure.map((line) => line.function));
    expect(codes).toEqual([...own].sort());
  });

  it('has a cell of a table in 元 behind each figure', () => {
    const [income] = figuresOf(sentenceIn(text, 'h4.income'));
    expect(income?.sources).toEqual([
      expect.objectContaining({
        kind: 'cell',
        path: { table: '1', block: 'income', row: 'total', column: 'amount' },
      }),
    ]);
  });

  it('asks for reasons of the three expenses also when nothing has changed', () => {
    const without = written(withReason(entries, '公务接待费', null));
    expect(words(without, 'h6.reception')).toBe(
      '2. 公务接待费0.95万元，与2024年预算持平，主要原因：〔请填写：增减原因·公务接待费〕。',
    );
    expect(without.problems.map(({ sheet, item }) => [sheet, item])).toEqual([['增减原因', '公务接待费']]);
  });

  it('tells what falls, and the joint figure of vehicles where only that is known', () => {
    const less = written(withPrior(entries, '收入预算', 40_000_000));
    expect(words(less, 'h4.income')).toBe(
      '2025年，某区财政局收入预算3,121.42万元，比2024年预算减少878.58万元。',
    );
    const joint = written(withPrior(entries, '公务用车购置费', null));
    expect(words(joint, 'h6.vehicles.parts')).toBe('其中：公务用车购置费0.00万元；公务用车运行费0.00万元。');
  });

  it('says of procurement that there is none', () => {
    const zero = { kind: 'amount', amount: fen(0) } as const;
    const none = withFact(withFact(entries, '政府采购货物预算', zero), '政府采购服务预算', zero);
    expect(words(written(none), 'h6.procurement')).toBe('2025年本部门未安排政府采购预算。');
  });

  it('is written from another set’s entries as well: what only that set asks for is kept aside', async () => {
    const henan = await sampleEntries();
    const changed = { ...henan, settings: { ...henan.settings, tableSet: 'shanghai' } };
    expect(words(written(changed), 'h2.units')).toBe(
      '本部门预算单位中，行政单位1家，参公事业单位1家，事业单位8家，具体包括：',
    );
    expect(words(written(changed), 'h6.assets')).toContain('其他用车0辆');
  });
});
