import { paragraphsOfLines, plainParagraphs } from '../../../src/narrative/reading/paragraphs';

function read(text: string): readonly string[] {
  return plainParagraphs(text).map((one) => one.text);
}

const PARAGRAPH =
  '某局2023年收入总计7563.33万元，其中：一般公共预算7563.33万元，与2022年相比增加1318.07万元，增长21.11%。';
const HEADING = '一、收入支出预算总体情况说明';

describe('paragraphs of a plain text', () => {
  it('joins a short line that is cut within a number', () => {
    const lines = [
      '本单位收支预算总体情况良好，与上年相比有所变动',
      '，比2022年增加1318.',
      '07万元，增加的主要原因是人员经费增加较多，其中',
      '基本支出增加，项目支出增加。',
    ];
    expect(read(lines.join('\n'))).toEqual([lines.join('')]);
  });

  it.each([20, 28, 35, 40])('joins lines of %d characters, also within a number', (length) => {
    const lines = `${PARAGRAPH}\n${PARAGRAPH}`.replace(new RegExp(`.{${String(length)}}(?=.)`, 'gu'), '$&\n');
    expect(read(`${HEADING}\n${lines}\n（一）公务接待费`)).toEqual([
      HEADING,
      PARAGRAPH,
      PARAGRAPH,
      '（一）公务接待费',
    ]);
  });

  it('leaves short lines alone where other lines are long', () => {
    expect(read(`办公费\n${PARAGRAPH}\n主要职责\n${PARAGRAPH}`)).toEqual([
      '办公费',
      PARAGRAPH,
      '主要职责',
      PARAGRAPH,
    ]);
  });

  it.each(['- 3 -', '—12—', '第 3 页', '第3页 共20页'])('leaves out the number of a page: %s', (number) => {
    const [first, second] = [PARAGRAPH.slice(0, 44), PARAGRAPH.slice(44)];
    expect(read(`${first}\n${number}\n${second}`)).toEqual([PARAGRAPH]);
  });

  it('keeps a figure alone in its line', () => {
    expect(read('收入\n-3\n12.00')).toEqual(['收入', '-3', '12.00']);
  });
});

describe('paragraphs of a document', () => {
  const body = (text: string) => [{ text, level: null }];

  it('keeps long paragraphs without a mark at their end apart', () => {
    const long = PARAGRAPH.slice(0, -1);
    expect(paragraphsOfLines([body(long), body(long)]).map(({ text }) => text)).toEqual([long, long]);
  });

  it('joins paragraphs that are lines of a page, but no heading', () => {
    const lines = PARAGRAPH.replace(/.{20}(?=.)/gu, '$&\n').split('\n');
    const heading = { text: '二、支出预算总体情况说明二、支出预算总', level: 0 };
    expect(paragraphsOfLines([...lines.map(body), [heading]])).toEqual([
      { text: PARAGRAPH, level: null },
      heading,
    ]);
  });
});
