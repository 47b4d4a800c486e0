/** Turns a bug of this program into an Excel error: a sentence for the clerk, details for support. */
import type { ExcelError } from '../../workflow/excel-error';

export function excelErrorOfException(error: unknown): ExcelError {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'unexpected', detail };
}
