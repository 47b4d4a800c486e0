import { sampleEntries } from '../../../scripts/sample-entries';
import { plainText } from '../../../src/narrative/plain-text';
import { tablesWithEntries } from '../../support/checks';
import { written } from '../../support/narrative';
import { publishedWorkbook } from '../../support/published-workbook';
import { REFERENCE_TEXT } from '../../support/reference-text';
import { textChecked, textFindings } from '../../support/text-checks';

/** What every check of the published text has to find, with entries and without. */
const FINDINGS = [
  'E N-09 (三) 绩效目标设置情况 ¶99.2 「 万元，支出项目共 12 个，支出总额 433.15 万元，」 “项目”此处写12 个，别处写22 个，预算10表为22。请改成一致。',
  'X N-11 四、财政拨款收入支出预算总体情况说明 ¶77.3 「加 0 万元，增长 0%，主要原因：本单位未使用政府性基金预」 “政府性基金收支预算”写作增长0%，上年为0，增减比例没有意义。请写“与上年持平”，或“上年为0，不可比”。',
  'X N-11 八、“三公”经费支出预算情况说明 ¶87.2 「2年均为0万元，增长0%，主要原因是目前没有需要出国（境）的」 “因公出国（境）费”写作增长0%，上年为0，增减比例没有意义。请写“与上年持平”，或“上年为0，不可比”。',
  'X N-12 八、“三公”经费支出预算情况说明 ¶89.4 「 2022 年减少 4.50 万元, 降低比例为 25%, 」 公务用车购置费和公务用车运行维护费合在一起与上年比较（减少4.50 万元）。请分别写明各自的增减。',
  'I N-28 四、财政拨款收入支出预算总体情况说明 ¶77.3 「政府性基金收支增加 0 万元，增长 0%，主要原因：本单位未」 “政府性基金收支预算”没有增减，写作“增加0 万元”。可改为“与上年持平”。',
];

describe('the published text', () => {
  it('has these findings and no other beside its published tables', () => {
    const check = textChecked(REFERENCE_TEXT, publishedWorkbook());
    expect(textFindings(check)).toEqual(FINDINGS);
    expect(check.numbers).toEqual({ all: 83, bound: 83, compared: 69 });
  });

  it('names what only entries would settle', () => {
    const { notChecked } = textChecked(REFERENCE_TEXT, publishedWorkbook());
    expect(notChecked.map(({ what, needs }) => `${what}：${needs}`)).toContain(
      '“车辆”：说明事项“一般公务用车”',
    );
    expect(notChecked.map(({ what, needs }) => `${what}：${needs}`)).toContain(
      '“公务接待费”比上年增减：上年数“公务接待费”',
    );
  });

  it('has them beside the tables with their entries, and nothing is left out', async () => {
    const check = textChecked(REFERENCE_TEXT, tablesWithEntries(await sampleEntries()));
    expect(textFindings(check)).toEqual(FINDINGS);
    expect(check.numbers).toEqual({ all: 83, bound: 83, compared: 83 });
    expect(check.notChecked).toEqual([]);
  });
});

describe('the text that the program writes', () => {
  it('is read back: every number bound and compared', async () => {
    const entries = await sampleEntries();
    const check = textChecked(plainText(written(entries)), tablesWithEntries(entries));
    expect(check.numbers).toEqual({ all: 74, bound: 74, compared: 74 });
    expect(textFindings(check)).toEqual([
      'X N-12 八、“三公”经费支出预算情况说明 ¶53.4 「算数比2022年减少4.50万元，降低25%，主要原因：控制」 公务用车购置费和公务用车运行维护费合在一起与上年比较（减少4.50万元）。请分别写明各自的增减。',
    ]);
  });
});
