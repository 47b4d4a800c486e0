/** Tests whose document a file is: by its cover, else by its path; a doubt is said, never guessed. */
import { ownerOfDocument } from '../../src/read-back/which-unit';
import type { Unit } from '../../src/entries/entries';

function unit(code: string, name: string): Unit {
  return { code, name, type: 'administrative' };
}

const UNITS = [
  unit('703001', '某市人社局'),
  unit('703002', '某市人社局信息中心'),
  unit('703003', '某市实验小学'),
  unit('703004', '某市实验小学'),
];

function owner(path: string, ...lines: readonly string[]): string {
  const paragraphs = [...lines, '目　录'].map((text) => ({ text, bookmarks: [] }));
  const found = ownerOfDocument(path, { paragraphs }, UNITS);
  return found.kind === 'unit' ? found.unit.code : found.kind === 'department' ? 'department' : found.why;
}

test.each([
  ['the name on the cover', '改后.docx', ['2023年某市人社局', '单位预算公开'], '703001'],
  ['the longer of two names', '改后.docx', ['2023 年某市人社局信息中心', '单位预算公开'], '703002'],
  ['a cover that was broken into lines', '改后.docx', ['2023年某市人社', '局信息中心单位预算公开'], '703002'],
  ['the code in the file name', '703002_定稿.docx', ['2023年单位预算公开'], '703002'],
  ['the code in the folder', '各单位/703002_信息中心/定稿.docx', ['2023年单位预算公开'], '703002'],
  ['the path between two units of one name', '703004_定稿.docx', ['某市实验小学单位预算'], '703004'],
  ['the words of a department', '703_定稿.docx', ['2023年某市人社局', '部门预算公开'], 'department'],
])('knows a document by %s', (_, path, cover, expected) => {
  expect(owner(path, ...cover)).toBe(expected);
});

test.each([
  ['no name and no code', '定稿.docx', ['2023年单位预算公开'], /^封面和文件名中没有名册里的单位/u],
  ['digits that only contain a code', '17030021.docx', ['单位预算公开'], /^封面和文件名中没有/u],
  [
    'two units of one name',
    '定稿.docx',
    ['某市实验小学单位预算'],
    /^可能是703003 某市实验小学、703004 某市实验小学，没有比较。/u,
  ],
  [
    'a cover and a file name of two units',
    '703001_定稿.docx',
    ['某市人社局信息中心单位预算'],
    /^封面是703002 某市人社局信息中心，文件名是703001 某市人社局，没有比较。/u,
  ],
])('does not guess with %s', (_, path, cover, words) => {
  expect(owner(path, ...cover)).toMatch(words);
});

test('reads the cover alone: names in the text below are of others', () => {
  const lines = ['2023年单位预算公开', '目录', '某市人社局信息中心承担……'];
  const paragraphs = lines.map((text) => ({ text, bookmarks: [] }));
  expect(ownerOfDocument('定稿.docx', { paragraphs }, UNITS).kind).toBe('unknown');
});
