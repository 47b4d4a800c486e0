/**
 * Holds the cells of a client's object: one block (Range) or several (RangeAreas). The areas move with their cells.
 */
import type { Area } from '../model/area';
import type { Anchor } from '../model/anchor';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiError } from '../protocol/api-error';

export abstract class CellBlock {
  readonly book: Workbook;
  readonly sheet: Sheet;

  constructor(book: Workbook, sheet: Sheet) {
    this.book = book;
    this.sheet = sheet;
  }

  abstract get places(): readonly Area[];

  protected placeOf(anchor: Anchor): Area {
    if (this.sheet.isDeleted || anchor.area === null) throw new ApiError('ItemNotFound');
    return anchor.area;
  }
}

export class RangeBlock extends CellBlock implements Anchor {
  area: Area | null;

  constructor(book: Workbook, sheet: Sheet, area: Area) {
    super(book, sheet);
    this.area = area;
    sheet.anchors.add(this);
  }

  get place(): Area {
    return this.placeOf(this);
  }

  get places(): readonly Area[] {
    return [this.place];
  }
}

export class AreasBlock extends CellBlock {
  readonly blocks: readonly RangeBlock[];

  constructor(book: Workbook, sheet: Sheet, areas: readonly Area[]) {
    super(book, sheet);
    this.blocks = areas.map((area) => new RangeBlock(book, sheet, area));
  }

  get places(): readonly Area[] {
    return this.blocks.map((block) => block.place);
  }
}

/** Returns the value that all places share; `null`: the values differ. */
export function common<V>(values: Iterable<V>): V | null {
  let first: V | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (value !== first) return null;
  }
  return first ?? null;
}
