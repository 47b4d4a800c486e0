/** Tests that the development server serves files of its folders only, with the headers of a deployment. */
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SITE_HEADERS } from '../../scripts/serve/headers';
import { pathWithin, serve, type Site } from '../../scripts/serve/static-files';

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const name of ['first', 'second']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'first', 'both.html'), 'first');
  writeFileSync(join(folder, 'second', 'both.html'), 'second');
  writeFileSync(join(folder, 'second', '部门.js'), 'js');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'first', 'link.txt'));
  symlinkSync(folder, join(folder, 'second', 'out'));
  symlinkSync(join(folder, 'first', 'both.html'), join(folder, 'first', 'inner.html'));
  symlinkSync('round', join(folder, 'first', 'round'));
  const folders = [join(folder, 'first'), join(folder, 'second')];
  site = await serve({ folders, start: 'both.html', headers: SITE_HEADERS }, 0);
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

function get(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`http://localhost:${String(site.port)}${path}`, { redirect: 'manual', ...init });
}

test('serves a file from the first folder that has it', async () => {
  expect(await (await get('/both.html?x=1')).text()).toBe('first');
  const script = await get(`/${encodeURIComponent('部门.js')}`);
  expect(await script.text()).toBe('js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('sends pages with the policy, and forbids caching', async () => {
  const { headers } = await get('/both.html');
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
      "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'self'",
  );
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
});

test('redirects the bare address to the start page', async () => {
  const response = await get('/');
  expect([response.status, response.headers.get('location')]).toEqual([302, 'both.html']);
});

test.each([
  ...['/absent.html', '/%', '/second', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/a%00b'],
  ...['/link.txt', '/out/secret.txt', '/out', '/round', '/both.html/x', `/${'a'.repeat(300)}`],
])('reports %s as not found', async (path) => {
  expect((await get(path)).status).toBe(404);
});

test('serves nothing outside the folders', () => {
  expect(pathWithin('/../secret.txt')).toBe('secret.txt');
  expect(pathWithin('/a/..%2f..%2f..%2fsecret.txt')).toBe('secret.txt');
  expect(pathWithin('..%2fsecret.txt')).toBeNull();
});

test('accepts no uploads', async () => {
  expect((await get('/both.html', { method: 'POST', body: 'x' })).status).toBe(405);
});

test('follows a link within the folder', async () => {
  expect(await (await get('/inner.html')).text()).toBe('first');
});

/** `fetch` always sends the real host name. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ port: site.port, path: '/both.html', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

test("serves only requests under this machine's names", async () => {
  const own = ['localhost', 'localhost:3000', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000'];
  expect(await Promise.all(own.map(statusFor))).toEqual(own.map(() => 200));
  const foreign = [
    'evil.example',
    'localhost.evil.example:3000',
    '192.168.1.2:3000',
    'evil.example:localhost',
  ];
  expect(await Promise.all(foreign.map(statusFor))).toEqual(foreign.map(() => 421));
});
