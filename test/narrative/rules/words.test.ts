/** Tests the rules for what a text leaves out, its numbering, years and signs: one place of the published text changed. */
import { publishedWorkbook } from '../../support/published-workbook';
import { REFERENCE_TEXT } from '../../support/reference-text';
import { textChecked, textFindings } from '../../support/text-checks';

const TABLES = publishedWorkbook();

/** Severity, rule and message. */
function said(text: string): readonly string[] {
  return textFindings(textChecked(text, TABLES)).map((one) => one.replace(/^(\S \S+) .*?」 /u, '$1 '));
}

const BEFORE = said(REFERENCE_TEXT);

/** What is found anew after a change of the text. Throws where the words are missing. */
function after(words: string | RegExp, instead: string): readonly string[] {
  const changed = REFERENCE_TEXT.replace(words, instead);
  if (changed === REFERENCE_TEXT) throw new Error(`No “${String(words)}”.`);
  return said(changed).filter((one) => !BEFORE.includes(one));
}

describe('what is left out', () => {
  it('is a section that every text has', () => {
    expect(after(/九、政府性基金预算支出预算情况说明\n[^十]*/u, '')).toContain(
      'E N-21 缺少“政府性基金预算支出预算情况说明”一节。请补写。',
    );
  });

  it('is a part with money', () => {
    expect(after('；\n\n项目支出 433.15 万元，占 5.73%。', '。')).toEqual([
      'E N-35 “支出合计”的各项中没有列出“项目支出”433.15万元。请补上这一项。',
    ]);
  });

  it('is a figure that the section always has', () => {
    expect(after('(二) 公务接待费 2.60 万元。', '(二) 接待。')).toContain(
      'E N-21 没有写明“公务接待费”。请补写。',
    );
  });
});

it.each([
  ['no text', ''],
  ['another text', '工作总结\n2023年共安排资金7563.33万元。'],
])('says of %s that nothing was checked', (_, text) => {
  expect(said(text)).toContain(
    'E N-21 没有找到预算情况说明的任何一节，文字没有核对。请核对是不是这份文件；文字放在文本框或多列表格里的，请改为正文。',
  );
});

describe('numbers that only the text has', () => {
  it('add up: purchases', () => {
    expect(after('政府采购货物预算 0 万元', '政府采购货物预算 3 万元')).toEqual([
      'E N-14 “政府采购预算”写作0.00万元，各项之和为3.00万元。请补上遗漏的项，或改正数字。',
    ]);
  });

  it('add up: vehicles', () => {
    expect(after('共有车辆 7 辆', '共有车辆 8 辆')).toEqual([
      'E N-15 “车辆”写作8，各项之和为7。请补上遗漏的项，或改正数字。',
    ]);
  });
});

describe('form', () => {
  it.each([
    [
      '与 2022 年相比，收入增加',
      '与 2021 年相比，收入增加',
      'E N-23 出现“2021年”，预算年度是2023年，可能是往年文本。请改正年份，并核对这一句是否为往年文本。',
    ],
    ['三、支出预算总体', '四、支出预算总体', 'X N-22 编号从第2项跳到“四、”。请核对编号，或补上遗漏的内容。'],
    ['收入合计 7563.33 万元', '收入合计XX万元', 'E N-25 还有占位文字“XX”。请改正。'],
    ['（财预〔2017〕98号）', '（财预〔2017〕98号', 'X N-25 “（）”不成对。请改正。'],
  ])('%s → %s', (words, instead, message) => {
    expect(after(words, instead)).toContain(message);
  });
});
