/** Declares the commands of the screen 说明. */
import type { TextFinding } from '../../../narrative/rules/text-finding';
import { EXPLAIN_TITLE } from '../../../workflow/command-titles';
import type { CommandOptions } from '../../../workflow/port';
import { fieldKey, type TextField } from '../../../workflow/text/text-fields';
import {
  CHECK_TEXT_TITLE,
  ENTER_TITLE,
  RESTORE_TITLE,
  REWRITE_TITLE,
  SAVE_DOCUMENT_TITLE,
  TEXT_SHEET_TITLE,
} from '../../../workflow/text/titles';
import type { PaneCommand } from '../../state/command-runner';
import type { PaneFiles } from '../../files/pane-files';
import type { TextToCheck } from './foreign-text';
import { saveDocument } from './save-document';
import { change, keepExplaining, keepRewriting, keepTyped, without, type PaneText } from './use-text';

/** Clears what was typed once it is in the workbook. */
export function enterCommand({ controller, state }: PaneText, field: TextField, typed: string): PaneCommand {
  return {
    title: ENTER_TITLE,
    screen: 'text',
    section: 'sentences',
    run: async (options) => {
      const outcome = await controller.enter(field, typed, options);
      if (outcome.kind !== 'done') return outcome;
      const key = fieldKey(field);
      keepTyped(state, key, null);
      change(state, { changing: without(state.get().changing, key) });
      return outcome;
    },
  };
}

/** `words`: empty brings the generated sentence back. */
export function rewriteCommand(
  { controller, state }: PaneText,
  sentence: string,
  words: string,
): PaneCommand {
  return {
    title: words === '' ? RESTORE_TITLE : REWRITE_TITLE,
    screen: 'text',
    section: 'sentences',
    run: async (options) => {
      const outcome = await controller.rewrite(sentence, words, options);
      if (outcome.kind === 'done') keepRewriting(state, sentence, null);
      return outcome;
    },
  };
}

/** An empty text takes the explanation back. */
export function explainFindingCommand(
  { controller, state }: PaneText,
  finding: TextFinding,
  words: string,
): PaneCommand {
  return {
    title: EXPLAIN_TITLE,
    screen: 'text',
    section: 'sentences',
    run: async () => {
      const outcome = await controller.explain(finding, words);
      if (outcome.kind === 'done') keepExplaining(state, finding.fingerprint, null);
      return outcome;
    },
  };
}

export function saveDocumentCommand(text: PaneText, files: PaneFiles): PaneCommand {
  return {
    title: SAVE_DOCUMENT_TITLE,
    screen: 'text',
    outcome: 'workbook-untouched',
    run: (options) => saveDocument(text, files, options),
  };
}

export function writeSheetCommand({ controller }: PaneText): PaneCommand {
  return { title: TEXT_SHEET_TITLE, screen: 'text', run: (options) => controller.writeSheet(options) };
}

/** `text`: read when the command runs. */
export function checkTextCommand(
  { controller }: PaneText,
  text: (options: CommandOptions) => Promise<TextToCheck>,
): PaneCommand {
  return {
    title: CHECK_TEXT_TITLE,
    screen: 'text',
    section: 'text-check',
    outcome: 'on-screen',
    run: async (options) => {
      const read = await text(options);
      return read.kind === 'none' ? read.outcome : controller.check(read.text, options);
    },
  };
}
