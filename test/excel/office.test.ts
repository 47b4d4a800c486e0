/** Whether Office is available, what it supports, and its colours. */
import { whenOfficeReady } from '../../src/excel/ready';
import { can, missingRequirements } from '../../src/excel/requirements';
import { officeColors, watchOfficeColors, type OfficeColors } from '../../src/excel/theme';

/** An Office with the given properties. */
function office({
  host = 'Excel',
  excelApi = '1.14',
  sharedRuntime = '1.1',
  theme,
}: {
  readonly host?: string | null;
  readonly excelApi?: string;
  readonly sharedRuntime?: string;
  readonly theme?: Readonly<Record<string, unknown>>;
}): void {
  const number = (version: string): number => Number(version.split('.')[1]);
  const sets: Readonly<Record<string, string>> = { ExcelApi: excelApi, SharedRuntime: sharedRuntime };
  Reflect.set(globalThis, 'Office', {
    onReady: () => Promise.resolve({ host, platform: host === null ? null : 'PC' }),
    context: {
      officeTheme: theme,
      requirements: {
        isSetSupported: (set: string, version: string) => number(sets[set] ?? '1.0') >= number(version),
      },
    },
  });
}

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

describe('ready', () => {
  test('in a supported Excel', async () => {
    office({});
    expect(await whenOfficeReady()).toEqual({ kind: 'excel', platform: 'PC' });
  });

  test('in an Excel that is too old, with the missing sets', async () => {
    office({ excelApi: '1.12' });
    expect(await whenOfficeReady()).toEqual({ kind: 'too-old', missing: ['ExcelApi 1.13'] });
    office({ excelApi: '1.12', sharedRuntime: '1.0' });
    expect(missingRequirements()).toEqual(['ExcelApi 1.13', 'SharedRuntime 1.1']);
  });

  test.each([null, 'Word'])('elsewhere: %s', async (host) => {
    office({ host });
    expect(await whenOfficeReady()).toEqual({ kind: 'not-excel' });
  });
});

test('a member above the floor depends on its set', () => {
  office({ excelApi: '1.13' });
  expect(can('triggerSource')).toBe(false);
  office({ excelApi: '1.14' });
  expect(can('triggerSource')).toBe(true);
});

describe('colours', () => {
  test.each<[string, Readonly<Record<string, unknown>> | undefined, OfficeColors | null]>([
    [
      'light',
      { bodyBackgroundColor: '#F5F5F5', bodyForegroundColor: '#201F1E', isDarkTheme: false },
      { isDark: false, background: '#f5f5f5', foreground: '#201f1e' },
    ],
    [
      'dark, as Office reports',
      { bodyBackgroundColor: '#808080', bodyForegroundColor: '#FFFFFF', isDarkTheme: true },
      { isDark: true, background: '#808080', foreground: '#ffffff' },
    ],
    [
      'dark, without a report of Office',
      { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF' },
      { isDark: true, background: '#262626', foreground: '#ffffff' },
    ],
    [
      'light, without a report of Office and without a hash',
      { bodyBackgroundColor: 'E6E6E6', bodyForegroundColor: '000000' },
      { isDark: false, background: '#e6e6e6', foreground: '#000000' },
    ],
    ['none', undefined, null],
    ['none that can be read', { bodyBackgroundColor: 'white', bodyForegroundColor: '' }, null],
  ])('%s', (_, theme, expected) => {
    office(theme === undefined ? {} : { theme });
    expect(officeColors()).toEqual(expected);
  });

  test('are read again when the pane gets the focus', () => {
    const windowEvents = new EventTarget();
    const documentEvents = new EventTarget();
    Reflect.set(globalThis, 'window', windowEvents);
    Reflect.set(globalThis, 'document', documentEvents);
    office({ theme: { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' } });
    const seen: (boolean | undefined)[] = [];
    const stop = watchOfficeColors((colors) => seen.push(colors?.isDark));
    windowEvents.dispatchEvent(new Event('focus'));
    office({ theme: { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' } });
    documentEvents.dispatchEvent(new Event('visibilitychange'));
    stop();
    windowEvents.dispatchEvent(new Event('focus'));
    documentEvents.dispatchEvent(new Event('visibilitychange'));
    expect(seen).toEqual([false, true]);
    Reflect.deleteProperty(globalThis, 'window');
    Reflect.deleteProperty(globalThis, 'document');
  });
});
