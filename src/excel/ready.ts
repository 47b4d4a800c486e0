/** Waits for Office and checks whether the add-in works in this Excel. */
import { missingRequirements } from './requirements';

export type OfficeReady =
  | { readonly kind: 'excel'; readonly platform: string | null }
  /** Excel, but too old; `missing`: the requirement sets that it lacks, e.g. `ExcelApi 1.13`. */
  | { readonly kind: 'too-old'; readonly missing: readonly string[] }
  /** Opened in a browser alone, or in another Office program. */
  | { readonly kind: 'not-excel' };

export async function whenOfficeReady(): Promise<OfficeReady> {
  // Typed as always there; outside Office both are null.
  const { host, platform }: { host: Office.HostType | null; platform: Office.PlatformType | null } =
    await Office.onReady();
  if (host?.toString() !== 'Excel') return { kind: 'not-excel' };
  const missing = missingRequirements();
  return missing.length > 0
    ? { kind: 'too-old', missing }
    : { kind: 'excel', platform: platform === null ? null : platform.toString() };
}
