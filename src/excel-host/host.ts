/** Combines the parts of the stand-in for Excel: a workbook that answers office.js, with limits, faults and counts. */
import { calculateWorkbook } from './calculation/calculate';
import { namedClass } from './api/classes';
import { workbookObject } from './api/workbook';
import { eventsOf } from './events';
import { breakOffAt, Faults, refusalOf, type RequestFault } from './faults';
import { Meanwhile } from './meanwhile';
import { PROFILES, type Profile, type ProfileName } from './profiles';
import type { RecordedChange } from './model/journal';
import type { ExcelSession } from './model/session';
import { copyWorkbook } from './model/copy-workbook';
import { Workbook } from './model/workbook';
import type { ErrorCode } from './protocol/api-error';
import { memberGate } from './requirements/member-gate';
import { isAtLeast, requirementSets } from './requirements/requirement-sets';
import { runBatch } from './protocol/batch';
import type { MemberGate } from './protocol/member-gate';
import { References } from './protocol/references';
import type { WireEvent, WireRequest, WireResponse } from './protocol/wire';
import { serviceNamed, type AddinState } from './services';
import { isCleanUp, isWrite, Traffic, type RequestMark, type RequestRecord } from './traffic';
import { CLEARING } from './undo/undo-rules';
import { UndoOfRequests } from './undo/undo-of-requests';
import { UndoStack } from './undo/undo-stack';
import { User } from './user';

export interface HostOptions extends Partial<Profile> {
  /** An Excel by name; the other options overwrite its values. */
  readonly profile?: ProfileName;
  /** Limit of a request's JSON text, in bytes of UTF-8. Excel on the web: 5 MB. */
  readonly requestBytes?: number;
  readonly responseBytes?: number;
  readonly cellsPerRead?: number;
  readonly firstSheet?: string;
  /** `read-only` refuses requests with the write bit. The behaviour of real Excel is unconfirmed. */
  readonly document?: 'editable' | 'read-only';
  /** Whether `traffic` keeps the requests; a page that runs for hours switches this off. */
  readonly keepsBodies?: boolean;
}

const MEGABYTE = 1024 * 1024;
/** Options with all values set. */
export type SettledOptions = Required<Omit<HostOptions, 'profile'>>;

/** The minimum that the add-in supports: what all Excels have in common, not one on sale. */
export const DEFAULT_OPTIONS: SettledOptions = {
  requestBytes: 5 * MEGABYTE,
  responseBytes: 5 * MEGABYTE,
  cellsPerRead: 5_000_000,
  firstSheet: 'Sheet1',
  excelApi: '1.13',
  undo: 'writes-clear',
  platform: 'Windows',
  build: '16.0.14332.20000',
  document: 'editable',
  mergeKeepsStyles: true,
  keepsBodies: true,
};

export type HostAnswer =
  | { readonly kind: 'answered'; readonly text: string }
  /** The request as a whole failed. */
  | { readonly kind: 'refused'; readonly code: ErrorCode };

type Sent = Omit<RequestRecord, 'number' | 'bytesOut' | 'error'>;

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

function settled({ profile, ...options }: HostOptions): SettledOptions {
  return { ...DEFAULT_OPTIONS, ...(profile === undefined ? {} : PROFILES[profile]), ...options };
}

function newWorkbook(options: SettledOptions): Workbook {
  const { cellsPerRead, firstSheet, mergeKeepsStyles } = options;
  const isReadOnly = options.document === 'read-only';
  const workbook = new Workbook({ cellsPerRead, mergeKeepsStyles, isReadOnly }, firstSheet);
  workbook.calculator = calculateWorkbook;
  return workbook;
}

export class Host {
  readonly options: SettledOptions;
  readonly workbook: Workbook;
  readonly traffic = new Traffic();
  readonly faults = new Faults();
  /** Actions of a person during a request. */
  readonly meanwhile = new Meanwhile();
  /** Milliseconds before a request is carried out. */
  delay = 0;
  /** Acts as the person at the screen. */
  readonly user = new User(this);
  /** Errors of the stand-in itself. A test should end with none. */
  readonly internalErrors: unknown[] = [];
  readonly addin: AddinState = {
    pane: 'Visible',
    startState: 'Inactive',
    onPane: () => undefined,
    send: (event) => {
      this.waiting.push(event);
      this.onEvents();
    },
  };
  /** Called when events wait for delivery. */
  onEvents: () => void = () => undefined;
  readonly undoStack = new UndoStack();
  readonly session: ExcelSession = {
    subscriptions: new Map(),
    beforeCells: (sheet, area) => {
      if (this.undoing.keepsSteps) this.undoStack.remember(sheet, area);
    },
  };
  /** All hosts with the workbook open, this one included. */
  private readonly authors: Set<Host>;
  private remoteUser: User | null = null;
  private readonly watchers = new Set<() => void>();
  private readonly references = new References();
  private readonly undoing: UndoOfRequests;
  private readonly gate: MemberGate;
  private waiting: WireEvent[] = [];

  /** `coAuthor`: a host that already has the workbook open; `file`: a workbook that no host has open. */
  constructor(options: HostOptions = {}, coAuthor: Host | null = null, file: Workbook | null = null) {
    this.options = settled(options);
    this.undoing = new UndoOfRequests(
      this.undoStack,
      this.options.undo,
      CLEARING[this.options.platform === 'web' ? 'web' : 'desktop'],
    );
    this.gate = this.watchedGate(memberGate(requirementSets(this.options)));
    this.workbook = coAuthor?.workbook ?? file ?? newWorkbook(this.options);
    this.authors = coAuthor?.authors ?? new Set();
    this.authors.add(this);
  }

  /**
   * Opens the workbook in another person's Excel, with its own traffic, faults and events. Both have the same active
   * sheet and selection, unlike in Excel.
   */
  coAuthor(options: HostOptions = this.options): Host {
    return new Host(options, this);
  }

  /** Opens a copy of the workbook as it is now, in an Excel of its own in which no add-in has run. */
  openedCopy(): Host {
    const copy = new Host(this.options, null, copyWorkbook(this.workbook));
    copy.workbook.session = copy.session;
    return copy;
  }

  /** Acts as a co-author without an add-in; events have the source `Remote`. */
  get remote(): User {
    this.remoteUser ??= this.coAuthor().user;
    return this.remoteUser;
  }

  get keptReferences(): number {
    return this.references.count;
  }

  /** Answers one request of the client: JSON text in, JSON text out. */
  process(text: string, mark: RequestMark): HostAnswer {
    const request = JSON.parse(text) as WireRequest;
    const sent = {
      ...mark,
      isWrite: isWrite(mark),
      bytesIn: bytesOf(text),
      body: this.options.keepsBodies ? request : null,
      isCleanUp: isCleanUp(request),
    };
    if (!sent.isCleanUp) this.meanwhile.begin();
    const fault = this.faults.next(sent.isCleanUp);
    const refusal = this.refusalOf(sent) ?? refusalOf(fault);
    if (refusal !== null) return this.refuse(refusal, sent);
    const response = this.run(request, fault, sent);
    if (!sent.isCleanUp) this.meanwhile.end();
    const answer = JSON.stringify(response);
    const bytesOut = bytesOf(answer);
    if (fault?.kind === 'lose-answer') return this.refuse(fault.code, sent);
    if (bytesOut > this.options.responseBytes) return this.refuse('ResponsePayloadSizeLimitExceeded', sent);
    this.traffic.add({ ...sent, bytesOut, error: response.Error?.Code ?? null });
    return { kind: 'answered', text: answer };
  }

  private refusalOf({ bytesIn, isWrite: writes }: Sent): ErrorCode | null {
    if (bytesIn > this.options.requestBytes) return 'RequestPayloadSizeLimitExceeded';
    return writes && this.options.document === 'read-only' ? 'AccessDenied' : null;
  }

  private refuse(code: ErrorCode, sent: Sent): HostAnswer {
    this.traffic.add({ ...sent, bytesOut: 0, error: code });
    return { kind: 'refused', code };
  }

  private run(request: WireRequest, fault: RequestFault | null, sent: Sent): WireResponse {
    const { workbook, undoing } = this;
    undoing.begin({ ...sent, number: this.traffic.count + 1 });
    workbook.actor = 'add-in';
    workbook.session = this.session;
    if (sent.isWrite && !sent.isCleanUp) workbook.revision += 1;
    try {
      return runBatch(request, {
        globals: {
          workbook: workbookObject(workbook),
          service: (typeName) => serviceNamed(typeName, this.addin),
          classes: namedClass,
        },
        references: this.references,
        gate: this.gate,
        beforeAction: (index) => {
          breakOffAt(fault, index);
        },
        afterAction: () => {
          undoing.afterAction();
        },
        onInternalError: (error) => this.internalErrors.push(error),
      });
    } finally {
      workbook.isCalculationSuspended = false;
      workbook.calculate();
      workbook.actor = 'user';
      undoing.end();
      this.forgetRanges();
      this.settle();
    }
  }

  private watchedGate({ has, enter }: MemberGate): MemberGate {
    return {
      has,
      enter: (className, member, use) => {
        enter(className, member, use);
        this.faults.enter(className, member, use);
        this.undoing.enter(className, member, use);
      },
    };
  }

  /** Releases ranges at the end of their request, except those that the client keeps. */
  private forgetRanges(): void {
    const kept = new Set([...this.authors].flatMap(({ references }) => [...references.targets()]));
    const events = new Set<unknown>([...this.workbook.eventRanges.values()].map(({ place }) => place));
    for (const { anchors } of this.workbook.sheets) {
      for (const anchor of anchors) if (!kept.has(anchor) && !events.has(anchor)) anchors.delete(anchor);
    }
  }

  /** Does one action of a person. Errors: `ApiError` for what Excel would show to that person. */
  act(action: (workbook: Workbook) => void): void {
    this.workbook.actor = 'user';
    this.workbook.session = this.session;
    try {
      action(this.workbook);
      this.undoStack.commit();
    } finally {
      this.undoStack.discard();
      this.workbook.calculate();
      this.settle();
    }
  }

  private settle(): void {
    const changes = this.workbook.takeJournal();
    for (const host of this.authors) {
      for (const change of changes) host.undoStack.follow(change);
      host.hear(changes);
    }
  }

  private hear(changes: readonly RecordedChange[]): void {
    const { session, workbook } = this;
    const hasTriggerSource = isAtLeast(this.options.excelApi, '1.14');
    const events = changes.flatMap((change) => eventsOf(workbook, change, { session, hasTriggerSource }));
    this.waiting = [...this.waiting, ...events];
    if (this.waiting.length > 0) this.onEvents();
    for (const watcher of this.watchers) watcher();
  }

  takeEvents(): readonly WireEvent[] {
    const events = this.waiting;
    this.waiting = [];
    return events;
  }

  /** Calls back after each request and each action of a person. Returns a function that ends this. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => {
      this.watchers.delete(watcher);
    };
  }
}

export function createHost(options: HostOptions = {}): Host {
  return new Host(options);
}
