/** Tests that a return in the form that WPS writes is read like any other. */
import { sampleEntries } from '../../scripts/sample-entries';
import { departmentOf } from '../../src/distribution/returns/department';
import { readReturn } from '../../src/distribution/returns/read-return';
import type { Entries } from '../../src/entries/entries';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { checkDepartment } from '../support/check-department';
import { fixedDepartment } from '../support/departments';
import { packageOf, smallDepartment, typed, withoutLines, type Spoil } from '../support/distributed';
import { asWpsWrites } from '../support/wps-file';
import { zipPart, zipParts } from '../support/zip';

async function fileOf(entries: Entries, unit: string, spoil: Spoil = (plan) => plan): Promise<Uint8Array> {
  return writeWorkbook(spoil(packageOf(entries, unit).plan()));
}

async function expectSame(bytes: Uint8Array, entries: Entries): Promise<void> {
  const department = departmentOf(withoutLines(entries));
  const original = await readReturn({ name: 'unit.xlsx', bytes }, department);
  const rewritten = await readReturn({ name: 'unit.xlsx', bytes: asWpsWrites(bytes) }, department);
  expect(original.kind).toBe('read');
  if (original.kind !== 'read' || rewritten.kind !== 'read') throw new Error(JSON.stringify(rewritten));
  const reported = ({ problems, lines, unit, version }: typeof original) => ({
    problems,
    lines,
    unit,
    version,
  });
  expect(reported(rewritten)).toEqual(reported(original));
}

it('differs in all known respects of WPS', async () => {
  const file = asWpsWrites(await fileOf(smallDepartment(), '703001'));
  expect(zipPart(file, 'docProps/app.xml')).toContain('WPS Office_');
  expect(zipPart(file, 'docProps/custom.xml')).toContain('KSOProductBuildVer');
  expect(zipPart(file, 'xl/workbook.xml')).toMatch(/支出录入!\$/u);
  expect(zipPart(file, 'xl/sharedStrings.xml')).toMatch(/<r><rPr>.*<rPh /su);
  const sheet = zipPart(file, 'xl/worksheets/sheet6.xml');
  for (const trait of [
    'xr:uid',
    't="inlineStr"',
    'spans="1:15"',
    '<dimension ref="A1"/>',
    'x14:dataValidation ',
  ])
    expect(sheet).toContain(trait);
  expect([...zipParts(file).keys()]).toEqual(
    expect.arrayContaining(['xl/cellimages.xml', 'customXml/item1.xml']),
  );
});

it('keeps the cells of every sheet', async () => {
  const bytes = await fileOf(smallDepartment(), '703001');
  const original = await readWorkbook(bytes);
  const rewritten = await readWorkbook(asWpsWrites(bytes));
  if (original.kind === 'unusable' || rewritten.kind === 'unusable')
    throw new Error('A file cannot be read.');
  const sheets = rewritten.workbook.sheets.filter(({ name }) => !name.startsWith('WpsReserved'));
  expect(sheets).toEqual(original.workbook.sheets);
});

it('is read like the original: a small unit, units of the sample and a generated one', async () => {
  const sample = await sampleEntries();
  const generated = fixedDepartment({ units: 2, lines: 120, seed: 5 });
  for (const [entries, unit] of [
    [smallDepartment(), '703001'],
    [checkDepartment(), '703002'],
    [sample, '703001'],
    [sample, '703005'],
    [generated, '703001'],
  ] as const)
    await expectSame(await fileOf(entries, unit), entries);
});

it('reports the same problems at the same places', async () => {
  const spoils = [typed('支出录入', 'N2', '待定'), typed('项目绩效录入', 'A2', '411200230000000009999')];
  const bytes = await fileOf(smallDepartment(), '703001', (plan) =>
    spoils.reduce((one, spoil) => spoil(one), plan),
  );
  await expectSame(bytes, smallDepartment());
});
