/** A rule for the input into cells. */
import type { Area } from './area';
import type { Json } from '../protocol/wire';

export type JsonRecord = { readonly [name: string]: Json | undefined };

export interface Validation {
  readonly areas: readonly Area[];
  /** `{list: {...}}`, `{custom: {...}}`, …; empty: a prompt without a rule. */
  readonly rule: JsonRecord;
  readonly prompt: JsonRecord;
  readonly errorAlert: JsonRecord;
  readonly ignoreBlanks: boolean;
}

export const NO_PROMPT: JsonRecord = { message: '', showPrompt: true, title: '' };
export const NO_ALERT: JsonRecord = { message: '', showAlert: true, style: 'Stop', title: '' };
export const NO_VALIDATION: Omit<Validation, 'areas'> = {
  rule: {},
  prompt: NO_PROMPT,
  errorAlert: NO_ALERT,
  ignoreBlanks: true,
};
