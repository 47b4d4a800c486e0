/** Types texts into cells with LibreOffice, which interprets them as typed input. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inLibreOffice } from './libreoffice';

export const LIBRARIES = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" library:link="false"/>
</library:libraries>
`;

/** Returns a macro library with one module. */
export function libraryOf(module: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
<library:element library:name="${module}"/>
</library:library>
`;
}

/** `typed`: pairs of place = text, separated by semicolons. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typing" script:language="StarBasic"><![CDATA[
Function Setting(name As String, value As Variant) As Variant
  Dim one As New com.sun.star.beans.PropertyValue
  one.Name = name
  one.Value = value
  Setting = Array(one)
End Function

Sub TypeInto(source As String, target As String, typed As String)
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, Setting("Hidden", True))
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  frame = document.CurrentController.Frame
  For Each one In Split(typed, ";")
    parts = Split(one, "=")
    dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, Setting("ToPoint", parts(0)))
    dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, Setting("StringName", parts(1)))
  Next one
  document.storeToURL(target, Setting("FilterName", "Calc MS Excel 2007 XML"))
  document.close(True)
End Sub
]]></script:module>
`;

/**
 * `texts` by LibreOffice's address, e.g. `$支出录入.A700`; without comma, semicolon or equals sign in either.
 */
export async function typeInto(
  workbook: Uint8Array,
  texts: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  return inLibreOffice(workbook, 'xlsx', async ({ profile, input, output, run }) => {
    // The first start of a profile resets its macros.
    await run(['--terminate_after_init']);
    const basic = join(profile, 'user', 'basic');
    await mkdir(join(basic, 'Standard'), { recursive: true });
    await writeFile(join(basic, 'script.xlc'), LIBRARIES);
    await writeFile(join(basic, 'Standard', 'script.xlb'), libraryOf('Typing'));
    await writeFile(join(basic, 'Standard', 'Typing.xba'), MACRO);
    const typed = Array.from(texts, ([place, text]) => `${place}=${text}`).join(';');
    const words = [pathToFileURL(input).href, pathToFileURL(output).href, typed];
    return run([`macro:///Standard.Typing.TypeInto(${words.join(',')})`]);
  });
}
