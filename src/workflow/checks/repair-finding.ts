/** Writes a finding's suggested value into its cell (采用建议值). */
import { REPAIR_TITLE } from '../command-titles';
import type { Finding, Repair } from '../../checks/finding';
import { shownNumber } from '../../money/amount-style';
import type { PlannedContent } from '../../sheets/plan/plan';
import { refused, type PreparedCommand } from '../perform/prepared';
import type { WorkbookState } from '../reading/workbook-state';

/** Converts the value to the unit that the table prints. */
function contentOf({ value }: Repair): PlannedContent {
  return value.kind === 'text'
    ? { kind: 'text', text: value.text }
    : { kind: 'number', value: shownNumber(value.fen, value.style) };
}

export function repairFinding({ snapshot }: WorkbookState, finding: Finding): PreparedCommand {
  const { repair } = finding;
  const sheet = snapshot.sheets.find((candidate) => candidate.name === repair?.place.sheet);
  if (repair === null || sheet === undefined) return refused('这条结果所在的工作表已经变化。请重新检查。');
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
          cells: [{ row, column, content: contentOf(repair) }],
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
