/** The reference department's own text, as it was published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const REFERENCE_TEXT = readFileSync(join(__dirname, '../fixtures/reference/narrative.txt'), 'utf8');
