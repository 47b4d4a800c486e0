/** Removes the list of formulas of a workbook: Excel makes it anew, and calls a file damaged whose list names other cells. */
import { localName, replaced, tagsIn } from './xml-tags';

const FORMULA = /<(?:[A-Za-z]\w*:)?f[\s/>]/gu;

/** Whether a sheet has fewer formulas than before. */
export function hasLostFormulas(before: string, after: string): boolean {
  return (after.match(FORMULA) ?? []).length < (before.match(FORMULA) ?? []).length;
}

/** Removes the elements of the part: its relationship, or its content type. */
export function withoutChain(xml: string): string {
  const tags = tagsIn(xml).filter(
    (tag) =>
      (localName(tag) === 'Relationship' && tag.attributes['Type']?.endsWith('/calcChain') === true) ||
      (localName(tag) === 'Override' && tag.attributes['ContentType']?.endsWith('.calcChain+xml') === true),
  );
  return replaced(
    xml,
    tags.map(({ start, end }) => ({ start, end, xml: '' })),
  );
}
