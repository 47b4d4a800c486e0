/** Tests that a text saved by LibreOffice as a Word document is read like the plain text. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import { plainParagraphs } from '../../src/narrative/reading/paragraphs';
import { readWordDocument } from '../../src/xlsx/docx/read-document';
import { textFindings } from '../support/text-checks';
import { contextOf, ownText, textCheckedBy } from '../support/text-round-trip';

jest.setTimeout(300_000);

/** Throws without LibreOffice. */
async function savedByLibreOffice(text: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'texts-'));
  await writeFile(join(folder, 'text.txt'), text);
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--infilter=Text (encoded):UTF8',
    '--convert-to',
    'docx',
    '--outdir',
    folder,
    join(folder, 'text.txt'),
  ]);
  const bytes = new Uint8Array(await readFile(join(folder, 'text.docx')));
  await rm(folder, { recursive: true });
  return bytes;
}

it.each([
  ['Henan', sampleEntries],
  ['Shanghai', shanghaiSampleEntries],
] as const)('the sample of %s', async (_, sample) => {
  const entries = await sample();
  const [context, text] = [contextOf(entries), ownText(entries)];
  const document = readWordDocument(await savedByLibreOffice(text));
  if (document.kind !== 'document') throw new Error(document.detail);
  const [plain, word] = [
    textCheckedBy(plainParagraphs(text), context),
    textCheckedBy(document.paragraphs, context),
  ];
  expect(word.numbers).toEqual(plain.numbers);
  expect(textFindings(word)).toEqual(textFindings(plain));
});
