/** Tests that what is edited and saved in LibreOffice is offered, exactly, and that saving alone is no edit. */
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import { writeDocument } from '../../src/docx/write-docx';
import type { Entries } from '../../src/entries/entries';
import { documentOf, readBackOf, readEdited } from '../support/edited-documents';
import { editedInLibreOffice } from '../support/libreoffice-editing';

jest.setTimeout(300_000);

async function bytesOf(entries: Entries): Promise<Uint8Array> {
  const { document, publishedOn } = documentOf(entries);
  return writeDocument(document, 'national', publishedOn, 'sentences');
}

it.each([
  ['Henan', sampleEntries],
  ['Shanghai', shanghaiSampleEntries],
] as const)('offers nothing for the document of %s that was only saved', async (_, sample) => {
  const entries = await sample();
  const saved = await editedInLibreOffice(await bytesOf(entries), [['没有这样的话', '没有']]);
  const read = readBackOf(entries, readEdited(saved));
  expect(read.proposals.map(({ before, after }) => [before, after])).toEqual([]);
  expect(read.notices.map(({ words }) => words)).toEqual([]);
  expect(new Set(read.paragraphs)).toEqual(new Set(['contents', 'same']));
  expect(read.tables.compared).toBe(read.tables.all);
});

it('offers what was edited, for its entry sheet, and says the changed figure', async () => {
  const entries = await sampleEntries();
  const edited = await editedInLibreOffice(await bytesOf(entries), [
    ['今年予以列支', '今年压减批次后列支'],
    ['我部门2023年无负责管理的专项转移支付项目。', '我局2023年没有专项转移支付项目。'],
    ['市政府交办的其他事项', '市委和市政府交办的其他事项'],
    ['不含教育收费。', '不包括教育收费。'],
    ['收入合计7563.33万元', '收入合计7653.33万元'],
  ]);
  const read = readBackOf(entries, readEdited(edited));
  expect(read.proposals.map(({ sheet, after }) => [sheet, after])).toEqual([
    ['主要职责', '市委和市政府交办的其他事项'],
    ['增减原因', expect.stringContaining('今年压减批次后列支')],
    ['改写', '我局2023年没有专项转移支付项目。'],
    ['名词解释', expect.stringContaining('不包括教育收费')],
  ]);
  expect(read.notices.map(({ words }) => words)).toEqual([expect.stringContaining('文档中是7653.33')]);
  expect(read.paragraphs.filter((one) => one === 'changed')).toHaveLength(5);
});
