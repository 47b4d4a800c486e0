/**
 * compares contributions that use one function and one economic item, so that tables 5 and 8 print
 * equal money.
 */
import { cellKey, plus, relation } from '../../../checks/arithmetic/build';
import type { CheckDefinition } from '../../../checks/check-definition';
import { rule } from '../../../checks/rule';

interface Coupling {
  readonly id: string;
  readonly title: string;
  readonly function: string;
  readonly item: string;
}

const COUPLINGS: readonly Coupling[] = [
  { id: 'X-24a', title: '住房公积金科目与经济科目一致', function: '2210201', item: '30113' },
  { id: 'X-24b', title: '基本养老保险科目与经济科目一致', function: '2080505', item: '30108' },
  { id: 'X-24c', title: '职业年金科目与经济科目一致', function: '2080506', item: '30109' },
];

/** Skips a coupling if one of its rows is not printed. */
export const COUPLING_CHECKS: readonly CheckDefinition[] = COUPLINGS.map(
  ({ id, title, function: account, item }): CheckDefinition => ({
    rule: rule({
      id,
      title,
      severity: 'X',
      nature: 'practice',
      scope: ['5', '8'],
      tolerance: 'R',
      statement: `一般公共预算支出功能分类预算表${account}的基本支出 = 经济分类预算表${item}`,
      remedy: '请核实；确属实际情况的，写明审核说明',
    }),
    relations: (context, made) =>
      relation(context, {
        rule: made,
        left: [plus(cellKey('5', 'functions', account, 'basic'))],
        right: [plus(cellKey('8', 'items', item, 'total'))],
        comparison: '=',
      }),
  }),
);
