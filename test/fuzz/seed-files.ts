/**
 * Makes sound files to start from: by this program's writer, by openpyxl, and hand-written with every kind of cell.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../support/packages';
import { rollUp } from '../../src/rollup/rollup';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { ENTRIES, handedOut } from '../distribution/spoilt-returns';

export interface SeedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BY_HAND = packageFile({
  texts:
    '<si><t>单位代码</t></si><si><r><t>一般公共</t></r><r><t>预算</t></r></si><si><t xml:space="preserve"> 甲 </t></si>',
  styles:
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="164" xfId="0"/><xf numFmtId="4" xfId="0"/></cellXfs>',
  data:
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>703001</v></c><c r="B2" s="2"><v>1234.56</v></c><c r="C2" s="1"><v>45000</v></c></row>' +
    '<row r="3"><c r="A3" t="inlineStr"><is><t>乙</t></is></c><c r="B3"><f>B2*2</f><v>2469.12</v></c><c r="C3" t="str"><f>A3</f><v>乙</v></c></row>' +
    '<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#REF!</v></c><c r="D4"><v>-0.05</v></c></row>',
  after: '<mergeCells count="1"><mergeCell ref="A6:B7"/></mergeCells>',
});

const SAVE_AGAIN = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])';

/** Rewrites the workbook with openpyxl. */
function savedAgain(bytes: Uint8Array, python: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-seed-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    execFileSync(python, ['-c', SAVE_AGAIN, join(folder, 'in.xlsx'), join(folder, 'out.xlsx')]);
    // Copies the bytes, because slices of a Buffer share its memory.
    return Uint8Array.from(readFileSync(join(folder, 'out.xlsx')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `python`: a Python with openpyxl. */
export async function seedFiles(python: string): Promise<readonly SeedFile[]> {
  const returned = await writeWorkbook(handedOut());
  const tables = await writeWorkbook(
    tablesWorkbook(ENTRIES, rollUp(ENTRIES, HENAN_2023), 'formulas', []).plan,
  );
  return [
    { name: '单位录入工作簿', bytes: returned },
    { name: '单位录入工作簿，由 openpyxl 另存', bytes: savedAgain(returned, python) },
    { name: '公开表（公式）', bytes: tables },
    { name: '手写的工作簿', bytes: BY_HAND },
  ];
}
