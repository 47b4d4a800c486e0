/** Holds a worksheet of the stand-in workbook as plain data. Its changes are in `edits/`. */
import { cellArea, WHOLE_SHEET, type Area } from './area';
import { Grid } from './grid';
import type { Anchor } from './anchor';
import type { Chart } from './chart';
import type { ConditionalFormat } from './conditional-format';
import type { NamedItem } from './named-item';
import { newPageSetup, type PageSetup } from './page-setup';
import type { Properties } from './properties';
import type { SheetProtection } from './protection';
import type { Validation } from './validation';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** In points, as in a new workbook of the Chinese Excel. */
export const STANDARD_ROW_HEIGHT = 14.25;
export const STANDARD_COLUMN_WIDTH = 54;

export interface Filter {
  area: Area;
  /** Whether a criterion hides rows. */
  hasCriteria: boolean;
}

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export class Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility = 'Visible';
  /** `#RRGGBB`, or empty. */
  tabColor = '';
  showGridlines = true;
  isDeleted = false;
  readonly grid = new Grid();
  merges: Area[] = [];
  /** Areas that a person made tables (Ctrl+T). */
  tables: readonly Area[] = [];
  validations: readonly Validation[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  charts: readonly Chart[] = [];
  frozen: FrozenPanes | null = null;
  filter: Filter | null = null;
  /** `null`: not protected. */
  protection: SheetProtection | null = null;
  readonly page: PageSetup = newPageSetup();
  names: readonly NamedItem[] = [];
  readonly customProperties: Properties = new Map();
  selection: Area = cellArea(0, 0);
  /** Other areas, selected with the Ctrl key. */
  alsoSelected: readonly Area[] = [];
  /** Ranges of the client's live objects; they move with their cells. */
  readonly anchors = new Set<Anchor>();

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  used(valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
    return this.grid.used(valuesOnly, within);
  }
}
