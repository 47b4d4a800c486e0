/** Prepares a workbook for entry, once or twice a year; the code of its commands is loaded at the first use. */
import type { Settings } from '../../entries/entries';
import { USUAL_SET } from '../../sets';
import type { CommandOutcome } from '../outcome';
import type { CommandOptions } from '../port';
import type { Queue } from '../queue';
import type { SessionPorts } from '../session-ports';
import type { WorkbookStore } from '../store';
import { entryCommands } from '../later-commands';
import { perform } from '../perform/perform';
import {
  FILL_COMPANIONS_TITLE,
  LOAD_SAMPLE_TITLE,
  MAKE_ENTRY_SHEETS_TITLE,
  SAVE_SETTINGS_TITLE,
} from '../command-titles';

export class EntryController {
  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
  ) {}

  readonly makeEntrySheets = (year: number, options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(MAKE_ENTRY_SHEETS_TITLE, async () => {
      const { makeEntrySheets } = await entryCommands();
      return perform(
        this.store,
        this.ports,
        MAKE_ENTRY_SHEETS_TITLE,
        (state) => makeEntrySheets(state, year),
        options,
      );
    });

  readonly saveSettings = (settings: Settings, options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(SAVE_SETTINGS_TITLE, async () => {
      const { saveSettings } = await entryCommands();
      return perform(
        this.store,
        this.ports,
        SAVE_SETTINGS_TITLE,
        (state) => saveSettings(state, settings, options.answer),
        options,
      );
    });

  readonly loadSample = (options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(LOAD_SAMPLE_TITLE, async () => {
      const { loadSample, readSample } = await entryCommands();
      const sample = await readSample(this.ports, this.store.state?.set ?? USUAL_SET);
      return perform(
        this.store,
        this.ports,
        LOAD_SAMPLE_TITLE,
        (state) => loadSample(state, sample, options.answer),
        options,
      );
    });

  readonly fillCompanions = (options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(FILL_COMPANIONS_TITLE, async () => {
      const { fillCompanions } = await entryCommands();
      return perform(this.store, this.ports, FILL_COMPANIONS_TITLE, fillCompanions, options);
    });
}
