/** Makes 审核意见表 in a worker. */
import type { Review } from '../publication/review';
import { reviewBytes, type ReviewFormat } from '../publication/review-file';
import { whyNotMade, type FileMade } from './work/try-to-write';

/** Errors: none; those of drawing and writing become a result. */
export async function reviewFile(
  review: Review,
  format: ReviewFormat,
): Promise<Exclude<FileMade, { kind: 'nothing' }>> {
  try {
    return { kind: 'file', bytes: await reviewBytes(review, format) };
  } catch (error) {
    return { kind: 'failed', reason: whyNotMade(error) };
  }
}
