/** Follows the fields of a Word document: what stands before the result of a field is its code, other fields within it too. */
import type { Attributes } from '../read/read-xml';

export class FieldReader {
  /** Of the open fields, the outer one first: whether the result has begun. */
  private readonly results: boolean[] = [];

  enter(attributes: Attributes): void {
    const type = attributes.within('word', 'fldCharType');
    if (type === 'begin') this.results.push(false);
    if (type === 'separate' && this.results.length > 0) this.results[this.results.length - 1] = true;
    if (type === 'end') this.results.pop();
  }

  get isInCode(): boolean {
    return this.results.includes(false);
  }

  /** A code is short: a field that was never ended must not swallow the rest of the text. */
  endParagraph(): void {
    this.results.fill(true);
  }
}
