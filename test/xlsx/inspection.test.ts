/** Tests files of other programs: what is refused before inflating, and what is read. */
import { writeXlsx } from 'hucre/xlsx';
import type { WorkbookFileError } from '../../src/xlsx/workbook-file-errors';
import { inspectFile } from '../../src/xlsx/inspect-file';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { makeZip, zipParts, type Claims, type ZipOptions } from '../support/zip';

type Parts = ReadonlyMap<string, Uint8Array | string>;

const SHEET = 'xl/worksheets/sheet1.xml';

async function goodParts(): Promise<Map<string, Uint8Array | string>> {
  const sheets = [
    { name: '甲', rows: [['一', 1]] },
    { name: '乙', rows: [['二', 2]] },
  ];
  return new Map(zipParts(await writeXlsx({ sheets })));
}

function text(parts: Parts, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`No ${name}.`);
  return typeof part === 'string' ? part : Buffer.from(part).toString('utf8');
}

/** Errors: nothing to replace, so that no test passes without its subject. */
function replaced(
  parts: Parts,
  name: string,
  from: string | RegExp,
  to: string,
): Map<string, Uint8Array | string> {
  const before = text(parts, name);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing to replace in ${name}.`);
  return new Map([...parts, [name, after]]);
}

async function sheetNames(file: Uint8Array): Promise<readonly string[] | string> {
  const reading = await readWorkbook(file);
  if (reading.kind === 'unusable') return `${reading.reason}: ${reading.detail}`;
  return reading.workbook.sheets.map((sheet) => sheet.name);
}

/** Bytes that cannot be compressed, the same at every run (Park and Miller). */
function noise(length: number): Uint8Array {
  let state = 2_023;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 256;
  });
}

describe('a sound file', () => {
  it('is read, whatever program packed it', async () => {
    expect(await sheetNames(makeZip(await goodParts()))).toEqual(['甲', '乙']);
  });

  it('is read in zip64 form', async () => {
    expect(await sheetNames(makeZip(await goodParts(), { zip64: true }))).toEqual(['甲', '乙']);
  });

  it('is read with its sizes also behind the contents', async () => {
    const claims = new Map([[SHEET, { flags: 8 }]]);
    expect(await sheetNames(makeZip(await goodParts(), { claims }))).toEqual(['甲', '乙']);
  });

  it('is read with empty folders among its parts', async () => {
    const parts = new Map([['xl/', ''], ...(await goodParts())]);
    const claims = new Map([['xl/', { flags: 8, compressedSize: 0 }]]);
    expect(await sheetNames(makeZip(parts, { claims }))).toEqual(['甲', '乙']);
  });
});

describe("an entry's declaration", () => {
  const cases: readonly (readonly [string, Claims, boolean, WorkbookFileError, string])[] = [
    ['encrypted', { flags: 1 }, false, 'password-protected', `${SHEET} is encrypted`],
    [
      'beyond the end of the file',
      { headerOffset: 1_000_000 },
      false,
      'truncated',
      'no complete zip directory',
    ],
    ['longer than the file', { compressedSize: 1_000_000 }, false, 'truncated', 'no complete zip directory'],
    [
      'an impossible ratio',
      { size: 400_000_000 },
      false,
      'too-large',
      `${SHEET} declares an impossible ratio`,
    ],
    [
      'an impossible ratio, in zip64',
      { size: 400_000_000 },
      true,
      'too-large',
      `${SHEET} declares an impossible ratio`,
    ],
    [
      'more than 32 bits hold, in zip64',
      { size: 5_000_000_000 },
      true,
      'too-large',
      `${SHEET} declares an impossible ratio`,
    ],
  ];

  it.each(cases)('is refused before inflating: %s', async (_, claim, zip64, reason, detail) => {
    const options: ZipOptions = { claims: new Map([[SHEET, claim]]), zip64 };
    const file = makeZip(await goodParts(), options);
    expect(inspectFile(file)).toEqual({ kind: 'unusable', reason, detail });
    expect(await readWorkbook(file)).toEqual({ kind: 'unusable', reason, detail });
  });

  it('is read where only the size of the directory is in its zip64 field', async () => {
    const file = makeZip(await goodParts(), { claims: new Map([[SHEET, { flags: 1 }]]), zip64: true });
    const view = new DataView(file.buffer);
    const end = file.length - 22;
    view.setUint16(end + 10, 0, true);
    view.setUint32(end + 16, 0, true);
    expect(inspectFile(file)).toMatchObject({
      reason: 'password-protected',
      detail: `${SHEET} is encrypted`,
    });
  });

  it.each([
    ['as much as deflate can do', 1_100, 'package'],
    ['one byte more', 1_100 + 1 / 100, 'unusable'],
  ])('keeps to the limit of the ratio: %s', async (_, ratio, kind) => {
    const parts = new Map([...(await goodParts()), ['xl/media/a.bin', noise(100)] as const]);
    const packed = inspectFile(makeZip(parts));
    if (packed.kind !== 'package') throw new Error('No package.');
    const found = packed.entries.find(({ name }) => name === 'xl/media/a.bin');
    const size = Math.round((found?.compressedSize ?? 0) * ratio);
    const file = makeZip(parts, { claims: new Map([['xl/media/a.bin', { size }]]) });
    expect(inspectFile(file).kind).toBe(kind);
  });

  it('is refused where all sizes together exceed the limit', async () => {
    const names = ['一', '二', '三', '四'].map((name) => `xl/${name}.xml`);
    const parts = new Map([...(await goodParts()), ...names.map((name) => [name, noise(400_000)] as const)]);
    const claiming = (count: number) =>
      makeZip(parts, { claims: new Map(names.slice(0, count).map((name) => [name, { size: 400_000_000 }])) });
    expect(inspectFile(claiming(3))).toMatchObject({ kind: 'package' });
    const detail = expect.stringMatching(/^inflates to 16\d{8} bytes$/u) as unknown;
    expect(inspectFile(claiming(4))).toEqual({ kind: 'unusable', reason: 'too-large', detail });
  });
});

describe('a file with lost bytes', () => {
  it.each([1, 21, 23, 42, 43, 98, 99, 200])(
    'is truncated without its last %i bytes, also in zip64 form',
    async (lost) => {
      const file = makeZip(await goodParts(), { zip64: true });
      expect(inspectFile(file.slice(0, -lost))).toMatchObject({ reason: 'truncated' });
    },
  );

  it('is truncated without its zip64 parts', async () => {
    const file = makeZip(await goodParts(), { zip64: true });
    for (const [fromEnd, what] of [
      [42, 'locator'],
      [98, 'end'],
    ] as const) {
      const spoiled = file.slice();
      spoiled.fill(0, file.length - fromEnd, file.length - fromEnd + 4);
      expect([what, inspectFile(spoiled)]).toEqual([
        what,
        { kind: 'unusable', reason: 'truncated', detail: 'no complete zip directory' },
      ]);
    }
  });

  it('never throws, wherever it is cut', async () => {
    const file = makeZip(await goodParts(), { zip64: true });
    for (let length = 0; length < file.length; length += 1) {
      const reason =
        length === 0
          ? 'empty-file'
          : length === 1
            ? 'plain-text'
            : length < 4
              ? 'not-a-workbook'
              : 'truncated';
      expect(inspectFile(file.slice(0, length))).toMatchObject({ kind: 'unusable', reason });
    }
  });
});

describe('a zip file other than a workbook', () => {
  it('is refused without [Content_Types].xml', async () => {
    const parts = await goodParts();
    parts.delete('[Content_Types].xml');
    expect(inspectFile(makeZip(parts))).toMatchObject({
      reason: 'not-a-workbook',
      detail: 'no [Content_Types].xml',
    });
  });

  it.each(['_rels/.rels', 'xl/workbook.xml'])('is refused without %s', async (name) => {
    const parts = await goodParts();
    parts.delete(name);
    const reason = name === '_rels/.rels' ? 'not-a-workbook' : 'damaged';
    expect(await readWorkbook(makeZip(parts))).toMatchObject({ kind: 'unusable', reason });
  });
});

/** Makes the second sheet a chart, in Excel's form: a part of another kind in its own folder. */
function withChartSheet(parts: Parts): Map<string, Uint8Array | string> {
  const chart =
    '<?xml version="1.0" encoding="UTF-8"?><chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>';
  const types = replaced(
    parts,
    '[Content_Types].xml',
    /<Override [^>]*\/xl\/worksheets\/sheet2\.xml[^>]*>/u,
    '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/>',
  );
  const related = replaced(
    types,
    'xl/_rels/workbook.xml.rels',
    /relationships\/worksheet"( Target=")worksheets\/sheet2\.xml/u,
    'relationships/chartsheet"$1chartsheets/sheet1.xml',
  );
  related.delete('xl/worksheets/sheet2.xml');
  return related.set('xl/chartsheets/sheet1.xml', chart);
}

describe('sheets without cells', () => {
  it('are left out, and the sheets with cells are read', async () => {
    expect(await sheetNames(makeZip(withChartSheet(await goodParts())))).toEqual(['甲']);
  });

  it('do not hide that a worksheet lacks its part', async () => {
    const parts = withChartSheet(await goodParts());
    parts.delete(SHEET);
    expect(await sheetNames(makeZip(parts))).toBe('damaged: no part xl/worksheets/sheet1.xml');
  });

  it('do not include a worksheet that lacks its part', async () => {
    const parts = await goodParts();
    parts.delete(SHEET);
    expect(await sheetNames(makeZip(parts))).toBe('damaged: no part xl/worksheets/sheet1.xml');
  });
});
