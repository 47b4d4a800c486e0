/** An edited document is compared with what would be written now; every paragraph has an outcome. */
import { sampleEntries, shanghaiSampleEntries } from '../../scripts/sample-entries';
import { readBackOf, workingCopy } from '../support/edited-documents';

const SAMPLES = [
  ['Henan', sampleEntries],
  ['Shanghai', shanghaiSampleEntries],
] as const;

describe.each(SAMPLES)('an untouched document of %s', (_, sample) => {
  test.each(['sentences', 'none'] as const)('offers nothing, bookmarks: %s', async (marks) => {
    const entries = await sample();
    const read = readBackOf(entries, await workingCopy(entries, marks));
    expect(read.notices.map(({ words }) => words)).toEqual([]);
    expect(read.proposals).toEqual([]);
    expect(read.tables.compared).toBe(read.tables.all);
    expect(new Set(read.paragraphs)).toEqual(new Set(['contents', 'same']));
  });
});
