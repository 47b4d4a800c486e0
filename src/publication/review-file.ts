/** Makes 审核意见表 as a file: a workbook or a Word document. */
import { writeDocument } from '../docx/write-docx';
import { writeWorkbook } from '../xlsx/write-workbook';
import { reviewDocument, reviewWorkbook, type Review } from './review';

export type ReviewFormat = 'xlsx' | 'docx';

export function reviewBytes(review: Review, format: ReviewFormat): Promise<Uint8Array> {
  return format === 'xlsx'
    ? writeWorkbook(reviewWorkbook(review))
    : writeDocument(reviewDocument(review), 'national', null);
}
