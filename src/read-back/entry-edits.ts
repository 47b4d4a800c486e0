/** Offers what was edited inside of an entry of a person: reasons, facts, duties, organs. */
import { DUTIES_SHEET } from '../entries/declarations/duties';
import { ORGANS_SHEET } from '../entries/declarations/organs';
import { REASONS_SHEET } from '../entries/declarations/reasons';
import { parsedFact, TEXT_FACTS_SHEET } from '../entries/declarations/text-facts';
import { quote } from '../entries/quote';
import type { FactValue } from '../entries/text-entries';
import { amountInUnit } from '../money/amount-unit';
import type { PlannedContent } from '../sheets/plan/plan';
import type { EditContext } from './edit-context';
import { NOTHING, proposal, textContent, type Findings } from './proposal';

export interface EntryEdit {
  readonly sheet: string;
  readonly item: string;
  /** One-based; `null`: nothing is entered. */
  readonly row: number | null;
  readonly before: string;
  readonly after: string;
  readonly place: string;
}

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

function factEdit({ item, before, after, place }: EntryEdit, { narrative }: EditContext): Findings {
  const known = narrative.form.items.find((one) => one.item === item);
  if (known === undefined) return NOTHING;
  const parsed = after === '' ? null : parsedFact(after, known.type);
  if (parsed?.kind === 'bad')
    return {
      proposals: [],
      notices: [
        {
          kind: 'not-offered',
          words: `${place}：“${item}”在文档中写的是“${quote(after)}”，应为${parsed.expected}，没有取回。请在“${TEXT_FACTS_SHEET.name}”中填写。`,
        },
      ],
    };
  const content = parsed === null ? undefined : contentOf(parsed.value);
  return {
    proposals: [
      proposal({
        item,
        place,
        before,
        after,
        cautions: [],
        write: {
          kind: 'keyed',
          sheet: TEXT_FACTS_SHEET,
          keyColumn: 'item',
          key: item,
          contents: { content },
        },
      }),
    ],
    notices: [],
  };
}

function reasonEdit({ item, before, after, place }: EntryEdit): Findings {
  const contents = { reason: textContent(after) };
  const write = { kind: 'keyed', sheet: REASONS_SHEET, keyColumn: 'measure', key: item, contents } as const;
  return { proposals: [proposal({ item, place, before, after, cautions: [], write })], notices: [] };
}

function listEdit(
  { row, before, after, place }: EntryEdit,
  sheet: typeof DUTIES_SHEET | typeof ORGANS_SHEET,
): Findings {
  if (row === null) return NOTHING;
  const contents = sheet === DUTIES_SHEET ? { duty: textContent(after) } : { name: textContent(after) };
  const edit = { kind: 'replace', row, contents } as const;
  const write = { kind: 'list', sheet, edit } as const;
  return {
    proposals: [proposal({ item: `第${String(row)}行`, place, before, after, cautions: [], write })],
    notices: [],
  };
}

/** `null`: the entry is of a sheet that takes no words of the text. */
export function entryEdit(edit: EntryEdit, context: EditContext): Findings | null {
  switch (edit.sheet) {
    case REASONS_SHEET.name:
      return reasonEdit(edit);
    case TEXT_FACTS_SHEET.name:
      return edit.item === '' ? null : factEdit(edit, context);
    case DUTIES_SHEET.name:
      return edit.row === null ? null : listEdit(edit, DUTIES_SHEET);
    case ORGANS_SHEET.name:
      return edit.row === null ? null : listEdit(edit, ORGANS_SHEET);
    default:
      return null;
  }
}
