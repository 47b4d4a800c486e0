/** Declares the source of office.js for the pane's page, and its files that the add-in copies. */
import type { OfficeJsSource } from './build-options';

const OWN_FOLDER = 'office-js';

/** The two addresses in Microsoft's documentation: "Referencing the Office JavaScript API library". */
const SCRIPTS: Readonly<Record<OfficeJsSource, string>> = {
  own: `${OWN_FOLDER}/office.js`,
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'cdn-cn': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** Address for the page's script tag; relative for a copy in the add-in. */
export function officeJsScript(source: OfficeJsSource): string {
  return SCRIPTS[source];
}

/** The foreign origin that the page has to allow for scripts; `null`: none. */
export function officeJsOrigin(source: OfficeJsSource): string | null {
  return source === 'own' ? null : new URL(SCRIPTS[source]).origin;
}

/**
 * office.js loads one file for the detected kind of Excel, and the texts of one language (fallback: English).
 * The package's other files are for other programs, older Excels, or telemetry.
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

/** `minimized` skips webpack's minimizer: the licence allows unmodified copies only. */
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

/** Lines of the notices: it is copied unmodified, with its licence. */
export function officeJsNotice(source: OfficeJsSource): readonly string[] {
  return source === 'own' ? [`office.js (Microsoft): ${OWN_FOLDER}/LICENSE.md`] : [];
}
