/** A workbook within one request. */

/** Identifies a sheet: its id, or its name where this very request adds it. */
export type SheetKey = string;

export interface OpenWorkbook {
  readonly workbook: Excel.Workbook;
  /** Looks each sheet up once. */
  readonly sheet: (key: SheetKey) => Excel.Worksheet;
}

export function openWorkbook({ workbook }: Excel.RequestContext): OpenWorkbook {
  const sheets = new Map<SheetKey, Excel.Worksheet>();
  return {
    workbook,
    sheet: (key) => {
      const known = sheets.get(key);
      if (known !== undefined) return known;
      const sheet = workbook.worksheets.getItem(key);
      sheets.set(key, sheet);
      return sheet;
    },
  };
}
