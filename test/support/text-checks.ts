/** Checks texts against the reference department's tables: as it published them, or with the sample's entries. */
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { plainParagraphs } from '../../src/narrative/reading/paragraphs';
import type { TextCheck } from '../../src/narrative/rules/check-text';
import { textMessage } from '../../src/narrative/rules/text-finding';
import { checkTextOf } from '../../src/sets/check-text';
import { checked } from './checks';

/** Throws where the set has no text. */
export function textChecked(text: string, workbook: RawWorkbook): TextCheck {
  const result = checkTextOf(plainParagraphs(text), checked(workbook).check.context);
  if (result.kind !== 'checked') throw new Error('The set has no text.');
  return result.check;
}

/** Rule, severity, place and whole text of each finding. */
export function textFindings({ findings }: TextCheck): readonly string[] {
  return findings.map((finding) => {
    const { rule, severity, place } = finding;
    return `${severity} ${rule} ${place.section} ¶${String(place.paragraph)}.${String(place.sentence)} 「${place.quotation}」 ${textMessage(finding)}`;
  });
}
