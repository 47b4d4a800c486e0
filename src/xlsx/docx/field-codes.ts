/** Follows the fields of a Word document: what stands before the result of a field is its code, other fields within it too. */
import type { Attributes } from '../read/read-xml';

export class FieldReader {
  /** Of the open fields, the outer one first: whether the result has begun. */
  private results: boolean[] = [];
  /** Number of open fields whose result has not begun. */
  private codes = 0;

  enter(attributes: Attributes): void {
    const type = attributes.within('word', 'fldCharType');
    if (type === 'begin') {
      this.results.push(false);
      this.codes += 1;
    }
    const hasResult = this.results.at(-1);
    if (hasResult === undefined) return;
    if (type === 'separate') this.results[this.results.length - 1] = true;
    if (type === 'end') this.results.pop();
    if ((type === 'separate' || type === 'end') && !hasResult) this.codes -= 1;
  }

  get isInCode(): boolean {
    return this.codes > 0;
  }

  /** A code is short: a field that was never ended must not swallow the rest of the text. */
  endParagraph(): void {
    if (this.codes > 0) this.results = [];
    this.codes = 0;
  }
}
