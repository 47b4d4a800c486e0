/**
 * Controls distribution in one workbook: generates files, keeps returns until they are imported or sent back. Readings
 * live as long as the pane; imported lines and their log are in the workbook.
 */
import type { CommandOutcome } from '../../workflow/outcome';
import { done, perform } from '../../workflow/perform/perform';
import type { CommandOptions } from '../../workflow/port';
import type { Queue } from '../../workflow/queue';
import { readInTurn } from '../../workflow/reading/read-now';
import type { WorkbookStore } from '../../workflow/store';
import type { ReturnsRecord } from '../../workflow/returns-record';
import type { WorkbookState } from '../../workflow/reading/workbook-state';
import { STATUS_LABELS, type ReturnsOverview, type UnitStatus } from '../returns-overview';
import type { PendingFile } from '../collect';
import { CONSOLIDATE_TITLE } from '../consolidation/consolidation-change';
import { skippedWords, type SkippedFiles } from '../intake/skipped';
import type { ReturnReading } from '../returns/return-reading';
import type { NamedFile } from '../zip-package';
import type { DistributionPorts, ReadWorkbook } from './distribution-ports';
import { SAVED_WHERE, type FileOutcome } from './files-for-units';
import { HAND_OUT_TITLE, handOut } from './hand-out';
import { publishUnits } from './publish-units';
import { keepingKey, KeptReadings } from './kept-readings';
import { LiveOverview, type Basis, type OverviewView } from './live-overview';
import { collectInto, mergedReadings } from './read-returns';
import { hasReturnLog, keepRecord, recordOf, withHandedOut, withReadings } from './round-record';
import { sendBack } from './send-back';
import { importReturns } from './import-returns';

const UNUSABLE_ENTRIES = '本工作簿的录入表现在不能使用，没有生成退回意见。请先在“录入”中处理问题。';

/** Counts the results of these files, by status of their units. */
function readWords(overview: ReturnsOverview | null, fresh: readonly ReturnReading[]): string {
  const units = new Set(fresh.map(({ unit }) => unit?.code));
  const unknown = fresh.filter(({ unit }) => unit === null).length;
  const counted = ({ rows }: ReturnsOverview, status: UnitStatus): string => {
    const count = rows.filter((row) => units.has(row.unit.code) && row.status === status).length;
    return count === 0 ? '' : `${STATUS_LABELS[status]}${String(count)}个`;
  };
  const parts =
    overview === null
      ? []
      : [
          counted(overview, 'accepted'),
          counted(overview, 'returned-again'),
          counted(overview, 'with-problems'),
          unknown === 0 ? '' : `无法归属的文件${String(unknown)}个`,
        ].filter((part) => part !== '');
  return `已读取${String(fresh.length)}个文件${parts.length === 0 ? '' : `：${parts.join('，')}`}。`;
}

export type SavedFileKind = 'hand-out' | 'unit-tables' | 'return-notices';

/** Only the last one is kept: a package of hundreds of units takes much memory. */
interface SavedFile {
  readonly kind: SavedFileKind;
  readonly file: NamedFile;
}

export class DistributionController {
  private readings: readonly ReturnReading[] = [];
  private saved: SavedFile | null = null;
  private readonly live: LiveOverview;
  private readonly kept: KeptReadings;
  /** The key of the department whose kept readings this pane has looked for. */
  private restoredKey: string | null = null;
  private restoredAt: Date | null = null;
  private notRecorded: string | null = null;

  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: DistributionPorts,
    private readonly queue: Queue,
  ) {
    const notify = (): void => {
      store.notify();
    };
    this.live = new LiveOverview(notify, ports.turns);
    this.kept = new KeptReadings(ports.keepingPlace, ports.now, notify);
    store.subscribe(() => {
      this.restore();
    });
    this.restore();
  }

  private readonly read: ReadWorkbook = (options) => readInTurn(this.store, this.ports, this.queue, options);

  /** Removes readings from storage that the change has dropped. */
  private forgetKept(before: readonly ReturnReading[], after: readonly ReturnReading[]): void {
    const staying = new Set(after.map(({ file }) => file));
    const gone = before.map(({ file }) => file).filter((file) => !staying.has(file));
    const { restoredKey } = this;
    if (restoredKey !== null && gone.length > 0) void this.kept.forget(restoredKey, gone);
  }

  private key(): string | null {
    const reading = this.store.state?.reading;
    return reading?.kind === 'entries' ? keepingKey(reading.entries.settings, reading.entries.units) : null;
  }

  /** Restores the readings of an earlier pane; this pane's own readings take precedence. */
  private restore(): void {
    const key = this.key();
    if (key === null || key === this.restoredKey) return;
    this.restoredKey = key;
    void this.kept.restore(key).then((restored) => {
      if (restored === null || this.restoredKey !== key) return;
      const before = restored.batches.reduce<readonly ReturnReading[]>(mergedReadings, []);
      this.restoredAt = restored.at;
      this.setReadings(mergedReadings(before, this.readings));
    });
  }

  private setReadings(readings: readonly ReturnReading[]): void {
    this.forgetKept(this.readings, readings);
    this.readings = readings;
    this.store.notify();
  }

  /** Returns the overview, `null` while the department's entries cannot be used. The object stays until a change. */
  readonly overviewView = (): OverviewView | null => this.live.now(this.basis());

  private readonly basis = (): Basis => ({ state: this.store.state, readings: this.readings });

  /** Whether a newer overview is on its way. */
  readonly isOverviewBeingMade = (): boolean => {
    this.live.now(this.basis());
    return this.live.isBeingMade;
  };

  /** The time of readings restored from an earlier pane; `null`: none is shown. */
  readonly restoredFrom = (): Date | null => this.restoredAt;

  /** Hides the notice of restored readings. */
  dismissRestored(): void {
    this.restoredAt = null;
    this.store.notify();
  }

  /** Whether readings outlive the pane. */
  readonly isKeeping = (): boolean => this.kept.isKeeping;

  /** The kind of the last generated file; `null`: none. */
  readonly lastSaved = (): SavedFileKind | null => this.saved?.kind ?? null;

  /** Generates the workbooks of `units` (codes). */
  async distribute(units: ReadonlySet<string>, options: CommandOptions): Promise<CommandOutcome> {
    const made = await handOut(this.read, this.ports, units, options);
    const codes = made.units ?? [];
    const at = this.ports.now().toISOString();
    if (codes.length > 0) await this.record(HAND_OUT_TITLE, (record) => withHandedOut(record, codes, at));
    return this.remembered('hand-out', made);
  }

  /** Generates the tables that each of `units` (codes) publishes. */
  async publishUnits(units: ReadonlySet<string>, options: CommandOptions): Promise<CommandOutcome> {
    return this.remembered('unit-tables', await publishUnits(this.read, this.ports, units, options));
  }

  private remembered(kind: SavedFileKind, { outcome, file }: FileOutcome): CommandOutcome {
    if (file !== null) this.saved = { kind, file };
    this.store.notify();
    return outcome;
  }

  saveAgain(): CommandOutcome {
    if (this.saved === null) return { kind: 'refused', message: '还没有生成文件。', items: [] };
    const { file } = this.saved;
    this.ports.saveFile(file);
    return done(`已再次保存“${file.name}”。`, [SAVED_WHERE]);
  }

  /** Reads returned files. `skipped`: files in the selection that are no returns. */
  async collect(
    files: readonly PendingFile[],
    options: CommandOptions,
    skipped: readonly SkippedFiles[] = [],
  ): Promise<CommandOutcome> {
    const passedOver = skippedWords(skipped);
    if (files.length === 0)
      return { kind: 'refused', message: '其中没有可以读取的文件。', items: passedOver };
    const at = this.ports.now();
    const read: ReturnReading[] = [];
    const keep = (reading: ReturnReading): void => {
      read.push(reading);
      if (this.restoredKey !== null) void this.kept.keep(this.restoredKey, reading, at);
    };
    const collected = await collectInto(this.read, this.ports, files, options, keep);
    if (collected.kind === 'not-read') {
      this.forgetKept(read, this.readings);
      return collected.outcome;
    }
    this.restoredAt = null;
    this.setReadings(mergedReadings(this.readings, collected.readings));
    const view = await this.live.whenMade(this.basis);
    await this.recordReadings();
    return done(readWords(view?.overview ?? null, collected.readings), passedOver);
  }

  /** Imports returns. `agreed`: codes of the units whose lines may be replaced. */
  async consolidate(agreed: ReadonlySet<string>, options: CommandOptions): Promise<CommandOutcome> {
    const { readings, ports, store } = this;
    const prepare = (state: WorkbookState) =>
      importReturns(state, { readings, agreed, answer: options.answer, now: ports.now() });
    const outcome = await this.queue.command(CONSOLIDATE_TITLE, () =>
      perform(store, ports, CONSOLIDATE_TITLE, prepare, options),
    );
    if (outcome.kind === 'done') await this.recordReadings();
    this.store.notify();
    return outcome;
  }

  /** Generates the notices for `units` (codes) to correct. */
  async sendBack(units: ReadonlySet<string>, options: CommandOptions): Promise<CommandOutcome> {
    const overview = (await this.live.whenMade(this.basis))?.overview;
    const state = this.store.state;
    if (overview === undefined || state?.reading.kind !== 'entries')
      return { kind: 'refused', message: UNUSABLE_ENTRIES, items: [] };
    const rows = overview.rows.filter(({ unit }) => units.has(unit.code));
    const { settings } = state.reading.entries;
    return this.remembered('return-notices', await sendBack(rows, settings, this.ports, options));
  }

  /** Chooses the valid one of several files of one unit. */
  useOnly(file: string): void {
    const chosen = this.readings.find((reading) => reading.file === file);
    const unit = chosen?.unit?.code;
    if (unit === undefined) return;
    this.setReadings(this.readings.filter((reading) => reading === chosen || reading.unit?.code !== unit));
    void this.recordReadings();
  }

  /** Drops the readings of these files. */
  forget(files: ReadonlySet<string>): void {
    const dropped = this.readings.flatMap(({ file, unit }) =>
      files.has(file) && unit !== null ? [unit.code] : [],
    );
    this.setReadings(this.readings.filter(({ file }) => !files.has(file)));
    void this.recordReadings(new Set(dropped));
  }

  /** Drops a file that was read on another computer. */
  forgetRecorded(unit: string): Promise<void> {
    return this.recordReadings(new Set([unit]));
  }

  /** Whether units fill in workbooks: one was made, read or imported. */
  isInUse(): boolean {
    const { state } = this.store;
    if (state === null) return false;
    return this.readings.length > 0 || recordOf(state) !== null || hasReturnLog(state);
  }

  /** What the workbook keeps of this year's round; `null`: nothing yet. */
  readonly roundRecord = (): ReturnsRecord | null => recordOf(this.store.state);

  /** Why the round was not written into the workbook; `null`: no error. */
  readonly recordError = (): string | null => this.notRecorded;

  /** Sets the date by which units return; `null`: none. */
  async setDue(due: string | null): Promise<void> {
    await this.record('交回期限', (record) => ({ ...record, due }));
  }

  private async record(title: string, change: (record: ReturnsRecord) => ReturnsRecord): Promise<void> {
    this.notRecorded = await this.queue.run(() => keepRecord(this.store, this.ports, title, change));
    this.store.notify();
  }

  private async recordReadings(dropped: ReadonlySet<string> = new Set()): Promise<void> {
    const view = await this.live.whenMade(this.basis);
    if (view === null) return;
    const at = this.ports.now().toISOString();
    await this.record('读取交回的文件', (record) => withReadings(record, view.overview, dropped, at));
  }
}
