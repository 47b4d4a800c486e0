/**
 * Names settings of sheets that Excel refused although the contents are written: on some builds freezing fails
 * (OfficeDev/office-js#2196), page set-up depends on the printer. They never undo a filling.
 */

export type SettingPart =
  'sizes' | 'freeze' | 'filter' | 'page' | 'view' | 'hidden' | 'charts' | 'protection';

export interface SettingLeft {
  readonly part: SettingPart;
  /** Name of the sheet. */
  readonly sheet: string;
  /** Excel's answer for support, in English. */
  readonly detail: string;
}

export interface SettingsLeft {
  /** At least one setting. */
  readonly items: readonly SettingLeft[];
  /** Retries them; returns `null` when all are set. */
  readonly again: () => Promise<SettingsLeft | null>;
}
