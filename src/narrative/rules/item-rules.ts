/** N-08, N-10, N-43: economic items that a text lists behind 主要包括. */
import { rule } from '../../checks/rule';
import type { ItemList } from '../binding/subject';
import { nameOfCode, NO_MONEY, readLists, type CodedName, type ItemMoney, type ReadList } from './item-lists';
import { wan, type TextCheckContext } from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';

const LIST = rule({
  id: 'N-08',
  title: '主要包括的科目',
  severity: 'X',
  scope: [],
  statement: '“主要包括”列出的科目都有金额，名称正确，较大的没有遗漏',
  remedy: '请按预算表改写',
});

const ETC = rule({
  id: 'N-43',
  title: '“等”的用法',
  severity: 'I',
  nature: 'form',
  scope: [],
  statement: '“等”只写在没有列全的名单之后',
  remedy: '可删去“等”',
});

const COLUMN = rule({
  id: 'N-10',
  title: '科目所属的经费',
  severity: 'E',
  scope: [],
  statement: '文字所写的科目归属与表相同',
  remedy: '请改正',
});

/** Items in the other column and not in this one. */
function findColumns(context: TextCheckContext): readonly RawTextFinding[] {
  return readLists(context).flatMap(({ list, names, money, other, items }) =>
    names.flatMap(({ name, code, isExact, at }): readonly RawTextFinding[] => {
      const elsewhere = code === null ? undefined : other.get(code);
      if (code === null || !isExact || elsewhere === undefined || elsewhere.value === 0 || money.has(code))
        return [];
      const [own, right] = [list.column, list.otherColumn].map((column) => items.columns[column] ?? column);
      return [
        {
          at,
          about: `${list.section} ${code} column`,
          cells: elsewhere.cells,
          statement: `“${name}”（${code}）${wan(elsewhere.value)}在${right ?? ''}，文字写在${own ?? ''}`,
        },
      ];
    }),
  );
}

function listFindings({ list, names, money, other }: ReadList): readonly RawTextFinding[] {
  const known = names.filter(({ code }) => code !== null);
  // 在职人员定额公用经费 is a description and no list of items.
  if (known.length * 2 < names.length || names.length === 0) return [];
  const valueOfCode = (code: string | null): number =>
    code === null ? 0 : (money.get(code) ?? NO_MONEY).value;
  const without = known
    .filter(({ code }) => valueOfCode(code) === 0 && !other.has(code ?? ''))
    .map(({ name, at, code }): RawTextFinding => ({
      at,
      about: `${list.section} ${code ?? ''} listed`,
      statement: `列出的“${name}”没有金额`,
    }));
  const misnamed = known
    .filter(({ isExact, code }) => !isExact && valueOfCode(code) !== 0)
    .map(({ name, at, code }): RawTextFinding => ({
      at,
      about: `${list.section} ${code ?? ''} name`,
      statement: `“${name}”应为“${nameOfCode(code ?? '')}”`,
    }));
  return [...without, ...misnamed, ...unlisted(list, known, money)];
}

/** Larger than the smallest one listed: not one of the main ones by chance. */
function unlisted(
  list: ItemList,
  known: readonly CodedName[],
  money: ReadonlyMap<string, ItemMoney>,
): readonly RawTextFinding[] {
  const listed = new Set(known.flatMap(({ code }) => (code === null ? [] : [nameOfCode(code)])));
  const values = known
    .flatMap(({ code }) => (code === null ? [] : (money.get(code)?.value ?? [])))
    .filter((value) => value > 0);
  const [last] = known.slice(-1);
  if (values.length === 0 || last === undefined) return [];
  const smallest = values.reduce((least, value) => Math.min(least, value), Infinity);
  return [...money]
    .filter(([code, { value }]) => value > 0 && !listed.has(nameOfCode(code)))
    .map(([code, { value, cells }]): RawTextFinding => ({
      ...(value > smallest ? {} : { severity: 'I' as const }),
      at: last.at,
      about: `${list.section} ${code} unlisted`,
      cells,
      statement: `“${nameOfCode(code)}”${wan(value)}没有列出`,
    }));
}

function findLists(context: TextCheckContext): readonly RawTextFinding[] {
  return readLists(context).flatMap(listFindings);
}

/** 等 behind a list that leaves nothing out. */
function findEtc(context: TextCheckContext): readonly RawTextFinding[] {
  return readLists(context).flatMap(({ list, names, etc, money }): readonly RawTextFinding[] => {
    const isListed = names.length > 0 && names.every(({ code }) => code !== null);
    if (etc === null || !isListed || unlisted(list, names, money).length > 0) return [];
    return [{ at: etc, about: `${list.section} ${list.subject} etc`, statement: '所列已经齐全，后面写“等”' }];
  });
}

export const ITEM_RULES: readonly TextRule[] = [
  { rule: COLUMN, find: findColumns },
  { rule: LIST, find: findLists },
  { rule: ETC, find: findEtc },
];
