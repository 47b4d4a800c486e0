/** Declares what the screen 发布 shows. */
import type { DocumentPages } from '../../publication/pages';
import type { SheetPages } from '../../publication/sheet-pages';
import type { AnsweredQuestion, Obstacle } from '../../publication/readiness';

export interface ShownPublication {
  readonly kind: 'view';
  readonly obstacles: readonly Obstacle[];
  readonly answered: readonly AnsweredQuestion[];
  /** Contents of tables that a person typed beside them: the published tables do not have them. */
  readonly beside: readonly string[];
  /** Of the published workbook as it is printed. */
  readonly sheetPages: readonly SheetPages[];
  /** Of its sheet of charts; `null`: the set declares none. */
  readonly chartSheetPages: SheetPages | null;
  /** `null`: not counted. */
  readonly pages: DocumentPages | null;
  /** The pages with the charts of the set; `null`: it declares none. */
  readonly chartedPages: DocumentPages | null;
  /** Whether charts were drawn in the workbook. */
  readonly hasChartSheet: boolean;
}

export type PublicationView =
  /** There is nothing to publish. */
  { readonly kind: 'none'; readonly why: 'unusable' | 'no-lines' | 'no-text' } | ShownPublication;
