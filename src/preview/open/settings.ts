/** Turns the settings of a file's sheet into those of the stand-in: page, protection, validations. */
import type { DataValidation, Sheet as FileSheet } from 'hucre/xlsx';
import { parseAddress } from '../../excel-host/model/a1';
import { PROTECTION_FLAGS, type SheetProtection } from '../../excel-host/model/protection';
import type { Sheet } from '../../excel-host/model/sheet';
import { NO_ALERT, NO_PROMPT, type JsonRecord, type Validation } from '../../excel-host/model/validation';

const POINTS_PER_INCH = 72;

const ERROR_STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** Kinds without a counterpart in the stand-in keep their prompt only. */
function ruleOf({ type, formula1, values }: DataValidation): JsonRecord {
  if (type === 'list') {
    const source = values === undefined ? `=${formula1 ?? ''}` : values.join(',');
    return { list: { source, inCellDropDown: true } };
  }
  return type === 'custom' && formula1 !== undefined ? { custom: { formula: `=${formula1}` } } : {};
}

/** Lists the areas of a space-separated list of addresses. */
export function areasOf(ranges: string): Validation['areas'] {
  return ranges.split(/\s+/u).flatMap((range) => parseAddress(range) ?? []);
}

export function readValidation(validation: DataValidation): Validation {
  const { range, inputTitle = '', inputMessage = '', errorTitle = '', errorMessage = '' } = validation;
  return {
    areas: areasOf(range),
    rule: ruleOf(validation),
    prompt: { ...NO_PROMPT, title: inputTitle, message: inputMessage },
    errorAlert: {
      ...NO_ALERT,
      title: errorTitle,
      message: errorMessage,
      style: ERROR_STYLES[validation.errorStyle ?? 'stop'],
      showAlert: validation.showErrorMessage === true,
    },
    ignoreBlanks: validation.allowBlank !== false,
  };
}

/** The password of a file is a hash, which the stand-in does not check: the sheet opens without it. */
export function readProtection({ protection }: FileSheet): SheetProtection | null {
  if (protection === undefined || protection.sheet === false) return null;
  const given = new Map<string, unknown>(Object.entries(protection));
  const isAllowed = (flag: string): boolean => {
    const name = flag.replace(/^allow/u, '').replace('Edit', '');
    return given.get(name.charAt(0).toLowerCase() + name.slice(1)) === true;
  };
  return { allowed: new Set(PROTECTION_FLAGS.filter(isAllowed)), selectionMode: 'Normal', password: null };
}

function readTexts(sheet: Sheet, text: string | undefined, place: 'Header' | 'Footer'): void {
  const parts = (text ?? '').split(/&(?=[LCR])/u);
  const part = (letter: string): string => parts.find((piece) => piece.startsWith(letter))?.slice(1) ?? '';
  sheet.page.texts[`left${place}`] = part('L');
  sheet.page.texts[`center${place}`] = part('C');
  sheet.page.texts[`right${place}`] = part('R');
}

export function readPage(sheet: Sheet, { pageSetup = {}, headerFooter }: FileSheet): void {
  const { page } = sheet;
  page.orientation = pageSetup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = (pageSetup.paperSize ?? 'a4').toUpperCase();
  page.centerHorizontally = pageSetup.horizontalCentered === true;
  page.centerVertically = pageSetup.verticalCentered === true;
  for (const [side, inches] of Object.entries(pageSetup.margins ?? {}))
    if (side in page.margins && typeof inches === 'number')
      page.margins[side as keyof typeof page.margins] = inches * POINTS_PER_INCH;
  page.zoom =
    pageSetup.fitToPage === true
      ? {
          horizontalFitToPages: pageSetup.fitToWidth ?? 1,
          verticalFitToPages: pageSetup.fitToHeight ?? 1,
        }
      : { scale: pageSetup.scale ?? 100 };
  page.printArea = pageSetup.printArea === undefined ? [] : areasOf(pageSetup.printArea);
  page.titleRows = pageSetup.printTitlesRow === undefined ? null : parseAddress(pageSetup.printTitlesRow);
  readTexts(sheet, headerFooter?.oddHeader, 'Header');
  readTexts(sheet, headerFooter?.oddFooter, 'Footer');
}
