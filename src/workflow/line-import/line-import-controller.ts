/** Controls the import of lines in one session: the preview and the change. */
import { IMPORT_LINES_TITLE } from '../command-titles';
import type { CommandOutcome } from '../outcome';
import { perform } from '../perform/perform';
import type { CommandOptions } from '../port';
import type { Queue } from '../queue';
import type { SessionPorts } from '../session-ports';
import type { WorkbookStore } from '../store';
import { importLines, previewImport, type ImportPreview, type ImportSource } from './import-lines';

export class LineImportController {
  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
  ) {}

  /** `null`: before the first reading of the workbook. */
  readonly preview = (source: ImportSource): ImportPreview | null => {
    const { state } = this.store;
    return state === null ? null : previewImport(state, source);
  };

  /** One change, which can be undone as one. */
  readonly write = (source: ImportSource, options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(IMPORT_LINES_TITLE, () =>
      perform(this.store, this.ports, IMPORT_LINES_TITLE, (state) => importLines(state, source), options),
    );
}
