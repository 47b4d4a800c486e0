/** Prepares a sheet's settings: validations, page, protection. */
import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import type { PageSetupPlan, ValidationPlan } from '../sheets/plan/plan';
import { areaReference } from '../grid/address';

type PageSetup = NonNullable<WriteSheet['pageSetup']>;
type Protection = NonNullable<WriteSheet['protection']>;

export function toValidation(plan: ValidationPlan): DataValidation {
  const prompted = plan.prompt !== undefined || plan.promptTitle !== undefined;
  const common = {
    range: areaReference(plan.area),
    allowBlank: true,
    errorStyle: plan.strictness,
    ...(prompted ? { showInputMessage: true } : {}),
    ...(plan.prompt === undefined ? {} : { inputMessage: plan.prompt }),
    ...(plan.promptTitle === undefined ? {} : { inputTitle: plan.promptTitle }),
    ...(plan.error === undefined ? {} : { errorMessage: plan.error }),
    ...(plan.errorTitle === undefined ? {} : { errorTitle: plan.errorTitle }),
  };
  switch (plan.kind) {
    // Without showErrorMessage Excel accepts every input, despite the rule.
    case 'list':
      return { ...common, type: 'list', formula1: plan.source, showErrorMessage: true };
    case 'custom':
      return { ...common, type: 'custom', formula1: plan.formula, showErrorMessage: true };
    case 'prompt':
      // The library has no validation without a rule; this one is always true.
      return { ...common, type: 'custom', formula1: 'TRUE' };
  }
}

/** Inches between the edge of the paper and the footer. */
const FOOTER_MARGIN = 0.3;

/** Print area and repeated rows are defined names: see `print-names.ts`. */
export function toPageSetup(page: PageSetupPlan): PageSetup {
  return {
    paperSize: page.paper === 'A3' ? 'a3' : 'a4',
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    // Zero: as many pages tall as necessary.
    fitToHeight: page.onePage === true ? 1 : 0,
    horizontalCentered: true,
    margins: { ...page.margins, header: FOOTER_MARGIN, footer: FOOTER_MARGIN },
  };
}

/** Actions that stay allowed on the protected sheet. */
export const FREE_ACTIONS: Protection = {
  sheet: true,
  autoFilter: true,
  sort: true,
  insertRows: true,
  // Excel still refuses to delete a row with a locked cell.
  deleteRows: true,
  formatColumns: true,
  formatRows: true,
};
