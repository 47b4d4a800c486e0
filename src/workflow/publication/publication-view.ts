/** Declares what the screen 发布 shows. */
import type { DocumentPages } from '../../publication/pages';
import type { SheetPlan } from '../../sheets/plan/plan';
import type { AnsweredQuestion, Obstacle } from '../../publication/readiness';

export interface ShownPublication {
  readonly kind: 'view';
  readonly obstacles: readonly Obstacle[];
  readonly answered: readonly AnsweredQuestion[];
  /** Contents of tables that a person typed beside them: the published tables do not have them. */
  readonly beside: readonly string[];
  /** Tables of the published workbook as they are printed. */
  readonly sheets: readonly SheetPlan[];
  /** Its sheet of charts; `null`: the set declares none. */
  readonly chartSheet: SheetPlan | null;
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
