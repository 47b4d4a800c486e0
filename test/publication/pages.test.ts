/** Tests the page count of each table and the warnings about almost empty last pages. */
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import { countPages } from '../../src/document/count-pages';
import { entriesDocument } from '../../src/document/entries-document';
import type { Entries } from '../../src/entries/entries';
import {
  documentPages,
  pageGroups,
  pageWarnings,
  pageWords,
  type TablePages,
} from '../../src/publication/pages';
import { knownSet } from '../../src/sets';
import { narrativeFor } from '../support/narrative';

function documentOf(entries: Entries) {
  return entriesDocument(entries, knownSet(entries.settings.tableSet), narrativeFor(entries)).document;
}

it.each([
  ['Henan', sampleEntries],
  ['Shanghai', shanghaiSampleEntries],
])('gives every page of %s to the text or to one table', async (_, entries) => {
  const document = documentOf(await entries());
  const counted = documentPages(document);
  expect(counted.pages).toBe(countPages(document).pages);
  expect(counted.tables.length).toBeGreaterThan(8);
  const [begin] = counted.tables;
  let next = begin?.first;
  if (next === undefined) throw new Error('There is no table.');
  let ofTables = 0;
  for (const { title, first, pages, rows } of counted.tables) {
    expect([title, first, rows.length]).toEqual([title, next, pages]);
    next += pages;
    ofTables += pages;
  }
  expect(counted.textPages + ofTables).toBe(counted.pages);
});

it('puts every page into one group, in the order of the document', async () => {
  const counted = documentPages(documentOf(await sampleEntries()));
  const groups = pageGroups(counted);
  expect(new Set(groups.flatMap(({ pages }) => pages))).toEqual(new Set(counted.laid));
  expect(groups.flatMap(({ pages }) => pages)).toHaveLength(counted.laid.length);
  expect(groups.slice(0, 4).map(({ title, range, pages }) => [title, range, pages.length])).toEqual([
    ['封面和目录', null, 3],
    ['说明', null, 13],
    ['2023年部门收支总体情况表', '第14页', 1],
    ['2023年部门收入总体情况表', '第15页', 1],
  ]);
});

function table(rows: readonly number[]): TablePages {
  return { title: '支出表', first: 20, pages: rows.length, rows };
}

it.each([
  [[30, 7], ['“支出表”有7行多出到第21页。']],
  [[30, 30, 3], ['“支出表”有3行多出到第22页。']],
  [[30, 8], []],
  [[3], []],
])('warns of %j rows a page: %j', (rows, words) => {
  expect(pageWarnings({ tables: [table(rows)] })).toEqual(words);
});

it('says the pages of each table', () => {
  expect(
    pageWords({ pages: 22, textPages: 19, tables: [table([30, 30, 30]), { ...table([1]), first: 23 }] }),
  ).toEqual([
    '公开文本正文共22页（不含封面和目录）：说明19页，2张表。',
    '“支出表”3页（第20至22页）。',
    '“支出表”1页（第23页）。',
  ]);
});
