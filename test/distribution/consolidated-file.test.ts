/** Tests that a return that cannot be written does not stop the others. */
import { overviewOf, type ReadReturn } from '../../src/distribution/returns-overview';
import { consolidatedFile } from '../../src/distribution/consolidation/consolidated-file';
import { linesByUnit } from '../../src/distribution/unit-lines';
import { readEntries } from '../../src/entries/read-entries';
import { TABLE_SETS } from '../../src/sets';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { goodWorkbook } from '../support/raw';
import { smallDepartment } from '../support/distributed';

const AT = '2026-11-24 17:00';
const WORKBOOK = goodWorkbook();
const ENTRIES = smallDepartment();

/** Makes returns of all units with their current lines and new remarks. */
function returns(remark: (unit: string) => string): readonly ReadReturn[] {
  return ENTRIES.units.map((unit) => {
    const lines = linesByUnit(ENTRIES)(unit.code);
    const income = lines.income.map((line) => ({ ...line, remark: remark(unit.code) }));
    const file = `${unit.code}.xlsx`;
    return {
      kind: 'read',
      file,
      unit,
      version: 1,
      problems: [],
      lines: { ...lines, income },
      workbook: null,
    };
  });
}

function overview(remark: (unit: string) => string) {
  return overviewOf(ENTRIES, new Map(), returns(remark));
}

const DEPARTMENT = { workbook: WORKBOOK, entries: ENTRIES };

it('leaves out and names a unit that cannot be written, and writes the others', async () => {
  const long = overview((unit) => (unit === '703001' ? '长'.repeat(40_000) : '追加'));
  const made = await consolidatedFile(DEPARTMENT, long, 'all', AT);
  if (made.kind !== 'file') throw new Error(made.kind);
  expect(made.left).toEqual([
    '703001 某市人力资源和社会保障局交回的内容没有并入录入表：“收入录入”（F2）的内容超出 Excel 的限制。',
  ]);
  expect(made.report.taken.map(({ unit }) => unit.code)).toEqual(['703002']);
  const written = await readWorkbook(made.bytes);
  if (written.kind === 'unusable') throw new Error(written.detail);
  const after = readEntries(written.workbook, TABLE_SETS);
  if (after.kind === 'unusable') throw new Error(after.problems[0]?.message);
  const remarks = after.entries.income.map(({ unit, remark }) => [unit, remark]);
  const before = linesByUnit(ENTRIES)('703001').income.map(({ unit, remark }) => [unit, remark]);
  expect(remarks).toEqual([...before, ['703002', '追加']]);
});

it('reports that no unit can be written, and that there is nothing to write', async () => {
  const none = await consolidatedFile(
    DEPARTMENT,
    overview(() => '长'.repeat(40_000)),
    'all',
    AT,
  );
  expect([none.kind, none.left.length]).toEqual(['nothing', 2]);
  const same = await consolidatedFile(DEPARTMENT, overviewOf(ENTRIES, new Map(), []), 'all', AT);
  expect(same).toEqual({ kind: 'nothing', left: [] });
});
