/** Names the items of 单位事项 that a return leaves open: the department's sum waits for them. */
import { UNIT_FACTS_SHEET } from '../../entries/declarations/unit-facts';
import { isBlank, shown } from '../../entries/cell-reading';
import type { Settings } from '../../entries/entries';
import { locateSheet, matchHeaders } from '../../entries/locate';
import { problem, type EntryProblem, type ProblemPlace } from '../../entries/problem';
import type { RawWorkbook } from '../../entries/raw-workbook';
import { comparable } from '../../entries/text';
import { knownSet } from '../../sets';
import type { UnitLines } from '../unit-lines';

/** The first row of one of the items that has no content. */
function placeOf(workbook: RawWorkbook, items: ReadonlySet<string>): ProblemPlace {
  const { name: sheet, columns } = UNIT_FACTS_SHEET;
  const location = locateSheet(workbook, sheet);
  const headers = location.kind === 'found' ? matchHeaders(UNIT_FACTS_SHEET, location.sheet) : null;
  if (location.kind !== 'found' || headers === null) return { sheet };
  const { rows } = location.sheet;
  const [itemAt, contentAt] = ['item', 'content'].map((key) => headers.keys.indexOf(key));
  if (itemAt === undefined || contentAt === undefined || contentAt < 0) return { sheet };
  const row = rows.findIndex(
    (cells, index) =>
      index > headers.row && items.has(comparable(shown(cells[itemAt]))) && isBlank(cells[contentAt]),
  );
  if (row < 0) return { sheet };
  return { sheet, row: row + 1, column: columns.content.header, columnIndex: contentAt };
}

export function missingFactProblems(
  { tableSet }: Settings,
  { facts }: UnitLines,
  workbook: RawWorkbook,
): readonly EntryProblem[] {
  const stated = new Set(facts.map(({ item }) => item));
  const open = (knownSet(tableSet).text?.items ?? []).filter(
    ({ item, ofUnits }) => ofUnits === true && !stated.has(item),
  );
  if (open.length === 0) return [];
  const place = placeOf(workbook, new Set(open.map(({ item }) => comparable(item))));
  const items = open.map(({ item }) => item).join('、');
  return [
    problem('unit-facts-missing', place, {
      what: `：有${String(open.length)}项没有填写（${items}）`,
    }),
  ];
}
