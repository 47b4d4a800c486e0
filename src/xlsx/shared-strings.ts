/** Collects the texts of a workbook's cells, each once, and writes the part that holds them (ECMA-376, 18.4). */
import { fileText } from './file-text';
import type { Content } from './write/packed-parts';
import { compressed, type DeflatedPiece } from './write/piece';
import { xmlText } from './xml-text';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Texts that many workbooks have in common, by their numbers. */
interface CommonTexts {
  readonly numbers: ReadonlyMap<string, number>;
  readonly uses: number;
  readonly xml: DeflatedPiece;
}

export class SharedStrings {
  private readonly numbers: Map<string, number>;
  private uses = 0;
  private asCommon: CommonTexts | null = null;

  constructor(private readonly common: CommonTexts | null = null) {
    this.numbers = new Map(common?.numbers);
    if (common !== null) this.uses = common.uses;
  }

  /** Returns the texts of a further workbook, which begin with these. Nothing is to be added to these afterwards. */
  continued(): SharedStrings {
    this.asCommon ??= { numbers: this.numbers, uses: this.uses, xml: compressed(this.itemsXml()) };
    return new SharedStrings(this.asCommon);
  }

  /** Returns the text's number in the part. */
  numberOf(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  private itemsXml(): string {
    return Array.from(this.numbers.keys(), itemXml).join('');
  }

  /** Returns the XML of the part in pieces. */
  *pieces(): Generator<Content> {
    yield `${HEAD} count="${String(this.uses)}" uniqueCount="${String(this.numbers.size)}">`;
    if (this.common !== null) yield this.common.xml;
    let toSkip = this.common === null ? 0 : this.common.numbers.size;
    for (const text of this.numbers.keys()) {
      if (toSkip > 0) toSkip -= 1;
      else yield itemXml(text);
    }
    yield '</sst>';
  }
}

function itemXml(text: string): string {
  return `<si>${textElement(text)}</si>`;
}

/** Writes a text as `<t>`; blanks at its ends and line breaks stay only where the element says so. */
function textElement(text: string): string {
  const isExact = /^[ \n\t]|[ \n\t]$|[\n\t]/u.test(text);
  return `<t${isExact ? ' xml:space="preserve"' : ''}>${xmlText(fileText(text))}</t>`;
}
