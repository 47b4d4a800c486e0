/** Checks texts against the reference department's tables: as it published them, or with the sample's entries. */
import type { CheckContext } from '../../src/checks/context';
import type { RawWorkbook } from '../../src/entries/raw-workbook';
import { plainParagraphs } from '../../src/narrative/reading/paragraphs';
import type { TextCheck } from '../../src/narrative/rules/check-text';
import { textMessage } from '../../src/narrative/rules/text-finding';
import { checkTextOf } from '../../src/sets/check-text';
import { checked } from './checks';

/** Tables are checked once for all texts. */
const CONTEXTS = new WeakMap<RawWorkbook, CheckContext>();

function contextOf(workbook: RawWorkbook): CheckContext {
  const known = CONTEXTS.get(workbook);
  if (known !== undefined) return known;
  const { context } = checked(workbook).check;
  CONTEXTS.set(workbook, context);
  return context;
}

/** Throws where the set has no text. */
export function textChecked(text: string, workbook: RawWorkbook): TextCheck {
  const result = checkTextOf(plainParagraphs(text), contextOf(workbook));
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
