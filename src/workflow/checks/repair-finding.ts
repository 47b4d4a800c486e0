/** 采用建议值: the value that a finding suggests, into its cell. */
import type { Check } from '../../checks/check-tables';
import type { Finding, Repair } from '../../checks/finding';
import type { AmountUnit } from '../../money/amount-unit';
import type { PlannedContent } from '../../sheets/plan';
import { refused, type Prepared } from '../prepared';
import type { WorkbookState } from '../workbook-state';

export const REPAIR_TITLE = '采用建议值';

/** Figures are suggested in 0.01 万元 and written as the table prints them. */
function contentOf(repair: Repair, unit: AmountUnit): PlannedContent {
  if (typeof repair.value === 'string') return { kind: 'text', text: repair.value };
  return { kind: 'number', value: unit === '元' ? repair.value * 100 : repair.value / 100 };
}

export function repairFinding({ snapshot }: WorkbookState, finding: Finding, check: Check): Prepared {
  const { repair } = finding;
  const sheet = snapshot.sheets.find((candidate) => candidate.name === repair?.place.sheet);
  const unit = repair === null ? undefined : check.context.table(repair.path.table)?.unit;
  if (repair === null || sheet === undefined || unit === undefined)
    return refused('这条结果所在的工作表已经变化。请重新检查。');
  const { row, column } = repair.place;
  const { address = '' } = finding.cells[0] ?? {};
  return {
    kind: 'change',
    change: {
      title: REPAIR_TITLE,
      sheets: [
        {
          kind: 'edit',
          sheetId: sheet.id,
          name: sheet.name,
          rows: [],
          cells: [{ row, column, content: contentOf(repair, unit) }],
        },
      ],
      names: [],
      removedNames: [],
    },
    summary: `已在“${sheet.name}”${address}写入建议值。`,
    details: [],
    figures: [],
  };
}
