/** Tests that the administrators' guide matches the build: headers, addresses, files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../scripts/build/content-security-policy';
import { officeJsOrigin, officeJsScript } from '../../scripts/build/office-js';
import { panePage } from '../../scripts/build/pages';

const guide = readFileSync(join(__dirname, '../../docs/deployment.md'), 'utf8');

test("has the page's policy for nginx and IIS", () => {
  const policy = contentSecurityPolicy({});
  expect(panePage('own', 'before-pane.js')).toContain(policy);
  expect(guide.split(policy)).toHaveLength(3);
});

test('the source of office.js', () => {
  expect(officeJsOrigin('own')).toBeNull();
  expect(guide).toContain(new URL(officeJsScript('cdn')).host);
  expect(guide).toContain(new URL(officeJsScript('cdn-cn')).host);
});

test.each(['cdn', 'cdn-cn'] as const)(
  'allows scripts from %s only in a page that loads office.js from there',
  (source) => {
    const page = panePage(source, 'before-pane.js');
    const origin = officeJsOrigin(source);
    expect(page).toContain(`script-src 'self' ${String(origin)};`);
    expect(page).toContain(`<script src="${officeJsScript(source)}"></script>`);
    expect(page.match(/https:\/\//gu)).toHaveLength(2);
  },
);

test('places the policy before everything that loads', () => {
  const page = panePage('own', 'before-pane.js');
  for (const loading of ['<script', '<link'])
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf(loading));
});

test.each([
  ['the web view that shows the pane', /WebView2[^\n]*不能使用/u],
  ['its installer for computers without internet', /Evergreen Standalone Installer/u],
  ['that shared folders are for trial', /微软不支持用共享文件夹在生产中部署加载项/u],
  ['that each user has to add a changed ribbon again', /每个使用者都要重新添加加载项/u],
  ['the policy that browsers need for intranet addresses', /LocalNetworkAccessAllowedForUrls/u],
  ['that support of LTSC 2021 has ended', /LTSC 2021[^\n]*支持已于2026年10月结束/u],
  ['a harmless 404', /oteljs_agave\.js` 的 404 属正常/u],
])('names %s', (_, words) => {
  expect(guide).toMatch(words);
});
