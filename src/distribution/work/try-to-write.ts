/** Draws and writes a workbook; a failure is a result, so that the other files are still made. */
import { PlanError } from '../../sheets/plan/limits/plan-error';
import type { WorkbookPlan } from '../../sheets/plan/plan';
import { writeWorkbook } from '../../xlsx/write-workbook';

export type FileMade =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** There is nothing to write. */
  | { readonly kind: 'nothing' }
  /** `reason`: part of a sentence. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Explains why a workbook could not be made, as part of a sentence. */
export function whyNotMade(error: unknown): string {
  if (error instanceof PlanError)
    return error.sheet === null
      ? '内容超出 Excel 的限制'
      : `“${error.sheet}”（${error.place}）的内容超出 Excel 的限制`;
  // The engine throws a RangeError when a sheet becomes a longer string than it can hold.
  return error instanceof RangeError ? '内容过多，一个工作簿放不下' : '程序出错，请联系维护人员';
}

/** Draws and writes. Errors: none; those of drawing and writing become a result. */
export async function tryToWrite(draw: () => WorkbookPlan): Promise<Exclude<FileMade, { kind: 'nothing' }>>;
export async function tryToWrite(draw: () => WorkbookPlan | null): Promise<FileMade>;
export async function tryToWrite(draw: () => WorkbookPlan | null): Promise<FileMade> {
  try {
    const plan = draw();
    return plan === null ? { kind: 'nothing' } : { kind: 'file', bytes: await writeWorkbook(plan) };
  } catch (error) {
    return { kind: 'failed', reason: whyNotMade(error) };
  }
}
