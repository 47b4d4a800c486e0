/** Describes Excel, the document and the add-in to office.js, as native Excel does. */

export type ThemeName = 'light' | 'dark';

export interface ContextOptions {
  readonly locale: string;
  /** Version by name of the set. */
  readonly sets: Readonly<Record<string, string>>;
  /** Read at each call, because it may change. */
  readonly theme: () => ThemeName;
  /** `Office.context.document.settings`, as JSON texts by key. */
  readonly settings: Map<string, string>;
  readonly documentUrl: string;
  readonly build: string;
  readonly document: keyof typeof CLIENT_MODES;
}

/** Colours of Office's coloured and black themes as numbers, 0xRRGGBB. */
const THEMES: Readonly<Record<ThemeName, Readonly<Record<string, number>>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x000000,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x000000,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x0a0a0a,
    controlForegroundColor: 0xffffff,
  },
};

const EXCEL = 1;
/** `OSF.ClientMode` of office.js on Windows; elsewhere the numbers are swapped. */
const CLIENT_MODES = { editable: 0, 'read-only': 1 } as const;
const TASK_PANE = 1;

/** Builds the members of `window.external.GetContext()` that office.js reads. */
export function nativeContext(options: ContextOptions): Readonly<Record<string, () => unknown>> {
  const { locale, settings } = options;
  return {
    GetAppType: () => EXCEL,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => options.build,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => options.documentUrl,
    GetAppCapabilities: () => CLIENT_MODES[options.document],
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetInitialDisplayMode: () => 2,
    GetSolutionRef: () => 'preview',
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'preview',
    GetInstanceId: () => 'preview',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(options.sets),
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[options.theme()]),
    GetSettings: () => settingsStore(settings),
  };
}

function settingsStore(settings: Map<string, string>): object {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      settings.clear();
      for (const [index, key] of keys.entries()) settings.set(key, values[index] ?? '');
    },
  };
}
