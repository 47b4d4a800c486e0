/** The queries about marks in the workbook, each small and about one thing. */
import type { Area } from '../../grid/area';
import { areaAddress } from '../../grid/address';
import { areaOfRange } from '../area-of-range';
import type { Query } from '../request/batch';
import { bytesOfCalls } from '../request/cost';
import { hasNotes } from '../requirements';
import {
  hasFillOf,
  isOwnMarkFill,
  isOwnMarkFormula,
  isOwnMarkText,
  isOwnMarkTitle,
  normalText,
  styleOfFormula,
  type HighlightStyle,
} from './own-marks';
import type { ExistingHighlight, ExistingMessage, ExistingPrompt, MarkedTab } from './marks';

/** The comments and notes; the place of each takes a query of its own. */
export interface FoundMessages {
  readonly tabs: readonly MarkedTab[];
  /** Ids of the comments. */
  readonly comments: readonly string[];
  /** Their number, for notes have no ids. `null`: Excel or its client has none. */
  readonly notes: number | null;
}

export const WORKBOOK_QUERY: Query<FoundMessages> = {
  bytes: bytesOfCalls({ objects: 4, actions: 4 }),
  queue: ({ workbook }) => {
    const { worksheets, comments } = workbook;
    worksheets.load('items/id,items/name,items/protection/protected');
    comments.load('items/id');
    const notes = hasNotes(workbook) ? workbook.notes.getCount() : null;
    return () => ({
      tabs: worksheets.items.map(({ id, name, protection }) => ({
        id,
        name,
        protected: protection.protected,
      })),
      comments: comments.items.map(({ id }) => id),
      notes: notes === null ? null : notes.value,
    });
  },
};

/** A highlight without its cells, which take a query of their own. */
export type FoundHighlight = Omit<ExistingHighlight, 'areas'>;

/** Typed as always there; `null` where there is no fill. */
function fillOf({ format }: Excel.CustomConditionalFormat): string | null {
  const { color }: { readonly color: string | null } = format.fill;
  return color;
}

/** Dialogs require a formula: a format without one is left by a request of the add-in that broke off. */
function isOurs(custom: Excel.CustomConditionalFormat): boolean {
  const { formula } = custom.rule;
  return formula === '' ? isOwnMarkFill(fillOf(custom)) : isOwnMarkFormula(formula);
}

/** `null` also of an incomplete highlight: it is replaced. */
function styleOf(custom: Excel.CustomConditionalFormat): HighlightStyle | null {
  const style = styleOfFormula(custom.rule.formula);
  return style !== null && hasFillOf(style, fillOf(custom)) ? style : null;
}

export function highlightQuery({ id: sheetId }: MarkedTab): Query<readonly FoundHighlight[]> {
  return {
    bytes: bytesOfCalls({ objects: 3, actions: 1 }),
    queue: ({ sheet }) => {
      const formats = sheet(sheetId).getRange().conditionalFormats;
      formats.load(
        'items/id,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color',
      );
      return () =>
        formats.items.flatMap(({ id, customOrNullObject: custom }) =>
          !custom.isNullObject && isOurs(custom) ? [{ sheetId, id, style: styleOf(custom) }] : [],
        );
    },
  };
}

const AREAS_BYTES = bytesOfCalls({ objects: 6, actions: 1 });

export function areasQuery(found: FoundHighlight): Query<ExistingHighlight> {
  return {
    bytes: AREAS_BYTES,
    queue: ({ sheet }) => {
      const { conditionalFormats } = sheet(found.sheetId).getRange();
      const { areas } = conditionalFormats.getItem(found.id).getRanges();
      areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      return () => ({ ...found, areas: areas.items.map(areaOfRange).filter((area) => area !== null) });
    },
  };
}

interface QueuedLocation {
  readonly cell: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

function queueLocation(message: Excel.Comment | Excel.Note): QueuedLocation {
  const cell = message.getLocation();
  cell.load('rowIndex,columnIndex');
  const { worksheet: sheet } = cell;
  sheet.load('id');
  return { cell, sheet };
}

function located({ cell, sheet }: QueuedLocation): Pick<ExistingMessage, 'sheetId' | 'row' | 'column'> {
  return { sheetId: sheet.id, row: cell.rowIndex, column: cell.columnIndex };
}

/** A message in the answer: those of the add-in have up to a thousand Chinese characters. */
const MESSAGE_BYTES = 4_000;

export function commentQuery(id: string): Query<ExistingMessage> {
  return {
    bytes: MESSAGE_BYTES,
    queue: ({ workbook }) => {
      const comment = workbook.comments.getItem(id);
      comment.load('content');
      const location = queueLocation(comment);
      const replies = comment.replies.getCount();
      return () => ({
        kind: 'comment',
        id,
        ...located(location),
        text: normalText(comment.content),
        isOurs: isOwnMarkText(comment.content) && replies.value === 0,
      });
    },
  };
}

export function noteQuery(index: number): Query<ExistingMessage> {
  return {
    bytes: MESSAGE_BYTES,
    queue: ({ workbook }) => {
      const note = workbook.notes.getItemAt(index);
      note.load('content');
      const location = queueLocation(note);
      return () => ({
        kind: 'note',
        id: null,
        ...located(location),
        text: normalText(note.content),
        isOurs: isOwnMarkText(note.content),
      });
    },
  };
}

/** The rule of a prompt alone: a file needs a rule for every prompt, and this one always holds. */
export const ALWAYS = '=TRUE';

/** Typed as always there; `null` where the cells of a larger area differ. */
interface MaybeValidation {
  readonly type: string | null;
  readonly rule: Excel.DataValidationRule | null;
  readonly prompt: Excel.DataValidationPrompt | null;
  readonly errorAlert: Excel.DataValidationErrorAlert | null;
}

/** A request of the add-in that breaks off before the prompt leaves the rule that always holds, without any words. */
function ownerOf({ type, rule, prompt, errorAlert }: MaybeValidation): ExistingPrompt['owner'] {
  if (prompt === null || errorAlert === null) return 'clerk';
  const isWordless = prompt.title === '' && prompt.message === '' && errorAlert.message === '';
  if (type === 'None') return isWordless ? 'none' : 'clerk';
  const isRuleOfOurs = rule?.custom?.formula === ALWAYS;
  return isRuleOfOurs && (isWordless || isOwnMarkTitle(prompt.title)) ? 'ours' : 'clerk';
}

const PROMPT_BYTES = bytesOfCalls({ objects: 3, actions: 1 });

export function promptQuery(sheetId: string, area: Area): Query<ExistingPrompt> {
  return {
    bytes: PROMPT_BYTES,
    queue: ({ sheet }) => {
      const validation = sheet(sheetId).getRange(areaAddress(area)).dataValidation;
      validation.load('type,rule,prompt,errorAlert');
      return () => {
        const found: MaybeValidation = validation;
        return { sheetId, area, owner: ownerOf(found), message: found.prompt?.message ?? null };
      };
    },
  };
}
