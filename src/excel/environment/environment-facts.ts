/** What Office reports of itself. Every part may be missing, since this is read where the add-in does not work. */

export interface EnvironmentFacts {
  /** `Excel`, as Office names it; `null` where it reports none. */
  readonly host: string | null;
  /** `PC`, `Mac`, `OfficeOnline`, … */
  readonly platform: string | null;
  /** The build, e.g. `16.0.14332.20000`. */
  readonly version: string | null;
  readonly locale: string | null;
  /** The highest supported version of ExcelApi; `null`: not even 1.1, or no Office. */
  readonly excelApi: string | null;
  /** Other sets that matter, e.g. `SharedRuntime 1.1`. */
  readonly sets: readonly { readonly name: string; readonly supported: boolean }[];
  /** Whether the client library has notes, which the copy on npm lacks. */
  readonly clientKnowsNotes: boolean;
}

const NOTHING: EnvironmentFacts = {
  host: null,
  platform: null,
  version: null,
  locale: null,
  excelApi: null,
  sets: [],
  clientKnowsNotes: false,
};

/** ExcelApi 1.1 to 1.20; newer versions do not matter here. */
const LATEST_MINOR = 20;

const OTHER_SETS = [
  ['SharedRuntime', '1.1'],
  ['SharedRuntime', '1.2'],
  ['CustomXmlParts', '1.1'],
  ['ExcelApiOnline', '1.1'],
  ['ExcelApiDesktop', '1.1'],
] as const;

/** Typed as always there; before Office is ready, and outside of it, parts are not. */
type MaybeContext = Partial<Pick<Office.Context, 'diagnostics' | 'requirements' | 'displayLanguage'>>;

function hasOffice(): boolean {
  return typeof Office !== 'undefined' && (Office.context as MaybeContext | undefined) !== undefined;
}

function excelApiOf(supports: (set: string, version: string) => boolean): string | null {
  for (let minor = LATEST_MINOR; minor > 0; minor -= 1) {
    const version = `1.${String(minor)}`;
    if (supports('ExcelApi', version)) return version;
  }
  return null;
}

export function environmentFacts(): EnvironmentFacts {
  if (!hasOffice()) return NOTHING;
  const { diagnostics, requirements, displayLanguage }: MaybeContext = Office.context;
  const supports = (set: string, version: string): boolean =>
    requirements?.isSetSupported(set, version) ?? false;
  return {
    host: diagnostics?.host.toString() ?? null,
    platform: diagnostics?.platform.toString() ?? null,
    version: diagnostics?.version ?? null,
    locale: displayLanguage ?? null,
    excelApi: excelApiOf(supports),
    sets: OTHER_SETS.map(([set, version]) => ({
      name: `${set} ${version}`,
      supported: supports(set, version),
    })),
    clientKnowsNotes: typeof Excel !== 'undefined' && 'notes' in Excel.Workbook.prototype,
  };
}
