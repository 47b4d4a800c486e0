/** Lists the sets of the API that this Excel has. */
import type { UndoRule } from '../undo/undo-rules';

export type IsSetSupported = (name: string, version?: string | number) => boolean;

/** Sets other than ExcelApi in the oldest supported desktop Excel. */
export const OTHER_SETS: Readonly<Record<string, string>> = {
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  DialogApi: '1.2',
  RichApiRuntime: '1.2',
  CustomXmlParts: '1.1',
  Settings: '1.1',
  DocumentEvents: '1.1',
};

/** Compares versions such as `1.9`. */
export function isAtLeast(version: string, minimum: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [minimumMajor = 0, minimumMinor = 0] = minimum.split('.').map(Number);
  return major > minimumMajor || (major === minimumMajor && minor >= minimumMinor);
}

/** The set that reports undo support of writes (documentation "Undo support"). */
const UNDO_SET = { ExcelUndoApiAll: '1.0' } as const;

export interface SetOptions {
  readonly excelApi: string;
  readonly undo: UndoRule;
}

export function setVersions({ excelApi, undo }: SetOptions): Readonly<Record<string, string>> {
  return { ExcelApi: excelApi, ...OTHER_SETS, ...(undo === 'writes-undoable' ? UNDO_SET : {}) };
}

export function requirementSets(options: SetOptions): IsSetSupported {
  const sets = new Map(
    Object.entries(setVersions(options)).map(([name, version]) => [name.toLowerCase(), version]),
  );
  return (name, version = '1.1') => {
    const has = sets.get(name.toLowerCase());
    return has !== undefined && isAtLeast(has, String(version));
  };
}
