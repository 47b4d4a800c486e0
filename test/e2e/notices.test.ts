/**
 * Tests that the build names all bundled packages with their licence texts, and includes the project's own licence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

/** Recognises packages by texts in their code, independent of how the notices are made. */
const MARKS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['decimal.js', /\[DecimalError\]/u],
  ['fflate', /invalid zip data/u],
  ['hucre', /Invalid workbook|hucre/u],
  ['react', /Symbol\.for\("react\.transitional\.element"\)/u],
  ['react-dom', /react-dom/u],
  ['scheduler', /setImmediate/u],
  ['@griffel/core', /griffel/iu],
  ['stylis', /@keyframes/u],
  ['keyborg', /keyborg/iu],
  ['@fluentui/react-icons', /fui-Icon/u],
  ['@fluentui/react-button', /fui-Button/u],
];

function bundledText(folder: string): string {
  const names = readdirSync(join(ROOT, folder)).filter((name) => /\.m?js$/u.test(name));
  return names.map((name) => read(folder, name)).join('\n');
}

test.each([
  ['dist/addin', 11],
  ['dist/cli', 3],
])('names every package in %s, with its text', (folder, least) => {
  const [code, notices] = [bundledText(folder), read(folder, 'THIRD-PARTY-NOTICES.txt')];
  const found = MARKS.filter(([, mark]) => mark.test(code)).map(([name]) => name);
  expect(found.length).toBeGreaterThanOrEqual(least);
  expect(found.filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
  const own = found.filter((name) => name !== '@fluentui/react-icons');
  const texts = own.map((name) => {
    const files = readdirSync(join(ROOT, 'node_modules', name)).filter((file) => /^licen[cs]e/iu.test(file));
    return read('node_modules', name, files[0] ?? 'LICENSE').trim();
  });
  expect(own.filter((_, index) => !notices.includes(texts[index] ?? ''))).toEqual([]);
  expect(read(folder, 'LICENSE.txt')).toBe(read('LICENSE'));
});
