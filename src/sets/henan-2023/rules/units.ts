/** T02, X-23: checks units: equal codes and names in every table. */
import { say, table as mention } from '../../../checks/statement';
import { comparable } from '../../../entries/text';
import type { TableId } from '../../../tables/table';
import type { CheckDefinition, RawFinding } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import { foundText } from '../../../checks/found-cells';
import type { PublishedRow } from '../../../published/published-table';
import { misspelt, mostCommon } from '../../../checks/similar-names';
import { contentRule } from './content-rule';
import { byTexts, rowFinding, textOf } from '../../../checks/rules/row-findings';
import { details, rowsOf } from './selections';

function unitCodes(context: CheckContext): readonly RawFinding[] {
  const rows = details(context, '02', 'units');
  const department = comparable(context.row('02', 'units', 'department')?.texts.get('code')?.text ?? '');
  const lengths = rows.map((row) => comparable(textOf(row, 'code')).length).sort((one, other) => other - one);
  // Of two codes, the shorter one was cut.
  const length = mostCommon(lengths.map(String)) ?? '';
  let before = '';
  return rows.flatMap((row) => {
    const code = comparable(textOf(row, 'code'));
    const problem =
      row.key !== row.subject
        ? `的单位代码${code}重复`
        : !code.startsWith(department)
          ? `的单位代码“${code}”不以部门代码${department}开头`
          : String(code.length) !== length
            ? `的单位代码“${code}”应为${length}位`
            : code < before
              ? `的单位代码${code}没有按顺序排列`
              : null;
    before = code;
    return problem === null ? [] : [rowFinding('02', 'units', row, 'code', problem, { actual: code })];
  });
}

/** Compares the units of the roster with those of table 02, by code. */
function roster(context: CheckContext): readonly RawFinding[] {
  const units = context.entered?.entries.units ?? [];
  const [first] = rowsOf(context, '02', 'units');
  if (first === undefined) return [];
  const printed = new Set(details(context, '02', 'units').map(({ subject }) => subject));
  return units
    .filter(({ code }) => !printed.has(code))
    .map(({ code, name }) => ({
      ...rowFinding('02', 'units', first, 'name', ''),
      statement: say`${mention('02')}缺少单位名册中的${code}“${name}”`,
      expected: name,
    }));
}

interface NamedUnit {
  readonly code: string;
  readonly name: string;
  readonly cell: ReturnType<typeof foundText>;
}

function namedUnits(context: CheckContext): readonly NamedUnit[] {
  const of = (table: TableId, block: string, row: PublishedRow): NamedUnit => ({
    code: comparable(textOf(row, 'code')),
    name: textOf(row, 'name'),
    cell: foundText(table, block, row, 'name', ''),
  });
  return [
    ...details(context, '02', 'units').map((row) => of('02', 'units', row)),
    ...rowsOf(context, '12', 'projects')
      .filter(({ role }) => role === 'group')
      .map((row) => of('12', 'projects', row)),
  ];
}

/** More unknown names are no typing errors. */
const MOST_UNKNOWN = 200;

/** Matches units of table 10, which has no codes, by the nearest name. */
function namesInProjects(context: CheckContext, known: readonly NamedUnit[]): readonly NamedUnit[] {
  const byName = new Map(known.map((unit) => [comparable(unit.name), unit]));
  const nearest = new Map<string, NamedUnit | undefined>();
  const nearestTo = (name: string): NamedUnit | undefined => {
    if (!nearest.has(name) && nearest.size < MOST_UNKNOWN)
      nearest.set(
        name,
        known.find((unit) => misspelt(name, unit.name) !== undefined),
      );
    return nearest.get(name);
  };
  return details(context, '10', 'projects').flatMap((row) => {
    const name = textOf(row, 'unit');
    const same = byName.get(comparable(name));
    const near = same ?? nearestTo(name);
    return near === undefined
      ? []
      : [{ code: near.code, name, cell: foundText('10', 'projects', row, 'unit', '') }];
  });
}

function unitNames(context: CheckContext): readonly RawFinding[] {
  const coded = namedUnits(context);
  const all = [...coded, ...namesInProjects(context, coded)].filter(({ name }) => name !== '');
  const byCode = new Map<string, NamedUnit[]>();
  for (const unit of all) {
    const own = byCode.get(unit.code);
    if (own === undefined) byCode.set(unit.code, [unit]);
    else own.push(unit);
  }
  byCode.delete('');
  const listedNames = new Map(context.entered?.entries.units.map((unit) => [unit.code, unit.name]));
  return [...byCode].flatMap(([code, own]): readonly RawFinding[] => {
    const listed = listedNames.get(code);
    const usual = listed ?? mostCommon(own.map(({ name }) => comparable(name))) ?? '';
    const odd = own.filter(({ name }) => comparable(name) !== comparable(usual));
    const [first] = odd;
    if (first === undefined) return [];
    const cause = misspelt(first.name, usual);
    return [
      {
        cells: [...new Set([...odd, ...own])].map(({ cell }) => cell),
        statement: say`单位${code}的名称不一致：${mention(first.cell.path.table)}为“${first.name}”，其他为“${usual}”`,
        expected: usual,
        actual: first.name,
        ...(cause === undefined ? {} : { cause }),
        repair: { path: first.cell.path, place: first.cell.place, value: { kind: 'text', text: usual } },
      },
    ];
  });
}

/** Finds codes of table 12 that no unit of table 02 has: cut, mistyped, or another code for the unit. */
function unknownCodes(context: CheckContext): readonly RawFinding[] {
  const units = details(context, '02', 'units');
  const known = new Map(units.map((row) => [comparable(textOf(row, 'code')), row]));
  if (known.size === 0) return [];
  return rowsOf(context, '12', 'projects')
    .filter(({ role }) => role === 'group')
    .flatMap((row) => {
      const code = comparable(textOf(row, 'code'));
      if (code === '' || known.has(code)) return [];
      const name = textOf(row, 'name');
      const same = units.find((unit) => comparable(textOf(unit, 'name')) === comparable(name));
      const right = same === undefined ? undefined : comparable(textOf(same, 'code'));
      const words = right === undefined ? '' : say`，${mention('02')}中“${name}”的代码是${right}`;
      return [
        rowFinding(
          '12',
          'projects',
          row,
          'code',
          say`的单位编码“${code}”不在${mention('02')}的单位中${words}`,
          {
            actual: code,
            ...(right === undefined ? {} : { expected: right }),
          },
        ),
      ];
    });
}

export const UNIT_CHECKS: readonly CheckDefinition[] = [
  byTexts(
    contentRule(
      'T02-R7',
      '单位代码规范',
      ['02'],
      '单位代码以部门代码开头，位数相同，不重复，从小到大',
      '请核对单位代码',
    ),
    unitCodes,
  ),
  byTexts(
    contentRule(
      'T02-R8',
      '单位齐全',
      ['02'],
      '有单位名册时，名册中的每个单位都在02表中',
      '请补上这个单位；没有收入的也保留一行',
    ),
    roster,
  ),
  byTexts(
    contentRule(
      'X-23',
      '单位代码和名称各表一致',
      ['02', '10', '12'],
      '同一单位在02、10、12表和单位名册中代码、名称相同',
      '请改成单位的规范名称',
    ),
    (context) => [...unitNames(context), ...unknownCodes(context)],
  ),
];
