/** Parses the settings form, or finds an error for each field. Pure functions. */
import { SETTING_ITEMS, type SettingKey } from '../../../entries/declarations/settings';
import type { Settings } from '../../../entries/entries';
import { comparable, tidyText } from '../../../entries/text';
import { AMOUNT_UNITS } from '../../../money/amount-unit';
import { TABLE_SETS, tableSetById } from '../../../sets';
import type { SettingTexts } from '../../../workflow/status/setting-texts';
import type { SettingsDraft } from '../../state/drafts';
import { at } from '../../../money/at';

export type FieldErrors = Readonly<Partial<Record<SettingKey, string>>>;

export type CheckedSettings =
  | { readonly kind: 'good'; readonly settings: Settings }
  | { readonly kind: 'bad'; readonly errors: FieldErrors };

/** Form of an empty workbook: the table set and amount unit that most departments use. */
const EMPTY_FORM: SettingsDraft = {
  departmentCode: '',
  departmentName: '',
  budgetYear: '',
  tableSet: at(TABLE_SETS, 0).id,
  amountUnit: AMOUNT_UNITS[0],
};

/** `texts`: contents of 设置 while the sheet as a whole cannot be used. Keeps a choice only if it is offered. */
export function formOf(settings: Settings | null, texts: SettingTexts): SettingsDraft {
  if (settings !== null) return { ...settings, budgetYear: String(settings.budgetYear) };
  const set = TABLE_SETS.find(
    ({ label }) => texts.tableSet !== undefined && comparable(label) === comparable(texts.tableSet),
  );
  const unit = AMOUNT_UNITS.find((one) => one === texts.amountUnit);
  return {
    ...EMPTY_FORM,
    ...texts,
    tableSet: set?.id ?? EMPTY_FORM.tableSet,
    amountUnit: unit ?? EMPTY_FORM.amountUnit,
  };
}

const CHECKS: Readonly<Record<SettingKey, (text: string) => string | null>> = {
  departmentCode: (text) => {
    if (comparable(text) === '') return '请填写部门代码，如 703。';
    return /^\d+$/u.test(comparable(text)) ? null : '部门代码只用数字，如 703。';
  },
  departmentName: (text) => (comparable(text) === '' ? '请填写部门全称，它印在每张表上。' : null),
  budgetYear: (text) => {
    if (comparable(text) === '') return '请填写预算年度，如 2023。';
    return /^20\d\d$/u.test(comparable(text)) ? null : '预算年度是四位数字，如 2023。';
  },
  tableSet: (text) => (tableSetById(text) === undefined ? '请选择表样。' : null),
  amountUnit: (text) => (AMOUNT_UNITS.some((unit) => unit === text) ? null : '请选择元或万元。'),
};

/** Finds the error of one field; `null`: none. */
export function fieldError(key: SettingKey, text: string): string | null {
  return CHECKS[key](text);
}

export function checkSettings(draft: SettingsDraft): CheckedSettings {
  const errors: Partial<Record<SettingKey, string>> = {};
  for (const { key } of SETTING_ITEMS) {
    const error = fieldError(key, draft[key]);
    if (error !== null) errors[key] = error;
  }
  const amountUnit = AMOUNT_UNITS.find((unit) => unit === draft.amountUnit);
  if (Object.keys(errors).length > 0 || amountUnit === undefined) return { kind: 'bad', errors };
  return {
    kind: 'good',
    settings: {
      departmentCode: comparable(draft.departmentCode),
      departmentName: tidyText(draft.departmentName),
      budgetYear: Number(comparable(draft.budgetYear)),
      tableSet: draft.tableSet,
      amountUnit,
    },
  };
}
