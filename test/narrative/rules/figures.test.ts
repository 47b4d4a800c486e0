/** Tests the rules for figures, shares and changes on the published text with one place changed. */
import { publishedWorkbook } from '../../support/published-workbook';
import { REFERENCE_TEXT } from '../../support/reference-text';
import { textChecked, textFindings } from '../../support/text-checks';

const TABLES = publishedWorkbook();
/** Severity and message. */
function said(text: string): readonly string[] {
  return textFindings(textChecked(text, TABLES)).map((one) => one.replace(/^(\S) .*?」 /u, '$1 '));
}

const BEFORE = said(REFERENCE_TEXT);

/** What is found anew after a change of the text. Throws where the words are missing. */
function after(words: string, instead: string): readonly string[] {
  if (!REFERENCE_TEXT.includes(words)) throw new Error(`No “${words}”.`);
  return said(REFERENCE_TEXT.replace(words, instead)).filter((one) => !BEFORE.includes(one));
}

function rules(words: string, instead: string): readonly string[] {
  const findings = textChecked(REFERENCE_TEXT.replace(words, instead), TABLES).findings;
  return findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

const USUAL = textChecked(REFERENCE_TEXT, TABLES).findings.map(({ rule, severity }) => `${severity} ${rule}`);

describe('an amount that differs from its table', () => {
  it.each([
    [
      '收入合计 7563.33 万元',
      '收入合计 7563.34 万元',
      '“收入合计”写作7563.34 万元，预算02表为7563.33万元，差0.01万元',
    ],
    [
      '收入合计 7563.33 万元',
      '收入合计 7563 万元',
      '“收入合计”写作7563 万元，预算02表为7563.33万元，差-0.33万元',
    ],
    [
      '公务接待费 2.60 万元',
      '公务接待费 2.06 万元',
      '“公务接待费”写作2.06 万元，预算08表为2.60万元，差-0.54万元',
    ],
    [
      '卫生健康支出 288.68',
      '卫生健康支出 288.86',
      '“卫生健康支出”写作288.86 万元，预算05表为288.68万元，差0.18万元',
    ],
  ])('%s → %s', (words, instead, statement) => {
    const findings = textChecked(REFERENCE_TEXT.replace(words, instead), TABLES).findings;
    expect(findings.filter(({ rule }) => rule === 'N-02').map((one) => one.statement)).toEqual([statement]);
  });

  it('names the place in the original and the cells', () => {
    const text = REFERENCE_TEXT.replace('收入合计 7563.33 万元', '收入合计 7563.34 万元');
    const found = textChecked(text, TABLES).findings.find(({ rule }) => rule === 'N-02');
    const paragraph = text.split('\n').find((line) => line.includes('收入合计')) ?? '';
    expect(paragraph.slice(found?.place.start, found?.place.end)).toBe('7563.34 万元');
    expect(found?.place.section).toBe('二、收入预算总体情况说明');
    expect(
      found?.cells.map(({ tableLabel, row, column, value }) => [tableLabel, row, column, value]),
    ).toEqual([['预算02表', '合计', '本年收入合计', '7,563.33']]);
  });

  it('tells a wrong unit apart', () => {
    expect(after('收入合计 7563.33 万元', '收入合计 7563.33 元')).toEqual([
      'E “收入合计”写作7563.33 元，与表中的7563.33万元差一万倍。请改正单位。',
    ]);
  });
});

describe('what is right is silent', () => {
  it.each([
    ['收入合计 7563.33 万元', '收入合计 75633300 元'],
    ['收入合计 7563.33 万元', '收入合计７，５６３．３３万元'],
    ['收入合计 7563.33 万元', '收入合计为0.756333亿元'],
    ['收入合计 7563.33 万元', '收入合计约7563万元'],
    ['一般公共服务支出 23 万元', '一般公共服务支出 23.00 万元'],
    ['降低比例为 25%', '降低 25.00%'],
    ['基本支出 7130.19 万元，占 94.27%；', '基本支出占 94.27%，为 7130.19 万元；'],
    ['收入增加 1318.07 万元，增加 21.11%', '收入增长21.11%，增加1318.07万元'],
    ['对 22 个预算项目', '对二十二个预算项目'],
    ['（一）因公出国（境）费0万元', '（一）因公出国(境)费用 0.00 万元'],
  ])('%s → %s', (words, instead) => {
    expect(REFERENCE_TEXT).toContain(words);
    expect(rules(words, instead)).toEqual(USUAL);
  });
});

describe('shares, rates and changes', () => {
  it.each([
    [
      '占 5.73%。\n\n四',
      '占 5.37%。\n\n四',
      'E “项目支出”占比写作5.37%，433.15万元÷7563.33万元=5.73%。请按表中数字重算。',
    ],
    [
      '增加比例 23.81%',
      '增加比例 28.31%',
      'E “公务接待费”增减比例写作28.31%，0.50万元÷2.10万元=23.81%。请按表中数字重算。',
    ],
    [
      '降低比例19.90%',
      '增长比例19.90%',
      'E “‘三公’经费”前写“减少”，后写“增长19.90%”，方向相反。请核对上年数和本年数。',
    ],
  ])('%s → %s', (words, instead, message) => {
    expect(after(words, instead)).toEqual([message]);
  });

  it('hints at a share with fewer decimals', () => {
    expect(after('占 89.01%', '占 89.0%')).toEqual([
      'I “社会保障和就业支出”占比写作89.0%，6731.90万元÷7563.33万元=89.01%。请按表中数字重算。',
    ]);
  });
});

describe('a number that nothing binds', () => {
  it('is named', () => {
    expect(after('公务接待费 2.60 万元。', '公务接待费 2.60 万元，5.00 万元。')).toEqual([
      'E “5.00 万元”没有说明是什么的数字。请写明对象，或删去。',
    ]);
  });

  it('is not checked where its words name something that no table has', () => {
    const text = REFERENCE_TEXT.replace(
      '公务接待费 2.60 万元。',
      '公务接待费 2.60 万元，会议费 11.60 万元。',
    );
    const { findings, notChecked } = textChecked(text, TABLES);
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(USUAL);
    expect(notChecked).toContainEqual({
      what: '“11.60 万元”',
      needs: '公开表和录入以外的资料',
      count: 1,
      isNumber: true,
    });
  });

  it('is named once for a section that the set does not have', () => {
    const more = '\n\n十一、会议情况\n\n会议 3 次，花费 11.60 万元、2.30 万元。\n\n第三部分';
    const text = REFERENCE_TEXT.replace(/\n\n第三部分(?=\n)/u, more);
    expect(said(text).filter((one) => !BEFORE.includes(one))).toEqual([
      'X “会议情况”一节不是表样规定的内容，其中3个数字没有核对。请自行核对这些数字。',
    ]);
  });
});
