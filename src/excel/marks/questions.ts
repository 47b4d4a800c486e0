/** What is asked of the workbook to know its marks; each question is small and about one thing. */
import type { Area } from '../../entries/raw-workbook';
import { areaAddress } from '../a1';
import { areaOf } from '../read/take-first';
import type { MarkQuestion } from './ask';
import {
  hasFillOf,
  isMarkerFill,
  isMarkerFormula,
  isMarkerText,
  isMarkerTitle,
  normalText,
  styleOfFormula,
  type HighlightStyle,
} from './marker';
import { knowsNotes } from './channels';
import { bytesOfCalls } from '../packs';
import type { ExistingHighlight, ExistingMessage, ExistingPrompt, Tab } from './existing-marks';

/** Which comments and notes there are; where they are has to be asked of each. */
export interface FoundMessages {
  readonly tabs: readonly Tab[];
  /** Ids of the comments. */
  readonly comments: readonly string[];
  /** Notes have no ids: they are counted. */
  readonly notes: number;
}

export const WORKBOOK_QUESTION: MarkQuestion<FoundMessages> = {
  bytes: bytesOfCalls(4, 4),
  ask: (workbook) => {
    const { worksheets, comments } = workbook;
    worksheets.load('items/id,items/name,items/protection/protected');
    comments.load('items/id');
    const notes = knowsNotes(workbook) ? workbook.notes.getCount() : null;
    return () => ({
      tabs: worksheets.items.map(({ id, name, protection }) => ({
        id,
        name,
        protected: protection.protected,
      })),
      comments: comments.items.map(({ id }) => id),
      notes: notes?.value ?? 0,
    });
  },
};

/** A highlight without its cells: where they are has to be asked of each. */
export type FoundHighlight = Omit<ExistingHighlight, 'areas'>;

/** Typed as always there; `null` where there is no fill. */
function fillOf({ format }: Excel.CustomConditionalFormat): string | null {
  const { color }: { readonly color: string | null } = format.fill;
  return color;
}

/** Without a formula nothing but a request of ours that broke off can have left it: dialogs ask for one. */
function isOurs(custom: Excel.CustomConditionalFormat): boolean {
  const { formula } = custom.rule;
  return formula === '' ? isMarkerFill(fillOf(custom)) : isMarkerFormula(formula);
}

/** `null` also of one that is not complete: it is replaced. */
function styleOf(custom: Excel.CustomConditionalFormat): HighlightStyle | null {
  const style = styleOfFormula(custom.rule.formula);
  return style !== null && hasFillOf(style, fillOf(custom)) ? style : null;
}

export function highlightQuestion({ id: sheetId }: Tab): MarkQuestion<readonly FoundHighlight[]> {
  return {
    bytes: bytesOfCalls(3, 1),
    ask: (workbook) => {
      const formats = workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
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

export function areasQuestion(found: FoundHighlight): MarkQuestion<ExistingHighlight> {
  return {
    bytes: bytesOfCalls(6, 1),
    ask: (workbook) => {
      const { conditionalFormats } = workbook.worksheets.getItem(found.sheetId).getRange();
      const { areas } = conditionalFormats.getItem(found.id).getRanges();
      areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      return () => ({ ...found, areas: areas.items.map(areaOf).filter((area) => area !== null) });
    },
  };
}

interface AskedLocation {
  readonly cell: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

function askLocation(message: Excel.Comment | Excel.Note): AskedLocation {
  const cell = message.getLocation();
  cell.load('rowIndex,columnIndex');
  const { worksheet: sheet } = cell;
  sheet.load('id');
  return { cell, sheet };
}

function located({ cell, sheet }: AskedLocation): Pick<ExistingMessage, 'sheetId' | 'row' | 'column'> {
  return { sheetId: sheet.id, row: cell.rowIndex, column: cell.columnIndex };
}

/** A message in the answer: ours have up to a thousand Chinese characters. */
const MESSAGE_BYTES = 4_000;

export function commentQuestion(id: string): MarkQuestion<ExistingMessage> {
  return {
    bytes: MESSAGE_BYTES,
    ask: (workbook) => {
      const comment = workbook.comments.getItem(id);
      comment.load('content');
      const location = askLocation(comment);
      const replies = comment.replies.getCount();
      return () => ({
        kind: 'comment',
        id,
        ...located(location),
        text: normalText(comment.content),
        isOurs: isMarkerText(comment.content) && replies.value === 0,
      });
    },
  };
}

export function noteQuestion(index: number): MarkQuestion<ExistingMessage> {
  return {
    bytes: MESSAGE_BYTES,
    ask: (workbook) => {
      const note = workbook.notes.getItemAt(index);
      note.load('content');
      const location = askLocation(note);
      return () => ({
        kind: 'note',
        id: null,
        ...located(location),
        text: normalText(note.content),
        isOurs: isMarkerText(note.content),
      });
    },
  };
}

/** Of a prompt alone: a file needs a rule for every prompt, and this one always holds. */
export const ALWAYS = '=TRUE';

/** Typed as always there; `null` where the cells of a larger area differ. */
interface MaybeValidation {
  readonly type: string | null;
  readonly rule: Excel.DataValidationRule | null;
  readonly prompt: Excel.DataValidationPrompt | null;
  readonly errorAlert: Excel.DataValidationErrorAlert | null;
}

/** A rule that always holds, without any words, is what a request of ours leaves that breaks off before the prompt. */
function ownerOf({ type, rule, prompt, errorAlert }: MaybeValidation): ExistingPrompt['owner'] {
  if (prompt === null || errorAlert === null) return 'clerk';
  const isWordless = prompt.title === '' && prompt.message === '' && errorAlert.message === '';
  if (type === 'None') return isWordless ? 'nobody' : 'clerk';
  const isRuleOfOurs = rule?.custom?.formula === ALWAYS;
  return isRuleOfOurs && (isWordless || isMarkerTitle(prompt.title)) ? 'ours' : 'clerk';
}

export function promptQuestion(sheetId: string, area: Area): MarkQuestion<ExistingPrompt> {
  return {
    bytes: bytesOfCalls(3, 1),
    ask: (workbook) => {
      const validation = workbook.worksheets.getItem(sheetId).getRange(areaAddress(area)).dataValidation;
      validation.load('type,rule,prompt,errorAlert');
      return () => {
        const found: MaybeValidation = validation;
        return { sheetId, area, owner: ownerOf(found), message: found.prompt?.message ?? '' };
      };
    },
  };
}
