/** Tests facts that units state: summed for the department, missing where a unit is, of its own for a unit. */
import { entriesOfUnit } from '../../src/entries/entries-of-unit';
import type { Entries } from '../../src/entries/entries';
import type { FactValue, UnitFact } from '../../src/entries/text-entries';
import { fen } from '../../src/money/fen';
import { plainText } from '../../src/narrative/plain-text';
import { textFacts } from '../../src/narrative/text-facts';
import { writeText } from '../../src/narrative/write-text';
import type { WrittenText } from '../../src/narrative/written-text';
import { sentencesOf } from '../../src/narrative/written-text';
import { rollUp } from '../../src/rollup/rollup';
import { knownSet } from '../../src/sets';
import { atLevel } from '../../src/tables/table-set';
import { completeText } from '../support/complete-text';
import { fixedDepartment } from '../support/departments';
import { narrativeFor, written } from '../support/narrative';

const CARS = '一般公务用车';
const GOODS = '政府采购货物预算';

function fact(row: number, unit: string, item: string, value: FactValue): UnitFact {
  return { row, unit, item, value };
}

const count = (cars: number): FactValue => ({ kind: 'count', count: cars });

/** Three units; the department itself has typed all but these two facts. */
function department(unitFacts: readonly UnitFact[], typed: readonly string[] = []): Entries {
  const entries = completeText(fixedDepartment({ units: 3, lines: 40, seed: 3 }), 123_400);
  const facts = entries.text.facts.filter(
    ({ item }) => ![CARS, GOODS].includes(item) || typed.includes(item),
  );
  return { ...entries, text: { ...entries.text, facts, unitFacts } };
}

const ALL: readonly UnitFact[] = [
  fact(2, '703001', CARS, count(4)),
  fact(3, '703002', CARS, count(0)),
  fact(4, '703003', CARS, count(2)),
  fact(5, '703001', GOODS, { kind: 'amount', amount: fen(1_000_000) }),
  fact(6, '703002', GOODS, { kind: 'amount', amount: fen(250_000) }),
  fact(7, '703003', GOODS, { kind: 'amount', amount: fen(0) }),
];

function messages({ problems }: WrittenText): readonly string[] {
  return problems.map(({ kind, message }) => `${kind} ${message}`);
}

test('are summed where all units have stated them, and lead to their rows', () => {
  const text = written(department(ALL));
  expect(plainText(text)).toMatch(/一般公务用车6辆/u);
  expect(plainText(text)).toMatch(/政府采购货物预算1\.25万元/u);
  expect(messages(text)).toEqual([]);
  const assets = sentencesOf(text).find(({ id }) => id === 's10.assets');
  const figure = assets?.segments.find((one) => one.kind === 'figure' && one.text === '6');
  expect(figure?.kind === 'figure' ? figure.sources.filter(({ kind }) => kind === 'entry') : []).toEqual([
    { kind: 'entry', sheet: '单位事项', item: '一般公务用车 · 某市第1预算单位', row: 2 },
    { kind: 'entry', sheet: '单位事项', item: '一般公务用车 · 某市第2预算单位', row: 3 },
    { kind: 'entry', sheet: '单位事项', item: '一般公务用车 · 某市第3预算单位', row: 4 },
  ]);
});

test('have no sum while a unit is missing, which is named', () => {
  const text = written(department(ALL.filter(({ row }) => row !== 3 && row !== 4)));
  expect(plainText(text)).toContain('〔请填写：说明事项·一般公务用车〕');
  expect(plainText(text)).not.toMatch(/一般公务用车4辆/u);
  expect(messages(text)).toEqual([
    'missing-input “一般公务用车”还缺2个单位：某市第2预算单位、某市第3预算单位，没有合计，用于“（四）国有资产占用情况”。请催交“单位事项”，或在“说明事项”直接填写全部门的数。',
  ]);
});

test('give way to what the department typed, which is compared', () => {
  const text = written(department(ALL, [CARS, GOODS]));
  expect(plainText(text)).toMatch(/一般公务用车3辆/u);
  expect(messages(text)).toEqual([
    'units-differ “说明事项”第6行：“政府采购货物预算”填的是1.23万元，“单位事项”各单位合计1.25万元，文字按填写的写。请核对，或清空后按合计写。',
    'units-differ “说明事项”第10行：“一般公务用车”填的是3，“单位事项”各单位合计6，文字按填写的写。请核对，或清空后按合计写。',
  ]);
});

test('that no unit has stated are asked of the department alone', () => {
  expect(messages(written(department([])))).toEqual([
    expect.stringContaining('“说明事项”中的“政府采购货物预算”没有填写'),
    expect.stringContaining('“说明事项”中的“一般公务用车”没有填写'),
  ]);
});

test('of a unit stand in the text that it publishes', () => {
  const entries = department(ALL);
  const unit = entries.units[2];
  if (unit === undefined) throw new Error('There is no third unit.');
  const own = entriesOfUnit(entries, unit);
  const set = atLevel(knownSet(own.settings.tableSet), 'unit');
  const text = writeText(narrativeFor(own), textFacts(own, rollUp(own, set), 'unit'));
  expect(plainText(text)).toMatch(/一般公务用车2辆/u);
  expect(plainText(text)).toMatch(/政府采购货物预算0万元/u);
});
