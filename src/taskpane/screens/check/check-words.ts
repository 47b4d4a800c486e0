/** Formats texts about a check and its findings. */
import type { Finding, FindingCell, FoundCell, Repair } from '../../../checks/finding';
import { statementText } from '../../../checks/statement';
import { formatAmount } from '../../../money/amount-style';
import type { Severity } from '../../../checks/rule';
import type { CheckReport } from '../../../workflow/checks/check-report';
import type { BadgeTone } from '../../components/state-badge';
import { timeWords } from '../../time-words';

export const SEVERITY_TONES: Readonly<Record<Severity, BadgeTone>> = { E: 'bad', X: 'mind', I: 'plain' };

const ENTRIES: Readonly<Record<CheckReport['entries'], string>> = {
  used: '已与录入明细核对。',
  none: '没有录入表，只核对了表内和表间的关系。',
  unusable: '录入有问题，没有与录入明细核对；请先到“录入”处理。',
};

export function checkedWords({ at, tables, entries }: CheckReport): string {
  return `${timeWords(at)}检查了${String(tables)}张表，${ENTRIES[entries]}`;
}

export interface FindingWords {
  /** The relation with names and figures. */
  readonly statement: string;
  readonly cause: string | null;
  readonly remedy: string;
}

/** Splits a finding's message into its parts, which the pane shows one below the other. */
export function findingWords({ statement, cause, remedy }: Finding): FindingWords {
  return {
    statement: `${statementText(statement)}。`,
    cause: cause === null ? null : `${cause.words}。`,
    remedy: `${remedy}。`,
  };
}

function isAt({ place }: FoundCell, { place: wanted }: Repair): boolean {
  return place.sheet === wanted.sheet && place.row === wanted.row && place.column === wanted.column;
}

/** Describes the current and the suggested value of the cell. */
export function repairWords({ cells }: Finding, repair: Repair): string {
  const { value } = repair;
  const isText = value.kind === 'text';
  const quoted = (words: string): string => (isText ? `“${words}”` : ` ${words}`);
  const suggested = value.kind === 'text' ? value.text : formatAmount(value.fen, value.style);
  const now = cells.find((cell) => isAt(cell, repair));
  const before =
    now === undefined ? '' : `${now.address} 现为${now.value === '' ? '空白' : quoted(now.value)}，`;
  return `${before}建议改为${quoted(suggested)}`;
}

/** Returns H10, or 预算05表 H10 for a cell in another table. */
export function otherCellWords({ table }: Finding, { path, address, tableLabel }: FindingCell): string {
  return path.table === table ? address : `${tableLabel} ${address}`;
}

/** Names row and column; some cells have only one of them. */
export function cellName({ row, column }: FoundCell): string {
  return [row, column].filter((name) => name !== '').join(' · ');
}
