/** Replaces words of a Word document with LibreOffice, and saves it there as a Word document. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inLibreOffice } from './libreoffice';
import { LIBRARIES, libraryOf } from './libreoffice-typing';

/** `edits`: pairs of words = new words, separated by semicolons. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Editing" script:language="StarBasic"><![CDATA[
Function Setting(name As String, value As Variant) As Variant
  Dim one As New com.sun.star.beans.PropertyValue
  one.Name = name
  one.Value = value
  Setting = Array(one)
End Function

Sub EditIn(source As String, target As String, edits As String)
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, Setting("Hidden", True))
  For Each one In Split(edits, ";")
    parts = Split(one, "=")
    descriptor = document.createReplaceDescriptor()
    descriptor.SearchString = parts(0)
    descriptor.ReplaceString = parts(1)
    document.replaceAll(descriptor)
  Next one
  document.storeToURL(target, Setting("FilterName", "MS Word 2007 XML"))
  document.close(True)
End Sub
]]></script:module>
`;

/** Words without comma, semicolon or equals sign. */
export async function editedInLibreOffice(
  document: Uint8Array,
  edits: readonly (readonly [from: string, to: string])[],
): Promise<Uint8Array> {
  return inLibreOffice(document, 'docx', async ({ profile, input, output, run }) => {
    // The first start of a profile resets its macros.
    await run(['--terminate_after_init']);
    const basic = join(profile, 'user', 'basic');
    await mkdir(join(basic, 'Standard'), { recursive: true });
    await writeFile(join(basic, 'script.xlc'), LIBRARIES);
    await writeFile(join(basic, 'Standard', 'script.xlb'), libraryOf('Editing'));
    await writeFile(join(basic, 'Standard', 'Editing.xba'), MACRO);
    const all = edits.map((pair) => pair.join('=')).join(';');
    const words = [pathToFileURL(input).href, pathToFileURL(output).href, all];
    return run([`macro:///Standard.Editing.EditIn(${words.join(',')})`]);
  });
}
