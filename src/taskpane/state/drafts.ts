/** What the clerk has typed into forms but not written yet; it waits while she looks at other screens. */
import type { Settings } from '../../entries/entries';
import type { RosterPreview } from '../../workflow/commands/roster-import';
import { createStore, type Store } from './observable';

/** The settings as typed. */
export type SettingsDraft = Readonly<Record<keyof Settings, string>>;

export interface RosterDraft {
  readonly text: string;
  /** Name of the chosen file; `null` while the text is meant. */
  readonly fileName: string | null;
  /** `null` until a preview has been asked for. */
  readonly preview: RosterPreview | null;
}

export const EMPTY_ROSTER_DRAFT: RosterDraft = { text: '', fileName: null, preview: null };

export interface RawFindingsOf {
  /** `null` while the form shows what the workbook holds. */
  readonly settings: Store<SettingsDraft | null>;
  readonly roster: Store<RosterDraft>;
  /** 审核说明 being written, by fingerprint of the finding. */
  readonly explanations: Store<ReadonlyMap<string, string>>;
}

/** `null`: nothing is being written about it any more. */
export function draftExplanation(
  { explanations }: RawFindingsOf,
  fingerprint: string,
  text: string | null,
): void {
  const next = new Map(explanations.get());
  if (text === null) next.delete(fingerprint);
  else next.set(fingerprint, text);
  explanations.set(next);
}

export function createDrafts(): RawFindingsOf {
  return {
    settings: createStore<SettingsDraft | null>(null),
    roster: createStore(EMPTY_ROSTER_DRAFT),
    explanations: createStore<ReadonlyMap<string, string>>(new Map()),
  };
}
