/** Groups the entered lines behind a figure by unit, each with its place in the workbook. */
import { FUND_LABELS } from '../../classification/funds';
import { PERIODS } from '../../classification/periods';
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import { INCOME_SHEET } from '../../entries/declarations/income';
import type { Entries } from '../../entries/entries';
import { locateColumns } from '../../entries/locate';
import { valueOf } from '../../money/at';
import { addFen, ZERO_FEN } from '../../money/fen';
import type { TracedLine } from '../../rollup/ledger';
import { accountNames } from '../../tables/account-names';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import type { TraceGroup, TraceLine } from './trace';

/**
 * Finds the present amount column of an entry sheet. Errors: where there is none, although lines were read from it.
 */
function amountColumn(state: WorkbookState, entries: Entries, source: TracedLine['source']): number {
  const declaration = source === 'income' ? INCOME_SHEET : EXPENDITURE_SHEET;
  const sheet = sheetByName(state.snapshot, declaration.name);
  const header =
    sheet === null ? null : locateColumns(declaration, sheet, entries.settings.amountUnit).header;
  const column = header?.columns.get('amount');
  if (column === undefined) throw new Error(`${declaration.name} has lines and no column of amounts.`);
  return column;
}

const SEPARATOR = ' · ';

function labelOf(traced: TracedLine, entries: Entries): string {
  const fund = FUND_LABELS[traced.line.fund];
  const period = traced.line.period === 'current' ? '' : PERIODS[traced.line.period].label;
  if (traced.source === 'income') return [fund, period].filter((part) => part !== '').join(SEPARATOR);
  const { line } = traced;
  const names = accountNames(entries.names);
  return [
    `${line.function} ${names.functions(line.function)}`,
    `${line.departmental} ${names.departmental(line.departmental)}`,
    entries.names.projects.get(line.project),
    fund,
    period,
  ]
    .filter((part) => part !== undefined)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(SEPARATOR);
}

/** Groups lines by unit, in the order of their codes. */
export function lineGroups(
  state: WorkbookState,
  entries: Entries,
  lines: readonly TracedLine[],
): readonly TraceGroup[] {
  const columns = {
    income: amountColumn(state, entries, 'income'),
    expenditure: amountColumn(state, entries, 'expenditure'),
  };
  const sheets = {
    income: sheetByName(state.snapshot, INCOME_SHEET.name)?.name ?? INCOME_SHEET.name,
    expenditure: sheetByName(state.snapshot, EXPENDITURE_SHEET.name)?.name ?? EXPENDITURE_SHEET.name,
  };
  const names = new Map(entries.units.map((unit) => [unit.code, unit.name]));
  const groups = new Map<string, { amount: TraceGroup['amount']; lines: TraceLine[] }>();
  for (const traced of lines) {
    const { unit, amount, row, remark } = traced.line;
    const group = groups.get(unit) ?? { amount: ZERO_FEN, lines: [] };
    group.amount = addFen(group.amount, amount);
    group.lines.push({
      sheetName: sheets[traced.source],
      row: row - 1,
      column: columns[traced.source],
      label: labelOf(traced, entries),
      amount,
      remark,
    });
    groups.set(unit, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unitCode, group]) => ({ unitCode, unitName: valueOf(names, unitCode), ...group }));
}
