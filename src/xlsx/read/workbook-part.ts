/** Reads the main part: the sheets in order, defined names, and whether formulas were calculated. */
import { isOn } from './boolean-attribute';
import { damaged } from './file-damage';
import type { DateSystem } from './date-cells';
import type { PackageParts, Relationship } from './package-parts';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Kind of its part: `worksheet`, `chartsheet`, `dialogsheet`, `xlMacrosheet`. */
  readonly kind: string;
  readonly part: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** Names of the whole workbook, with their references or constants. */
  readonly names: ReadonlyMap<string, string>;
  readonly dates: DateSystem;
  /**
   * Whether the writing program declares that it calculated. Otherwise a stored 0 may mean "not yet": XlsxWriter and
   * Apache POI write it for every formula.
   */
  readonly saysCalculated: boolean;
}

/**
 * The library that writes this add-in's files puts this number, and asks Excel to calculate nevertheless. It writes
 * only given results, so its zeros are true.
 */
const OWN_CALCULATION = '0';

/** Errors: FileDamage. */
export function readWorkbookPart(
  parts: PackageParts,
  part: string,
  relationships: readonly Relationship[],
): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names = new Map<string, string>();
  const taken = new Set<string>();
  let dates: DateSystem = '1900';
  let saysCalculated = false;
  let name: string | null = null;
  let reference = '';

  const addSheet = (sheetName: string, state: string | undefined, id: string | undefined): void => {
    const found = relationships.find((relationship) => relationship.id === id);
    if (found === undefined) throw damaged(`sheet "${sheetName}" has no part`);
    if (taken.has(sheetName.toLowerCase())) throw damaged(`two sheets are named "${sheetName}"`);
    taken.add(sheetName.toLowerCase());
    const hidden = state === 'hidden' || state === 'veryHidden';
    sheets.push({ name: sheetName, hidden, kind: found.kind, part: found.part });
  };

  parts.read(part, 'main', 'workbook', {
    enter: (path, { plain, within }) => {
      const place = path.slice(1).join('/');
      if (place === 'workbookPr' && isOn(plain('date1904'))) dates = '1904';
      if (place === 'calcPr')
        saysCalculated = !isOn(plain('fullCalcOnLoad')) || plain('calcId') === OWN_CALCULATION;
      if (place === 'sheets/sheet')
        addSheet(plain('name') ?? '', plain('state'), within('relationships', 'id'));
      if (place === 'definedNames/definedName') {
        name = plain('localSheetId') === undefined ? (plain('name') ?? null) : null;
        reference = '';
      }
    },
    text: (path, piece) => {
      if (name !== null && path.length === 3 && path[2] === 'definedName') reference += piece;
    },
    leave: (path) => {
      if (path.length !== 3 || path[2] !== 'definedName' || name === null) return;
      names.set(name, reference);
      name = null;
    },
  });
  return { sheets, names, dates, saysCalculated };
}
