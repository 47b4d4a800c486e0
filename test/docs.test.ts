/** The generated documentation is the one that `npm run docs` writes. */
import { readFile } from 'node:fs/promises';
import { GENERATED_DOCS } from '../scripts/docs-text';

it.each(Object.entries(GENERATED_DOCS))('docs/%s is current', async (name, text) => {
  expect(await readFile(new URL(`../docs/${name}`, import.meta.url), 'utf8')).toBe(text());
});
