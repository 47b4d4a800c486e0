/** Controls the import of lines in one session: the preview and the change. */
import { IMPORT_LINES_TITLE } from '../command-titles';
import type { CommandOutcome } from '../outcome';
import { perform } from '../perform/perform';
import type { CommandOptions } from '../port';
import type { Queue } from '../queue';
import type { SessionPorts } from '../session-ports';
import type { WorkbookState } from '../reading/workbook-state';
import type { WorkbookStore } from '../store';
import { importLines, previewImport, type ImportPreview, type ImportSource } from './import-lines';

export class LineImportController {
  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
  ) {}

  /** A long file takes a second or two, and a pane shows its preview many times. */
  private latest: {
    readonly state: WorkbookState;
    readonly source: ImportSource;
    readonly preview: ImportPreview;
  } | null = null;

  /** `null`: before the first reading of the workbook. The same state and source give the same preview. */
  readonly preview = (source: ImportSource): ImportPreview | null => {
    const { state } = this.store;
    if (state === null) return null;
    if (this.latest?.state !== state || this.latest.source !== source)
      this.latest = { state, source, preview: previewImport(state, source) };
    return this.latest.preview;
  };

  /** One change, which can be undone as one. */
  readonly write = (source: ImportSource, options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(IMPORT_LINES_TITLE, () =>
      perform(this.store, this.ports, IMPORT_LINES_TITLE, (state) => importLines(state, source), options),
    );
}
