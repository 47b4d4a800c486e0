/** Reads the custom XML parts of a file as text: other programs, such as the add-in, keep their own data there. */
import { inspectFile } from './inspect-file';
import { partName } from './part-name';
import { FileDamage } from './read/file-damage';
import { inflatePart } from './read/inflate-part';
import { PartDecoder } from './read/part-text';

const CUSTOM_XML = /^customxml\/item\d+\.xml$/u;

/** A part that cannot be read is left out: it is no part of the workbook's contents. */
export function readCustomXml(bytes: Uint8Array): readonly string[] {
  const found = inspectFile(bytes);
  if (found.kind === 'unusable') return [];
  return found.entries
    .filter(({ name }) => CUSTOM_XML.test(partName(name)))
    .flatMap((entry) => {
      try {
        const decoder = new PartDecoder(entry.name);
        const pieces = [...inflatePart(bytes, entry)].map((piece) => decoder.text(piece));
        return [pieces.join('') + decoder.rest()];
      } catch (error) {
        if (error instanceof FileDamage) return [];
        throw error;
      }
    });
}
