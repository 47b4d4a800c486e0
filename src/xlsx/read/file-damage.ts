/** Stops the reading of a file with faulty contents; only `read-workbook.ts` catches it. */
import type { WorkbookFileError } from '../workbook-file-errors';

export class FileDamage extends Error {
  override readonly name = 'FileDamage';

  /** `detail`: for support, in English. */
  constructor(
    readonly reason: WorkbookFileError,
    readonly detail: string,
  ) {
    super(detail);
  }
}

export function damaged(detail: string): FileDamage {
  return new FileDamage('damaged', detail);
}
