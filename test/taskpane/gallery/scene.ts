/** Declares a scene of the gallery: a screen, its department, and the clerk's actions. */
import type { Unit } from '../../../src/entries/entries';
import type { ScreenId } from '../../../src/taskpane/screens';
import type { SentFile } from '../support/department';
import type { Script } from '../support/fake-session';

/** Files to choose through the input with this label. */
export interface ChosenFiles {
  readonly into: string;
  readonly files: () => Promise<readonly SentFile[]>;
}

export interface Scene {
  readonly name: string;
  readonly screen: ScreenId;
  readonly script: Script;
  /** Uses a real session on a department of these units instead of the script. */
  readonly units?: readonly Unit[];
  /** `false`: a web view that saves no files. */
  readonly canSave?: boolean;
  /** Names of buttons to press and files to choose first, one after the other. */
  readonly press?: readonly (string | ChosenFiles)[];
}
