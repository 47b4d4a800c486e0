/** Runs LibreOffice without a window, as an independent test of our files. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const TIMEOUT_MILLISECONDS = 240_000;

/** Recalculates on every load: otherwise LibreOffice shows our stored results. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Faces of official papers are on no test machine: substitutes with characters of the same widths stand for them. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  方正小标宋简体: 'Noto Serif CJK SC',
  宋体: 'Noto Serif CJK SC',
  仿宋_GB2312: 'Noto Serif CJK SC',
  仿宋: 'Noto Serif CJK SC',
  楷体_GB2312: 'Noto Serif CJK SC',
  楷体: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
  'Times New Roman': 'Liberation Serif',
};

function fontSettings(cache: string): string {
  const aliases = Object.entries(SUBSTITUTES).map(
    ([face, substitute]) =>
      `<alias binding="same"><family>${face}</family><prefer><family>${substitute}</family></prefer></alias>`,
  );
  const folders = `<dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir>`;
  return `<?xml version="1.0"?><fontconfig>${folders}${aliases.join('')}</fontconfig>`;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Returns the output of soffice. Throws when it is missing, fails or takes too long. */
async function soffice(words: readonly string[], fonts: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // A process group of its own: soffice is a script that starts the program, and a timeout must end both.
    const child = spawn('soffice', words, {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FONTCONFIG_FILE: fonts },
    });
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const timer = setTimeout(() => {
      reject(new Error(`LibreOffice took longer than ${String(TIMEOUT_MILLISECONDS / 1_000)} s. ${output}`));
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, TIMEOUT_MILLISECONDS);
    child.on('error', (error) => {
      clearTimeout(timer);
      const advice =
        'LibreOffice (soffice) is not installed: apt-get install libreoffice-calc libreoffice-writer.';
      reject(isMissing(error) ? new Error(advice, { cause: error }) : error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else reject(new Error(`LibreOffice ended with ${String(code)}. ${output}`));
    });
  });
}

export interface Session {
  /** A separate profile, so that neither this machine's settings nor other sessions matter. */
  readonly profile: string;
  readonly input: string;
  /** Place of the output. */
  readonly output: string;
  readonly run: (words: readonly string[]) => Promise<string>;
}

/** The kind of file, by which LibreOffice chooses the program. */
export type FileKind = 'xlsx' | 'docx';

/**
 * Converts a file with LibreOffice. Throws when LibreOffice is missing, fails, takes too long or writes
 * nothing.
 */
export async function inLibreOffice(
  file: Uint8Array,
  format: 'xlsx' | 'docx' | 'pdf',
  work: (session: Session) => Promise<string>,
  kind: FileKind = 'xlsx',
): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), 'interop-'));
  try {
    const profile = join(directory, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const input = join(directory, `file.${kind}`);
    await writeFile(input, file);
    const fonts = join(directory, 'fonts.conf');
    await writeFile(fonts, fontSettings(join(directory, 'fonts')));
    await mkdir(join(directory, 'made'));
    const output = join(directory, 'made', `file.${format}`);
    const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const run = (words: readonly string[]) => soffice(['--headless', '--norestore', own, ...words], fonts);
    const printed = await work({ profile, input, output, run });
    try {
      return await readFile(output);
    } catch (error) {
      // LibreOffice ends with 0 even if it cannot load the file.
      throw new Error(`LibreOffice made no ${format}. ${printed}`, { cause: error });
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function convert(
  file: Uint8Array,
  format: 'xlsx' | 'docx' | 'pdf',
  kind?: FileKind,
): Promise<Uint8Array> {
  return inLibreOffice(
    file,
    format,
    ({ input, output, run }) => run(['--convert-to', format, '--outdir', dirname(output), input]),
    kind,
  );
}

/** Opens, recalculates and saves the workbook in LibreOffice. */
export async function recalculate(workbook: Uint8Array): Promise<Uint8Array> {
  return convert(workbook, 'xlsx');
}

export async function toPdf(file: Uint8Array, kind?: FileKind): Promise<Uint8Array> {
  return convert(file, 'pdf', kind);
}

/** Opens and saves a Word document. */
export async function saveAgain(document: Uint8Array): Promise<Uint8Array> {
  return convert(document, 'docx', 'docx');
}
