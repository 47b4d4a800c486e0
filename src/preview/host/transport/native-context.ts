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
const READ_AND_WRITE = 0;
const TASK_PANE = 1;

/** The members of `window.external.GetContext()` that office.js asks for. */
export function nativeContext(options: ContextOptions): Readonly<Record<string, () => unknown>> {
  const { locale, settings } = options;
  return {
    GetAppType: () => EXCEL,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => '16.0.14332.20000',
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => options.documentUrl,
    GetAppCapabilities: () => READ_AND_WRITE,
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
