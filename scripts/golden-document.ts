/** Writes the expected parts of a small Word file: part of `npm run golden`. */
import { writeFile } from 'node:fs/promises';
import { goldenDocument } from '../test/support/golden-document';

await writeFile(new URL('../test/docx/small-document.golden.txt', import.meta.url), await goldenDocument());
