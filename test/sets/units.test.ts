/** Tests 单位预算公开: the tables of units add up to those of their department, in every set. */
import fc from 'fast-check';
import { sampleEntries } from '../../scripts/sample-entries';
import { unitTablesWorkbook } from '../../src/distribution/unit-tables';
import type { Entries, Unit } from '../../src/entries/entries';
import { entriesOfUnit } from '../../src/entries/entries-of-unit';
import { cellsOf, rollUp } from '../../src/rollup/rollup';
import { TABLE_SETS } from '../../src/sets';
import { checkWorkbook } from '../../src/sets/check-workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { HENAN_2023 } from '../../src/sets/henan-2023';
import { SHANGHAI } from '../../src/sets/shanghai';
import { atLevel, type TableSet } from '../../src/tables/table-set';
import { departments } from '../support/departments';

const UNIT: Unit = { code: '703002', name: '三门峡市社会养老保险中心', type: 'publicInstitution1' };

function inSet(entries: Entries, set: TableSet): Entries {
  return { ...entries, settings: { ...entries.settings, tableSet: set.id } };
}

/** Returns 分 by path, without rows of zero. */
function amounts(entries: Entries, set: TableSet): Map<string, number> {
  const all = new Map<string, number>();
  for (const { path, amount } of rollUp(entries, set).flatMap(cellsOf))
    if (amount !== 0) all.set(Object.values(path).join('/'), amount);
  return all;
}

function summed(parts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of parts) for (const [path, amount] of part) sums.set(path, (sums.get(path) ?? 0) + amount);
  return new Map([...sums].filter(([, amount]) => amount !== 0));
}

/** Parts of a department's tables only: the overall goals, and its own row above rows of units. */
const OF_DEPARTMENTS = /^(?:11|02\/units\/department|12\/projects\/department)/u;

describe.each(TABLE_SETS.map((set) => [set.label, set] as const))('units under %s', (_, set) => {
  it('add up to the department in every cell', () => {
    const unitSet = atLevel(set, 'unit');
    fc.assert(
      fc.property(departments({ maxUnits: 6, maxLines: 60 }), (department) => {
        const entries = inSet(department, set);
        const parts = entries.units.map((unit) => amounts(entriesOfUnit(entries, unit), unitSet));
        const whole = [...amounts(entries, set)].filter(([path]) => !OF_DEPARTMENTS.test(path));
        expect([...summed(parts)].sort()).toEqual(whole.sort());
      }),
      { numRuns: 25 },
    );
  });
});

describe.each(TABLE_SETS.map((set) => [set.label, set] as const))(
  'a unit’s own tables under %s',
  (_, set) => {
    it.each(['values', 'formulas'] as const)('have no error, filled by %s', async (fill) => {
      const entries = inSet(await sampleEntries(), set);
      const plan = unitTablesWorkbook(entriesOfUnit(entries, UNIT), fill);
      const reading = await readWorkbook(await writeWorkbook(plan));
      if (reading.kind === 'unusable') throw new Error(reading.detail);
      const checked = checkWorkbook(reading.workbook, 2023);
      if (checked.kind !== 'checked') throw new Error(checked.kind);
      expect(checked.level).toBe('unit');
      expect(checked.findings.filter(({ severity }) => severity === 'E').map(({ rule }) => rule)).toEqual([]);
    });
  },
);

describe('entriesOfUnit', () => {
  it('leaves out a unit whose code begins with its code', async () => {
    const entries = await sampleEntries();
    const [line] = entries.expenditure;
    if (line === undefined) throw new Error('The sample has no lines.');
    const below = {
      ...entries,
      expenditure: [
        { ...line, unit: '703002001' },
        { ...line, unit: '703002' },
      ],
    };
    expect(entriesOfUnit(below, UNIT).expenditure.map(({ unit }) => unit)).toEqual(['703002']);
  });
});

function textsOf(entries: Entries): readonly (readonly string[])[] {
  return unitTablesWorkbook(entries, 'values').sheets.map(({ rows }) =>
    rows
      .slice(0, 3)
      .flat()
      .flatMap((cell) => (cell?.content?.kind === 'text' ? [cell.content.text] : [])),
  );
}

describe('unit tables', () => {
  it('have the unit’s name and word in Henan, without overall goals', async () => {
    const own = entriesOfUnit(await sampleEntries(), UNIT);
    const texts = textsOf(own);
    expect(texts).toHaveLength(11);
    expect(texts[0]).toEqual([
      '2023年单位收支总体情况表',
      '预算01表',
      '单位名称：三门峡市社会养老保险中心',
      '单位：万元',
    ]);
    expect(texts.map(([title]) => title)).not.toContain('2023年部门（单位）整体绩效目标表');
    expect(texts[10]?.slice(0, 2)).toEqual(['2023年单位预算项目绩效目标汇总表', '预算12表']);
  });

  it('have the unit’s name and word in Shanghai', async () => {
    const own = entriesOfUnit(inSet(await sampleEntries(), SHANGHAI), UNIT);
    const texts = textsOf(own);
    expect(texts.map(([title]) => title)).toEqual([
      '2023年预算单位财务收支预算总表',
      '2023年预算单位收入预算总表',
      '2023年预算单位支出预算总表',
      '2023年预算单位财政拨款收支预算总表',
      '2023年预算单位一般公共预算支出功能分类预算表',
      '2023年预算单位政府性基金预算支出功能分类预算表',
      '2023年预算单位国有资本经营预算支出功能分类预算表',
      '2023年预算单位一般公共预算基本支出部门预算经济分类预算表',
      '2023年单位“三公”经费和机关运行经费预算表',
    ]);
    expect(texts[0]?.slice(1, 3)).toEqual(['编制单位：三门峡市社会养老保险中心', '单位：元']);
  });

  it('name a unit once where its own row would repeat it', async () => {
    const own = entriesOfUnit(await sampleEntries(), UNIT);
    const filled = rollUp(own, atLevel(HENAN_2023, 'unit'));
    const rowsOf = (id: string) =>
      filled.find(({ table }) => table.id === id)?.blocks.flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(rowsOf('02')).toEqual(['total', '703002']);
    expect(rowsOf('12')?.slice(0, 1)).toEqual(['703002']);
    expect(rowsOf('03')?.slice(0, 2)).toEqual(['total', 'department']);
  });
});
