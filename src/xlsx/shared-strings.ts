/** Collects the texts of a workbook's cells, each once, and writes the part that holds them (ECMA-376, 18.4). */
import { fileText } from './file-text';
import { xmlText } from './xml-text';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  /** Returns the text's number in the part. */
  numberOf(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  /** Returns the XML of the part in pieces. */
  *pieces(): Generator<string> {
    yield `${HEAD} count="${String(this.uses)}" uniqueCount="${String(this.numbers.size)}">`;
    for (const text of this.numbers.keys()) yield `<si>${textElement(text)}</si>`;
    yield '</sst>';
  }
}

/** Writes a text as `<t>`; blanks at its ends and line breaks stay only where the element says so. */
function textElement(text: string): string {
  const isExact = /^[ \n\t]|[ \n\t]$|[\n\t]/u.test(text);
  return `<t${isExact ? ' xml:space="preserve"' : ''}>${xmlText(fileText(text))}</t>`;
}
