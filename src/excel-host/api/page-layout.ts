/** Declares `Worksheet.pageLayout`. */
import { requireUnprotected } from '../edits/guard';
import { isWholeRows, wholeRows, type Area } from '../model/area';
import { HEADER_FOOTER_PLACES, type PageSetup } from '../model/page-setup';
import { bind, type ApiClass, type Scalar } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Arguments } from '../protocol/arguments';
import { isRecord, type Json } from '../protocol/wire';
import { AreasBlock, RangeBlock } from './cell-block';
import { checkedFlag, checkedNumber, checkedText, checkedWord } from './style-properties';
import { areasLink, rangeLink } from './links';
import { findArea, type SheetTarget } from './sheet-target';

type Margin = keyof PageSetup['margins'];
const MARGINS: readonly Margin[] = ['left', 'right', 'top', 'bottom', 'header', 'footer'];
const LARGEST_MARGIN = 3_600;
const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const ORIENTATIONS = ['Portrait', 'Landscape'] as const;
const PAPER_SIZES = ['A3', 'A4', 'A5', 'Letter', 'Legal', 'B4', 'B5'];
const ZOOM_MEMBERS = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];
/** Default of `fitToWidth` and `fitToHeight` (ECMA-376, 18.3.1.63); 0 is as many pages as necessary. */
const PAGES_WHEN_NOT_SAID = 1;
const LONGEST_HEADER = 255;

function setting(
  get: (page: PageSetup) => Json,
  set: (page: PageSetup, value: Json) => void,
): Scalar<SheetTarget> {
  return {
    get: ({ sheet }) => get(sheet.page),
    set: ({ sheet }, value) => {
      requireUnprotected(sheet);
      set(sheet.page, value);
    },
  };
}

function setMargin(page: PageSetup, margin: Margin, points: Json): void {
  page.margins[margin] = checkedNumber(points, 0, LARGEST_MARGIN);
}

function checkedZoom(value: Json): PageSetup['zoom'] {
  if (!isRecord(value)) throw new ApiError('InvalidArgument');
  for (const [name, amount] of Object.entries(value)) {
    if (!ZOOM_MEMBERS.includes(name)) throw new ApiError('InvalidArgument');
    if (amount !== undefined && amount !== null) checkedNumber(amount, 0, 32_767);
  }
  const { scale, horizontalFitToPages, verticalFitToPages } = value;
  if (typeof scale === 'number') return { scale };
  const pages = (fit: Json | undefined): number => (typeof fit === 'number' ? fit : PAGES_WHEN_NOT_SAID);
  return {
    horizontalFitToPages: pages(horizontalFitToPages),
    verticalFitToPages: pages(verticalFitToPages),
  };
}

const scalars: Readonly<Record<string, Scalar<SheetTarget>>> = {
  orientation: setting(
    (page) => page.orientation,
    (page, value) => {
      page.orientation = checkedWord(value, ORIENTATIONS);
    },
  ),
  paperSize: setting(
    (page) => page.paperSize,
    (page, value) => {
      page.paperSize = checkedWord(value, PAPER_SIZES);
    },
  ),
  centerHorizontally: setting(
    (page) => page.centerHorizontally,
    (page, value) => {
      page.centerHorizontally = checkedFlag(value);
    },
  ),
  centerVertically: setting(
    (page) => page.centerVertically,
    (page, value) => {
      page.centerVertically = checkedFlag(value);
    },
  ),
  zoom: setting(
    (page) => page.zoom,
    (page, value) => {
      page.zoom = checkedZoom(value);
    },
  ),
  ...Object.fromEntries(
    MARGINS.map((margin) => [
      `${margin}Margin`,
      setting(
        (page) => page.margins[margin],
        (page, value) => {
          setMargin(page, margin, value);
        },
      ),
    ]),
  ),
};

const HEADER_FOOTER: ApiClass<SheetTarget> = {
  name: 'HeaderFooter',
  scalars: Object.fromEntries(
    HEADER_FOOTER_PLACES.map((place) => [
      place,
      setting(
        (page) => page.texts[place],
        (page, value) => {
          const text = checkedText(value);
          if (text.length > LONGEST_HEADER) throw new ApiError('InvalidArgument');
          page.texts[place] = text;
        },
      ),
    ]),
  ),
};

const HEADER_FOOTER_GROUP: ApiClass<SheetTarget> = {
  name: 'HeaderFooterGroup',
  scalars: {
    useSheetScale: setting(
      (page) => page.scalesTexts,
      (page, value) => {
        page.scalesTexts = checkedFlag(value);
      },
    ),
  },
  navigations: { defaultForAllPages: (target) => bind(HEADER_FOOTER, target) },
};

function areasArgument({ book, sheet }: SheetTarget, args: Arguments): readonly Area[] {
  const block = args.target(0, RangeBlock) ?? args.target(0, AreasBlock);
  if (block !== undefined) return block.places;
  return args
    .text(0)
    .split(',')
    .map((address) => findArea(book, sheet, address.trim()));
}

function setPrintMargins({ sheet }: SheetTarget, args: Arguments): void {
  requireUnprotected(sheet);
  const unit = POINTS_PER[args.choice(0, ['Points', 'Inches', 'Centimeters'])];
  for (const [name, length] of Object.entries(args.record(1))) {
    const margin = MARGINS.find((each) => each === name);
    if (margin === undefined) throw new ApiError('InvalidArgument');
    if (typeof length === 'number') setMargin(sheet.page, margin, length * unit);
  }
}

function setPrintTitleRows(target: SheetTarget, args: Arguments): void {
  requireUnprotected(target.sheet);
  const [area, ...others] = areasArgument(target, args);
  if (area === undefined || others.length > 0 || !isWholeRows(area)) throw new ApiError('InvalidArgument');
  target.sheet.page.titleRows = wholeRows(area);
}

export const PAGE_LAYOUT: ApiClass<SheetTarget> = {
  name: 'PageLayout',
  scalars,
  navigations: { headersFooters: (target) => bind(HEADER_FOOTER_GROUP, target) },
  objects: {
    getPrintAreaOrNullObject: ({ book, sheet }) =>
      sheet.page.printArea.length === 0 ? null : areasLink(new AreasBlock(book, sheet, sheet.page.printArea)),
    getPrintTitleRowsOrNullObject: ({ book, sheet }) =>
      sheet.page.titleRows === null ? null : rangeLink(book, sheet, sheet.page.titleRows),
  },
  actions: {
    setPrintMargins,
    setPrintTitleRows,
    setPrintArea: (target, args) => {
      requireUnprotected(target.sheet);
      target.sheet.page.printArea = areasArgument(target, args);
    },
  },
};
