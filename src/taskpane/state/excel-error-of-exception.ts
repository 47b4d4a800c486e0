/** An error of this program as a error: the clerk gets a sentence, support gets the error. */
import type { ExcelError } from '../../workflow/excel-error';

export function excelErrorOfException(error: unknown): ExcelError {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'unexpected', detail };
}
