/** Fills in workbooks with LibreOffice's own interface and saves them: a test with another program. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LIBRARIES, libraryOf } from './libreoffice-typing';
import { inLibreOffice } from './libreoffice';

/** A cell to fill in. Rows and columns are zero-based. */
export interface Filling {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

export interface FillJob {
  readonly workbook: Uint8Array;
  readonly fillings: readonly Filling[];
}

/** `jobs`: a file of lines OPEN, SET and SAVE with parts separated by tabs. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Filling" script:language="StarBasic"><![CDATA[
Function Setting(name As String, value As Variant) As Variant
  Dim one As New com.sun.star.beans.PropertyValue
  one.Name = name
  one.Value = value
  Setting = Array(one)
End Function

Sub FillFrom(jobs As String)
  fileAccess = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  stream = createUnoService("com.sun.star.io.TextInputStream")
  stream.setInputStream(fileAccess.openFileRead(jobs))
  stream.setEncoding("UTF-8")
  Do While Not stream.isEOF()
    parts = Split(stream.readLine(), Chr(9))
    If parts(0) = "OPEN" Then
      document = StarDesktop.loadComponentFromURL(parts(1), "_blank", 0, Setting("Hidden", True))
      document.enableAutomaticCalculation(False)
    ElseIf parts(0) = "TEXT" Then
      document.Sheets.getByName(parts(1)).getCellByPosition(CLng(parts(3)), CLng(parts(2))).String = parts(4)
    ElseIf parts(0) = "NUMBER" Then
      document.Sheets.getByName(parts(1)).getCellByPosition(CLng(parts(3)), CLng(parts(2))).Value = Val(parts(4))
    ElseIf parts(0) = "SAVE" Then
      document.calculateAll()
      document.enableAutomaticCalculation(True)
      document.storeToURL(parts(1), Setting("FilterName", "Calc MS Excel 2007 XML"))
      document.close(True)
    End If
  Loop
  stream.closeInput()
End Sub
]]></script:module>
`;

function lineOf({ sheet, row, column, value }: Filling): string {
  const kind = typeof value === 'number' ? 'NUMBER' : 'TEXT';
  const text = String(value);
  if (/[\t\n\r]/u.test(text)) throw new Error('The macro fills in one-line texts only.');
  return [kind, sheet, String(row), String(column), text].join('\t');
}

/** Fills in and saves the workbooks in one run of LibreOffice. */
export async function fillIn(jobs: readonly FillJob[]): Promise<readonly Uint8Array[]> {
  const directory = await mkdtemp(join(tmpdir(), 'filling-'));
  try {
    const files = await Promise.all(
      jobs.map(async ({ workbook }, index) => {
        const source = join(directory, `${String(index)}.xlsx`);
        await writeFile(source, workbook);
        return { source, target: join(directory, `${String(index)}-filled.xlsx`) };
      }),
    );
    const lines = files.flatMap(({ source, target }, index) => [
      `OPEN\t${pathToFileURL(source).href}`,
      ...(jobs[index]?.fillings ?? []).map(lineOf),
      `SAVE\t${pathToFileURL(target).href}`,
    ]);
    const list = join(directory, 'jobs.txt');
    await writeFile(list, lines.join('\n'));
    const [first] = jobs;
    if (first === undefined) return [];
    await inLibreOffice(first.workbook, 'xlsx', async ({ profile, output, run }) => {
      await run(['--terminate_after_init']);
      const basic = join(profile, 'user', 'basic');
      await mkdir(join(basic, 'Standard'), { recursive: true });
      await writeFile(join(basic, 'script.xlc'), LIBRARIES);
      await writeFile(join(basic, 'Standard', 'script.xlb'), libraryOf('Filling'));
      await writeFile(join(basic, 'Standard', 'Filling.xba'), MACRO);
      const printed = await run([`macro:///Standard.Filling.FillFrom(${pathToFileURL(list).href})`]);
      await writeFile(output, first.workbook);
      return printed;
    });
    return await Promise.all(files.map(({ target }) => readFile(target)));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
