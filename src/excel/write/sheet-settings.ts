/** Page and protection of a sheet, the same as `src/xlsx` writes into files. */
import type { PageSetupPlan } from '../../sheets/plan/plan';
import { areaAddress } from '../../grid/address';

/** Actions that the clerk may carry out on a protected sheet. */
export const FREE_ACTIONS: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowSort: true,
  allowInsertRows: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};

const ORIENTATIONS = { portrait: 'Portrait', landscape: 'Landscape' } as const;

/** Inches between the edge of the paper and the footer. */
const FOOTER_MARGIN = 0.3;

export function setPrintArea(layout: Excel.PageLayout, address: string): void {
  layout.setPrintArea(address);
}

/** 0: as many pages tall as needed. Trap: left out it means one page (ECMA-376, 18.3.1.63). */
function fit(onePage: boolean): Excel.PageLayoutZoomOptions {
  return { horizontalFitToPages: 1, verticalFitToPages: onePage ? 1 : 0 };
}

export function setFit(layout: Excel.PageLayout, onePage: boolean): void {
  layout.zoom = fit(onePage);
}

export function setPage(layout: Excel.PageLayout, page: PageSetupPlan): void {
  layout.set({
    paperSize: page.paper ?? 'A4',
    orientation: ORIENTATIONS[page.orientation],
    centerHorizontally: true,
    zoom: fit(page.onePage === true),
  });
  layout.setPrintMargins('Inches', { ...page.margins, header: FOOTER_MARGIN, footer: FOOTER_MARGIN });
  setPrintArea(layout, areaAddress(page.printArea));
  if (page.repeatedRows !== undefined) {
    const { first, last } = page.repeatedRows;
    layout.setPrintTitleRows(`$${String(first + 1)}:$${String(last + 1)}`);
  }
  const { headersFooters } = layout;
  headersFooters.defaultForAllPages.centerFooter = page.footer === undefined ? '' : page.footer;
  // Page numbers keep their size however small a wide table is printed.
  if (page.footer !== undefined) headersFooters.useSheetScale = false;
}

/** Whether a page layout read back prints one page wide, and one or as many tall as needed. */
export function isFitted(
  { horizontalFitToPages, verticalFitToPages }: Excel.PageLayoutZoomOptions,
  { onePage }: PageSetupPlan,
): boolean {
  return horizontalFitToPages === 1 && (verticalFitToPages === 1) === (onePage === true);
}
