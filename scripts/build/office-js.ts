/** Where the pane's page gets office.js from, and which of its files the add-in brings along. */
import type { OfficeJsSource } from './build-options';

const OWN_FOLDER = 'office-js';

/** The two addresses that Microsoft documents: "Referencing the Office JavaScript API library". */
const SCRIPTS: Readonly<Record<OfficeJsSource, string>> = {
  own: `${OWN_FOLDER}/office.js`,
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** Address for the page's script tag, relative to the page when it is the add-in's own. */
export function officeJsScript(source: OfficeJsSource): string {
  return SCRIPTS[source];
}

/** The origin that the page must be allowed to load scripts from besides its own; `null`: none. */
export function officeJsOrigin(source: OfficeJsSource): string | null {
  return source === 'own' ? null : new URL(SCRIPTS[source]).origin;
}

/**
 * office.js loads one file for the kind of Excel it finds itself in and the texts of one language, falling back to
 * English. Everything else in the package serves other programs, older Excels, or telemetry.
 */
const FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

interface CopiedFile {
  readonly from: string;
  readonly to: string;
  readonly info: () => { readonly minimized: true };
}

/** `minimized` keeps webpack's minimizer away: the licence allows unmodified copies only. */
const UNTOUCHED = () => ({ minimized: true }) as const;

export function officeJsFiles(packageFolder: string): readonly CopiedFile[] {
  return [
    { from: `${packageFolder}/LICENSE.md`, to: `${OWN_FOLDER}/LICENSE.md`, info: UNTOUCHED },
    ...FILES.map((file) => ({
      from: `${packageFolder}/dist/${file}`,
      to: `${OWN_FOLDER}/${file}`,
      info: UNTOUCHED,
    })),
  ];
}

/** What the notices say of it: it is copied as it is, with its licence. */
export function officeJsNotice(source: OfficeJsSource): readonly string[] {
  return source === 'own' ? [`office.js (Microsoft): ${OWN_FOLDER}/LICENSE.md`] : [];
}
