/** 三公: compares table 08 with the items of tables 06 and 07. */
import { say, table as mention } from '../../../checks/statement';
import { cellKey, columnTerms, hasColumns, plus } from '../../../checks/arithmetic/build';
import type { Relation } from '../../../checks/arithmetic/relation';
import type { CheckContext } from '../../../checks/context';
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
      const from = other === '07' ? 'general' : 'total';
      if (!context.cells.has(left) || !hasColumns(context, other, 'pairs', from)) return [];
      const rows = items.flatMap((item) => itemRows(context, other, item));
      return [
        {
          rule: made,
          left: [plus(left)],
          right: columnTerms(rows, from),
          comparison,
          rightLabel: say`${mention(other)}${items.join('、')}各行合计`,
        },
      ];
    });
}
