/** Reads a text to check: pasted, a text file, or a Word document. */
import { plainParagraphs } from '../../../narrative/reading/paragraphs';
import type { ForeignText } from '../../../workflow/text/check-foreign-text';
import { cancelledOutcome } from '../../../workflow/failure-outcomes';
import type { CommandOutcome } from '../../../workflow/outcome';
import type { CommandOptions } from '../../../workflow/port';
import { CHECK_TEXT_TITLE } from '../../../workflow/text/titles';
import type { PaneFiles } from '../../files/pane-files';
import { readTextFile } from '../../files/read-text-file';

export const PASTED = '粘贴的文字';

/** The text, or the outcome where there is none to check. */
export type TextToCheck =
  | { readonly kind: 'text'; readonly text: ForeignText }
  | { readonly kind: 'none'; readonly outcome: CommandOutcome };

function refused(message: string): TextToCheck {
  return { kind: 'none', outcome: { kind: 'refused', message, items: [] } };
}

export function pastedText(text: string): TextToCheck {
  const paragraphs = plainParagraphs(text);
  if (paragraphs.length === 0) return refused('没有文字可以核对。请粘贴说明的文字，或选择文件。');
  return { kind: 'text', text: { from: PASTED, paragraphs, marks: null, remarks: [] } };
}

export async function fileText(files: PaneFiles, file: File, options: CommandOptions): Promise<TextToCheck> {
  const reading = await readTextFile(files, file, options);
  if (reading.kind === 'cancelled') return { kind: 'none', outcome: cancelledOutcome(CHECK_TEXT_TITLE, []) };
  if (reading.kind === 'refused') return refused(reading.message);
  const { paragraphs, marks, remarks } = reading;
  if (paragraphs.length === 0) return refused(`“${file.name}”中没有文字。请核对文件。`);
  return { kind: 'text', text: { from: `“${file.name}”`, paragraphs, marks, remarks } };
}
