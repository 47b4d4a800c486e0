/** Replaces the pane's file work in tests: runs it in this thread and keeps saved files. */
import type { NamedFile } from '../../../src/distribution/zip-package';
import type { PaneFiles } from '../../../src/taskpane/files/pane-files';

export interface FilesUnderTest extends PaneFiles {
  readonly saved: readonly NamedFile[];
}

export function filesHere(canSave = true): FilesUnderTest {
  const saved: NamedFile[] = [];
  return {
    saved,
    canSave,
    saveFile: (file) => saved.push(file),
    openWorkerPool: async () => {
      const { doJob } = await import('../../../src/distribution/work/do-job');
      return { concurrency: 1, perform: doJob, close: () => undefined };
    },
  };
}
