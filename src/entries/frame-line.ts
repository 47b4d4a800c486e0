/** Recognises lines of a form that are no entries: 制表人：张三, 单位负责人（签字）：, 金额单位：元. */
import { isBlank } from './cell-reading';
import type { RawCell } from './raw-workbook';
import { comparable } from './text';

/** The words before the colon. */
const FRAME =
  /^(?:制表|填表|填报|编制|编报|制单|打印|审核|复核|审批|经办|联系|单位|部门|财务|主管|分管|金额|预算){0,4}(?:人|人员|负责人|领导|会计|主管|单位|部门|日期|时间|电话|制表|填表|审核|复核|经办|制单)(?:名称|代码|编码|签字|签章|盖章|公章)?(?:\([^()]{0,10}\))?:/u;

function isFrame(cell: RawCell | undefined): boolean {
  // Each of millions of rows is asked, and few begin with a text with a colon.
  return typeof cell === 'string' && /[:：]/u.test(cell) && FRAME.test(comparable(cell));
}

/**
 * How many cells begin with such words; 0 unless the first one does. Beside them a telephone number or a date is no
 * amount; a single one may be in an entry, in place of its unit.
 */
export function frameWords(cells: readonly RawCell[]): number {
  const first = cells.find((cell) => !isBlank(cell));
  return isFrame(first) ? cells.filter(isFrame).length : 0;
}
