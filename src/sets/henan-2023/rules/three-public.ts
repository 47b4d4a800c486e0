/** 三公: table 08 against the items of tables 06 and 07; a table 08 without figures against items with money. */
import { say, table as mention } from '../../../checks/statement';
import { cellKey, columnTerms, plus } from '../../../checks/arithmetic/build';
import type { Relation } from '../../../checks/arithmetic/relation';
import type { Draft, Probe } from '../../../checks/check-definition';
import type { CheckContext } from '../../../checks/context';
import { fenOf } from '../../../published/figure';
import { foundFigure, foundFrame } from '../../../checks/found-cells';
import { pathKey, type PrintedCell } from '../../../published/printed-table';
import type { Rule } from '../../../checks/rule';
import { THREE_PUBLIC } from './practice';
import { itemRows } from './selections';

function part(column: string): string {
  return cellKey('08', 'expenses', 'total', column);
}

export function threePublic(other: '06' | '07', comparison: '=' | '≥') {
  return (context: CheckContext, made: Rule): readonly Relation[] =>
    THREE_PUBLIC.flatMap(({ column, items }) => {
      const left = part(column);
      if (!context.cells.has(left) || context.block(other, 'pairs') === undefined) return [];
      const rows = items.flatMap((item) => itemRows(context, other, item));
      return [
        {
          rule: made,
          left: [plus(left)],
          right: columnTerms(rows, other === '07' ? 'general' : 'total'),
          comparison,
          rightLabel: say`${mention(other)}${items.join('、')}各行合计`,
        },
      ];
    });
}

function emptyDraft(context: CheckContext, cells: readonly PrintedCell[]): Draft {
  const title = context.table('08')?.title ?? null;
  const items = cells.map(
    (cell) => `“${context.rowLabel(cell)}” ${context.shown(cell.path.table, fenOf(cell.figure) ?? 0)}`,
  );
  return {
    cells: [
      ...(title === null ? [] : [foundFrame('08', 'title', '表名', title)]),
      ...cells.map((cell) => foundFigure(context, cell)),
    ],
    statement: say`${mention('08')}没有数字，${mention('07')}一般公共预算中有${items.join('、')}`,
  };
}

/** The only row of table 08 has no name: left blank, it cannot be told from no row, and no relation sees it. */
export function emptyThreePublic(context: CheckContext, made: Rule): readonly Probe[] {
  const block = context.block('08', 'expenses');
  if (block === undefined || block.rows.length > 0) return [];
  const cells = THREE_PUBLIC.flatMap(({ items }) => items.flatMap((item) => itemRows(context, '07', item)))
    .flatMap((row) => row.cells.get('general') ?? [])
    .map(({ path }) => pathKey(path));
  const run: Probe['run'] = (figures) => {
    const standing = cells
      .flatMap((key) => figures(key) ?? [])
      .filter(({ figure }) => (fenOf(figure) ?? 0) !== 0);
    return standing.length === 0 ? [] : [emptyDraft(context, standing)];
  };
  return cells.length === 0 ? [] : [{ rule: made, cells, run }];
}
