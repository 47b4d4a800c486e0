/** What people edit is offered for its entry sheet, said, or both; nothing else is. */
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import type { EditedDocument } from '../../src/read-back/edited-document';
import type { ReadBack } from '../../src/read-back/read-back';
import { readBackOf, withParagraph, withWords, workingCopy } from '../support/edited-documents';
import { written } from '../support/narrative';
import { plainText } from '../../src/narrative/plain-text';
import { entriesIn, sampleWorkbook, withProposals } from '../support/read-back-entries';

let workbook: RawWorkbook;
let copy: EditedDocument;

beforeAll(async () => {
  workbook = await sampleWorkbook('henan');
  copy = await workingCopy(entriesIn(workbook));
});

function offers({ proposals }: ReadBack): readonly (readonly string[])[] {
  return proposals.map(({ sheet, item, before, after }) => [sheet, item, before, after]);
}

function said({ notices }: ReadBack): readonly string[] {
  return notices.map(({ words }) => words);
}

/** Takes everything over; the document then offers nothing more. */
function taken(edited: EditedDocument): {
  readonly read: ReadBack;
  readonly text: string;
  readonly after: RawWorkbook;
} {
  const read = readBackOf(entriesIn(workbook), edited);
  const after = withProposals(workbook, read.proposals);
  expect(readBackOf(entriesIn(after), edited).proposals).toEqual([]);
  return { read, text: plainText(written(entriesIn(after))), after };
}

test('an edited reason goes to 增减原因', () => {
  const edited = withWords(copy, '今年予以列支', '今年压减批次后予以列支；另有两项调研推迟到下年');
  const { read, text } = taken(edited);
  expect(offers(read)).toEqual([
    [
      '增减原因',
      '公务接待费',
      expect.stringContaining('今年予以列支'),
      expect.stringContaining('今年压减批次后予以列支'),
    ],
  ]);
  expect(said(read)).toEqual([]);
  expect(text).toContain('今年压减批次后予以列支；另有两项调研推迟到下年');
});

test('a changed figure is said with its cell and never taken over', () => {
  const edited = withWords(copy, '2023年收入合计7563.33万元', '2023年收入合计7653.33万元');
  const { read, text } = taken(edited);
  expect(offers(read)).toEqual([]);
  expect(said(read)).toEqual([
    expect.stringMatching(
      /二、收入预算总体情况说明.*文档中是7653\.33，按预算\d\d表.*7,?563\.33应为7563\.33。数字没有取回/u,
    ),
  ]);
  expect(read.paragraphs.filter((one) => one === 'changed')).toHaveLength(1);
  expect(text).toContain('收入合计7563.33万元');
});

test('a sentence in other words goes to 改写, its figures live', () => {
  const edited = withWords(
    copy,
    '三门峡市人力资源和社会保障局2023年收入总计7563.33万元',
    '2023年，我局收入总计7563.33万元',
  );
  const { read, text, after } = taken(edited);
  expect(offers(read)).toEqual([
    ['改写', 's1.income', expect.any(String), expect.stringMatching(/^2023年，我局/u)],
  ]);
  expect(text).toContain('2023年，我局收入总计7563.33万元');
  const [override] = entriesIn(after).text.overrides;
  expect(override?.text).toMatch(/^\{年度\}，我局收入总计\{收入总计\}万元/u);
});

test('new words with a changed figure take over the words alone', () => {
  const edited = withWords(
    copy,
    '三门峡市人力资源和社会保障局2023年收入总计7563.33万元',
    '2023年，我局收入总计9999.99万元',
  );
  const { read, text } = taken(edited);
  expect(offers(read)).toHaveLength(1);
  expect(said(read)).toEqual([expect.stringContaining('文档中是9999.99')]);
  expect(text).toContain('我局收入总计7563.33万元');
  expect(text).not.toContain('9999.99');
});

test('a comma behind a number is no part of it', () => {
  const edited = withWords(copy, '我部门共有车辆7辆，其中', '我部门共有车辆7，其中');
  const { read, text } = taken(edited);
  expect(said(read)).toEqual([]);
  expect(text).toContain('我部门共有车辆7，其中');
});

test('a number in own words is offered with a caution', () => {
  const edited = withWords(
    copy,
    '我部门2023年无负责管理的专项转移支付项目。',
    '我部门2023年管理专项转移支付项目3个。',
  );
  const { read } = taken(edited);
  expect(read.proposals.map(({ sheet }) => sheet)).toEqual(['改写']);
  expect(read.proposals[0]?.cautions).toEqual([expect.stringContaining('3')]);
});

test('duties: changed, added and removed rows of 主要职责 stay in their order', () => {
  const changed = withWords(copy, '市政府交办的其他事项', '市委、市政府交办的其他事项');
  const without = changed.paragraphs.filter(({ text }) => !text.startsWith('（九）统筹拟订全市劳动'));
  const edited = withParagraph(
    { ...changed, paragraphs: without },
    '（一）贯彻执行国家',
    '（二）推进数字化建设。',
  );
  const { read, after } = taken(edited);
  expect(read.proposals.map(({ sheet }) => sheet)).toEqual(['主要职责', '主要职责', '主要职责']);
  const before = entriesIn(workbook).text.duties.map(({ duty }) => duty);
  const duties = entriesIn(after).text.duties.map(({ duty }) => duty);
  expect(duties).toHaveLength(before.length);
  expect(duties[1]).toBe('推进数字化建设');
  expect(duties[2]).toBe(before[1]);
  expect(duties).not.toContain(before[8]);
  expect(duties.at(-1)).toBe('市委、市政府交办的其他事项');
});

test('organs of a list go to 机构设置', () => {
  const edited = withWords(copy, '（一）办公室、', '（一）综合办公室、（二）信息化科、');
  const { read, after } = taken(edited);
  expect(read.proposals.map(({ sheet, before, after: now }) => [sheet, before, now])).toEqual([
    ['机构设置', '办公室', '综合办公室'],
    ['机构设置', '', '信息化科'],
  ]);
  const inner = entriesIn(after).text.organs.filter(({ kind }) => kind === '内设机构');
  expect(inner.slice(0, 2).map(({ name }) => name)).toEqual(['综合办公室', '信息化科']);
});

test('terms: an explanation, a new term and one that is gone', () => {
  const changed = withWords(copy, '不含教育收费。', '不包括教育收费。');
  const without = changed.paragraphs.filter(({ text }) => !text.startsWith('六、附属单位上缴收入'));
  const edited = withParagraph(
    { ...changed, paragraphs: without },
    '十五、机关运行经费',
    '十六、绩效目标：指预算资金计划达到的产出和效果。',
  );
  const { read, text } = taken(edited);
  expect(
    offers(read).map(([sheet, item, before, after]) => [sheet, item, before === '', after === '']),
  ).toEqual([
    ['名词解释', '事业收入', false, false],
    ['名词解释', '附属单位上缴收入', false, true],
    ['名词解释', '绩效目标', true, false],
  ]);
  expect(text).toContain('绩效目标：指预算资金计划达到的产出和效果。');
  expect(text).not.toContain('附属单位上缴收入：');
});

test('a deleted sentence is offered as left out, and comes out of the text', () => {
  const edited = withWords(copy, '三门峡市人力资源和社会保障局2023年未安排政府采购预算。', '');
  const { read, text } = taken(edited);
  expect(read.proposals.map(({ sheet, after }) => [sheet, after])).toEqual([['改写', '']]);
  expect(text).not.toContain('未安排政府采购预算');
});

test('added sentences and paragraphs become words of the sentence beside them', () => {
  const one = withWords(
    copy,
    '我部门2023年没有政府性基金预算收入和支出，与上年持平。',
    '我部门2023年没有政府性基金预算收入和支出，与上年持平。本年也不新增。',
  );
  const edited = withParagraph(one, '我部门2023年没有政府性基金', '下一步将继续规范管理。');
  const { read, text } = taken(edited);
  expect(read.proposals.map(({ sheet }) => sheet)).toEqual(['改写']);
  expect(text).toContain('与上年持平。本年也不新增。\n下一步将继续规范管理。\n');
});

test('merged, split and moved paragraphs are no edits of their words', () => {
  const paragraphs = [...copy.paragraphs];
  const at = paragraphs.findIndex(({ text }) => text.startsWith('（二）公务接待费'));
  const [first, second] = [paragraphs[at], paragraphs[at + 1]];
  if (first === undefined || second === undefined) throw new Error('The copy has no such paragraphs.');
  const merged = [...paragraphs];
  merged.splice(at, 2, { text: first.text + second.text, bookmarks: [] });
  const moved = [...paragraphs];
  moved.splice(at, 2, second, first);
  for (const edited of [merged, moved]) {
    const read = readBackOf(entriesIn(workbook), { ...copy, paragraphs: edited });
    expect(read.proposals).toEqual([]);
    expect(read.notices.map(({ kind }) => kind)).not.toContain('not-offered');
  }
});

test('a cell of a table is said against the workbook', () => {
  const tables = copy.tables.map((table, index) =>
    index > 0
      ? table
      : {
          ...table,
          rows: table.rows.map((row) =>
            row.map((cell) => (cell.text === '7,563.33' ? { ...cell, text: '7,653.33' } : cell)),
          ),
        },
  );
  const read = readBackOf(entriesIn(workbook), { ...copy, tables });
  expect(read.proposals).toEqual([]);
  expect(said(read).length).toBeGreaterThan(0);
  expect(said(read)[0]).toMatch(
    /“2023年部门收支总体情况表”的“.*”“.*”：文档中是7,653\.33，工作簿中是7,563\.33/u,
  );
});

test('the date of the cover goes to 说明事项, other lines are said', () => {
  const date = copy.paragraphs.find(({ text }) => /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(text));
  if (date === undefined) throw new Error('The cover has no date.');
  const edited = withWords(copy, date.text, '2023年3月9日');
  const paragraphs = edited.paragraphs.map((one) =>
    one.text === '二、机构设置' ? { ...one, text: '二、机构和人员' } : one,
  );
  const { read, after } = taken({ ...edited, paragraphs });
  expect(offers(read)).toEqual([['说明事项', '公开日期', date.text, '2023年3月9日']]);
  expect(said(read)).toEqual([
    expect.stringMatching(/标题“二、机构设置”在文档中是“二、机构和人员”，没有取回/u),
  ]);
  expect(entriesIn(after).text.facts.find(({ item }) => item === '公开日期')?.value).toEqual({
    kind: 'words',
    words: '2023年3月9日',
  });
});

test('a document older than the workbook offers nothing where nobody touched it', () => {
  const entries = entriesIn(workbook);
  const duties = entries.text.duties.map((one) => ({ ...one, duty: `${one.duty}，并落实到位` }));
  const read = readBackOf({ ...entries, text: { ...entries.text, duties } }, copy);
  expect(read.proposals).toEqual([]);
  expect(said(read)).toEqual([expect.stringContaining(`${String(duties.length)}句是生成文档时的文字`)]);
});
