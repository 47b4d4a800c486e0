/**
 * Existing marks and target cells of a sheet → steps. A mark that is as it should be stays. The order matters where a
 * request breaks off: prompts go before the highlight by which they are found, and come after it. So the next reading
 * finds whatever is left.
 */
import { SEVERITIES, type Severity } from '../../checks/rule';
import { cellAddress, areaAddress, readArea } from '../../grid/address';
import type { Area } from '../../grid/area';
import type { MarkChannel } from '../../workflow/checks/marking-port';
import { addressLists } from '../address-lists';
import { areasOf, coverSame } from './cell-areas';
import { messageText, promptWords, type HighlightStyle, type PromptWords } from './own-marks';
import type { ExistingHighlight, ExistingMessage, SheetMarks } from './marks';

interface CellText {
  readonly sheetId: string;
  readonly address: string;
  readonly text: string;
}

/** What is done to one mark, as data. */
export type MarkStep =
  | { readonly kind: 'remove-comment'; readonly id: string }
  | { readonly kind: 'remove-note'; readonly sheetId: string; readonly address: string }
  | { readonly kind: 'remove-prompt'; readonly sheetId: string; readonly address: string }
  | { readonly kind: 'remove-highlight'; readonly sheetId: string; readonly id: string }
  | {
      readonly kind: 'highlight';
      readonly sheetId: string;
      /** Several, separated by commas. */
      readonly addresses: string;
      readonly style: HighlightStyle;
    }
  | ({ readonly kind: 'note' } & CellText)
  | ({ readonly kind: 'comment' } & CellText)
  | {
      readonly kind: 'prompt';
      readonly sheetId: string;
      readonly address: string;
      readonly words: PromptWords;
    };

const GRAVEST_LAST: readonly Severity[] = [...SEVERITIES].reverse();

interface TargetHighlight {
  readonly style: HighlightStyle;
  readonly addresses: string;
  readonly areas: readonly Area[];
}

function targetHighlights({ cells }: SheetMarks, prompted: boolean): readonly TargetHighlight[] {
  return GRAVEST_LAST.flatMap((severity) => {
    const addresses = areasOf(cells.filter((cell) => cell.severity === severity)).map(areaAddress);
    return addressLists(addresses).map((list) => ({
      style: { severity, prompted },
      addresses: list,
      areas: list
        .split(',')
        .map(readArea)
        .filter((area) => area !== null),
    }));
  });
}

function isSame({ style, areas }: ExistingHighlight, target: TargetHighlight): boolean {
  return (
    style?.severity === target.style.severity &&
    style.prompted === target.style.prompted &&
    coverSame(areas, target.areas)
  );
}

/** Adds new highlights before it removes old ones: a prompt of the add-in lies below a highlight at any time. */
function highlightSteps(sheet: SheetMarks, prompted: boolean): readonly MarkStep[] {
  const targets = targetHighlights(sheet, prompted);
  const sheetId = sheet.tab.id;
  const kept = targets.map((target) => sheet.highlights.find((existing) => isSame(existing, target)));
  const add = targets.flatMap(({ style, addresses }, index): readonly MarkStep[] =>
    kept[index] === undefined ? [{ kind: 'highlight', sheetId, addresses, style }] : [],
  );
  const old = sheet.highlights.filter((existing) => !kept.includes(existing));
  return [...add, ...old.map(({ id }): MarkStep => ({ kind: 'remove-highlight', sheetId, id }))];
}

interface Replacement {
  /** Done before the highlights. */
  readonly remove: readonly MarkStep[];
  /** Done after them. */
  readonly add: readonly MarkStep[];
}

function removal({ kind, id, sheetId, row, column }: ExistingMessage): MarkStep {
  return kind === 'comment' && id !== null
    ? { kind: 'remove-comment', id }
    : { kind: 'remove-note', sheetId, address: cellAddress(row, column) };
}

/** A cell with a comment or note of the clerk gets none of the add-in. */
function messageSteps(sheet: SheetMarks, kind: 'note' | 'comment'): Replacement {
  const targets = new Map(
    sheet.cells.map(({ row, column, findings }) => [cellAddress(row, column), messageText(findings)]),
  );
  const addressOf = ({ row, column }: ExistingMessage): string => cellAddress(row, column);
  const isKept = (each: ExistingMessage): boolean =>
    each.kind === kind && targets.get(addressOf(each)) === each.text;
  const occupied = new Set(sheet.messages.filter((each) => !each.isOurs || isKept(each)).map(addressOf));
  return {
    remove: sheet.messages.filter((each) => each.isOurs && !isKept(each)).map(removal),
    add: Array.from(targets).flatMap(([address, text]): readonly MarkStep[] =>
      occupied.has(address) ? [] : [{ kind, sheetId: sheet.tab.id, address, text }],
    ),
  };
}

/** A cell with a validation of the clerk gets no prompt. */
function promptSteps({ tab, cells, prompts }: SheetMarks, isChannel: boolean): Replacement {
  const sheetId = tab.id;
  const targets = new Map(
    (isChannel ? cells : []).map(({ row, column, findings }) => [
      cellAddress(row, column),
      promptWords(findings),
    ]),
  );
  const existing = new Map(prompts.map((prompt) => [areaAddress(prompt.area), prompt]));
  return {
    remove: prompts.flatMap(({ area, owner }): readonly MarkStep[] => {
      const address = areaAddress(area);
      return owner === 'ours' && !targets.has(address) ? [{ kind: 'remove-prompt', sheetId, address }] : [];
    }),
    add: Array.from(targets).flatMap(([address, words]): readonly MarkStep[] => {
      const prompt = existing.get(address);
      if (prompt === undefined || prompt.owner === 'clerk') return [];
      const isKept = prompt.owner === 'ours' && prompt.message === words.message;
      return isKept ? [] : [{ kind: 'prompt', sheetId, address, words }];
    }),
  };
}

export function markSteps(sheet: SheetMarks, channel: MarkChannel): readonly MarkStep[] {
  const prompts = promptSteps(sheet, channel === 'prompt');
  // With prompts as the channel, comments and notes of the add-in go, and none are added.
  const messages =
    channel === 'prompt'
      ? { ...messageSteps({ ...sheet, cells: [] }, 'comment'), add: [] }
      : messageSteps(sheet, channel);
  return [
    ...messages.remove,
    ...prompts.remove,
    ...highlightSteps(sheet, channel === 'prompt'),
    ...prompts.add,
    ...messages.add,
  ];
}
