/** Fakes a Session and a WorkbookPort: they return what a test sets and record their calls. */
import type { Area } from '../../../src/grid/area';
import type { CheckReport } from '../../../src/workflow/checks/check-report';
import type { MarkWish } from '../../../src/workflow/checks/marking-port';
import type { CommandOutcome } from '../../../src/workflow/outcome';
import type { AutoFillReport } from '../../../src/workflow/auto-fill/auto-fill-report';
import type { ExcelAnswer, WorkbookPlace, WorkbookPort, CommandOptions } from '../../../src/workflow/port';
import { createQueue } from '../../../src/workflow/queue';
import type { Session } from '../../../src/workflow/session';
import type { SessionPorts } from '../../../src/workflow/session-ports';
import { WorkbookStore } from '../../../src/workflow/store';
import type { WorkbookStatus } from '../../../src/workflow/status/workbook-status';
import type { PastStep, UndoableStep } from '../../../src/workflow/undo/undo';
import type { Trace } from '../../../src/workflow/trace/trace';
import type { Following } from '../../../src/workflow/reading/workbook-follower';
import { HENAN_2023 } from '../../../src/sets/henan-2023';
import type { PaneState } from '../../../src/workflow/memory';

export function done(
  summary: string,
  more: Partial<Extract<CommandOutcome, { kind: 'done' }>> = {},
): CommandOutcome {
  return { kind: 'done', summary, details: [], changes: [], ...more };
}

const NONE_FORGOTTEN: readonly PastStep[] = [];

export const FAILED: CommandOutcome = {
  kind: 'failed',
  excelError: { kind: 'sheet-protected', sheet: '预算03表', detail: 'AccessDenied at Range.values' },
  message:
    '“填充汇总”没有完成。“预算03表”：工作表受保护，不能写入。请在“审阅”中撤销工作表保护，然后重试。可能已写入：“预算01表”、“预算02表”。',
  written: ['预算01表', '预算02表'],
};

export const QUESTION: CommandOutcome = {
  kind: 'question',
  question: {
    title: '有手工填写的数字',
    text: '有1个数字是手工填写的，与录入数据的汇总不同。其余数字照常填充。',
    items: ['预算03表 · 行政运行 · 合计：现为206.00，汇总为206.13'],
    choices: [
      { id: 'keep', label: '保留手工数字', primary: true },
      { id: 'replace', label: '改为汇总数字', primary: false },
    ],
  },
};

export const HELD_BACK: AutoFillReport = {
  at: '2023-02-01T08:10:00.000Z',
  outcome: {
    kind: 'refused',
    message: '有手工填写的数字与录入不同，因此公开表没有自动更新。请点“填充汇总”，选择保留还是更改。',
    items: ['预算03表 · 行政运行 · 合计：现为206.00，汇总为206.13'],
  },
};

export const AUTO_FILLED: AutoFillReport = {
  at: '2023-02-01T08:15:00.000Z',
  outcome: {
    kind: 'done',
    summary: '已按录入更新3张表，5个数字有变化。',
    details: ['录入表中有1行未计入汇总，请在“录入”中处理后重新填充。'],
    changes: [],
  },
};

/** Work of a command: ends at once, or when the test resolves it. */
export type Work = (options: CommandOptions) => CommandOutcome | Promise<CommandOutcome>;

export interface Script {
  /** `null`: the first reading fails. */
  readonly status?: WorkbookStatus | null;
  readonly paneState?: Partial<PaneState>;
  readonly refresh?: Work;
  readonly work?: Work;
  readonly savePane?: () => CommandOutcome;
  readonly undoTitle?: string | null;
  /** The steps that can be undone, the last one first. */
  readonly history?: readonly UndoableStep[];
  /** Earlier steps known by name only. */
  readonly forgotten?: readonly PastStep[];
  /** What undo would revert after a command. */
  readonly undoTitleAfter?: string;
  readonly trace?: (place: WorkbookPlace) => Trace | Promise<Trace>;
  /** Report of the last check; `null` or absent: none. */
  readonly report?: CheckReport | null;
  /** Channels of marks; absent: no choice. */
  readonly markWish?: MarkWish;
  /** Report of the last automatic update. */
  readonly autoFilled?: AutoFillReport;
  readonly selection?: ExcelAnswer<WorkbookPlace>;
  readonly goTo?: ExcelAnswer<null>;
  /** How edits are followed; absent: at once. */
  readonly following?: Following;
}

/** One call of the session: command and arguments. */
export interface Call {
  readonly name: string;
  readonly given: unknown;
  readonly answer: string | undefined;
}

export interface FakeSession {
  readonly session: Session;
  readonly port: WorkbookPort;
  readonly calls: Call[];
  readonly places: { readonly sheetName: string; readonly area: Area }[];
  readonly saved: PaneState[];
  /** Replaces the workbook status. */
  readonly become: (status: WorkbookStatus, undoTitle?: string | null) => void;
  /** Replaces the result of the check. */
  readonly becomeChecked: (report: CheckReport | null) => void;
  /** Replaces the report of automatic updates. */
  readonly becomeAutoFilled: (report: AutoFillReport | null) => void;
  /** Whether the workbook may differ from the last reading. */
  readonly becomeOutdated: (isOutdated: boolean) => void;
  /** Whether automatic updates are held back. */
  readonly isHeld: () => boolean;
  /** Selects a place in Excel. */
  readonly select: (place: WorkbookPlace) => void;
  /** Whether anything follows the selection. */
  readonly isFollowed: () => boolean;
}

export const PLACE: WorkbookPlace = {
  sheetId: 's3',
  sheetName: '预算03表',
  area: { firstRow: 8, firstColumn: 7, lastRow: 8, lastColumn: 7 },
};

const DEFAULT_PANE: PaneState = {
  screen: 'home',
  chosenTables: HENAN_2023.tables.map(({ id }) => id),
  fillMode: 'values',
  autoFillOnEdit: false,
};

class Listeners {
  private readonly all = new Set<() => void>();
  readonly subscribe = (listener: () => void): (() => void) => {
    this.all.add(listener);
    return () => this.all.delete(listener);
  };
  readonly tell = (): void => {
    for (const listener of [...this.all]) listener();
  };
}

function fakePort(
  script: Script,
  places: FakeSession['places'],
  handlers: Set<(place: WorkbookPlace) => void>,
): WorkbookPort {
  const unused = (): Promise<never> => Promise.reject(new Error('The pane leaves this to the session'));
  return {
    snapshot: unused,
    apply: unused,
    undoSurvivesReading: () => script.following !== 'when-come',
    goTo: (sheetName, area) => {
      places.push({ sheetName, area });
      return Promise.resolve(script.goTo ?? { kind: 'done', value: null });
    },
    selection: () => Promise.resolve(script.selection ?? { kind: 'done', value: PLACE }),
    onSelectionChanged: (handler) => {
      handlers.add(handler);
      const stop = (): Promise<void> => {
        handlers.delete(handler);
        return Promise.resolve();
      };
      return Promise.resolve({ kind: 'done', value: stop });
    },
    onEdited: unused,
  };
}

function fakePorts(workbook: WorkbookPort): SessionPorts {
  const unused = (): Promise<never> => Promise.reject(new Error('The pane leaves this to the session'));
  return {
    workbook,
    marking: { showMarks: unused },
    now: () => new Date(),
    readFile: unused,
    sampleFile: unused,
  };
}

const NOTHING_SELECTED: Trace = {
  kind: 'none',
  message: '所选单元格不在公开表中。请选中一张公开表里的数字。',
};

export function fakeSession(script: Script = {}): FakeSession {
  let status: WorkbookStatus | null = null;
  let paneState: PaneState = DEFAULT_PANE;
  let undoTitle = script.undoTitle ?? null;
  const past = script.history ?? [];
  const listeners = new Listeners();
  const calls: Call[] = [];
  const places: FakeSession['places'] = [];
  const saved: PaneState[] = [];
  const handlers = new Set<(place: WorkbookPlace) => void>();
  let report = script.report ?? null;
  const becomeChecked: FakeSession['becomeChecked'] = (next) => {
    report = next;
    listeners.tell();
  };
  let autoFilled = script.autoFilled ?? null;
  let held = false;
  let outdated = false;
  const becomeOutdated: FakeSession['becomeOutdated'] = (isOutdated) => {
    outdated = isOutdated;
    listeners.tell();
  };
  const becomeAutoFilled: FakeSession['becomeAutoFilled'] = (next) => {
    autoFilled = next;
    listeners.tell();
  };
  const become: FakeSession['become'] = (next, title = null) => {
    status = next;
    undoTitle = title;
    listeners.tell();
  };
  const perform = async (
    name: string,
    given: unknown,
    options: CommandOptions = {},
  ): Promise<CommandOutcome> => {
    calls.push({ name, given, answer: options.answer });
    const outcome = await (script.work ?? (() => done(`${name}已完成。`)))(options);
    undoTitle = script.undoTitleAfter ?? undoTitle;
    return outcome;
  };
  const port = fakePort(script, places, handlers);
  const session: Session = {
    status: () => status,
    paneState: () => paneState,
    subscribe: listeners.subscribe,
    refresh: async (options = {}) => {
      const outcome = await (script.refresh ?? (() => done('已读取工作簿。')))(options);
      if (outcome.kind === 'done') {
        paneState = { ...DEFAULT_PANE, ...script.paneState };
        status ??= script.status ?? null;
        listeners.tell();
      }
      return outcome;
    },
    savePaneState: (state) => {
      saved.push(state);
      return Promise.resolve(script.savePane?.() ?? done(''));
    },
    makeEntrySheets: (year, options) => perform('makeEntrySheets', year, options),
    saveSettings: (settings, options) => perform('saveSettings', settings, options),
    fillCompanions: (options) => perform('fillCompanions', null, options),
    loadSample: (options) => perform('loadSample', null, options),
    generateTables: (ids, options) => perform('generateTables', ids, options),
    drawCharts: (options) => perform('drawCharts', null, options),
    fillTables: (mode, options) => perform('fillTables', mode, options),
    updateTables: (mode, options) => perform('updateTables', mode, options),
    attention: {
      clerkCame: () => calls.push({ name: 'clerkCame', given: null, answer: undefined }),
      paneShown: (isShown) => calls.push({ name: 'paneShown', given: isShown, answer: undefined }),
      following: () => script.following ?? 'at-once',
      outdated: () => outdated,
    },
    autoFill: {
      report: () => autoFilled,
      hold: (isHeld) => {
        held = isHeld;
      },
    },
    checks: {
      markWish: script.markWish ?? null,
      report: () => report,
      check: (options) => perform('check', null, options),
      explain: (fingerprint, text, others) =>
        perform('explain', { fingerprint, text, ...(others === undefined ? {} : { others }) }),
      repair: (fingerprint) => perform('repair', fingerprint),
      clearMarks: () => perform('clearMarks', null),
      writeResults: () => perform('writeResults', null),
    },
    trace: (place) => Promise.resolve((script.trace ?? (() => NOTHING_SELECTED))(place)),
    undoTitle: () => undoTitle,
    undo: (options) => perform('undo', null, options),
    history: () => past,
    forgotten: () => script.forgotten ?? NONE_FORGOTTEN,
    undoUntil: (steps, options) => perform('undoUntil', steps, options),
    add: (create) => {
      const store = new WorkbookStore();
      store.subscribe(listeners.tell);
      return create(store, fakePorts(port), createQueue());
    },
  };
  return {
    session,
    port,
    calls,
    places,
    saved,
    become,
    becomeChecked,
    becomeAutoFilled,
    becomeOutdated,
    isHeld: () => held,
    select: (place) => {
      for (const handler of [...handlers]) handler(place);
    },
    isFollowed: () => handlers.size > 0,
  };
}
