/** Explains to the user in one sentence why a workbook's tables were not checked. */
import { uncalculatedMessage } from '../published/uncalculated-tables';
import type { NotChecked } from './check-workbook';

/** A longer list hides the sentence. */
const MOST_NAMED = 4;

function quotedNames(names: readonly string[]): string {
  const named = names
    .slice(0, MOST_NAMED)
    .map((name) => `“${name}”`)
    .join('、');
  return names.length > MOST_NAMED ? `${named}等${String(names.length)}张` : named;
}

function unlike({ alike, sheets, known }: Extract<NotChecked, { kind: 'other-set' }>): string {
  const why =
    alike.length > 0
      ? `${quotedNames(alike)}只有表名相近，列和行都不是`
      : `${quotedNames(sheets)}的表名、列和行都不是`;
  return `这不像${known.join('、')}（${why}），没有核对。`;
}

export function notCheckedWords(result: NotChecked): string {
  switch (result.kind) {
    case 'no-tables':
      return '没有找到公开表。请核对文件；表上方应有表名，如“2023年部门收支总体情况表”。';
    case 'other-set':
      return unlike(result);
    case 'unknown-set':
      return `“设置”中的表样是“${result.label}”，本程序没有这套表样，没有核对。现有的表样：${result.known.join('、')}。`;
    case 'uncalculated':
      return uncalculatedMessage(result);
  }
}
