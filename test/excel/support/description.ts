/** Describes a sheet in terms that a live sheet and a file share, so that they can be compared. */

export interface StyleDescription {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  /** RRGGBB. */
  readonly color: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly lines: string;
  readonly fill: string | null;
  readonly numberFormat: string;
  readonly locked: boolean;
}

export interface CellDescription {
  /** Formulas without `=` instead of their results. */
  readonly content: string | number | boolean | null;
  readonly isFormula: boolean;
  readonly style: StyleDescription;
}

export interface ValidationDescription {
  readonly range: string;
  readonly type: string;
  readonly formula: string;
  readonly refuses: string | null;
  readonly errorTitle: string;
  readonly error: string;
  readonly promptTitle: string;
  readonly prompt: string;
}

export interface ChartDescription {
  readonly title: string;
  readonly legend: string | null;
  readonly gap: number;
  readonly reversed: boolean;
  readonly labelsAt: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly categories: string;
    readonly color: string;
    readonly labelFormat: string;
  }[];
}

export interface SheetDescription {
  readonly name: string;
  readonly hidden: boolean;
  /** By `row,column`. */
  readonly cells: ReadonlyMap<string, CellDescription>;
  readonly merges: readonly string[];
  /** In pixels at 96 dots an inch. */
  readonly widths: readonly number[];
  /** In points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly validations: readonly ValidationDescription[];
  readonly page: {
    readonly paper: string;
    readonly orientation: string;
    /** `null`: not fitted to pages; 0: as many as needed. */
    readonly pagesWide: number | null;
    readonly pagesTall: number | null;
    readonly centred: boolean;
    /** Top, bottom, left, right, header, footer, in inches. */
    readonly margins: readonly number[];
    readonly printArea: string;
    readonly repeatedRows: string;
    readonly footer: string;
    /** Whether the footer becomes smaller with the sheet. */
    readonly scalesFooter: boolean;
    /** Zero-based rows that begin a page. */
    readonly breaks: readonly number[];
  };
  readonly charts: readonly ChartDescription[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly filter: string | null;
  readonly gridLines: boolean;
  readonly tabColor: string | null;
  /** Allowed actions on a protected sheet; `null`: it is not protected. */
  readonly allowed: readonly string[] | null;
}

/** The first differences of two sheets, a line each: readable where a whole sheet is not. */
export function differences(live: SheetDescription, file: SheetDescription): readonly string[] {
  const line = (place: string, a: unknown, b: unknown): readonly string[] => {
    const [live, file] = [JSON.stringify(a), JSON.stringify(b)];
    return live === file ? [] : [`${place}: live ${live}, file ${file}`];
  };
  const { cells: liveCells, heights: liveHeights, merges: liveMerges, ...liveRest } = live;
  const { cells, heights, merges, ...rest } = file;
  const keys = [...new Set([...liveCells.keys(), ...cells.keys()])];
  return [
    ...line('sheet', liveRest, rest),
    // Merges have no order.
    ...line('merges', [...liveMerges].sort(), [...merges].sort()),
    ...line('heights', [...liveHeights], [...heights]),
    ...keys.flatMap((key) => line(key, liveCells.get(key), cells.get(key))),
  ].slice(0, 5);
}
