/** Turns a Word document into a PDF with LibreOffice, where it is installed. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UnusableInput } from './exit-code';
import { codeOf } from './files/system-reason';

const TIMEOUT_MILLISECONDS = 180_000;
const MISSING =
  '没有找到 LibreOffice（soffice），不能生成 PDF。请安装 LibreOffice，或去掉 --pdf 后在 Word 中另存为 PDF。';
const FAILED = 'LibreOffice 没有生成 PDF，没有生成文件。请去掉 --pdf 后在 Word 中另存为 PDF。';

/** Errors: UnusableInput without LibreOffice, or when it fails or takes too long. */
function soffice(words: readonly string[]): Promise<undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn('soffice', words, { stdio: 'ignore', timeout: TIMEOUT_MILLISECONDS });
    child.on('error', (error) => {
      reject(codeOf(error) === 'ENOENT' ? new UnusableInput(MISSING, { cause: error }) : error);
    });
    child.on('close', (code) => {
      if (code === 0) resolve(undefined);
      else reject(new UnusableInput(FAILED));
    });
  });
}

/** Errors: UnusableInput where no PDF can be made. */
export async function pdfOf(document: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'document.docx');
    await writeFile(file, document);
    // A profile of its own: an open LibreOffice would take the work over, and its settings too.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await soffice(['--headless', '--norestore', profile, '--convert-to', 'pdf', '--outdir', folder, file]);
    return await readFile(join(folder, 'document.pdf')).catch((error: unknown) => {
      throw new UnusableInput(FAILED, { cause: error });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
