/** Which sets of the API this Excel has. */

export type IsSetSupported = (name: string, version?: string | number) => boolean;

/** The sets beside ExcelApi that desktop Excel of the floor has. */
export const OTHER_SETS: Readonly<Record<string, string>> = {
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  DialogApi: '1.2',
  RichApiRuntime: '1.2',
  CustomXmlParts: '1.1',
  Settings: '1.1',
  DocumentEvents: '1.1',
};

/** Whether a version such as `1.9` is at least another. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

export function setVersions(excelApi: string): Readonly<Record<string, string>> {
  return { ExcelApi: excelApi, ...OTHER_SETS };
}

export function requirementSets(excelApi: string): IsSetSupported {
  const sets = new Map(
    Object.entries(setVersions(excelApi)).map(([name, version]) => [name.toLowerCase(), version]),
  );
  return (name, version = '1.1') => {
    const has = sets.get(name.toLowerCase());
    return has !== undefined && isAtLeast(has, String(version));
  };
}
