/** Tests marks in a file that another program opens and saves: they are drawn and still recognised. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  FILLS,
  isOwnMarkText,
  ownMarkFormula,
  messageText,
  styleOfFormula,
  type HighlightStyle,
} from '../../src/excel/marks/own-marks';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { recalculate, toPdf } from '../support/libreoffice';
import { sheetPlan, textCell, workbookPlan } from '../support/plans';
import { makeZip, zipPart, zipParts } from '../support/zip';

jest.setTimeout(600_000);

const run = promisify(execFile);
const TEXT = messageText([{ severity: 'E', message: '合计 7,563.33 ≠ 7,563.32 & 差 <0.01>' }]);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&#10;', '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Writes a highlight as Excel saves it: a rule of the sheet, with its fill among the styles. */
function withHighlight(file: Uint8Array, style: HighlightStyle): Uint8Array {
  const parts = new Map<string, Uint8Array | string>(zipParts(file));
  const sheet = zipPart(file, 'xl/worksheets/sheet1.xml');
  const styles = zipPart(file, 'xl/styles.xml');
  const formula = escaped(ownMarkFormula(style).slice(1));
  const rule = `<cfRule type="expression" dxfId="0" priority="1"><formula>${formula}</formula></cfRule>`;
  const formatting = `<conditionalFormatting sqref="A1 B2">${rule}</conditionalFormatting>`;
  const fill = `<fill><patternFill><bgColor rgb="FF${FILLS[style.severity].slice(1)}"/></patternFill></fill>`;
  const withFill = styles.replace(/<dxfs[^>]*?(\/>|>.*?<\/dxfs>)/su, '');
  parts.set(
    'xl/worksheets/sheet1.xml',
    sheet.replace(/(<dataValidations|<printOptions|<pageMargins)/u, `${formatting}$1`),
  );
  parts.set(
    'xl/styles.xml',
    withFill.replace('</cellStyles>', `</cellStyles><dxfs count="1"><dxf>${fill}</dxf></dxfs>`),
  );
  return makeZip(parts);
}

async function markedFile(style: HighlightStyle): Promise<Uint8Array> {
  const rows = [
    [textCell('甲'), textCell('乙')],
    [textCell('丙'), textCell('丁')],
  ];
  const plan = sheetPlan(rows, { cellNotes: [{ row: 0, column: 0, text: TEXT }] });
  return withHighlight(await writeWorkbook(workbookPlan([plan])), style);
}

/** Whether the first printed page contains a colour. */
async function isPublished(file: Uint8Array, color: string): Promise<boolean> {
  const directory = await mkdtemp(join(tmpdir(), 'marks-'));
  try {
    await writeFile(join(directory, 'page.pdf'), await toPdf(file));
    await run('pdftoppm', ['-r', '50', '-f', '1', '-l', '1', 'page.pdf', 'page'], { cwd: directory });
    const picture = await readFile(join(directory, 'page-1.ppm'));
    return picture.includes(Buffer.from(color.slice(1), 'hex'));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

describe.each<HighlightStyle>([
  { severity: 'E', prompted: false },
  { severity: 'I', prompted: true },
])('$severity, prompted $prompted', (style) => {
  it('is still recognised after LibreOffice has saved it', async () => {
    const saved = await recalculate(await markedFile(style));
    const sheet = zipPart(saved, 'xl/worksheets/sheet1.xml');
    const [, formula = ''] = /<cfRule[^>]*>\s*<formula>([^<]*)<\/formula>/u.exec(sheet) ?? [];
    expect(`=${unescaped(formula)}`).toBe(ownMarkFormula(style));
    expect(styleOfFormula(unescaped(formula))).toEqual(style);
    const comments = [...zipParts(saved)]
      .find(([name]) => /comments\d*\.xml$/u.test(name))?.[1]
      .toString('utf8');
    const text = Array.from((comments ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/gu), ([, run = '']) => run).join(
      '',
    );
    expect(unescaped(text)).toBe(TEXT);
    expect(isOwnMarkText(unescaped(text))).toBe(true);
  });

  // Marks print in Excel as well, so users remove them before printing.
  it('is drawn and printed', async () => {
    expect(await isPublished(await markedFile(style), FILLS[style.severity])).toBe(true);
  });
});
