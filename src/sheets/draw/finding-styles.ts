/** Declares the headers and styles of 核对结果, apart from its drawing: undo writes its rows again. */
import { SEVERITY_LABELS, type Severity } from '../../checks/rule';
import type { CellStyle } from '../plan/plan';
import { ENTRY_STYLES } from './entry-styles';

export const FINDING_HEADERS = [
  '级别',
  '状态',
  '表',
  '单元格',
  '规则',
  '问题和处理办法',
  '审核说明',
] as const;

export const LINK: CellStyle = {
  ...ENTRY_STYLES.wrapped,
  font: { name: '宋体', size: 11, color: '0563C1' },
  numberFormat: 'General',
};

const SEVERITIES: readonly Severity[] = ['E', 'X', 'I'];

export const SEVERITY_STYLES: Readonly<Record<Severity, CellStyle>> = {
  E: { ...ENTRY_STYLES.wrapped, fill: 'FBE3E1' },
  X: { ...ENTRY_STYLES.wrapped, fill: 'FFF4D6' },
  I: { ...ENTRY_STYLES.wrapped, fill: 'E3EEFB' },
};

/** Returns the style of a cell written into the list again: a level has its colour, links are blue. */
export function findingStyle(header: string, words: string): CellStyle {
  if (header === FINDING_HEADERS[3]) return LINK;
  const [severity] = SEVERITIES.filter((one) => SEVERITY_LABELS[one] === words);
  return header === FINDING_HEADERS[0] && severity !== undefined
    ? SEVERITY_STYLES[severity]
    : ENTRY_STYLES.wrapped;
}
