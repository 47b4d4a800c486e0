/** Compares the parts of a small Word file with the expected ones; the library changes every week or two. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goldenDocument } from '../support/golden-document';

it('writes the expected parts', async () => {
  const expected = await readFile(join(__dirname, 'small-document.golden.txt'), 'utf8');
  expect((await goldenDocument()).split('\n')).toEqual(expected.split('\n'));
});
