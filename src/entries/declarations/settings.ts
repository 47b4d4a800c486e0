/** Declares 设置: department, year, table set and unit of money. One row per setting. */
import { AMOUNT_UNITS, type AmountUnit } from '../../money/amount-unit';
import { freeText } from '../cell-types';
import { codeText } from '../code-text';
import { optional, required } from '../column';
import type { EntrySheet } from '../entry-sheet';
import type { Settings } from '../entries';
import type { EntryProblem } from '../problem';
import { ProblemList } from '../problem-list';
import type { SheetReading } from '../read-sheet';
import { SHEET_HEADS } from '../sheet-heads';
import { comparable } from '../text';

const COLUMNS = {
  item: required('项目', freeText, { width: 16, help: '设置项目，请勿改动。', given: 'key' }),
  content: optional('内容', freeText, { width: 44, help: '请在这一列填写。' }),
  hint: optional('说明', freeText, { width: 60, help: '填写说明。', given: 'hint' }),
} as const;

export const SETTINGS_SHEET: EntrySheet<typeof COLUMNS> = { ...SHEET_HEADS.settings, columns: COLUMNS };

/** A table set as a choice in the settings. */
export interface TableSetChoice {
  readonly id: string;
  readonly label: string;
}

export type SettingKey = keyof Settings;

export interface SettingItem {
  readonly key: SettingKey;
  readonly label: string;
  readonly hint: string;
  /** Whether the value comes from a list; the list has the name of the label. */
  readonly chosen: boolean;
}

export const SETTING_ITEMS: readonly SettingItem[] = [
  { key: 'departmentCode', label: '部门代码', hint: '数字，如 703；单位代码以它开头。', chosen: false },
  { key: 'departmentName', label: '部门名称', hint: '印在每张表上的全称。', chosen: false },
  { key: 'budgetYear', label: '预算年度', hint: '四位数字，如 2023。', chosen: false },
  { key: 'tableSet', label: '表样', hint: '从下拉列表中选择。', chosen: true },
  { key: 'amountUnit', label: '金额单位', hint: '各录入表金额的单位，元或万元；表头要一致。', chosen: true },
];

type Contents = ReadonlyMap<SettingKey, { readonly row: number; readonly text: string }>;
type Parsed<T> =
  { readonly kind: 'value'; readonly value: T } | { readonly kind: 'bad'; readonly expected: string };

function parsedYear(text: string): Parsed<number> {
  const digits = comparable(text).replace(/年度?$/u, '');
  return /^20\d\d$/u.test(digits)
    ? { kind: 'value', value: Number(digits) }
    : { kind: 'bad', expected: '四位数字的年度，如 2023' };
}

function parsedCode(text: string): Parsed<string> {
  const read = codeText(text);
  return read.kind === 'code'
    ? { kind: 'value', value: read.code }
    : { kind: 'bad', expected: '数字编码，如 703' };
}

function parsedUnit(text: string): Parsed<AmountUnit> {
  const unit = AMOUNT_UNITS.find((candidate) => candidate === comparable(text));
  return unit === undefined
    ? { kind: 'bad', expected: AMOUNT_UNITS.join('或') }
    : { kind: 'value', value: unit };
}

function parsedTableSet(text: string, choices: readonly TableSetChoice[]): Parsed<string> {
  const choice = choices.find((candidate) => comparable(candidate.label) === comparable(text));
  return choice === undefined
    ? { kind: 'bad', expected: choices.map((candidate) => candidate.label).join('、') }
    : { kind: 'value', value: choice.id };
}

function contentsOf(reading: SheetReading<typeof COLUMNS>): { contents: Contents; problems: ProblemList } {
  const contents = new Map<SettingKey, { row: number; text: string }>();
  const problems = new ProblemList();
  for (const { row, values } of reading.rows) {
    const item = SETTING_ITEMS.find((candidate) => comparable(candidate.label) === comparable(values.item));
    if (item === undefined) continue;
    if (contents.has(item.key)) {
      problems.add('duplicate-setting', reading.place(row, 'item'), { found: values.item });
    }
    contents.set(item.key, { row, text: values.content ?? '' });
  }
  return { contents, problems };
}

/** Returns the content of a setting; `null` for a blank one. */
export function settingText(reading: SheetReading<typeof COLUMNS>, key: SettingKey): string | null {
  const text = contentsOf(reading).contents.get(key)?.text;
  return text === undefined || text === '' ? null : text;
}

export interface SettingsReading {
  /** `null` when a setting is missing or unreadable; `problems` gives the reasons. */
  readonly settings: Settings | null;
  readonly problems: readonly EntryProblem[];
}

export function toSettings(
  reading: SheetReading<typeof COLUMNS>,
  tableSets: readonly TableSetChoice[],
): SettingsReading {
  const { contents, problems } = contentsOf(reading);
  const take = <T>(key: SettingKey, parse: (text: string) => Parsed<T>): T | null => {
    const label = SETTING_ITEMS.find((item) => item.key === key)?.label ?? key;
    const entered = contents.get(key);
    if (entered === undefined || entered.text === '') {
      const place =
        entered === undefined ? { sheet: SETTINGS_SHEET.name } : reading.place(entered.row, 'content');
      problems.add('missing-setting', place, { what: `“${label}”没有填写`, expected: label });
      return null;
    }
    const parsed = parse(entered.text);
    if (parsed.kind === 'value') return parsed.value;
    problems.add('bad-setting', reading.place(entered.row, 'content'), {
      found: entered.text,
      expected: parsed.expected,
      what: `“${label}”无法识别`,
      remedy: `应为${parsed.expected}。`,
    });
    return null;
  };
  const departmentCode = take('departmentCode', parsedCode);
  const departmentName = take('departmentName', (text) => ({ kind: 'value', value: text }));
  const budgetYear = take('budgetYear', parsedYear);
  const tableSet = take('tableSet', (text) => parsedTableSet(text, tableSets));
  const amountUnit = take('amountUnit', parsedUnit);
  if (
    departmentCode === null ||
    departmentName === null ||
    budgetYear === null ||
    tableSet === null ||
    amountUnit === null ||
    problems.problems.some((found) => found.severity === 'blocking')
  ) {
    return { settings: null, problems: problems.problems };
  }
  return {
    settings: { departmentCode, departmentName, budgetYear, tableSet, amountUnit },
    problems: problems.problems,
  };
}
