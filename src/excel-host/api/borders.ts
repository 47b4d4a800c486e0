/** Reads and sets the borders of a block: its four edges and the lines inside, each as a side of cells. */
import { isWholeColumns, isWholeRows, type Area } from '../model/area';
import { styleChange, type Border, type Style } from '../model/style';
import { changeStyles } from '../edits/change-styles';
import { bind, type ApiClass, type Link, type Scalar } from '../protocol/api-class';
import { ApiError } from '../protocol/api-error';
import type { Json } from '../protocol/wire';
import { common, type CellBlock } from './cell-block';
import { checkedColor, checkedWord } from './style-properties';

export const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
export type Edge = (typeof EDGES)[number];
type Side = 'top' | 'bottom' | 'left' | 'right';

interface SidedArea {
  readonly side: Side;
  readonly area: Area;
}

/** Finds the cells along an edge of the block, and the side of them that the edge is. */
function sidesOf(edge: Edge, area: Area): readonly SidedArea[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  switch (edge) {
    case 'EdgeTop':
      return isWholeColumns(area) ? [] : [{ side: 'top', area: { ...area, lastRow: firstRow } }];
    case 'EdgeBottom':
      return isWholeColumns(area) ? [] : [{ side: 'bottom', area: { ...area, firstRow: lastRow } }];
    case 'EdgeLeft':
      return isWholeRows(area) ? [] : [{ side: 'left', area: { ...area, lastColumn: firstColumn } }];
    case 'EdgeRight':
      return isWholeRows(area) ? [] : [{ side: 'right', area: { ...area, firstColumn: lastColumn } }];
    case 'InsideHorizontal':
      return insideHorizontal(area);
    case 'InsideVertical':
      return insideVertical(area);
  }
}

/** Finds the lines between rows. In whole columns the two ends of the sheet do not matter. */
function insideHorizontal(area: Area): readonly SidedArea[] {
  if (area.firstRow === area.lastRow) return [];
  const isWhole = isWholeColumns(area);
  return [
    { side: 'bottom', area: isWhole ? area : { ...area, lastRow: area.lastRow - 1 } },
    { side: 'top', area: isWhole ? area : { ...area, firstRow: area.firstRow + 1 } },
  ];
}

function insideVertical(area: Area): readonly SidedArea[] {
  if (area.firstColumn === area.lastColumn) return [];
  const isWhole = isWholeRows(area);
  return [
    { side: 'right', area: isWhole ? area : { ...area, lastColumn: area.lastColumn - 1 } },
    { side: 'left', area: isWhole ? area : { ...area, firstColumn: area.firstColumn + 1 } },
  ];
}

const STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const NEW_BORDER: Border = { style: 'Continuous', weight: 'Thin', color: '#000000' };

export type BorderMember = 'style' | 'weight' | 'color';

/** Changes one member of a border. A colour or weight on a missing line draws a line. */
export function withBorderMember(border: Border | null, member: BorderMember, value: Json): Border | null {
  const base = border ?? NEW_BORDER;
  switch (member) {
    case 'style': {
      const style = checkedWord(value, STYLES);
      return style === 'None' ? null : { ...base, style };
    }
    case 'weight':
      return { ...base, weight: checkedWord(value, WEIGHTS) };
    case 'color':
      return { ...base, color: checkedColor(value) };
  }
}

export function readBorderMember(border: Border | null, member: BorderMember): string {
  return member === 'style' ? (border?.style ?? 'None') : (border ?? NEW_BORDER)[member];
}

class BorderTarget {
  readonly block: CellBlock;
  readonly edge: Edge;

  constructor(block: CellBlock, edge: Edge) {
    this.block = block;
    this.edge = edge;
  }

  sides(): readonly SidedArea[] {
    return this.block.places.flatMap((place) => sidesOf(this.edge, place));
  }

  *borders(): Generator<Border | null> {
    for (const { side, area } of this.sides()) {
      for (const style of this.block.sheet.grid.distinctStyles(area)) yield style[side];
    }
  }

  change(member: BorderMember, value: Json): void {
    for (const { side, area } of this.sides()) {
      // Refuses a wrong value now: the change itself may wait.
      withBorderMember(null, member, value);
      changeStyles(this.block.book, this.block.sheet, area, borderChange(side, member, value));
    }
  }
}

function borderChange(side: Side, member: BorderMember, value: Json): (style: Style) => Style {
  const seen = new Map<Border | null, (style: Style) => Style>();
  return (style) => {
    const before = style[side];
    const change = seen.get(before) ?? styleChange({ [side]: withBorderMember(before, member, value) });
    seen.set(before, change);
    return change(style);
  };
}

function memberScalar(member: BorderMember): Scalar<BorderTarget> {
  return {
    get: (target) => {
      const texts = [...target.borders()].map((border) => readBorderMember(border, member));
      return texts.length === 0 ? readBorderMember(null, member) : common(texts);
    },
    set: (target, value) => {
      target.change(member, value);
    },
  };
}

const RANGE_BORDER: ApiClass<BorderTarget> = {
  name: 'RangeBorder',
  key: { wire: '_Id', of: ({ edge }) => edge },
  scalars: {
    sideIndex: { get: ({ edge }) => edge },
    style: memberScalar('style'),
    weight: memberScalar('weight'),
    color: memberScalar('color'),
  },
};

function borderObject(block: CellBlock, edge: Edge): Link {
  return bind(RANGE_BORDER, new BorderTarget(block, edge));
}

export const RANGE_BORDERS: ApiClass<CellBlock> = {
  name: 'RangeBorderCollection',
  scalars: { count: { get: () => EDGES.length } },
  items: (block) => EDGES.map((edge) => borderObject(block, edge)),
  objects: {
    getItem: (block, args) => borderObject(block, args.choice(0, EDGES)),
    getItemAt: (block, args) => {
      const edge = EDGES[args.integer(0)];
      if (edge === undefined) throw new ApiError('ItemNotFound');
      return borderObject(block, edge);
    },
  },
};
