/** Controls the reading of last year's files in one session: what a file says, the preview, the change. */
import {
  publisherIn,
  targetOf,
  type LastYearChoice,
  type LastYearPlanning,
} from '../../last-year/last-year-plan';
import { readSourceInSlices } from '../../last-year/read-source';
import type { LastYearFile, SourceReading } from '../../last-year/source-reading';
import { inSlices } from '../../slices/slices';
import { IMPORT_LAST_YEAR_TITLE } from '../command-titles';
import type { CommandOutcome } from '../outcome';
import { perform } from '../perform/perform';
import type { CommandOptions, WorkOptions } from '../port';
import type { Queue } from '../queue';
import type { SessionPorts } from '../session-ports';
import type { WorkbookStore } from '../store';
import { importLastYear, previewLastYear } from './import-last-year';

export class LastYearController {
  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
  ) {}

  /**
   * Reads a file for the year of the open workbook. `null`: the settings cannot be used yet, or the work was cancelled.
   */
  readonly read = async (file: LastYearFile, { signal }: WorkOptions = {}): Promise<SourceReading | null> => {
    const reading = this.store.state?.reading;
    const settings = reading === undefined ? null : publisherIn(reading).settings;
    const target = settings === null ? null : targetOf({ settings });
    if (target === null) return null;
    const read = await inSlices(readSourceInSlices(file, target), signal);
    return read.kind === 'done' ? read.value : null;
  };

  /** `null`: before the first reading of the workbook. */
  readonly preview = (sources: readonly SourceReading[], choice: LastYearChoice): LastYearPlanning | null => {
    const { state } = this.store;
    return state === null ? null : previewLastYear(state, sources, choice);
  };

  /** One change, which can be undone as one. */
  readonly write = (
    sources: readonly SourceReading[],
    choice: LastYearChoice,
    options: CommandOptions = {},
  ): Promise<CommandOutcome> =>
    this.queue.command(IMPORT_LAST_YEAR_TITLE, () =>
      perform(
        this.store,
        this.ports,
        IMPORT_LAST_YEAR_TITLE,
        (state) => importLastYear(state, sources, choice),
        options,
      ),
    );
}
