/** Parses amounts as the reference documents print them, in 万元. */
import { stepsOf, WAN } from '../../src/money/amount-style';
import { parseAmount } from '../../src/money/parse-amount';

/** Parses `7,563.33` as 756333; a blank is zero. Throws for other texts. */
export function printedHundredths(text: string): number {
  if (text.trim() === '') return 0;
  const reading = parseAmount(text, '万元');
  if (reading.kind === 'unreadable') throw new Error(`Not a printed amount: ${text}`);
  return stepsOf(reading.fen, WAN);
}
