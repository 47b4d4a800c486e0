/** Tests the complete list of findings in the published text, and that the program's own text is read back. */
import { sampleEntries } from '../../../scripts/sample-entries';
import { plainText } from '../../../src/narrative/plain-text';
import type { TextCheck } from '../../../src/narrative/rules/check-text';
import { tablesWithEntries } from '../../support/checks';
import { written } from '../../support/narrative';
import { publishedWorkbook } from '../../support/published-workbook';
import { REFERENCE_TEXT } from '../../support/reference-text';
import { textChecked, textFindings } from '../../support/text-checks';

/** What a right check says of the published text; the numbers of sections and 、 stand in the original's signs. */
const FIGURES = [
  'E N-09 (三) 绩效目标设置情况 “项目”此处写12 个，别处写22 个，预算12表为22。请改成一致。',
  'X N-11 四、财政拨款收入支出预算总体情况说明 “政府性基金收支预算”写作增长0%，上年为0，增减比例没有意义。请写“与上年持平”，或“上年为0，不可比”。',
  'X N-11 八、“三公”经费支出预算情况说明 “因公出国（境）费”写作增长0%，上年为0，增减比例没有意义。请写“与上年持平”，或“上年为0，不可比”。',
  'X N-12 八、“三公”经费支出预算情况说明 公务用车购置费和公务用车运行维护费合在一起与上年比较（减少4.50 万元）。请分别写明各自的增减。',
  'I N-28 四、财政拨款收入支出预算总体情况说明 “政府性基金收支预算”没有增减，写作“增加0 万元”。可改为“与上年持平”。',
];

const WORDS = [
  'E N-07 (一) 机关运行经费支出情况 原因提到“福利费”，它不在机关运行经费内（在人员经费，106.92万元）。请改写原因，或改口径。',
  'E N-10 六、一般公共预算基本支出预算情况说明 “公务用车补贴”（30239）207.82万元在人员经费，文字写在公用经费。请改正。',
  'X N-08 六、一般公共预算基本支出预算情况说明 “其他交通费用”207.82万元没有列出。请按预算表改写。',
  'X N-08 六、一般公共预算基本支出预算情况说明 “其他对个人和家庭的补助支出”应为“其他对个人和家庭的补助”。请按预算表改写。',
  'X N-08 六、一般公共预算基本支出预算情况说明 “医疗保险缴费”应为“职工基本医疗保险缴费”。请按预算表改写。',
  'X N-08 六、一般公共预算基本支出预算情况说明 “福利费”106.92万元没有列出。请按预算表改写。',
  'X N-08 六、一般公共预算基本支出预算情况说明 “退休费”737.19万元没有列出。请按预算表改写。',
  'X N-08 六、一般公共预算基本支出预算情况说明 列出的“其他工资福利支出”没有金额。请按预算表改写。',
  'X N-08 六、一般公共预算基本支出预算情况说明 列出的“职业年金缴费”没有金额。请按预算表改写。',
  'I N-08 六、一般公共预算基本支出预算情况说明 “抚恤金”1.81万元没有列出。请按预算表改写。',
  'X N-14 (二) 政府采购支出情况 未安排政府采购，但“维修（护）费”41.00万元可能属于政府采购。请核实，或说明。',
  'X N-15 (四) 国有资产占用情况 写作“一般执法执勤用”，名称应为“一般执法执勤用车”。请写完整的名称。',
  'X N-20 四、财政拨款收入支出预算总体情况说明 写作“财政拨款一般公共预算收支预算”，这是一般公共预算的数字，与财政拨款的数字不同。请改用准确的名称。',
  'X N-25 八、“三公”经费支出预算情况说明 标点重复“。。”。请改正。',
  'I N-25 八、“三公”经费支出预算情况说明 中文里用了半角标点，共10段。可改为全角标点。',
  'X N-30 (三) 绩效目标设置情况 写作“进行了预算绩效评价”，编制预算时绩效评价还没有进行。请改为“设置了绩效目标”。',
];

const NAMES = [
  'I N-17 第三部分 名词解释 名词解释中的“用事业基金弥补收支差额”，表和文字中都没有用到。可删去这个名词。',
  'I N-18 第二部分 三门峡市人力资源和社会保障局 2023年部门预算情况说明 标题写作“三门峡市人力资源和社会保障局2023年部门预算情况说明”，目录写作“三门峡市人力资源和社会保障局2023年度部门预算情况说明”。可改成一致。',
  'I N-18 附件：2023年三门峡市人力资源和社会保障局部门预算表 标题写作“2023年三门峡市人力资源和社会保障局部门预算表”，目录写作“三门峡市人力资源和社会保障局2023年度部门预算表”。可改成一致。',
  ...['上年结转结余', '上级补助收入', '附属单位上缴收入', '单位资金', '其他运转类', '特定目标类'].map(
    (term) => `X N-17 第三部分 名词解释 表或文字中用到“${term}”，名词解释中没有。请增加这个名词的解释。`,
  ),
  ...['市劳动就业培训中心', '市职业介绍服务中心', '市人才智力市场'].map(
    (name) => `X N-36 二、机构设置 “${name}”既不是预算单位，也没有写明并入哪个单位。请在机构设置中写明。`,
  ),
  'X N-39 第三部分 名词解释 “‘三公’经费”的解释写“财政拨款”，预算08表是一般公共预算16.10万元；按财政拨款为16.00万元。请改名词解释，或核对表的口径。',
];

/** The name in the list, and the one that the tables or the roster have. */
function wrongName(source: string): string {
  return `E N-24 三、三门峡市人力资源和社会保障局部门所属预算单位构成情况 “三门峡市农村养老保险中心”应为“三门峡市农村社会养老保险中心”（${source}）。请按单位名册改正。`;
}

const WITH_ROSTER =
  'E N-13 (一) 机关运行经费支出情况 242.01 万元是全部单位的公用经费；行政单位和参公事业单位的为72.27万元。请按口径改正，或写明统计范围。';
const WITHOUT_ROSTER =
  'X N-13 (一) 机关运行经费支出情况 242.01 万元是全部单位的公用经费；是否都是行政单位和参公事业单位，没有单位名册不能确认。请按口径改正，或写明统计范围。';

/** Without the place, as a set: the tests of single rules assert places. */
function said(check: TextCheck): readonly string[] {
  return textFindings(check)
    .map((one) => one.replace(/ ¶.*?」/u, '').replace('维修(护)费', '维修（护）费'))
    .sort();
}

describe('the published text', () => {
  it('has these findings and no other beside its published tables', () => {
    const check = textChecked(REFERENCE_TEXT, publishedWorkbook());
    expect(said(check)).toEqual([...FIGURES, ...WORDS, ...NAMES, wrongName('预算表'), WITHOUT_ROSTER].sort());
    expect(check.numbers).toEqual({ all: 83, bound: 83, compared: 69 });
  });

  it('names what only entries would settle', () => {
    const { notChecked } = textChecked(REFERENCE_TEXT, publishedWorkbook());
    expect(notChecked.map(({ what, needs }) => `${what}：${needs}`)).toContain(
      '“车辆”：说明事项·一般公务用车',
    );
    expect(notChecked.map(({ what, needs }) => `${what}：${needs}`)).toContain(
      '“公务接待费”比上年增减：上年数·公务接待费',
    );
  });

  it('has them beside the tables with their entries, and nothing but an item of last year is left out', async () => {
    const check = textChecked(REFERENCE_TEXT, tablesWithEntries(await sampleEntries()));
    expect(said(check)).toEqual([...FIGURES, ...WORDS, ...NAMES, wrongName('单位名册'), WITH_ROSTER].sort());
    expect(check.numbers).toEqual({ all: 83, bound: 83, compared: 83 });
    expect(check.notChecked.map(({ what }) => what)).toEqual([
      '“机关运行经费”的原因提到的“工会经费”是否同向增减',
    ]);
  });
});

describe('the text that the program writes', () => {
  it('is read back: every number bound and compared', async () => {
    const entries = await sampleEntries();
    const check = textChecked(plainText(written(entries)), tablesWithEntries(entries));
    expect(check.numbers).toEqual({ all: 74, bound: 74, compared: 74 });
    expect(said(check)).toEqual([
      'E N-07 （一）机关运行经费支出情况 原因提到“福利费”，它不在机关运行经费内（在人员经费，106.92万元）。请改写原因，或改口径。',
      'X N-12 八、“三公”经费支出预算情况说明 公务用车购置费和公务用车运行维护费合在一起与上年比较（减少4.50万元）。请分别写明各自的增减。',
      // The sample's 机构设置 has no budget unit for them.
      ...NAMES.filter((one) => one.startsWith('X N-36')).sort(),
    ]);
  });
});
