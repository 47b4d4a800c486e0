/** Makes outcomes of failures: the error, and the part of the work that is in the workbook. */
import type { CommandOutcome } from './outcome';
import { excelErrorMessage, type ExcelError } from './excel-error';

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}

/** Makes the outcome of a failure. `concerned`: every sheet of the change; those not in `written` are unchanged. */
export function failedOutcome(
  title: string,
  excelError: ExcelError,
  written: readonly string[],
  concerned: readonly string[],
): CommandOutcome {
  const untouched = concerned.filter((name) => !written.includes(name));
  const state =
    written.length === 0
      ? '工作簿保持原样。'
      : `可能已写入：${quoted(written)}${untouched.length === 0 ? '' : `；没有写入：${quoted(untouched)}`}。处理后重新执行“${title}”，会接着完成。`;
  return {
    kind: 'failed',
    excelError,
    written,
    message: `“${title}”没有完成。${excelErrorMessage(excelError)}${state}`,
  };
}

export function readingFailed(excelError: ExcelError): CommandOutcome {
  return {
    kind: 'failed',
    excelError,
    written: [],
    message: `没有读到工作簿。${excelErrorMessage(excelError)}工作簿保持原样。`,
  };
}

export function cancelledOutcome(title: string, written: readonly string[]): CommandOutcome {
  const state = written.length === 0 ? '工作簿保持原样。' : `已写入：${quoted(written)}。`;
  return { kind: 'cancelled', written, message: `已取消“${title}”。${state}` };
}

/** Webpack's error of `import()`, where a file does not arrive. */
const NOT_DELIVERED = 'ChunkLoadError';

/** Reports an error of this program, with the details that support needs. */
export function unexpected(error: unknown): ExcelError {
  if (!(error instanceof Error)) return { kind: 'unexpected', detail: String(error) };
  const kind = error.name === NOT_DELIVERED ? 'part-not-delivered' : 'unexpected';
  return { kind, detail: error.stack ?? error.message };
}
