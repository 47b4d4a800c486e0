/** Finds the sentences that follow a row of an entry sheet: its line, its figure, its words. */
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { shown } from '../../entries/cell-reading';
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import { INCOME_SHEET } from '../../entries/declarations/income';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { matchHeaders } from '../../entries/locate';
import { comparable } from '../../entries/text';
import { sentencesOfLine, sentencesOfRow } from '../../narrative/trace';
import type { WrittenSentence } from '../../narrative/written-text';
import type { TracedLine } from '../../rollup/ledger';
import type { WorkbookPlace } from '../port';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { mentionsOf, type TextMention } from './mentions';
import type { StateText } from './text-of-state';

export interface RowMentions {
  /** “支出录入”第5行. */
  readonly label: string;
  readonly mentions: readonly TextMention[];
}

function entrySheetAt({ sheetName }: WorkbookPlace): AnyEntrySheet | undefined {
  return ENTRY_SHEETS.find(({ name }) => comparable(name) === comparable(sheetName));
}

/** The line that was read from the row; `null`: the row holds none. */
function lineAt(sheet: AnyEntrySheet, row: number, { facts: { entries } }: StateText): TracedLine | null {
  if (sheet.name === INCOME_SHEET.name) {
    const line = entries.income.find((one) => one.row === row);
    return line === undefined ? null : { source: 'income', line };
  }
  const line = entries.expenditure.find((one) => one.row === row);
  return line === undefined ? null : { source: 'expenditure', line };
}

/** What a given row is about, as its key column says; empty: the sheet has no such column. */
function keyAt(state: WorkbookState, declaration: AnyEntrySheet, row: number): string {
  const sheet = sheetByName(state.snapshot, declaration.name);
  const key = Object.entries(declaration.columns).find(([, { given }]) => given === 'key')?.[0];
  const headers = sheet === null ? null : matchHeaders(declaration, sheet);
  if (sheet === null || headers === null || key === undefined || !headers.keys.includes(key)) return '';
  return shown(sheet.rows[row - 1]?.[headers.keys.indexOf(key)]);
}

function sentencesAt(
  state: WorkbookState,
  text: StateText,
  sheet: AnyEntrySheet,
  row: number,
): readonly WrittenSentence[] {
  if (sheet.name === INCOME_SHEET.name || sheet.name === EXPENDITURE_SHEET.name) {
    const line = lineAt(sheet, row, text);
    return line === null ? [] : sentencesOfLine(text.text, line, text.facts.entries.units);
  }
  return sentencesOfRow(text.text, sheet.name, row, keyAt(state, sheet, row));
}

/** `null`: the place is on no entry sheet. */
export function mentionsOfRow(
  state: WorkbookState,
  text: StateText,
  place: WorkbookPlace,
): RowMentions | null {
  const sheet = entrySheetAt(place);
  if (sheet === undefined) return null;
  const row = place.area.firstRow + 1;
  const label = `“${place.sheetName}”第${String(row)}行`;
  return { label, mentions: mentionsOf(text.text, sentencesAt(state, text, sheet, row)) };
}
