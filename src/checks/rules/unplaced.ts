/** M-13 to M-15, C-04: reports parts of the tables' sheets without a place in any table. */
import { say, table as mention } from '../statement';
import { cellAddress } from '../../grid/address';
import type { CheckDefinition } from '../check-definition';
import type { FoundCell } from '../finding';
import type { UnplacedPart } from '../../published/published-table';
import type { Rule } from '../rule';
import { formerClassOf } from '../former-classes';
import { formRule, quoted } from './form-rule';

export function unplacedCell({ table, place, found, kind }: UnplacedPart): FoundCell {
  return {
    path: { table, block: 'unplaced', row: `${kind}-${String(place.row)}`, column: String(place.column) },
    place,
    address: cellAddress(place.row, place.column),
    row: '',
    column: '',
    value: found,
  };
}

function unplacedChecks(
  made: Rule,
  isMeant: (one: UnplacedPart) => boolean,
  words: (one: UnplacedPart) => string,
  /** Describes more than a few such parts; continues 有五处……. */
  common: (one: UnplacedPart) => string,
): CheckDefinition {
  return {
    rule: made,
    probes: ({ workbook }) => [
      {
        rule: made,
        cells: [],
        run: () =>
          workbook.unplaced.filter(isMeant).map((one) => ({
            cells: [unplacedCell(one)],
            alike: { key: `${one.table}\n${one.kind}`, words: common(one) },
            statement: say`${mention(one.table)}${words(one)}`,
            actual: one.found,
          })),
      },
    ],
  };
}

/** In a fixed list, an unknown name without figures is a problem too. */
function isInList({ identity }: UnplacedPart): boolean {
  return identity === 'listed';
}

export const UNPLACED_CHECKS: readonly CheckDefinition[] = [
  unplacedChecks(
    formRule(
      'M-13',
      '每一行都能识别',
      '有数字的每一行都有可以识别的编码或名称，且不重复',
      '请核对这一行的编码、名称，或删除多余的行',
    ),
    (one) => one.kind === 'row' && (one.figures > 0 || isInList(one)) && formerClassOf(one) === null,
    ({ found }) => `有一行认不出来：“${quoted(found)}”，没有参加核对`,
    () => '是认不出来的行，没有参加核对',
  ),
  unplacedChecks(
    formRule(
      'M-14',
      '每一列都能识别',
      '表样规定的列都有，有数字的列都认得',
      '请核对表头文字，或补上缺少的列',
    ),
    (one) => one.kind === 'missing-column' || (one.kind === 'column' && one.figures > 0),
    ({ kind, found }) =>
      kind === 'column' ? `有一列认不出来：“${quoted(found)}”` : `没有找到这一列：“${quoted(found)}”`,
    () => '的列与表样不同：缺少，或认不出来',
  ),
  unplacedChecks(
    formRule(
      'M-15',
      '每张表只有一份',
      '一张表只出现一次，表头完整',
      '请删除多余的工作表，或补全表头后再核对',
    ),
    (one) => one.kind === 'extra-sheet' || one.kind === 'no-header',
    ({ kind, found }) =>
      kind === 'no-header'
        ? `在工作表“${found}”上没有找到表头`
        : `在工作表“${found}”上又出现一次，没有参加核对`,
    () => '是多余的工作表，或没有找到表头',
  ),
  unplacedChecks(
    formRule('C-04', '名称不折到另一行', '一个名称写在一个格里，不断成两行', '请把名称并到一个格里', {
      severity: 'I',
      nature: 'content',
    }),
    (one) => one.kind === 'broken-name' || (one.kind === 'row' && one.figures === 0 && !isInList(one)),
    ({ kind, found }) =>
      kind === 'broken-name'
        ? `的名称“${quoted(found)}”分在几行里`
        : `有一行只有文字：“${quoted(found)}”，可能是上一行名称的后半截`,
    ({ kind }) => (kind === 'broken-name' ? '是分在几行里的名称' : '只有文字，可能是上一行名称的后半截'),
  ),
];
