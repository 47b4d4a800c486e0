/** Declares one account (科目) of a classification. */

export type Certainty = 'source' | 'sure' | 'likely' | 'unsure';

/** 类, 款, 项; economic classifications have no 项. */
export type AccountLevel = 'class' | 'section' | 'item';

/** A record of `data/`; data/README.md explains the fields. */
export interface AccountRecord {
  readonly code: string;
  readonly name: string;
  readonly certainty: Certainty;
  readonly from?: string;
  readonly until?: string;
  readonly departmentUse?: boolean;
  readonly note?: string;
}

export interface Account extends AccountRecord {
  readonly level: AccountLevel;
}
