/** LibreOffice, headless, as an independent judge of the files we write. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TIMEOUT_MILLISECONDS = 240_000;

/** Recalculate on load, always: without this LibreOffice shows the results that we cached. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Errors: when soffice is missing, fails or takes too long. */
async function convert(workbook: Uint8Array, format: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), 'interop-'));
  try {
    const profile = join(directory, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const input = join(directory, 'workbook.xlsx');
    await writeFile(input, workbook);
    const target = join(directory, 'converted');
    const words = [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${profile}`,
      '--convert-to',
      format,
    ];
    await run('soffice', [...words, '--outdir', target, input], { timeout: TIMEOUT_MILLISECONDS });
    return await readFile(join(target, `workbook.${format}`));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The workbook after LibreOffice has opened it, calculated every formula and saved it. */
export async function recalculate(workbook: Uint8Array): Promise<Uint8Array> {
  return convert(workbook, 'xlsx');
}

export async function toPdf(workbook: Uint8Array): Promise<Uint8Array> {
  return convert(workbook, 'pdf');
}
