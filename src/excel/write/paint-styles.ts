/** Styles → instructions: whole columns first, then what differs from them, each aspect by itself. */
import type { Area } from '../../grid/area';
import type { CellStyle } from '../../sheets/plan/plan';
import { areaAddress, columnsAddress } from '../../grid/address';
import { addressLists, groupBy } from '../address-lists';
import { ASPECTS, type Aspect, type StylePatch } from './aspects';
import type { StyleGrid, StyleRow } from './style-grid';
import { regionsOf, type KeyOf, type Region } from './regions';
import type { BorderEdge, SheetInstruction } from './instruction';

/** A part of the style, compared as text. `fresh`: the text of a plain cell, `null` when that is unknown. */
interface Trait {
  readonly keyOf: (style: CellStyle) => string;
  readonly fresh: string | null;
}

interface ColumnRun {
  readonly address: string;
  readonly key: string;
  readonly single: boolean;
}

/** Whole columns that differ from a plain one. */
function columnRuns(columns: StyleRow, { keyOf, fresh }: Trait): readonly ColumnRun[] {
  const runs: { first: number; last: number; key: string }[] = [];
  for (const [column, style] of columns.entries()) {
    const key = style === undefined ? null : keyOf(style);
    if (key === null || key === fresh) continue;
    const before = runs.at(-1);
    if (before?.key === key && before.last === column - 1) before.last = column;
    else runs.push({ first: column, last: column, key });
  }
  return runs.map(({ first, last, key }) => ({
    address: columnsAddress(first, last),
    key,
    single: first === last,
  }));
}

/** Finds the cells that differ from the style of their column. */
function differing(columns: StyleRow, { keyOf, fresh }: Trait): KeyOf {
  const ofColumns = columns.map((style) => (style === undefined ? fresh : keyOf(style)));
  return (style, column) => {
    const key = style === undefined ? null : keyOf(style);
    return key === (ofColumns[column] ?? fresh) ? null : key;
  };
}

function numberFormats({ bands, columns }: StyleGrid): readonly SheetInstruction[] {
  const trait: Trait = { keyOf: (style) => style.numberFormat, fresh: 'General' };
  const whole = columnRuns(columns, trait);
  const cells = regionsOf(bands, differing(columns, trait));
  return [...whole, ...cells.map(({ area, key }) => ({ address: areaAddress(area), key }))].map(
    ({ address, key }) => ({ kind: 'number-format' as const, address, format: key }),
  );
}

function aspectStyles({ bands, columns }: StyleGrid, { of, fresh }: Aspect): readonly SheetInstruction[] {
  const patches = new Map<string, StylePatch>();
  const keys = new Map<CellStyle, string>();
  const keyOf = (style: CellStyle): string => {
    const known = keys.get(style);
    if (known !== undefined) return known;
    const patch = of(style);
    const key = JSON.stringify(patch);
    patches.set(key, patch);
    keys.set(style, key);
    return key;
  };
  const trait: Trait = { keyOf, fresh: fresh === null ? null : JSON.stringify(fresh) };
  const places = (runs: readonly { readonly address: string; readonly key: string }[]) =>
    [...groupBy(runs, ({ key }) => key)].flatMap(([key, group]) => {
      const patch = patches.get(key);
      if (patch === undefined) return [];
      return addressLists(group.map(({ address }) => address)).map((address) => ({
        kind: 'style' as const,
        address,
        patch,
      }));
    });
  const cells = regionsOf(bands, differing(columns, trait));
  return [
    ...places(columnRuns(columns, trait)),
    ...places(cells.map(({ area, key }) => ({ address: areaAddress(area), key }))),
  ];
}

const OUTER: readonly BorderEdge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

/** Inner lines exist only with more than one row or column: elsewhere Excel may refuse them. */
function edgesOf(manyRows: boolean, manyColumns: boolean): readonly BorderEdge[] {
  return [
    ...OUTER,
    ...(manyRows ? (['InsideHorizontal'] as const) : []),
    ...(manyColumns ? (['InsideVertical'] as const) : []),
  ];
}

function edgesOfArea(area: Area): readonly BorderEdge[] {
  return edgesOf(area.lastRow > area.firstRow, area.lastColumn > area.firstColumn);
}

function borders({ bands, columns }: StyleGrid): readonly SheetInstruction[] {
  const trait: Trait = { keyOf: (style) => String(style.bordered), fresh: 'false' };
  const whole = columnRuns(columns, trait).map(({ address, single }) => ({
    kind: 'borders' as const,
    address,
    edges: edgesOf(true, !single),
    drawn: true,
  }));
  const cells = regionsOf(bands, differing(columns, trait));
  const shapeOf = ({ key, area }: Region): string => `${key} ${edgesOfArea(area).join()}`;
  // Removes lines before it adds lines: neighbours share them.
  const byShape = [...groupBy(cells, shapeOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...whole,
    ...byShape.flatMap(([, [first, ...others]]) => {
      if (first === undefined) return [];
      const addresses = [first, ...others].map(({ area }) => areaAddress(area));
      return addressLists(addresses).map((address) => ({
        kind: 'borders' as const,
        address,
        edges: edgesOfArea(first.area),
        drawn: first.key === 'true',
      }));
    }),
  ];
}

/** Number formats come first: Excel reads what is written afterwards by them. */
export function paintStyles(grid: StyleGrid): readonly SheetInstruction[] {
  return [
    ...numberFormats(grid),
    ...ASPECTS.flatMap((aspect) => aspectStyles(grid, aspect)),
    ...borders(grid),
  ];
}
