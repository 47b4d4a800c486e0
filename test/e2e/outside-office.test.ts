/** Tests the pane's page without Excel, and statements in the built files. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityViolations } from './support/accessibility';
import { ADDIN } from './support/built-site';
import { complaints, NO_COMPLAINTS, openWatchedPage } from './support/watched-page';

test('explains outside Excel how to open the pane', async () => {
  const watched = await openWatchedPage('taskpane.html', { width: 320 });
  try {
    await watched.page.getByText('请在 Excel 中打开').waitFor();
    expect(await accessibilityViolations(watched.page.mainFrame())).toEqual([]);
    expect(complaints(watched)).toEqual(NO_COMPLAINTS);
  } finally {
    await watched.close();
  }
});

test('has an accessible help page', async () => {
  const watched = await openWatchedPage('help.html', { width: 320 });
  try {
    expect(await accessibilityViolations(watched.page.mainFrame())).toEqual([]);
    expect(complaints(watched)).toEqual(NO_COMPLAINTS);
  } finally {
    await watched.close();
  }
});

test('copies office.js byte for byte, with its licence', () => {
  const original = join(__dirname, '../../node_modules/@microsoft/office-js');
  const files = [
    ['LICENSE.md', 'LICENSE.md'],
    ['office.js', 'dist/office.js'],
    ['excel-win32-16.01.js', 'dist/excel-win32-16.01.js'],
    ['excel-mac-16.00.js', 'dist/excel-mac-16.00.js'],
    ['excel-web-16.00.js', 'dist/excel-web-16.00.js'],
    ['zh-cn/office_strings.js', 'dist/zh-cn/office_strings.js'],
  ] as const;
  for (const [copy, source] of files)
    expect(readFileSync(join(ADDIN, 'office-js', copy)).equals(readFileSync(join(original, source)))).toBe(
      true,
    );
});

test('deploys nothing of the preview', () => {
  const scripts = readdirSync(ADDIN).filter((file) => file.endsWith('.js'));
  expect(scripts).not.toEqual([]);
  for (const script of scripts)
    expect(readFileSync(join(ADDIN, script), 'utf8')).not.toContain('stand-in for Excel');
});
