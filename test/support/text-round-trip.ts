/** Checks the text of entries against their own tables, as plain text or as a Word document. */
import { checkContext, type CheckContext } from '../../src/checks/context';
import type { Entries } from '../../src/entries/entries';
import { plainParagraphs, type TextParagraph } from '../../src/narrative/reading/paragraphs';
import { plainText } from '../../src/narrative/plain-text';
import type { TextCheck } from '../../src/narrative/rules/check-text';
import { publishedFromFilled } from '../../src/published/from-filled';
import { rollUp } from '../../src/rollup/rollup';
import { CHECK_PROFILES } from '../../src/sets/check-profiles';
import { checkTextOf } from '../../src/sets/check-text';
import { readWordDocument } from '../../src/xlsx/docx/read-document';
import { written } from './narrative';
import { paragraph, wordFile } from './word-files';

/** Throws where the set has no rules. */
export function contextOf(entries: Entries): CheckContext {
  const profile = CHECK_PROFILES.find(({ set }) => set.id === entries.settings.tableSet);
  if (profile === undefined) throw new Error('The set has no rules.');
  const filled = rollUp(entries, profile.set);
  return checkContext(profile, publishedFromFilled(filled), { entries, filled });
}

/** Throws where the set has no text. */
export function textCheckedBy(paragraphs: readonly TextParagraph[], context: CheckContext): TextCheck {
  const result = checkTextOf(paragraphs, context);
  if (result.kind !== 'checked') throw new Error('The set has no text.');
  return result.check;
}

/** Cars only where there is money to run them (N-32). */
export function withFittingCars(entries: Entries): Entries {
  const running = [...contextOf(entries).cells.values()].find(({ path }) => path.column === 'vehicleRunning');
  const isRun = running?.figure.kind === 'figure' && Math.abs(running.figure.fen) >= 5_000;
  if (isRun) return entries;
  const facts = entries.text.facts.map((one) =>
    one.item.endsWith('用车') ? { ...one, value: { kind: 'count' as const, count: 0 } } : one,
  );
  return { ...entries, text: { ...entries.text, facts } };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The text as a Word document, read back. Throws for an unusable one. */
export function throughWord(text: string): readonly TextParagraph[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const document = readWordDocument(
    wordFile({ body: lines.map((line) => paragraph(escaped(line))).join('') }),
  );
  if (document.kind !== 'document') throw new Error(document.detail);
  return document.paragraphs;
}

export function ownText(entries: Entries): string {
  return plainText(written(entries));
}

export function readBack(
  entries: Entries,
  read: (text: string) => readonly TextParagraph[] = plainParagraphs,
): TextCheck {
  return textCheckedBy(read(ownText(entries)), contextOf(entries));
}
