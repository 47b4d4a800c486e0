/**
 * Declares Excels by name, with their differences for an add-in. Sets: documentation "Excel JavaScript API requirement
 * sets" (volume licences end at 1.17 for now). Builds before undo support clear the stack at any call of a shared
 * runtime.
 */
import type { UndoRule } from './undo/undo-rules';

export type Platform = 'Windows' | 'Mac' | 'web';

export interface Profile {
  /** The highest version of ExcelApi. */
  readonly excelApi: string;
  /** Calls of an add-in that clear Ctrl+Z. */
  readonly undo: UndoRule;
  readonly platform: Platform;
  /**
   * Whether covered cells keep their styles when the add-in merges; on the web they do not (OfficeDev/office-js#6405).
   */
  readonly mergeKeepsStyles: boolean;
  /** Excel's own name of its build. */
  readonly build: string;
}

export const PROFILES = {
  'LTSC 2021': {
    excelApi: '1.14',
    undo: 'any-call-clears',
    platform: 'Windows',
    mergeKeepsStyles: true,
    build: '16.0.14332.20000',
  },
  'LTSC 2024': {
    excelApi: '1.17',
    undo: 'any-call-clears',
    platform: 'Windows',
    mergeKeepsStyles: true,
    build: '16.0.17932.20000',
  },
  'Microsoft 365 Windows': {
    excelApi: '1.20',
    undo: 'writes-undoable',
    platform: 'Windows',
    mergeKeepsStyles: true,
    build: '16.0.19201.20002',
  },
  Mac: {
    excelApi: '1.20',
    undo: 'writes-undoable',
    platform: 'Mac',
    mergeKeepsStyles: true,
    build: '16.100.25081015',
  },
  web: {
    excelApi: '1.20',
    undo: 'writes-undoable',
    platform: 'web',
    mergeKeepsStyles: false,
    build: '16.0.19201.20002',
  },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;

export const PROFILE_NAMES = Object.keys(PROFILES) as readonly ProfileName[];

export function isProfileName(name: string): name is ProfileName {
  return Object.hasOwn(PROFILES, name);
}
