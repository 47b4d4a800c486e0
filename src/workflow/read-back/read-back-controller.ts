/** Controls the reading back of an edited document in one session: what differs, what is taken over. */
import type { Entries, Unit } from '../../entries/entries';
import type { EditedDocument } from '../../read-back/edited-document';
import type { ReadBack } from '../../read-back/read-back';
import { inSlices } from '../../slices/slices';
import { cancelledOutcome } from '../failure-outcomes';
import { readBackCommands } from '../later-commands';
import type { CommandOutcome } from '../outcome';
import { done, notRead, perform } from '../perform/perform';
import type { CommandOptions } from '../port';
import type { Queue } from '../queue';
import { readNow } from '../reading/read-now';
import type { WorkbookState } from '../reading/workbook-state';
import type { SessionPorts } from '../session-ports';
import type { WorkbookStore } from '../store';
import { READ_BACK_TITLE, TAKE_BACK_TITLE } from '../text/titles';

export interface ReadBackReport {
  readonly file: string;
  readonly read: ReadBack;
  /** Whether the workbook has changed since. */
  readonly isStale: boolean;
}

export type ReadBackSource =
  | { readonly kind: 'not-read'; readonly outcome: CommandOutcome }
  | { readonly kind: 'source'; readonly entries: Entries; readonly state: WorkbookState };

interface Compared {
  readonly file: string;
  readonly document: EditedDocument;
  readonly read: ReadBack;
  readonly state: WorkbookState;
  readonly report: ReadBackReport;
}

const NO_TEXT: CommandOutcome = {
  kind: 'refused',
  message: '录入表还不能使用，或这套表样没有说明文字，文档没有比较。请先处理录入问题。',
  items: [],
};

export class ReadBackController {
  private compared: Compared | null = null;

  constructor(
    private readonly store: WorkbookStore,
    private readonly ports: SessionPorts,
    private readonly queue: Queue,
  ) {}

  /** The same object until something changes; `null`: no document has been read. */
  readonly report = (): ReadBackReport | null => {
    if (this.compared === null) return null;
    const { file, read, state, report } = this.compared;
    const isStale = this.store.state !== state;
    if (report.isStale !== isStale) this.compared = { ...this.compared, report: { file, read, isStale } };
    return this.compared.report;
  };

  /** The entries to compare units' documents with, by a fresh reading. */
  readonly source = (options: CommandOptions = {}): Promise<ReadBackSource> =>
    this.queue.run(async () => {
      const read = await readNow(this.store, this.ports, 'read', options);
      if (read.kind !== 'done') return { kind: 'not-read', outcome: notRead(read, READ_BACK_TITLE) };
      const { reading } = read.value;
      return reading.kind === 'entries'
        ? { kind: 'source', entries: reading.entries, state: read.value }
        : { kind: 'not-read', outcome: NO_TEXT };
    });

  /** Of the roster, as read last. */
  readonly units = (): readonly Unit[] => {
    const { status } = this.store;
    return status === null ? [] : status.units;
  };

  /** Whether the workbook is as it was then. */
  readonly isCurrent = (state: WorkbookState): boolean => this.store.state === state;

  readonly drop = (): void => {
    this.compared = null;
    this.store.notify();
  };

  readonly compare = (
    file: string,
    document: EditedDocument,
    options: CommandOptions = {},
  ): Promise<CommandOutcome> =>
    this.queue.command(READ_BACK_TITLE, async () => {
      const read = await readNow(this.store, this.ports, 'read', options);
      if (read.kind !== 'done') return notRead(read, READ_BACK_TITLE);
      return this.compareWith(read.value, file, document, options);
    });

  /** Once more, with the workbook as it is by now. */
  readonly again = (options: CommandOptions = {}): Promise<CommandOutcome> => {
    if (this.compared === null) throw new Error('No document has been compared.');
    return this.compare(this.compared.file, this.compared.document, options);
  };

  private async compareWith(
    state: WorkbookState,
    file: string,
    document: EditedDocument,
    { signal }: CommandOptions,
  ): Promise<CommandOutcome> {
    const { compareDocument } = await readBackCommands();
    const found = await inSlices(compareDocument(state, document), signal);
    if (found.kind === 'cancelled') return cancelledOutcome(READ_BACK_TITLE, []);
    if (found.value === null) return NO_TEXT;
    this.keep(state, file, document, found.value);
    return done(reportWords(file, found.value));
  }

  private keep(state: WorkbookState, file: string, document: EditedDocument, read: ReadBack): void {
    this.compared = { file, document, read, state, report: { file, read, isStale: false } };
    this.store.notify();
  }

  /** One change, which can be undone as one; then the document is compared anew. */
  readonly take = (ids: ReadonlySet<string>, options: CommandOptions = {}): Promise<CommandOutcome> =>
    this.queue.command(TAKE_BACK_TITLE, async () => {
      const { compared } = this;
      if (compared === null)
        return { kind: 'refused', message: '还没有读入文档，没有改动。请先选择改过的文档。', items: [] };
      const { takeBack } = await readBackCommands();
      const outcome = await perform(
        this.store,
        this.ports,
        TAKE_BACK_TITLE,
        (state) => takeBack(state, compared.document, ids),
        options,
      );
      const { state } = this.store;
      if (outcome.kind === 'done' && state !== null)
        await this.compareWith(state, compared.file, compared.document, {});
      return outcome;
    });
}

/** One sentence; the screen shows the proposals. */
export function reportWords(file: string, { proposals, notices }: ReadBack): string {
  const open = notices.filter(({ kind }) => kind !== 'note').length;
  const said = open === 0 ? '' : `，另有${String(open)}处只报告、不取回`;
  return proposals.length === 0
    ? `“${file}”中没有可以取回的改动${said}。`
    : `“${file}”中有${String(proposals.length)}处改动可以取回${said}。`;
}
