/** N-07, N-07b: economic items that a reason names are inside the figure, and moved as it did. */
import { rule } from '../../checks/rule';
import type { BoundSection } from '../binding/bind-document';
import type { EconomicItems, Subject } from '../binding/subject';
import type { Direction } from '../binding/change-verbs';
import type { PlaceOf } from '../reading/document';
import { fen, sumFen, type Fen } from '../../money/fen';
import { ITEMS, moneyIn, type ItemMoney } from './item-lists';
import { nameOf, subjectIn, wan, type TextCheckContext } from './text-context';
import type { RawTextFinding, TextRule } from './text-finding';
import { comparing } from './two-years';

const IN_REASON = rule({
  id: 'N-07',
  title: '增减原因中的科目',
  severity: 'E',
  scope: [],
  statement: '增减原因提到的科目在所说的经费之内',
  remedy: '请改写原因，或改口径',
});

const MOVED = rule({
  id: 'N-07b',
  title: '增减原因中科目的增减',
  severity: 'X',
  scope: [],
  statement: '增减原因提到的科目与所说的经费同向增减',
  remedy: '请核对原因',
});

interface ReasonOf {
  readonly id: string;
  readonly section: BoundSection;
  readonly of: Subject;
  readonly column: string;
  readonly own: ReadonlyMap<string, ItemMoney>;
  readonly items: EconomicItems;
}

/** The figures whose reasons may only name items of one column. */
function reasonsIn(context: TextCheckContext): readonly ReasonOf[] {
  const { items } = context.reading;
  if (items === undefined) return [];
  return items.reasons.flatMap(({ section: id, subject, column }): readonly ReasonOf[] => {
    const section = context.sections.find((one) => one.section.id === id);
    const own = moneyIn(items, column, context);
    const of = section === undefined ? null : subjectIn(section, subject);
    return section === undefined || own === null || of === null
      ? []
      : [{ id, section, of, column, own, items }];
  });
}

interface NamedItem {
  readonly code: string;
  readonly name: string;
  readonly at: PlaceOf;
}

/** The items that stand behind 原因. */
function namedItems({ section }: ReasonOf): readonly NamedItem[] {
  return section.section.paragraphs.flatMap((paragraph) => {
    const { text } = paragraph.normal;
    const reason = text.indexOf('原因');
    if (reason < 0) return [];
    return ITEMS.flatMap(({ code, name, words }): readonly NamedItem[] => {
      const start = text.indexOf(words, reason);
      return start < 0 ? [] : [{ code, name, at: { paragraph, start, end: start + words.length } }];
    });
  });
}

function findInReasons(context: TextCheckContext): readonly RawTextFinding[] {
  return reasonsIn(context).flatMap((reason) => {
    const { id, of, column, own, items } = reason;
    const others = Object.keys(items.columns).filter((one) => one !== column);
    return namedItems(reason).flatMap(({ code, name, at }): readonly RawTextFinding[] => {
      if (own.has(code)) return [];
      return others.flatMap((other): readonly RawTextFinding[] => {
        const money = moneyIn(items, other, context)?.get(code);
        if (money === undefined || money.value === 0) return [];
        return [
          {
            at,
            about: `${id} ${code} reason`,
            cells: money.cells,
            statement: `原因提到“${name}”，它不在${nameOf(of)}内（在${items.columns[other] ?? other}，${wan(money.value)}）`,
          },
        ];
      });
    });
  });
}

/** Last year's money of an item, of the rows of 上年数 that name cells (docs/decisions/0058); `null`: there is none. */
function lastOf(code: string, { items, column }: ReasonOf, { entered }: TextCheckContext): Fen | null {
  const begin = `${items.table}/${items.block}/${code}`;
  const rows = (entered?.entries.priorYear ?? []).filter(
    ({ measure }) => measure.startsWith(begin) && measure.endsWith(`/${column}`),
  );
  return rows.length === 0 ? null : sumFen(rows.map(({ amount }) => amount));
}

interface MovedItem extends NamedItem {
  readonly reason: ReasonOf;
  readonly now: ItemMoney;
  readonly direction: Direction;
  /** `null`: 上年数 does not hold the item. */
  readonly last: Fen | null;
}

/** Items with money that the reason of a change names. */
function movedItems(context: TextCheckContext): readonly MovedItem[] {
  return reasonsIn(context).flatMap((reason) => {
    const { section, of, own } = reason;
    const directions = context.numbers
      .filter((one) => one.section === section && one.bound.as.subject.id === of.id)
      .flatMap((one) => comparing(one)?.words?.direction ?? []);
    const [direction] = directions;
    if (direction === undefined) return [];
    return namedItems(reason).flatMap((item): readonly MovedItem[] => {
      const now = own.get(item.code);
      return now === undefined
        ? []
        : [{ ...item, reason, now, direction, last: lastOf(item.code, reason, context) }];
    });
  });
}

function findMoved(context: TextCheckContext): readonly RawTextFinding[] {
  return movedItems(context).flatMap(({ reason, code, name, at, now, last, direction }) => {
    if (last === null) return [];
    const moved = fen(now.value - last);
    if (moved === 0 || moved > 0 === (direction === 'up')) return [];
    const words = `${moved > 0 ? '增加' : '减少'}${wan(Math.abs(moved))}`;
    return [
      {
        at,
        about: `${reason.id} ${code} moved`,
        cells: now.cells,
        statement: `原因提到“${name}”，它比上年${words}，与${nameOf(reason.of)}的${direction === 'up' ? '增加' : '减少'}不符`,
      },
    ];
  });
}

/** What N-07b left out, with the row of 上年数 that would settle it. */
export function unsettledItems(
  context: TextCheckContext,
): readonly { readonly what: string; readonly needs: string }[] {
  return movedItems(context)
    .filter(({ last }) => last === null)
    .map(({ name, now, reason: { of } }) => {
      const [cell] = now.cells;
      const row = cell === undefined ? '' : `（指标写作 ${cell.key}）`;
      return {
        what: `“${nameOf(of)}”的原因提到的“${name}”是否同向增减`,
        needs: `上年数中“${name}”的金额${row}`,
      };
    });
}

export const REASON_ITEM_RULES: readonly TextRule[] = [
  { rule: IN_REASON, find: findInReasons },
  { rule: MOVED, find: findMoved, needs: '上年数中各科目的数' },
];
