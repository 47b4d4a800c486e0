/** Formats texts about filling. */
import type { FillMode, FillRecord } from '../workflow/status/workbook-status';
import { timeWords } from './time-words';

export const FILL_MODES: Readonly<Record<FillMode, { readonly label: string; readonly text: string }>> = {
  values: { label: '数值', text: '填入固定的数字。录入改动后，要重新填充。' },
  formulas: { label: '公式', text: '填入公式。录入改动后，表中的数字自动更新。' },
};

export const FILL_MODE_ORDER: readonly FillMode[] = ['values', 'formulas'];

export function lastFillWords(fill: FillRecord): string {
  return `上次填充：${timeWords(fill.at)}，${FILL_MODES[fill.as].label}，${String(fill.tables)}张表，汇总${String(fill.lines)}行录入。`;
}
