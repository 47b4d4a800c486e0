/** Lists tables with defects for the general rules, in sets without own names for them. */
import { shanghaiSampleEntries } from '../../scripts/sample-entries';
import { checkContext } from '../../src/checks/context';
import { checkTables, findingsOf, type Check } from '../../src/checks/check-tables';
import type { Finding } from '../../src/checks/finding';
import type { CheckProfile } from '../../src/checks/profile';
import type { Entries } from '../../src/entries/entries';
import type { RawCell, RawWorkbook } from '../../src/entries/raw-workbook';
import { stepOf } from '../../src/money/amount-style';
import { FEN_PER_UNIT } from '../../src/money/amount-unit';
import { fenOf } from '../../src/published/figure';
import type { SheetPlace } from '../../src/published/published-table';
import { readPublished } from '../../src/published/read-published';
import { rollUp } from '../../src/rollup/rollup';
import { SHANGHAI_CHECKS } from '../../src/sets/shanghai/checks';
import { SKELETON_CHECKS } from '../../src/sets/skeleton/checks';
import { tablesWorkbook } from '../../src/sheets/draw/workbook-plans';
import { amount } from '../../src/tables/header';
import type { Table } from '../../src/tables/table';
import { EVERYTHING } from '../../src/tables/where';
import { checkDepartment } from '../support/check-department';
import { arrangeRows, setCell } from '../support/checks';
import { rawFromPlan } from '../support/raw';

interface Base {
  readonly name: string;
  readonly profile: CheckProfile;
  readonly raw: RawWorkbook;
  readonly check: Check;
}

export interface GeneralFixture {
  readonly rule: string;
  readonly what: string;
  readonly findings: readonly Finding[];
}

function checkOf(profile: CheckProfile, raw: RawWorkbook): Check {
  return checkTables(checkContext(profile, readPublished(raw, profile.set, 2023), null), profile.rules);
}

function baseOf(name: string, profile: CheckProfile, entries: Entries): Base {
  const raw = rawFromPlan(tablesWorkbook(entries, rollUp(entries, profile.set), 'values', []).plan);
  return { name, profile, raw, check: checkOf(profile, raw) };
}

/** Prints the total of the skeleton's last table twice: no other set has two columns with one figure. */
function withTwins(table: Table): Table {
  if (table.kind === 'form' || table.id !== '3') return table;
  return {
    ...table,
    blocks: table.blocks.map((block) => ({
      ...block,
      columns: [...block.columns, amount('again', '支出合计', EVERYTHING)],
    })),
  };
}

const TWINS: CheckProfile = {
  ...SKELETON_CHECKS,
  set: { ...SKELETON_CHECKS.set, tables: SKELETON_CHECKS.set.tables.map(withTwins) },
};

/** 5,000 of the table's unit, far above rounding. */
const TOO_MUCH = 5_000;

/** Spoils the first relation of a rule with money: its first cell becomes too large, or half. */
function spoiled({ name, profile, raw, check }: Base, rule: string): readonly GeneralFixture[] {
  const [found] = check.compiled.relations.flatMap((relation) => {
    const [term] = relation.rule.id === rule ? relation.left : [];
    const cell = term === undefined ? undefined : check.figures(term.cell);
    return cell !== undefined && typeof cell.raw === 'number' && cell.raw !== 0
      ? [{ relation, cell, raw: cell.raw }]
      : [];
  });
  if (found === undefined) return [];
  const { relation, cell } = found;
  const style = check.context.style(cell.path.table);
  const right = relation.right.reduce((sum, { cell: key }) => {
    const figure = check.figures(key)?.figure;
    const value = figure === undefined ? null : fenOf(figure);
    if (value === null) throw new Error(`The tables have no figure at ${key}.`);
    return sum + value;
  }, 0);
  const changed =
    relation.comparison === '≤'
      ? Math.ceil(right / stepOf(style)) / 10 ** style.decimals + TOO_MUCH
      : relation.comparison === '≥'
        ? Math.round(right / FEN_PER_UNIT[style.unit] / 2)
        : found.raw + TOO_MUCH;
  const spoilt = checkOf(profile, setCell(raw, cell.place, changed));
  const { table, block, row, column } = cell.path;
  return [{ rule, what: `${name} ${table}/${block}/${row}/${column}`, findings: findingsOf(spoilt) }];
}

function placeOf({ check }: Base, path: string): SheetPlace {
  const [table = '', block = '', row = '', column = ''] = path.split('/');
  const found = check.context.row(table, block, row);
  const place = found?.texts.get(column)?.place ?? found?.cells.get(column)?.place;
  if (place === undefined) throw new Error(`The tables have nothing at ${path}.`);
  return place;
}

function retyped(base: Base, rule: string, what: string, path: string, cell: RawCell): GeneralFixture {
  return {
    rule,
    what: `${base.name}: ${what}`,
    findings: findingsOf(checkOf(base.profile, setCell(base.raw, placeOf(base, path), cell))),
  };
}

function doubled(base: Base, rule: string, path: string): GeneralFixture {
  const { sheet, row } = placeOf(base, path);
  const raw = arrangeRows(base.raw, sheet, (rows) => [...rows.slice(0, row + 1), ...rows.slice(row)]);
  return { rule, what: `${base.name}: a row twice`, findings: findingsOf(checkOf(base.profile, raw)) };
}

function textFixtures(base: Base): readonly GeneralFixture[] {
  return [
    retyped(base, 'C-01', 'a function that does not exist', '5/functions/2080505/item', '66'),
    retyped(base, 'C-02', 'a class misspelt', '4/expenditure/208/name', '二、社会保障与就业支出'),
    retyped(base, 'C-03', 'a code without its zero', '5/functions/2080505/item', '5'),
    doubled(base, 'C-07', '8/items/30101/name'),
    retyped(base, 'C-08', 'an item that does not exist', '8/items/30113/item', '66'),
    retyped(base, 'C-09', 'an item misspelt', '8/items/30113/name', '住房公积'),
    retyped(base, 'C-10', 'a number out of order', '1/expenditure/208/name', '四、社会保障和就业支出'),
    retyped(base, 'M-16', 'a fixed row left out', '1/income/other/name', null),
  ];
}

const ARITHMETIC = [
  'S-01',
  'S-02',
  'S-03',
  'S-04',
  'S-05',
  'S-06',
  'S-07',
  'S-08',
  'S-09',
  'X-24a',
  'X-24b',
  'X-24c',
];

export async function generalFixtures(): Promise<readonly GeneralFixture[]> {
  const shanghai = baseOf('上海市九张表', SHANGHAI_CHECKS, await shanghaiSampleEntries());
  const bases = [
    shanghai,
    baseOf('样例表', SKELETON_CHECKS, checkDepartment()),
    baseOf('样例表加一列', TWINS, checkDepartment()),
  ];
  const arithmetic = ARITHMETIC.flatMap((rule) => {
    const [first] = bases.flatMap((base) => spoiled(base, rule));
    return first === undefined ? [] : [first];
  });
  return [...arithmetic, ...textFixtures(shanghai)];
}

/** Returns the findings of the rule for its fixture. */
export function saidBy({ rule, findings }: GeneralFixture): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}
