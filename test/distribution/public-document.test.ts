/** Tests the job that makes a Word document: its text is that of the pane or of the unit, and failures are results. */
import { sampleEntries } from '../../scripts/sample-entries';
import { departmentDocumentFileName } from '../../src/distribution/file-name';
import { doJob } from '../../src/distribution/work/do-job';
import { readWordDocument } from '../../src/xlsx/docx/read-document';
import { words, written } from '../support/narrative';

const DEPARTMENT = { level: 'department', fonts: 'national', charts: false } as const;

test('writes the text and the tables into one file', async () => {
  const entries = await sampleEntries();
  const made = await doJob({ kind: 'document', entries, ...DEPARTMENT });
  if (made.kind !== 'file') throw new Error(made.reason);
  const read = readWordDocument(made.bytes);
  if (read.kind !== 'document') throw new Error(read.detail);
  const all = read.paragraphs.map(({ text }) => text).join('');
  expect(all).toContain(words(written(entries), 's3.expenditure'));
  expect(departmentDocumentFileName(entries.settings)).toBe(
    '703_三门峡市人力资源和社会保障局_2023年部门预算公开.docx',
  );
});

test('makes an error of drawing a result', async () => {
  const entries = await sampleEntries();
  const text = { ...entries.text, duties: null as never };
  const made = await doJob({ kind: 'document', entries: { ...entries, text }, ...DEPARTMENT });
  expect(made).toEqual({ kind: 'failed', reason: '程序出错，请联系维护人员' });
});
