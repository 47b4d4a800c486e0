/** Amounts as the reference documents print them, in 万元. */
import { stepsOf, WAN } from '../../src/money/amount-style';
import { parseAmount } from '../../src/money/parse-amount';

/** `7,563.33` → 756333; blank is zero. Errors: for a text that is no amount. */
export function printedHundredths(text: string): number {
  if (text.trim() === '') return 0;
  const reading = parseAmount(text, '万元');
  if (reading.kind === 'unreadable') throw new Error(`Not a printed amount: ${text}`);
  return stepsOf(reading.fen, WAN);
}
