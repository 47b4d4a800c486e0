/** Identifies the subject of each row in a block, from its texts and the declared identity. */
import type { RowIdentity } from '../tables/identity';
import type { Block } from '../tables/table';
import { isCheckRow } from './beside-rows';
import type { DocumentNames, RowTexts } from './document-names';
import type { ListedRow } from './listed-rows';
import { recognizeBy, TOTAL, type Above, type RecognizedRow, type RowSubject } from './recognize-row';
import { totalWithName } from './total-rows';

/**
 * Takes figures without a label as the total: in the first row, or in the last row if no row is 合计. A list
 * declares its totals by name.
 */
function unlabelledTotal(
  { kind }: RowIdentity,
  rows: readonly RowTexts[],
  found: readonly (RecognizedRow | null)[],
): RecognizedRow | null {
  if (kind === 'listed') return null;
  const index = found.length;
  const hasTotal = found.some((one) => one?.role === 'total');
  return index === 0 || (index === rows.length - 1 && !hasTotal) ? TOTAL : null;
}

/** Turns a group without longer codes below it into a detail: the table prints that account at this level. */
function withoutLoneGroups(found: readonly (RecognizedRow | null)[]): readonly (RowSubject | null)[] {
  const codes = new Set<string>();
  for (const one of found) {
    if (one?.code === undefined) continue;
    for (let length = one.code.length - 1; length > 0; length -= 1) codes.add(one.code.slice(0, length));
  }
  return found.map((one) =>
    one?.role === 'group' && one.code !== undefined && !codes.has(one.code)
      ? { ...one, role: 'detail' }
      : one,
  );
}

/**
 * Returns each row's subject and role; `null` for an unrecognized row. `listed`: the declared rows of a list.
 */
export function identified(
  block: Pick<Block, 'identity' | 'columns'>,
  rows: readonly RowTexts[],
  names: DocumentNames,
  listed: readonly ListedRow[] = [],
): readonly (RowSubject | null)[] {
  const recognize = recognizeBy(block, listed, rows);
  const withName = totalWithName(block, rows);
  const recognized = (texts: RowTexts, above: Above): RecognizedRow | null => {
    if (texts === withName) return TOTAL;
    const words = Object.values(texts);
    if (words.length === 0 && block.identity.kind !== 'single') {
      const total = unlabelledTotal(block.identity, rows, found);
      if (total !== null) return total;
    }
    // A row of the clerk's own formulas has no code, whichever column names it; its formulas may give 0 anywhere.
    const isOwn = words.some((text) => isCheckRow(text)) && !words.some((text) => /[1-9]/u.test(text));
    return isOwn ? null : recognize(texts, above);
  };
  const found: (RecognizedRow | null)[] = [];
  let above: Above = { names, group: '', unit: '', afterDepartment: false, subject: '' };
  for (const texts of rows) {
    const own = recognized(texts, above);
    found.push(own);
    if (own === null) continue;
    above = {
      names,
      group: own.role === 'group' ? own.subject : above.group,
      unit: own.unit ?? above.unit,
      afterDepartment: above.afterDepartment || own.role === 'department',
      subject: own.role === 'continuation' ? above.subject : own.subject,
    };
  }
  return withoutLoneGroups(found);
}
