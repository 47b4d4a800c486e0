/** What a scene of the gallery is: a screen, the department behind it, and what the clerk has done there. */
import type { Unit } from '../../../src/entries/entries';
import type { ScreenId } from '../../../src/taskpane/screens';
import type { SentFile } from '../support/department';
import type { Script } from '../support/fake-session';

/** Files to choose through the input of this label. */
export interface ChosenFiles {
  readonly into: string;
  readonly files: () => Promise<readonly SentFile[]>;
}

export interface Scene {
  readonly name: string;
  readonly screen: ScreenId;
  readonly script: Script;
  /** A real session on a department of these units takes the place of the script. */
  readonly units?: readonly Unit[];
  /** `false`: in a web view that saves no files. */
  readonly canSave?: boolean;
  /** Names of buttons to press and files to choose, one after the other, before looking. */
  readonly press?: readonly (string | ChosenFiles)[];
  /** Text to paste into the roster first. */
  readonly paste?: string;
}
