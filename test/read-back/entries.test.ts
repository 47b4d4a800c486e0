/** Entries that the document asks for or prints: gaps filled in Word, facts typed over, words that cannot be entries. */
import { sampleEntries } from '../../scripts/sample-entries';
import type { Entries } from '../../src/entries/entries';
import type { EditedDocument } from '../../src/read-back/edited-document';
import { readEditedDocument } from '../../src/xlsx/docx/read-edited';
import { readBackOf, withWords, workingCopy } from '../support/edited-documents';
import { withFact, withPrior, withReason } from '../support/narrative';
import { paragraph, wordFile } from '../support/word-files';

let entries: Entries;
let copy: EditedDocument;

beforeAll(async () => {
  entries = await sampleEntries();
  copy = await workingCopy(entries);
});

async function offered(of: Entries, from: string, to: string) {
  const { proposals, notices } = readBackOf(of, withWords(await workingCopy(of), from, to));
  return {
    proposals: proposals.map(({ sheet, item, before, after }) => [sheet, item, before, after]),
    notices: notices.map(({ words }) => words),
  };
}

test('a reason written in place of its gap goes to 增减原因', async () => {
  const gap = '〔请填写：增减原因·公务接待费〕';
  expect(await offered(withReason(entries, '公务接待费', null), gap, '接待任务减少')).toEqual({
    proposals: [['增减原因', '公务接待费', '', '接待任务减少']],
    notices: ['说明文档中有1处突出显示。'],
  });
});

test('a fact written in place of its gap goes to 说明事项', async () => {
  const gap = '〔请填写：说明事项·一般公务用车〕';
  const without = withFact(entries, '一般公务用车', null);
  const places = (await workingCopy(without)).paragraphs.filter(({ text }) => text.includes(gap));
  expect(places).toHaveLength(1);
  const text = places[0]?.text ?? '';
  const { proposals } = await offered(without, text, text.replaceAll(gap, '9'));
  expect(proposals).toContainEqual(['说明事项', '一般公务用车', '', '9']);
});

test('a count typed over goes to 说明事项', async () => {
  expect(await offered(entries, '一般公务用车7辆', '一般公务用车8辆')).toEqual({
    proposals: [['说明事项', '一般公务用车', '7', '8']],
    notices: [],
  });
});

test('last year’s figure written in place of its gap stays words of a person', async () => {
  const without = withPrior(entries, '机关运行经费', null);
  const { proposals } = await offered(without, '〔请填写：上年数·机关运行经费〕', '比2022年增加24.57万元');
  expect(proposals.map(([sheet]) => sheet)).toEqual(['改写']);
});

test('a unit’s name is said, not taken: the roster has it', () => {
  const { proposals, notices } = readBackOf(
    entries,
    withWords(copy, '2. 三门峡市社会养老保险中心', '2. 三门峡市养老中心'),
  );
  const all = [...proposals.map(({ sheet }) => sheet), ...notices.map(({ words }) => words)];
  expect(all).toHaveLength(1);
});

test('words with braces are said, not taken: they would name a figure', () => {
  const edited = withWords(copy, '无负责管理的专项转移支付项目', '无{待定}项目');
  const { proposals, notices } = readBackOf(entries, edited);
  expect(proposals).toEqual([]);
  expect(notices.map(({ words }) => words)).toEqual([expect.stringContaining('花括号')]);
});

test('deletions of a tracked change are left out, insertions count, comments are named', () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const body = [
    '<w:p>',
    run('甲'),
    `<w:del w:id="1" w:author="x"><w:r><w:delText>乙</w:delText></w:r></w:del>`,
    `<w:ins w:id="2" w:author="x">${run('丙')}</w:ins>`,
    '<w:r><w:commentReference w:id="0"/></w:r></w:p>',
    paragraph(' '),
  ].join('');
  const read = readEditedDocument(wordFile({ body }));
  if (read.kind === 'unusable') throw new Error(read.what);
  expect(read.document.paragraphs.map(({ text }) => text)).toEqual(['甲丙']);
  expect(read.document.blankParagraphs).toBe(1);
  expect(read.document.remarks.join('')).toMatch(/1处修订插入.*1处修订删除.*1处批注/u);
});

test('another document is refused whole, nothing of it is offered', () => {
  const paragraphs = ['会议通知', '请各单位于周五前报送。', '联系人：某某'].map((text) => ({
    text,
    bookmarks: [],
  }));
  const read = readBackOf(entries, { paragraphs, blankParagraphs: 0, tables: [], remarks: [] });
  expect(read.paragraphs).toEqual(['added', 'added', 'added']);
  expect(read.proposals).toEqual([]);
  expect(read.notices.map(({ words }) => words)).toEqual([expect.stringContaining('几乎没有相同的句子')]);
});

test('a part without its heading is said, not offered as deleted', () => {
  const from = copy.paragraphs.map(({ text }) => text.startsWith('第三部分')).lastIndexOf(true);
  const to = copy.paragraphs.map(({ text }) => text.startsWith('附件：')).lastIndexOf(true);
  const paragraphs = copy.paragraphs.filter((_, index) => index < from || index >= to);
  const read = readBackOf(entries, { ...copy, paragraphs });
  expect(read.proposals).toEqual([]);
  expect(read.notices.map(({ words }) => words)).toEqual([
    expect.stringMatching(/文档中没有“第三部分.*名词解释”这一节（15句）/u),
    expect.stringContaining('标题“第三部分名词解释”在文档中没有了'),
  ]);
});
