/** Reads the texts in 设置, row by row, usable or not. */
import { shown } from '../../entries/cell-reading';
import { SETTING_ITEMS, SETTINGS_SHEET } from '../../entries/declarations/settings';
import type { Settings } from '../../entries/entries';
import { comparable } from '../../entries/text';
import type { FoundSheet, WorkbookSnapshot } from '../../sheets/plan/snapshot';
import { sheetByName } from '../reading/sheet-by-name';

interface SettingPlaces {
  readonly itemColumn: number;
  readonly contentColumn: number;
  readonly rowOf: (label: string) => number | null;
}

/** Finds the rows of 设置 by their 项目. */
export function settingPlaces(sheet: FoundSheet): SettingPlaces | null {
  const { item, content } = SETTINGS_SHEET.columns;
  const isHeader = (cell: unknown, header: string): boolean =>
    typeof cell === 'string' && comparable(cell) === comparable(header);
  const header = sheet.rows.findIndex((row) => row.some((cell) => isHeader(cell, content.header)));
  const cells = sheet.rows[header] ?? [];
  const itemColumn = cells.findIndex((cell) => isHeader(cell, item.header));
  const contentColumn = cells.findIndex((cell) => isHeader(cell, content.header));
  if (itemColumn < 0 || contentColumn < 0) return null;
  return {
    itemColumn,
    contentColumn,
    rowOf: (label) => {
      const row = sheet.rows.findIndex((other) => comparable(shown(other[itemColumn])) === comparable(label));
      return row < 0 ? null : row;
    },
  };
}

export type SettingTexts = Readonly<Partial<Record<keyof Settings, string>>>;

/** Returns the texts as typed, without empty or missing rows. */
export function settingTexts(snapshot: WorkbookSnapshot): SettingTexts {
  const sheet = sheetByName(snapshot, SETTINGS_SHEET.name);
  const places = sheet === null ? null : settingPlaces(sheet);
  if (sheet === null || places === null) return {};
  return Object.fromEntries(
    SETTING_ITEMS.flatMap(({ key, label }) => {
      const row = places.rowOf(label);
      const text = row === null ? '' : shown(sheet.rows[row]?.[places.contentColumn]).trim();
      return text === '' ? [] : [[key, text]];
    }),
  );
}
