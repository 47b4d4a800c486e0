/** A workbook drawn and written; one that cannot be is a result, so that it costs the others nothing. */
import { PlanError } from '../../sheets/plan/limits/plan-error';
import type { WorkbookPlan } from '../../sheets/plan/plan';
import { writeWorkbook } from '../../xlsx/write-workbook';

export type FileMade =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  /** There is nothing to write. */
  | { readonly kind: 'nothing' }
  /** `reason`: part of a sentence. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Why a workbook could not be made, as part of a sentence. */
export function whyNotMade(error: unknown): string {
  if (error instanceof PlanError)
    return error.sheet === null
      ? '内容超出 Excel 的限制'
      : `“${error.sheet}”（${error.place}）的内容超出 Excel 的限制`;
  // What the engine throws when one sheet becomes a longer string than it can hold.
  return error instanceof RangeError ? '内容过多，一个工作簿放不下' : '程序出错，请联系维护人员';
}

/** Errors: none; what drawing and writing throw is a result. */
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
