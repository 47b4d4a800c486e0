/**
 * M: checks the frame of tables (titles, numbers, department, unit of money, notes) and the set as a whole.
 */
import { say, table as mention } from '../statement';
import { comparable } from '../../entries/text';
import type { TableId } from '../../tables/table';
import type { Level } from '../../tables/level';
import { askedOf, numberOfTable, type TableSet } from '../../tables/table-set';
import type { CheckDefinition, RawFinding } from '../check-definition';
import type { CheckContext } from '../context';
import { foundFrame, titleOf } from '../found-cells';
import type { PublishedTable } from '../../published/published-table';
import { EMPTY_TABLE_CHECKS } from './empty-tables';
import { formRule } from './form-rule';
import { HIDDEN_CONTENTS_CHECKS } from './hidden-contents';
import { byTexts } from './row-findings';
import { misspelt, mostCommon } from '../similar-names';

function missingParts(table: PublishedTable, set: TableSet, level: Level): readonly string[] {
  return [
    ...(table.title === null ? ['表名'] : table.year === null ? ['表名中的年份'] : []),
    ...(numberOfTable(set, table.id) !== null && table.number === null ? ['表号'] : []),
    ...(table.departmentName === null ? [level === 'unit' ? '单位名称' : '部门名称'] : []),
    ...(table.unitLabel === null && table.unreadUnit === null ? ['金额单位'] : []),
  ];
}

/** Without a unit that is read, the figures count as printed in the unit of the set. */
function unreadUnitWords({ unreadUnit, amounts }: PublishedTable): readonly string[] {
  return unreadUnit === null ? [] : [`上方的“${unreadUnit.text}”认不出来，按${amounts.unit}核对`];
}

function remedyOf(table: PublishedTable, missing: readonly string[]): { readonly remedy?: string } {
  if (missing.length > 0) return {};
  return { remedy: table.unreadUnit === null ? '请改成规定的表名' : '请改成规定的金额单位，并换算数字' };
}

function partsFindings({ workbook, profile }: CheckContext): readonly RawFinding[] {
  return workbook.tables.flatMap((table) => {
    const missing = missingParts(table, profile.set, workbook.level);
    const name = table.declaration.name;
    const words = [
      ...(missing.length === 0 ? [] : [`上方缺少${missing.join('、')}`]),
      ...unreadUnitWords(table),
      ...(table.hasOtherTitle ? [`的表名“${table.title?.text ?? ''}”，规定的是“${name}”`] : []),
    ];
    return words.length === 0
      ? []
      : [
          {
            cells: [foundFrame(table.id, 'title', '表名', titleOf(table))],
            statement: say`${mention(table.id)}${words.join('；')}`,
            ...remedyOf(table, missing),
          },
        ];
  });
}

function yearFindings({ workbook }: CheckContext): readonly RawFinding[] {
  const titled = workbook.tables.filter(({ year }) => year !== null);
  const usual = mostCommon(titled.map(({ year }) => String(year)));
  if (usual === null) return [];
  return titled
    .filter(({ year }) => String(year) !== usual)
    .map((table) => ({
      cells: [foundFrame(table.id, 'title', '表名', titleOf(table))],
      statement: say`${mention(table.id)}表名是${String(table.year)}年，其他表是${usual}年`,
      expected: usual,
      actual: String(table.year),
    }));
}

/** If the set does not define a unit's tables, a missing table may be correct. */
const UNDEFINED_FOR_UNITS = { severity: 'I', remedy: '单位公开不要求这张表的，不必补' } as const;

function missingTableFindings({ workbook, profile }: CheckContext): readonly RawFinding[] {
  const [first] = workbook.tables;
  if (first === undefined) return [];
  const present = new Set(workbook.tables.map(({ id }) => id));
  const required = askedOf(profile.set, workbook.level);
  return (required ?? profile.set.tables)
    .filter(({ id }) => !present.has(id))
    .map(({ id, name, label }) => ({
      cells: [foundFrame(id, 'title', '表名', { ...titleOf(first), text: '' })],
      // A set without numbers names a table by its name.
      statement: label === name ? say`没有找到“${name}”` : say`没有找到${mention(id)}“${name}”`,
      expected: name,
      ...(required === null ? UNDEFINED_FOR_UNITS : {}),
    }));
}

function plainTitle(text: string): string {
  return comparable(text)
    .replace(/["“”《》]/gu, '')
    .replace(/\d{4}年度?|\(\d{4}年度?\)/gu, '')
    .replace(/^[一二三四五六七八九十\d]+[、.]/u, '');
}

function contentsFindings({ workbook }: CheckContext): readonly RawFinding[] {
  return workbook.tables.flatMap((table) => {
    const listed = workbook.contents.get(table.id);
    if (listed === undefined || table.title === null) return [];
    if (plainTitle(listed.text) === plainTitle(table.title.text)) return [];
    return [
      {
        cells: [
          foundFrame(table.id, 'title', '表名', table.title),
          foundFrame(table.id, 'contents', '目录', listed),
        ],
        statement: say`${mention(table.id)}表名“${table.title.text}”与目录“${listed.text}”不一致`,
        expected: listed.text,
        actual: table.title.text,
      },
    ];
  });
}

function departmentFindings({ workbook, entered }: CheckContext): readonly RawFinding[] {
  const named = workbook.tables.flatMap((table) =>
    table.departmentName === null ? [] : [{ table, name: table.departmentName }],
  );
  const expectedName =
    entered?.entries.settings.departmentName ??
    mostCommon(named.map(({ name }) => comparable(name.text))) ??
    '';
  return named
    .filter(({ name }) => comparable(name.text) !== comparable(expectedName))
    .map(({ table, name }) => {
      const cause = misspelt(name.text, expectedName);
      return {
        cells: [foundFrame(table.id, 'department', '部门名称', name)],
        statement: say`${mention(table.id)}部门名称“${name.text}”与“${expectedName}”不一致`,
        expected: expectedName,
        actual: name.text,
        ...(cause === undefined ? {} : { cause }),
      };
    });
}

/** A set may print single tables in another unit, so only a mix within them is wrong. */
const AS_DECLARED = 'declared';

function ownUnit({ amounts, declaration }: PublishedTable): string {
  return amounts.unit === declaration.amounts.unit ? AS_DECLARED : amounts.unit;
}

function unitFindings({ workbook }: CheckContext): readonly RawFinding[] {
  const labelled = workbook.tables.filter(({ unitLabel }) => unitLabel !== null);
  const usual = mostCommon(labelled.map(ownUnit));
  if (usual === null) return [];
  return labelled
    .filter((table) => ownUnit(table) !== usual)
    .map((table) => {
      const { unit } = table.amounts;
      const declared = table.declaration.amounts.unit;
      const expectedUnit = usual === AS_DECLARED ? declared : usual;
      return {
        cells: [foundFrame(table.id, 'unit', '金额单位', table.unitLabel ?? titleOf(table))],
        statement: say`${mention(table.id)}的金额单位是${unit}，按其他表应为${expectedUnit}`,
        expected: expectedUnit,
        actual: unit,
      };
    });
}

const ALL_TABLES: readonly TableId[] = [];

export const FRAME_CHECKS: readonly CheckDefinition[] = [
  byTexts(
    formRule('M-01', '表头要素齐全', '每张表有表号、带年份的表名、部门名称、金额单位', '请补齐', {
      scope: ALL_TABLES,
    }),
    partsFindings,
  ),
  byTexts(
    formRule('M-02', '各表年份一致', '所有表名是同一预算年度', '请核对表名中的年份', { severity: 'E' }),
    yearFindings,
  ),
  byTexts(
    formRule(
      'M-03',
      '各表齐全',
      '口径规定的每张表都有，没有数据的也保留空表',
      '请补上这张表；确无数据的保留空表并注明',
      {
        severity: 'E',
      },
    ),
    missingTableFindings,
  ),
  byTexts(
    formRule('M-04', '表名与目录一致', '表名与目录所列一致（年份除外）', '请把表名和目录改成一致'),
    contentsFindings,
  ),
  byTexts(
    formRule('M-05', '部门名称一致', '各表部门名称相同，并与“设置”一致', '请改成部门的规范名称'),
    departmentFindings,
  ),
  ...EMPTY_TABLE_CHECKS,
  byTexts(
    formRule('M-11', '金额单位一致', '各表金额单位相同', '请统一金额单位，并核对数字是否按这个单位填列'),
    unitFindings,
  ),
  ...HIDDEN_CONTENTS_CHECKS,
];
