/** Writes what a person typed beside a sentence into its entry sheet: reasons, last year's figures, facts. */
import { PRIOR_YEAR_SHEET } from '../../entries/declarations/prior-year';
import { REASONS_SHEET } from '../../entries/declarations/reasons';
import { parsedFact, TEXT_FACTS_SHEET } from '../../entries/declarations/text-facts';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { cellAddress } from '../../grid/address';
import type { FactValue } from '../../entries/text-entries';
import { amountInUnit } from '../../money/amount-unit';
import { narrativeOf } from '../../sets/narratives';
import type { PlannedContent } from '../../sheets/plan/plan';
import { refused, type PreparedCommand } from '../perform/prepared';
import type { WorkbookState } from '../reading/workbook-state';
import { unusableEntries } from '../../workflow/commands/unusable-entries';
import { fieldType, type TextField } from './text-fields';
import { ENTER_TITLE } from './titles';
import { placeOfEntry, textContent, writeEntry } from './write-entry';
import type { FigurePlace } from '../tables/place-of-figure';

function contentOf(value: FactValue): PlannedContent | undefined {
  switch (value.kind) {
    case 'amount':
      return { kind: 'number', value: amountInUnit(value.amount, '万元') };
    case 'count':
      return { kind: 'number', value: value.count };
    case 'words':
      return textContent(value.words);
  }
}

type Content =
  | { readonly kind: 'content'; readonly content: PlannedContent | undefined }
  | { readonly kind: 'bad'; readonly expected: string };

function contentFor({ sheet, item }: TextField, typed: string, state: WorkbookState): Content {
  const narrative = narrativeOf(state.set.id);
  if (narrative === undefined || typed === '' || sheet === REASONS_SHEET.name)
    return { kind: 'content', content: textContent(typed) };
  const type = fieldType({ narrative }, sheet, item);
  if (type.kind === 'reason' || type.kind === 'rows') return { kind: 'content', content: textContent(typed) };
  const parsed = parsedFact(typed, type);
  return parsed.kind === 'bad' ? parsed : { kind: 'content', content: contentOf(parsed.value) };
}

interface Column {
  readonly declaration: AnyEntrySheet;
  readonly keyColumn: string;
  readonly valueColumn: string;
}

const COLUMNS: readonly Column[] = [
  { declaration: REASONS_SHEET, keyColumn: 'measure', valueColumn: 'reason' },
  { declaration: PRIOR_YEAR_SHEET, keyColumn: 'measure', valueColumn: 'amount' },
  { declaration: TEXT_FACTS_SHEET, keyColumn: 'item', valueColumn: 'content' },
];

/** `null`: a sheet whose rows are not found by an item. */
function columnOf(sheet: string): Column | null {
  return COLUMNS.find(({ declaration }) => declaration.name === sheet) ?? null;
}

/** Where the clerk can enter it in the workbook; `null`: the sheet is missing. */
export function placeOfField(
  state: WorkbookState,
  { sheet, item }: Pick<TextField, 'sheet' | 'item'>,
): FigurePlace | null {
  const declaration = ENTRY_SHEETS.find(({ name }) => name === sheet);
  if (declaration === undefined) return null;
  const { keyColumn, valueColumn } = columnOf(sheet) ?? { keyColumn: '', valueColumn: '' };
  const place = placeOfEntry(state, { declaration, keyColumn, key: item }, valueColumn);
  return place === null ? null : { ...place, address: cellAddress(place.row, place.column) };
}

export function enterField(state: WorkbookState, field: TextField, typed: string): PreparedCommand {
  if (state.reading.kind !== 'entries') return unusableEntries(state);
  const found = contentFor(field, typed.trim(), state);
  if (found.kind === 'bad')
    return refused(
      `“${field.item}”应为${found.expected}。您填写的“${typed.trim()}”没有写入，请改正后再写入。`,
    );
  const column = columnOf(field.sheet);
  if (column === null) return refused(`请在“${field.sheet}”表中逐行填写。`);
  const { declaration, keyColumn, valueColumn } = column;
  const write = writeEntry(state, {
    declaration,
    keyColumn,
    key: field.item,
    contents: { [valueColumn]: found.content },
  });
  if (write.kind === 'refused') return refused(write.message);
  return {
    kind: 'change',
    change: { title: ENTER_TITLE, sheets: write.sheets, names: write.names, removedNames: [] },
    summary:
      typed.trim() === ''
        ? `已清空“${field.sheet}”表中的“${field.item}”。`
        : `已写入“${field.sheet}”表：${field.item}。`,
    details: [],
    figures: [],
  };
}
