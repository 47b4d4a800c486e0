/** Renders the settings fields, each with a hint and, after leaving or saving, its error. */
import { Field, Input, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SETTING_ITEMS, type SettingItem, type SettingKey } from '../../../entries/declarations/settings';
import { AMOUNT_UNITS } from '../../../money/amount-unit';
import { TABLE_SETS } from '../../../sets';
import type { SettingsDraft } from '../../state/drafts';
import type { FieldErrors } from './settings-form';

interface Option {
  readonly value: string;
  readonly label: string;
}

const OPTIONS: Readonly<Partial<Record<SettingKey, readonly Option[]>>> = {
  tableSet: TABLE_SETS.map(({ id, label }) => ({ value: id, label })),
  amountUnit: AMOUNT_UNITS.map((unit) => ({ value: unit, label: unit })),
};

/** Hints of the entry sheet mention its drop-down lists; the form shows these lists directly. */
const HINTS: Readonly<Partial<Record<SettingKey, string>>> = {
  tableSet: '按所在省市的要求选择。',
  amountUnit: '各录入表金额的单位；表头要一致。',
};

interface ControlProps {
  readonly item: SettingItem;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}

function Control({ item, value, onChange, onLeave, ...field }: ControlProps): ReactElement {
  const options = OPTIONS[item.key];
  const common = { ...field, name: item.key, required: true, onBlur: onLeave };
  if (options === undefined)
    return (
      <Input
        {...common}
        value={value}
        autoComplete="off"
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    );
  return (
    <Select
      {...common}
      value={value}
      onChange={(_, data) => {
        onChange(data.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

export function SettingsFields({
  draft,
  errors,
  onChange,
  onLeave,
}: {
  readonly draft: SettingsDraft;
  readonly errors: FieldErrors;
  readonly onChange: (key: SettingKey, value: string) => void;
  readonly onLeave: (key: SettingKey) => void;
}): ReactElement {
  return (
    <>
      {SETTING_ITEMS.map((item) => {
        const error = errors[item.key];
        return (
          <Field
            key={item.key}
            label={item.label}
            {...(error === undefined
              ? { hint: HINTS[item.key] ?? item.hint }
              : { validationState: 'error', validationMessage: error })}
          >
            <Control
              item={item}
              value={draft[item.key]}
              onChange={(value) => {
                onChange(item.key, value);
              }}
              onLeave={() => {
                onLeave(item.key);
              }}
            />
          </Field>
        );
      })}
    </>
  );
}
