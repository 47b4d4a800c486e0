/** What native Excel tells office.js about itself, the document and the add-in. */

export type ThemeName = 'light' | 'dark';

export interface ContextOptions {
  readonly locale: string;
  /** Version by name of the set. */
  readonly sets: Readonly<Record<string, string>>;
  /** Asked each time, so that it may change. */
  readonly theme: () => ThemeName;
  /** `Office.context.document.settings`, as JSON texts by key. */
  readonly settings: Map<string, string>;
  readonly documentUrl: string;
  readonly build: string;
  readonly document: keyof typeof CLIENT_MODES;
}

/** Colours as numbers, 0xRRGGBB, of Office’s coloured and black themes. */
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
/** `OSF.ClientMode` of office.js on Windows; elsewhere it is the other way round. */
const CLIENT_MODES = { editable: 0, 'read-only': 1 } as const;
const TASK_PANE = 1;

/** The members of `window.external.GetContext()` that office.js asks for. */
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
