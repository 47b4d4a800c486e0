/** What the pane does with files besides the workbook itself: heavy work off its own thread, and saving. */
import type { OpenWorkerPool } from '../../distribution/work/jobs';
import type { NamedFile } from '../../distribution/zip-package';

export interface PaneFiles {
  readonly openWorkerPool: OpenWorkerPool;
  readonly saveFile: (file: NamedFile) => void;
  /** Whether the web view that the pane runs in hands files over at all. */
  readonly canSave: boolean;
}
