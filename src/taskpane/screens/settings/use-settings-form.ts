/** Holds the settings form: typed texts, errors, saving. */
import { useState } from 'react';
import type { SettingKey } from '../../../entries/declarations/settings';
import type { Settings } from '../../../entries/entries';
import { saveSettingsCommand } from '../../state/screen-commands';
import type { SettingTexts } from '../../../workflow/status/setting-texts';
import type { SettingsDraft } from '../../state/drafts';
import { useObservable } from '../../state/observable';
import { usePane } from '../../state/pane';
import { checkSettings, fieldError, formOf, type FieldErrors } from './settings-form';

export interface SettingsForm {
  readonly draft: SettingsDraft;
  readonly errors: FieldErrors;
  /** Whether the form differs from the workbook. */
  readonly isTyped: boolean;
  readonly change: (key: SettingKey, value: string) => void;
  readonly leave: (key: SettingKey) => void;
  /** Saves; returns the first field with an error, or `null`. */
  readonly submit: () => SettingKey | null;
  readonly discard: () => void;
}

function isKeyOf(errors: FieldErrors): (key: string) => key is SettingKey {
  return (key): key is SettingKey => Object.hasOwn(errors, key);
}

export function useSettingsForm(settings: Settings | null, texts: SettingTexts): SettingsForm {
  const { session, runner, announcer, drafts } = usePane();
  const [errors, setErrors] = useState<FieldErrors>({});
  const typed = useObservable(drafts.settings);
  const draft = typed ?? formOf(settings, texts);
  const check = (key: SettingKey, text: string): void => {
    setErrors({ ...errors, [key]: fieldError(key, text) ?? undefined });
  };
  return {
    draft,
    errors,
    isTyped: typed !== null,
    change: (key, value) => {
      drafts.settings.set({ ...draft, [key]: value });
      // A field with an error is checked at each key press, not only on leaving.
      if (errors[key] !== undefined) check(key, value);
    },
    leave: (key) => {
      if (typed !== null) check(key, draft[key]);
    },
    submit: () => {
      const checked = checkSettings(draft);
      if (checked.kind === 'good') {
        setErrors({});
        runner.run(saveSettingsCommand(session, drafts, checked.settings));
        return null;
      }
      setErrors(checked.errors);
      announcer.announce(Object.values(checked.errors).join(''));
      return Object.keys(checked.errors).find(isKeyOf(checked.errors)) ?? null;
    },
    discard: () => {
      drafts.settings.set(null);
      setErrors({});
    },
  };
}
