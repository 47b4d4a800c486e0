/** Holds unsaved form input; it survives while the clerk looks at other screens. */
import type { Settings } from '../../entries/entries';
import type { RosterPreview } from '../../workflow/commands/roster-import';
import { createStore, type ObservableStore } from './observable';

/** The settings as typed. */
export type SettingsDraft = Readonly<Record<keyof Settings, string>>;

export interface RosterDraft {
  readonly text: string;
  /** Name of the chosen file; `null`: the text counts. */
  readonly fileName: string | null;
  /** `null` before the first preview. */
  readonly preview: RosterPreview | null;
}

export const EMPTY_ROSTER_DRAFT: RosterDraft = { text: '', fileName: null, preview: null };

export interface Drafts {
  /** `null` while the form shows the settings of the workbook. */
  readonly settings: ObservableStore<SettingsDraft | null>;
  readonly roster: ObservableStore<RosterDraft>;
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
    roster: createStore(EMPTY_ROSTER_DRAFT),
    explanations: createStore<ReadonlyMap<string, string>>(new Map()),
  };
}
