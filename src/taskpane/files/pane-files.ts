/** Declares the pane's file work: heavy work in workers, and saving. */
import type { OpenWorkerPool } from '../../distribution/work/jobs';
import type { NamedFile } from '../../distribution/zip-package';

export interface PaneFiles {
  readonly openWorkerPool: OpenWorkerPool;
  readonly saveFile: (file: NamedFile) => void;
  /** Whether the pane's web view can save files at all. */
  readonly canSave: boolean;
}
