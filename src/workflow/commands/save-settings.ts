/** Writes the department's settings into 设置 (保存设置); another unit of money renames the amount columns. */
import { isBlank, shown } from '../../entries/cell-reading';
import { drawnHeader } from '../../entries/column';
import { EXPENDITURE_SHEET } from '../../entries/declarations/expenditure';
import { INCOME_SHEET } from '../../entries/declarations/income';
import { SETTING_ITEMS, SETTINGS_SHEET } from '../../entries/declarations/settings';
import type { Settings } from '../../entries/entries';
import type { AnyEntrySheet } from '../../entries/entry-sheet';
import { comparable } from '../../entries/text';
import type { AmountUnit } from '../../money/amount-unit';
import type { CellWrite, SheetChange } from '../../sheets/plan/change';
import { rowBelow } from '../../sheets/plan/free-row';
import type { PlannedContent, SheetPlan } from '../../sheets/plan/plan';
import type { FoundSheet } from '../../sheets/plan/snapshot';
import { templateWorkbook } from '../../sheets/draw/workbook-plans';
import { TABLE_SETS } from '../../sets';
import { settingPlaces } from '../status/setting-texts';
import { sheetByName, type WorkbookState } from '../reading/workbook-state';
import { missingSheets } from './entry-sheet-plans';
import { refused, type PreparedCommand } from '../perform/prepared';
import { SAVE_SETTINGS_TITLE } from '../command-titles';

type SettingTexts = Readonly<Record<keyof Settings, string>>;

function textsOf(settings: Settings): SettingTexts {
  const set = TABLE_SETS.find(({ id }) => id === settings.tableSet);
  if (set === undefined) throw new Error(`There is no table set ${settings.tableSet}.`);
  return { ...settings, budgetYear: String(settings.budgetYear), tableSet: set.label };
}

function text(words: string): PlannedContent {
  return { kind: 'text', text: words };
}

function settingWrites(sheet: FoundSheet, texts: SettingTexts): readonly CellWrite[] | null {
  const places = settingPlaces(sheet);
  if (places === null) return null;
  let next = rowBelow(sheet);
  return SETTING_ITEMS.flatMap(({ key, label }): readonly CellWrite[] => {
    const found = places.rowOf(label);
    const row = found ?? next;
    if (found === null) next += 1;
    const column = places.contentColumn;
    const content = { row, column, content: text(texts[key]) };
    if (found !== null) return shown(sheet.rows[row]?.[column]) === texts[key] ? [] : [content];
    return [{ row, column: places.itemColumn, content: text(label) }, content];
  });
}

const OTHER_UNIT: Readonly<Record<AmountUnit, AmountUnit>> = { 元: '万元', 万元: '元' };

interface UnitSwitch {
  readonly change: SheetChange | null;
  /** Whether the column already has amounts. */
  readonly hasAmounts: boolean;
}

/** Renames the header of the amount column, which contains the unit; the amounts themselves stay. */
function unitSwitch(state: WorkbookState, declaration: AnyEntrySheet, unit: AmountUnit): UnitSwitch {
  const sheet = sheetByName(state.snapshot, declaration.name);
  const column = Object.values(declaration.columns).find((candidate) => candidate.unit === 'settings');
  if (sheet === null || column === undefined) return { change: null, hasAmounts: false };
  const old = comparable(drawnHeader(column, OTHER_UNIT[unit]));
  for (const [row, cells] of sheet.rows.entries()) {
    const index = cells.findIndex((cell) => typeof cell === 'string' && comparable(cell) === old);
    if (index < 0) continue;
    const content = text(drawnHeader(column, unit));
    const cell = { row, column: index, content };
    return {
      change: { kind: 'edit', sheetId: sheet.id, name: sheet.name, rows: [], cells: [cell] },
      hasAmounts: sheet.rows.slice(row + 1).some((other) => !isBlank(other[index])),
    };
  }
  return { change: null, hasAmounts: false };
}

/** Returns the template's 设置 with the texts in it. */
function filledSettingsPlan(plan: SheetPlan, texts: SettingTexts): SheetPlan {
  const column = Object.keys(SETTINGS_SHEET.columns).indexOf('content');
  return {
    ...plan,
    rows: plan.rows.map((row, index) => {
      const item = SETTING_ITEMS[index - 1];
      const cell = row[column];
      if (item === undefined || cell === undefined) return row;
      return row.map((other, at) => (at === column ? { ...cell, content: text(texts[item.key]) } : other));
    }),
  };
}

/** Creates the missing entry sheets with the settings, where 设置 is absent. */
function intoNewSheets(state: WorkbookState, settings: Settings, texts: SettingTexts): PreparedCommand {
  const set = TABLE_SETS.find((candidate) => candidate.id === settings.tableSet) ?? state.set;
  const { changes, names, added } = missingSheets(state, templateWorkbook(settings.budgetYear, set));
  const sheets = changes.map((change) =>
    change.kind === 'add' && change.plan.name === SETTINGS_SHEET.name
      ? { ...change, plan: filledSettingsPlan(change.plan, texts) }
      : change,
  );
  return {
    kind: 'change',
    change: { title: SAVE_SETTINGS_TITLE, sheets, names, removedNames: [] },
    summary: `已保存设置，并建立${String(added.length)}张工作表。`,
    details: [],
    figures: [],
  };
}

function unitQuestion(unit: AmountUnit): PreparedCommand {
  return {
    kind: 'question',
    question: {
      title: `金额单位改为${unit}`,
      text: `录入表的金额表头将改为“金额(${unit})”。已经录入的数字不会换算，请确认它们就是以${unit}为单位。`,
      items: [],
      choices: [{ id: 'switch', label: '改表头，数字不变', primary: true }],
    },
  };
}

export function saveSettings(
  state: WorkbookState,
  settings: Settings,
  answer: string | undefined,
): PreparedCommand {
  const texts = textsOf(settings);
  const sheet = sheetByName(state.snapshot, SETTINGS_SHEET.name);
  if (sheet === null) return intoNewSheets(state, settings, texts);
  const cells = settingWrites(sheet, texts);
  if (cells === null) {
    return refused(`“${sheet.name}”表中没有找到“项目”“内容”两列。请恢复这两个表头，再保存设置。`);
  }
  const switches = [INCOME_SHEET, EXPENDITURE_SHEET].map((declaration) =>
    unitSwitch(state, declaration, settings.amountUnit),
  );
  if (switches.some((one) => one.hasAmounts) && answer !== 'switch') return unitQuestion(settings.amountUnit);
  const headers = switches.flatMap(({ change }) => (change === null ? [] : [change]));
  if (cells.length === 0 && headers.length === 0) return { kind: 'nothing', summary: '设置没有变化。' };
  const settingsChange: SheetChange = { kind: 'edit', sheetId: sheet.id, name: sheet.name, rows: [], cells };
  return {
    kind: 'change',
    change: {
      title: SAVE_SETTINGS_TITLE,
      sheets: [...(cells.length === 0 ? [] : [settingsChange]), ...headers],
      names: [],
      removedNames: [],
    },
    summary: '已保存设置。',
    details: [],
    figures: [],
  };
}
