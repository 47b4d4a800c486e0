/** Holds unsaved form input; it survives while the clerk looks at other screens. */
import type { Settings } from '../../entries/entries';
import { createStore, type ObservableStore } from './observable';

/** The settings as typed. */
export type SettingsDraft = Readonly<Record<keyof Settings, string>>;

export interface Drafts {
  /** `null` while the form shows the settings of the workbook. */
  readonly settings: ObservableStore<SettingsDraft | null>;
  /** Unsaved 审核说明, by fingerprint of the finding. */
  readonly explanations: ObservableStore<ReadonlyMap<string, string>>;
}

/** `text`: `null` deletes the draft. */
export function draftExplanation({ explanations }: Drafts, fingerprint: string, text: string | null): void {
  const next = new Map(explanations.get());
  if (text === null) next.delete(fingerprint);
  else next.set(fingerprint, text);
  explanations.set(next);
}

export function createDrafts(): Drafts {
  return {
    settings: createStore<SettingsDraft | null>(null),
    explanations: createStore<ReadonlyMap<string, string>>(new Map()),
  };
}
