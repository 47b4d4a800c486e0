/** Tests the workbook that a unit receives: its identity, its contents, and its locked cells. */
import { unzipSync } from 'fflate';
import {
  identityMarks,
  readIdentity,
  UNIT_FORM_VERSION,
  type UnitIdentity,
} from '../../src/distribution/identity';
import { distributionSource, sourceOfEntries, unitPackages } from '../../src/distribution/distribute';
import { returnNoticeFileName, safeFileName, unitFileName } from '../../src/distribution/file-name';
import { unitStructure } from '../../src/distribution/structure';
import { zipPackage } from '../../src/distribution/zip-package';
import { readEntries } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import type { RawSheet } from '../../src/entries/raw-workbook';
import { readWorkbook, type FileMarks } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { packageOf, smallDepartment } from '../support/distributed';
import { goodWorkbook, withSheet } from '../support/raw';

const ENTRIES = smallDepartment();

const IDENTITY: UnitIdentity = {
  version: UNIT_FORM_VERSION,
  tableSet: 'henan-2023',
  departmentCode: '703',
  year: 2023,
  unit: '703001',
  structure: unitStructure(),
};

function marksOf(identity: UnitIdentity): FileMarks {
  const { names, properties } = identityMarks(identity);
  return {
    names: new Map(names.map(({ name, refersTo }) => [name, refersTo])),
    properties: new Map(Object.entries(properties)),
  };
}

function guideWith(text: string): RawSheet {
  const rows = [['表格 1'], [null, '文件标识（勿改）', text]];
  return { name: '填报说明', hidden: false, rows, hiddenRows: new Set(), merges: [], formulas: new Set() };
}

const NO_MARKS: FileMarks = { names: new Map(), properties: new Map() };

describe('a unit’s workbook', () => {
  const { plan } = packageOf(ENTRIES, '703001');

  it('has the sheets of a unit, in their order', () => {
    expect(plan().sheets.map(({ name }) => name)).toEqual([
      '填报说明',
      '填报核对',
      '设置',
      '单位名册',
      '收入录入',
      '支出录入',
      '项目绩效录入',
      '单位事项',
      '科目表',
      '选项',
    ]);
  });

  it('contains the lines of that unit only', () => {
    const texts = JSON.stringify(plan().sheets);
    expect(texts).toContain('综合事务');
    expect(texts).not.toContain('703002');
    expect(texts).not.toContain('某市社会保险中心');
  });

  it('protects every sheet; every cell below the headers of line sheets is unlocked', () => {
    for (const sheet of plan().sheets) {
      expect([sheet.name, sheet.protected]).toEqual([sheet.name, true]);
      if (!sheet.name.endsWith('录入')) continue;
      const [header = [], ...body] = sheet.rows;
      expect(header.every((cell) => cell?.style.locked === true)).toBe(true);
      expect(body.flat().every((cell) => cell?.style.locked === false)).toBe(true);
    }
  });

  it('locks all cells of settings and roster', () => {
    for (const name of ['设置', '单位名册']) {
      const cells =
        plan()
          .sheets.find((sheet) => sheet.name === name)
          ?.rows.flat() ?? [];
      expect(cells.length).toBeGreaterThan(3);
      expect(cells.every((cell) => cell?.style.locked === true)).toBe(true);
    }
  });

  it('shows balanced totals before Excel has calculated', () => {
    const rows = plan().sheets.find(({ name }) => name === '填报核对')?.rows ?? [];
    const total = rows.find((cells) => {
      const content = cells[0]?.content;
      return content?.kind === 'text' && content.text === '合计';
    });
    expect(
      total?.slice(2).map((cell) => (cell?.content?.kind === 'formula' ? cell.content.result : null)),
    ).toEqual([1500, 1500, 0, '平']);
  });

  it('keeps its identity in properties, in names and in a cell through a file', async () => {
    const reading = await readWorkbook(await writeWorkbook(plan()));
    if (reading.kind === 'unusable') throw new Error(reading.detail);
    const { names, properties } = reading.marks;
    const guide = reading.workbook.sheets.find(({ name }) => name === '填报说明');
    const nothing = new Map<string, string>();
    const expected = { kind: 'unit', identity: IDENTITY };
    expect(readIdentity(reading.marks, guide)).toEqual(expected);
    expect(readIdentity({ names, properties: nothing }, undefined)).toEqual(expected);
    expect(readIdentity({ names: nothing, properties }, undefined)).toEqual(expected);
    expect(readIdentity(NO_MARKS, guide)).toEqual(expected);
    expect(readIdentity(NO_MARKS, undefined)).toEqual({ kind: 'none' });
  });
});

describe('identity', () => {
  it('detects a file combined from two', () => {
    const { record } = identityMarks(IDENTITY);
    const other = { ...IDENTITY, unit: '703002' };
    const conflict = (found: readonly string[]) => ({ kind: 'conflicting', what: '单位代码', found });
    const { properties } = marksOf(other);
    expect(readIdentity({ ...marksOf(IDENTITY), properties }, undefined)).toEqual(
      conflict(['703002', '703001']),
    );
    expect(readIdentity(marksOf(other), guideWith(record))).toEqual(conflict(['703002', '703001']));
  });

  it('rejects an identity of a newer form', () => {
    const newer = { ...IDENTITY, version: 3 };
    const expected = { kind: 'newer', version: '3' };
    expect(readIdentity(marksOf(newer), undefined)).toEqual(expected);
    expect(readIdentity(NO_MARKS, guideWith(identityMarks(newer).record))).toEqual(expected);
  });

  it('finds the cell below a heading and with odd blanks, and ignores one that was changed', () => {
    const { record } = identityMarks(IDENTITY);
    const found = { kind: 'unit', identity: IDENTITY };
    expect(readIdentity(NO_MARKS, guideWith(`\u202a${record.replaceAll(' ', '\u00a0')} \n`))).toEqual(found);
    const changed = record.replace('单位代码 703001', '单位代码 703002');
    expect(changed).not.toBe(record);
    expect(readIdentity(NO_MARKS, guideWith(changed))).toEqual({ kind: 'none' });
    expect(readIdentity(marksOf(IDENTITY), guideWith(changed))).toEqual(found);
  });
});

describe('a distribution', () => {
  it('works with settings and roster alone', () => {
    const sheets = goodWorkbook().sheets.filter(({ name }) => name === '设置' || name === '单位名册');
    const workbook = { sheets };
    const source = distributionSource(workbook, readEntries(workbook, TABLE_SETS));
    expect(source === null ? null : unitPackages(source).map(({ fileName }) => fileName)).toEqual([
      '703001_某市人力资源和社会保障局_2023年部门预算录入.xlsx',
      '703002_某市社会保险中心_2023年部门预算录入.xlsx',
    ]);
  });

  it('refuses unreadable line sheets, which units would receive empty', () => {
    const workbook = withSheet(goodWorkbook(), '收入录入', (sheet) => ({ ...sheet, rows: [] }));
    expect(distributionSource(workbook, readEntries(workbook, TABLE_SETS))).toBeNull();
  });

  it('packs one zip file with unchanged names and bytes', async () => {
    const files = await Promise.all(
      unitPackages(sourceOfEntries(ENTRIES)).map(async ({ fileName, plan }) => ({
        name: fileName,
        bytes: await writeWorkbook(plan()),
      })),
    );
    const unpacked = unzipSync(zipPackage(files));
    expect(Object.keys(unpacked)).toEqual(files.map(({ name }) => name));
    for (const { name, bytes } of files) expect(unpacked[name]).toEqual(bytes);
  });
});

describe('file names', () => {
  it.each([
    ['某局/下属:中心', '某局_下属_中心'],
    ['..\\..\\etc', 'etc'],
    ['a\u202Exslx', 'a_xslx'],
    ['尾点.', '尾点'],
    ['CON*?<>|"', 'CON_'],
    ['nul', 'nul_'],
    ['Com1.2023', 'Com1_.2023'],
    ['LPT²', 'LPT²_'],
    ['CONSOL', 'CONSOL'],
    ['尾空格 . ', '尾空格'],
    ['半个\uD842字', '半个_字'],
    ['e\u0301', '\u00E9'],
    [' .', '未命名'],
    [`${'a'.repeat(59)}𠮷𠮷`, `${'a'.repeat(59)}𠮷`],
    ['😀'.repeat(60), '😀'.repeat(50)],
  ])('turns %j into %j', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });

  it.each(['很长的单位名称', '𠮷野家', '😀', 'a'])(
    'keeps within file system limits, in whole characters, for the unit name %s repeated',
    (part) => {
      const unit = { code: '703001', name: part.repeat(60), type: 'administrative' as const };
      for (const name of [unitFileName(unit, ENTRIES.settings), returnNoticeFileName(unit)]) {
        // Includes the "(2)" that a browser adds.
        expect(new TextEncoder().encode(`${name} (2)`).length).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/\p{Cs}/u);
        expect(name).toContain(`703001_${part}`);
      }
    },
  );
});
