/**
 * Checks lists of fixed rows and functional classes in every declared list: completeness, names and numbers.
 */
import { say, table as mention } from '../statement';
import { FORMER_CLASS_NAMES } from '../../classification/former-names';
import { declaredRows } from '../../published/declared-rows';
import type { PublishedBlock, PublishedRow, PublishedTable } from '../../published/published-table';
import { chineseNumber } from '../../tables/chinese-number';
import type { RowIdentity } from '../../tables/identity';
import type { Row } from '../../tables/table';
import { codesOf } from '../arithmetic/series';
import type { CheckDefinition, RawFinding } from '../check-definition';
import type { CheckContext } from '../context';
import { formerClasses, numeralOf, withoutNumber } from '../former-classes';
import { foundFrame, foundText, titleOf } from '../found-cells';
import { rule } from '../rule';
import { misspelt } from '../similar-names';
import { formRule } from './form-rule';
import { byTexts, rowFinding, textOf } from './row-findings';
import { unplacedCell } from './unplaced';

interface Listed {
  readonly table: PublishedTable;
  readonly block: PublishedBlock;
  readonly identity: Extract<RowIdentity, { kind: 'listed' }>;
  readonly declared: readonly Row[];
}

function listedBlocks(context: CheckContext): readonly Listed[] {
  return context.workbook.tables.flatMap((table) => {
    const { declaration } = table;
    if (declaration.kind === 'form') return [];
    return table.blocks.flatMap((block): readonly Listed[] => {
      const own = declaration.blocks.find(({ key }) => key === block.key);
      return own?.identity.kind !== 'listed'
        ? []
        : [
            {
              table,
              block,
              identity: own.identity,
              declared: declaredRows(context.profile, own, context.year),
            },
          ];
    });
  });
}

const CLASS_DIGITS = 3;

interface ClassRow {
  readonly row: PublishedRow;
  readonly code: string;
}

function classRows({ block, declared }: Listed): readonly ClassRow[] {
  return block.rows.flatMap((row) => {
    const code = codesOf(block, row, declared)?.get('function');
    return code?.length === CLASS_DIGITS ? [{ row, code }] : [];
  });
}

/** Removes the code of the class itself in front of its name: 201 一般公共服务支出. A code of another class stays. */
function withoutClassCode(name: string, code: string): string {
  return name.startsWith(code) ? name.slice(code.length).replace(/^[-.、:]/u, '') : name;
}

/** Compares class names with those in force; the reader found the rows by likeness. */
function nameFinding(context: CheckContext, listed: Listed, { row, code }: ClassRow): readonly RawFinding[] {
  const { table, block, identity } = listed;
  const name = withoutClassCode(withoutNumber(textOf(row, identity.name)), code);
  const plain = row.declared === undefined ? name : withoutNumber(row.declared);
  if (name === plain) return [];
  const words = FORMER_CLASS_NAMES.has(name)
    ? '是停用的名称，现为'
    : `不是${String(context.year)}年的类级科目名称，应为`;
  const cause = misspelt(name, plain);
  return [
    rowFinding(table.id, block.key, row, identity.name, `${words}“${plain}”`, {
      expected: plain,
      actual: textOf(row, identity.name),
      ...(cause === undefined ? {} : { cause }),
    }),
  ];
}

function classNames(context: CheckContext): readonly RawFinding[] {
  const tables = new Set(listedBlocks(context).map(({ table }) => table.id));
  const former = [...tables].flatMap((id) =>
    formerClasses(context, id).map(({ row, now }): RawFinding => ({
      cells: [unplacedCell(row)],
      statement: say`${mention(id)}“${row.found}”是停用的名称，现为“${now}”`,
      expected: now,
      actual: row.found,
    })),
  );
  const others = listedBlocks(context).flatMap((listed) =>
    classRows(listed).flatMap((own) => nameFinding(context, listed, own)),
  );
  return [...former, ...others];
}

/** No list has more numbered rows. */
const NUMERALS = new Map(Array.from({ length: 99 }, (_, index) => [chineseNumber(index + 1), index + 1]));

interface Numbered extends ClassRow {
  readonly number: number;
  readonly isNext: boolean;
}

/**
 * A number is right as the place in the list or as the next number: an unknown row shifts the rows below it.
 */
function numberedRows(listed: Listed): readonly Numbered[] {
  let before = 0;
  return classRows(listed).flatMap(({ row, code }, index) => {
    const numeral = numeralOf(textOf(row, listed.identity.name));
    const number = numeral === null ? undefined : NUMERALS.get(numeral);
    if (number === undefined) return [];
    const isNext = number === index + 1 || number === before + 1;
    before = number;
    return [{ row, code, number, isNext }];
  });
}

/** 201 is the first class: some lists number by code. */
const BEFORE_FIRST_CLASS = 200;

function classNumbers(context: CheckContext): readonly RawFinding[] {
  return listedBlocks(context).flatMap((listed) => {
    const numbered = numberedRows(listed);
    const byCode = numbered.filter(({ code, number }) => number === Number(code) - BEFORE_FIRST_CLASS);
    const byOrder = numbered.filter(({ isNext }) => isNext);
    const fits = byCode.length >= byOrder.length ? byCode : byOrder;
    return numbered
      .filter((one) => !fits.includes(one))
      .map(({ row }) =>
        rowFinding(listed.table.id, listed.block.key, row, listed.identity.name, '的序号与其他行不连贯'),
      );
  });
}

/** A longer list hides the sentence. */
const MOST_NAMED = 6;

function namesOf(missing: readonly string[]): string {
  const named = missing.slice(0, MOST_NAMED).join('、');
  return missing.length > MOST_NAMED ? `${named}等${String(missing.length)}行` : named;
}

/** Finds missing listed rows. A row with a former name is reported for its name only. */
function missingRows(context: CheckContext): readonly RawFinding[] {
  return listedBlocks(context).flatMap(({ table, block, identity, declared }): readonly RawFinding[] => {
    const found = new Set(block.rows.map(({ key }) => key));
    const replaced = new Set(formerClasses(context, table.id).map(({ row }) => numeralOf(row.found)));
    const missing = declared.flatMap(({ key, texts: { [identity.name]: name } }) => {
      if (name === undefined || name === '' || found.has(key)) return [];
      const numeral = numeralOf(name);
      return numeral !== null && replaced.has(numeral) ? [] : [`“${name}”`];
    });
    if (missing.length === 0) return [];
    const [first] = block.rows;
    return [
      {
        cells: [
          first === undefined
            ? foundFrame(table.id, 'title', '表名', titleOf(table))
            : foundText(table.id, block.key, first, identity.name, ''),
        ],
        statement: say`${mention(table.id)}缺少固定的行：${namesOf(missing)}`,
      },
    ];
  });
}

export const CLASS_NAME_CHECK: CheckDefinition = byTexts(
  rule({
    id: 'C-02',
    title: '类级科目名称是当年的',
    severity: 'E',
    scope: [],
    statement: '按名称列示的各类，名称是当年科目表中的名称',
    remedy: '请改成当年的名称',
  }),
  classNames,
);

export const CLASS_NUMBER_CHECK: CheckDefinition = byTexts(
  rule({
    id: 'C-10',
    title: '类级科目序号连贯',
    severity: 'X',
    scope: [],
    statement: '按名称列示的各类，序号是1、2、3……，或编码减200',
    remedy: '请核对序号',
  }),
  classNumbers,
);

export const FIXED_ROWS_CHECK: CheckDefinition = byTexts(
  formRule('M-16', '固定的行齐全', '表样规定的固定行都有，没有数字的也保留', '请补上这些行'),
  missingRows,
);

export const LISTED_CHECKS: readonly CheckDefinition[] = [
  CLASS_NAME_CHECK,
  CLASS_NUMBER_CHECK,
  FIXED_ROWS_CHECK,
];
