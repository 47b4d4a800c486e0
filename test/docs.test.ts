/** Tests that the generated documentation equals the output of `npm run docs`. */
import { readFile } from 'node:fs/promises';
import { GENERATED_DOCS } from '../scripts/docs-text';

it.each(Object.entries(GENERATED_DOCS))('finds docs/%s up to date', async (name, text) => {
  expect(await readFile(new URL(`../docs/${name}`, import.meta.url), 'utf8')).toBe(text());
});
