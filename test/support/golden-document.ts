/** The parts of a small Word file, one element a line, to be compared with the expected ones. */
import { strFromU8, unzipSync } from 'fflate';
import { writeDocument } from '../../src/docx/write-docx';
import { SMALL_DOCUMENT } from './small-document';

/** The parts that the program decides on; the others are the library's own. */
const PARTS = [
  'word/document.xml',
  'word/styles.xml',
  'word/footer1.xml',
  'word/settings.xml',
  'word/fontTable.xml',
  'docProps/core.xml',
  'docProps/app.xml',
  'docProps/custom.xml',
] as const;

/** Elements by line, without the namespaces of the root. */
function readable(xml: string): string {
  return xml.replace(/ (?:xmlns:\w+|xmlns|mc:Ignorable)="[^"]*"/gu, '').replaceAll('><', '>\n<');
}

export async function goldenDocument(): Promise<string> {
  const parts = unzipSync(await writeDocument(SMALL_DOCUMENT, 'national', '2023-02-01'));
  const texts = PARTS.map((name) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`The file has no part ${name}.`);
    return `== ${name}\n${readable(strFromU8(part))}\n`;
  });
  return [`${Object.keys(parts).sort().join('\n')}\n`, ...texts].join('\n');
}
