/** Print settings of a sheet. Lengths in points. */
import type { Area } from './area';
import type { Json } from '../protocol/wire';

export interface PageSetup {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  centerHorizontally: boolean;
  centerVertically: boolean;
  readonly margins: Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>;
  /** As in the API: `{scale}` or `{horizontalFitToPages, verticalFitToPages}`, both of them. */
  zoom: { readonly [name: string]: Json | undefined };
  printArea: readonly Area[];
  /** Whole rows repeated at the top of each page. */
  titleRows: Area | null;
  readonly texts: Record<HeaderFooterPlace, string>;
  /** Whether header and footer become smaller with the sheet. */
  scalesTexts: boolean;
  /** Rows that begin a page, whatever fits above them; in order. */
  rowBreaks: readonly number[];
}

export const HEADER_FOOTER_PLACES = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;
export type HeaderFooterPlace = (typeof HEADER_FOOTER_PLACES)[number];

export function newPageSetup(): PageSetup {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    centerHorizontally: false,
    centerVertically: false,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    zoom: { scale: 100 },
    printArea: [],
    titleRows: null,
    texts: {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: '',
    },
    scalesTexts: true,
    rowBreaks: [],
  };
}
