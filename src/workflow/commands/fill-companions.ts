/**
 * Fills in the names of codes and the governmental item of departmental ones where a paste has wiped out their formulas
 * (补填). Cells with any content stay, and so do rows whose item follows from no correspondence.
 */
import {
  DEPARTMENTAL_ACCOUNTS,
  GOVERNMENTAL_ACCOUNTS,
  governmentalFor,
} from '../../classification/economic-accounts';
import { FUNCTIONAL_ACCOUNTS } from '../../classification/functional-accounts';
import { ENTRY_SHEETS } from '../../entries/all-sheets';
import { shown } from '../../entries/cell-reading';
import { codeText } from '../../entries/code-text';
import type { Companion } from '../../entries/column';
import type { Unit } from '../../entries/entries';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { locateColumns } from '../../entries/locate';
import type { AmountUnit } from '../../money/amount-unit';
import type { CellWrite, SheetChange } from '../../sheets/plan/change';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { contentOf } from '../../sheets/written/written-sheet';
import { FILL_COMPANIONS_TITLE } from '../command-titles';
import { refused, type PreparedCommand } from '../perform/prepared';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { blockingMessages } from './unusable-entries';

type Names = Readonly<
  Record<Extract<Companion, { kind: 'name' }>['of'], (code: string) => string | undefined>
>;

function namesFor(units: ReadonlyMap<string, Unit>): Names {
  return {
    unit: (code) => units.get(code)?.name,
    function: (code) => FUNCTIONAL_ACCOUNTS.find(code)?.name,
    departmental: (code) => DEPARTMENTAL_ACCOUNTS.find(code)?.name,
    governmental: (code) => GOVERNMENTAL_ACCOUNTS.find(code)?.name,
  };
}

interface Row {
  readonly codeIn: (key: string) => string | null;
  readonly units: ReadonlyMap<string, Unit>;
  readonly names: Names;
}

/** `null`: it does not follow from what the row holds. */
function companionText(companion: Companion, { codeIn, units, names }: Row): string | null {
  if (companion.kind === 'name') {
    const code = codeIn(companion.of);
    const name = code === null ? undefined : names[companion.of](code);
    return name === undefined ? null : name;
  }
  const [unit, departmental] = [codeIn('unit'), codeIn('departmental')];
  const type = unit === null ? undefined : units.get(unit)?.type;
  if (departmental === null || type === undefined) return null;
  const mapping = governmentalFor(departmental, type);
  return mapping.kind === 'mapped' ? mapping.code : null;
}

type Edit = Extract<SheetChange, { readonly kind: 'edit' }>;

interface Filled {
  readonly change: Edit;
  readonly rows: number;
}

/** `null`: the sheet has nothing to fill in. */
function filledSheet(
  declaration: AnyEntrySheet,
  sheet: FoundSheet,
  unit: AmountUnit,
  units: ReadonlyMap<string, Unit>,
): Filled | null {
  const { header } = locateColumns(declaration, sheet, unit);
  if (header === null) return null;
  const places: ReadonlyMap<string, number> = header.columns;
  const names = namesFor(units);
  const cells: CellWrite[] = [];
  const rows = new Set<number>();
  for (let row = header.row + 1; row < sheet.rows.length; row += 1) {
    const written = new Map<string, string>();
    const codeIn = (key: string): string | null => {
      const own = written.get(key);
      if (own !== undefined) return own;
      const column = places.get(key);
      const read = column === undefined ? null : codeText(shown(sheet.rows[row]?.[column]));
      return read?.kind === 'code' ? read.code : null;
    };
    for (const [key, { companion }] of Object.entries(declaration.columns)) {
      const column = places.get(key);
      if (companion === undefined || column === undefined) continue;
      if (contentOf(sheet, row, column) !== undefined) continue;
      const text = companionText(companion, { codeIn, units, names });
      if (text === null) continue;
      written.set(key, text);
      rows.add(row);
      cells.push({ row, column, content: { kind: 'text', text } });
    }
  }
  if (cells.length === 0) return null;
  return {
    change: { kind: 'edit', sheetId: sheet.id, name: sheet.name, rows: [], cells },
    rows: rows.size,
  };
}

export function fillCompanions(state: WorkbookState): PreparedCommand {
  const { reading, snapshot } = state;
  const { settings, units } = reading.kind === 'entries' ? reading.entries : reading;
  if (settings === null)
    return refused('“设置”还没有填好，没有补填。请先处理以下问题。', blockingMessages(state));
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const filled = ENTRY_SHEETS.flatMap((declaration): readonly Filled[] => {
    const sheet = sheetByName(snapshot, declaration.name);
    const made = sheet === null ? null : filledSheet(declaration, sheet, settings.amountUnit, byCode);
    return made === null ? [] : [made];
  });
  if (filled.length === 0) return { kind: 'nothing', summary: '没有可以补填的名称和科目，没有改动。' };
  const parts = filled.map(({ change, rows }) => `“${change.name}”${String(rows)}行`);
  return {
    kind: 'change',
    change: {
      title: FILL_COMPANIONS_TITLE,
      sheets: filled.map(({ change }) => change),
      names: [],
      removedNames: [],
    },
    summary: `已补填名称和政府经济科目：${parts.join('、')}。已有内容的单元格没有改动。`,
    details: [],
    figures: [],
  };
}
