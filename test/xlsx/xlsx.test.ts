/** Tests plans written to files and read back: every kind of cell, every limit, every broken file. */
import fc from 'fast-check';
import type { RawCell, RawSheet } from '../../src/entries/raw-workbook';
import type { PlannedContent, ValidationPlan, WorkbookPlan } from '../../src/sheets/plan/plan';
import { PlanError } from '../../src/sheets/plan/limits/plan-error';
import { WORKBOOK_FILE_ERRORS, type WorkbookFileError } from '../../src/xlsx/workbook-file-errors';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { readZipDirectory } from '../../src/xlsx/zip-directory';
import { BAD_PLANS } from '../support/bad-plans';
import { planned, sheetPlan, textCell, workbookPlan } from '../support/plans';
import { zipPart } from '../support/zip';

async function throughFile(plan: WorkbookPlan): Promise<readonly RawSheet[]> {
  const reading = await readWorkbook(await writeWorkbook(plan));
  if (reading.kind === 'unusable') throw new Error(reading.detail);
  return reading.workbook.sheets;
}

async function cellThroughFile(content: PlannedContent): Promise<RawCell | undefined> {
  const [sheet] = await throughFile(workbookPlan([sheetPlan([[planned(content)]])]));
  return sheet?.rows[0]?.[0];
}

const TEXTS = [
  '01',
  '411200230000000007608',
  '=1+1',
  '=cmd|" /C calc"!A0',
  '+5',
  '-5%',
  '@SUM(A1)',
  '１２３',
  ' 前后空格 ',
  '不间断\u00a0空格',
  '两\n行',
  '制\t表',
  '<&>"\'',
  '#REF!',
  '#N/A',
  'TRUE',
  '2023-02-01',
  '1e5',
  '𠮷野家😀',
  '_x000D_',
  '_x0041_',
  '_x0041',
  '_x005F_x0041_',
  '_x0041\r',
  '_xD83D_',
  '回车\r换行\r\n',
  '响铃\u0007',
  '非字符\uffff\ufffe',
  '半个\ud83d字',
  '\ude00',
  '#SPILL!',
  '#GETTING_DATA',
  '#BUSY!',
  '#无',
  '字'.repeat(32_767),
];

describe('cells', () => {
  it.each(TEXTS)('keep the text %p', async (text) => {
    expect(await cellThroughFile({ kind: 'text', text })).toBe(text);
  });

  it.each([0, -0.01, 7_563.33, 1e14, 0.000001])('keep the number %p', async (value) => {
    expect(await cellThroughFile({ kind: 'number', value })).toBe(value);
  });

  it('give the cached result of a formula, and are reported as formulas', async () => {
    const formula = planned({ kind: 'formula', formula: 'SUM(B1:B2)', result: 3 });
    const [sheet] = await throughFile(workbookPlan([sheetPlan([[formula, textCell('无')]])]));
    expect(sheet?.rows[0]?.[0]).toBe(3);
    expect([...(sheet?.formulas ?? [])]).toEqual(['0,0']);
  });

  it.each(['#REF!', '_x0041_', '\ud83d', '两\n行'])('keep the result %p of a formula', async (result) => {
    expect(await cellThroughFile({ kind: 'formula', formula: 'A1', result })).toBe(result);
  });

  it('are texts in the file, too: an escape is itself escaped', async () => {
    const file = await writeWorkbook(workbookPlan([sheetPlan([[textCell('_x0041_')]])]));
    expect(zipPart(file, 'xl/sharedStrings.xml')).toContain('<t>_x005F_x0041_</t>');
  });

  it('escape characters in the file that XML forbids', async () => {
    const file = await writeWorkbook(workbookPlan([sheetPlan([[textCell('甲\uffff乙\ufffe丙\ud83d')]])]));
    expect(zipPart(file, 'xl/sharedStrings.xml')).toContain('<t>甲_xFFFF_乙_xFFFE_丙_xD83D_</t>');
  });

  it('are read back as written, in any table', async () => {
    const content = fc.oneof(
      fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
        .map((text) => ({ kind: 'text', text }) as const),
      fc
        .string({
          unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
          minLength: 1,
        })
        .map((text) => ({ kind: 'text', text }) as const),
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
        .map((value) => ({ kind: 'number', value: value + 0 }) as const),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(content, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (table) => {
          const [sheet] = await throughFile(workbookPlan([sheetPlan(table.map((row) => row.map(planned)))]));
          const expected = table.map((row) =>
            row.map((cell) => (cell.kind === 'text' ? cell.text : cell.value)),
          );
          expect(sheet?.rows.map((row, index) => row.slice(0, expected[index]?.length))).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('sheets', () => {
  it('keep merges and their visibility', async () => {
    const merges = [{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }];
    const rows = [
      [textCell('甲'), planned(undefined)],
      [planned(undefined), planned(undefined)],
    ];
    const [visible, hidden] = await throughFile(
      workbookPlan([sheetPlan(rows, { merges }), sheetPlan(rows, { name: '另', hidden: true })]),
    );
    expect(visible).toMatchObject({ name: '表', hidden: false, merges });
    expect(hidden).toMatchObject({ name: '另', hidden: true });
  });

  it('open with the first visible one', async () => {
    const names = ['藏一', '藏二', '表', '尾'];
    const sheets = names.map((name) => sheetPlan([], { name, hidden: name.startsWith('藏') }));
    const workbook = zipPart(await writeWorkbook(workbookPlan(sheets)), 'xl/workbook.xml');
    expect(workbook).toMatch(/<workbookView [^>]*activeTab="2"/u);
    const visible = zipPart(await writeWorkbook(workbookPlan([sheetPlan([])])), 'xl/workbook.xml');
    expect(visible).not.toMatch(/activeTab="[1-9-]/u);
  });

  it('keep their columns, one width each', async () => {
    const file = await writeWorkbook(
      workbookPlan([sheetPlan([[textCell('甲')]], { columnWidths: [10, 20.5] })]),
    );
    const xml = zipPart(file, 'xl/worksheets/sheet1.xml');
    expect(Array.from(xml.matchAll(/<col [^>]* width="([\d.]+)"/gu), ([, width]) => width)).toEqual([
      '10',
      '20.5',
    ]);
  });
});

describe('validations', () => {
  const area = { firstRow: 1, firstColumn: 0, lastRow: 9, lastColumn: 0 };
  const xmlOf = async (validation: ValidationPlan): Promise<string> => {
    const file = await writeWorkbook(workbookPlan([sheetPlan([], { validations: [validation] })]));
    return (
      /<dataValidation .*?<\/dataValidation>/su.exec(zipPart(file, 'xl/worksheets/sheet1.xml'))?.[0] ?? ''
    );
  };

  it('stop input against their rule, also without a message of their own', async () => {
    const list = await xmlOf({ kind: 'list', area, source: '列表', strictness: 'stop' });
    const custom = await xmlOf({ kind: 'custom', area, formula: 'ISTEXT(A2)', strictness: 'warning' });
    expect(list).toContain('type="list" sqref="A2:A10"');
    expect(list).toContain('showErrorMessage="1" errorStyle="stop"');
    expect(list).toContain('<formula1>列表</formula1>');
    expect(custom).toContain('showErrorMessage="1" errorStyle="warning"');
    expect(custom).toContain('<formula1>ISTEXT(A2)</formula1>');
  });

  it('with only a prompt stop no input', async () => {
    const prompt = await xmlOf({ kind: 'prompt', area, strictness: 'warning', promptTitle: '编码' });
    expect(prompt).toContain('showInputMessage="1"');
    expect(prompt).toContain('promptTitle="编码"');
    expect(prompt).not.toContain('showErrorMessage');
  });
});

describe('print settings', () => {
  it("put their sheet's name in quotes, which names with brackets need", async () => {
    const page = {
      orientation: 'landscape',
      printArea: { firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 4 },
      repeatedRows: { first: 3, last: 5 },
      margins: { top: 1, bottom: 1, left: 1, right: 1 },
    } as const;
    const name = '部门（单位）“表”';
    const file = await writeWorkbook(workbookPlan([sheetPlan([[textCell('甲')]], { name, page })]));
    const workbook = zipPart(file, 'xl/workbook.xml');
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'${name}'!$A$1:$E$10<`);
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$4:$6<`);
  });
});

describe('limits of Excel', () => {
  it.each(BAD_PLANS)('refuse %s', async (_, plan, message) => {
    await expect(writeWorkbook(plan)).rejects.toThrow(PlanError);
    await expect(writeWorkbook(plan)).rejects.toThrow(message);
  });
});

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

async function goodFile(): Promise<Uint8Array> {
  return writeWorkbook(workbookPlan([sheetPlan([[textCell('甲')]])]));
}

/** Sets the declared inflated size of every entry in the directory to a gigabyte. */
function bomb(file: Uint8Array): Uint8Array {
  const spoiledFile = file.slice();
  const view = new DataView(spoiledFile.buffer);
  for (let offset = 0; offset < spoiledFile.length - 4; offset += 1) {
    if (view.getUint32(offset, true) === 0x02014b50) view.setUint32(offset + 24, 1_000_000_000, true);
  }
  return spoiledFile;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('broken files', () => {
  const broken: readonly (readonly [string, () => Promise<Uint8Array>, WorkbookFileError])[] = [
    ['an empty file', async () => new Uint8Array(), 'empty-file'],
    ['a text file', async () => bytes('单位,金额\n703001,100\n'), 'plain-text'],
    ['two bytes', async () => bytes('PK'), 'not-a-workbook'],
    ['half a file', async () => (await goodFile()).slice(0, 1_000), 'truncated'],
    ['a file short of its last bytes', async () => (await goodFile()).slice(0, -30), 'truncated'],
    ['an .xls file', async () => new Uint8Array([...OLE2, ...new Uint8Array(600)]), 'legacy-xls'],
    [
      'a file with a password',
      async () =>
        new Uint8Array([...OLE2, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]),
      'password-protected',
    ],
    ['a zip bomb', async () => bomb(await goodFile()), 'too-large'],
    [
      'a file with scrambled contents',
      async () => {
        const file = (await goodFile()).slice();
        file.fill(0x55, 60, 400);
        return file;
      },
      'damaged',
    ],
  ];

  it.each(broken)('are refused: %s', async (_, make, reason) => {
    const reading = await readWorkbook(await make());
    expect(reading).toMatchObject({ kind: 'unusable', reason });
    expect(WORKBOOK_FILE_ERRORS[reason].what).not.toBe('');
  });
});

describe('the file itself', () => {
  it('lists its content types first, packs every part and contains no time of day', async () => {
    const text = '字'.repeat(10_000);
    const file = await writeWorkbook(workbookPlan([sheetPlan([[textCell(text)]])]));
    const directory = readZipDirectory(file);
    if (directory.kind !== 'directory') throw new Error(directory.kind);
    const [first] = directory.entries;
    expect(first?.name).toBe('[Content_Types].xml');
    const view = new DataView(file.buffer, file.byteOffset);
    const written = directory.entries.map(({ recordOffset }) => ({
      method: view.getUint16(recordOffset + 10, true),
      time: view.getUint16(recordOffset + 12, true),
      date: view.getUint16(recordOffset + 14, true),
    }));
    // 1 January 1980, where a zip file's clock begins.
    expect(new Set(written.map((one) => JSON.stringify(one)))).toEqual(
      new Set(['{"method":8,"time":0,"date":33}']),
    );
    expect(file.length).toBeLessThan(10_000);
  });
});
