/** Runs `npm run docs`: writes the generated documentation. */
import { writeFile } from 'node:fs/promises';
import { GENERATED_DOCS } from './docs-text';

for (const [name, text] of Object.entries(GENERATED_DOCS)) {
  await writeFile(new URL(`../docs/${name}`, import.meta.url), text());
}
