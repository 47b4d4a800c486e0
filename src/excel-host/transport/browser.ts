/**
 * Plays `window.external`, the native object that Excel for Windows gives an add-in's page. With it the unmodified
 * office.js starts. It must exist before office.js loads.
 */
import type { Host } from '../host';
import type { WireEvent } from '../protocol/wire';
import { setVersions } from '../requirements/requirement-sets';
import { setPane, type PaneVisibility } from '../services';
import { CALL, EVENT, failureNumber, NOT_SUPPORTED, SUCCESS } from './native-codes';
import { nativeContext, type ContextOptions, type ThemeName } from './native-context';

export type { ThemeName } from './native-context';

export interface BrowserOptions {
  readonly locale?: string;
  readonly theme?: () => ThemeName;
  readonly settings?: Map<string, string>;
  readonly documentUrl?: string;
  /** Whether Office lets office.js send its telemetry; most Excels do. */
  readonly logging?: boolean;
  /** Called when the add-in shows or hides its pane. */
  readonly onPane?: (state: PaneVisibility) => void;
}

export interface BrowserConnection {
  /** Clicks a ribbon button of the manifest with an ExecuteFunction action. Waits until office.js listens. */
  readonly runCommand: (functionName: string) => void;
  /** Ribbon commands that the add-in reported as completed. */
  readonly completedCommands: () => number;
  /** Opens or closes the pane as a person does. */
  readonly setPane: (state: PaneVisibility) => void;
}

type Answer = (answer: unknown) => void;
type EventHandler = (dispId: number, payload: unknown) => void;

interface Registration {
  readonly targetId: unknown;
  readonly handler: EventHandler;
}

/** Builds a native list, which office.js turns into an array. */
function nativeList(items: readonly unknown[]): object {
  return { toArray: () => items, dimensions: () => 1 };
}

class NativeExcel {
  completed = 0;
  private readonly host: Host;
  private readonly registrations = new Map<number, readonly Registration[]>();
  private waitingCommands: readonly string[] = [];
  private readonly later: (work: () => void, milliseconds?: number) => void;

  constructor(host: Host, later: (work: () => void, milliseconds?: number) => void) {
    this.host = host;
    this.later = later;
  }

  execute(dispId: number, params: readonly unknown[], answer: Answer): void {
    this.later(() => {
      if (dispId === CALL.richApi) this.answerRichApi(params, answer);
      else if (dispId === CALL.commandCompleted) this.answerCompleted(answer);
      else answer(NOT_SUPPORTED);
    }, this.host.delay);
  }

  private answerRichApi(params: readonly unknown[], answer: Answer): void {
    const request: readonly unknown[] = Array.isArray(params[0]) ? params[0] : [];
    const { [BODY]: body, [FLAGS]: flags } = request;
    if (typeof body !== 'string' || typeof flags !== 'number') {
      answer(NOT_SUPPORTED);
      return;
    }
    const result = this.host.process(body, { flags, writers: null });
    answer(
      result.kind === 'answered'
        ? nativeList([SUCCESS, [HTTP_OK, [], result.text]])
        : nativeList([failureNumber(result.code), [result.code]]),
    );
  }

  private answerCompleted(answer: Answer): void {
    this.completed += 1;
    answer(nativeList([SUCCESS, []]));
  }

  register(dispId: number, targetId: unknown, handler: EventHandler, answer: Answer): void {
    const existing = this.registrations.get(dispId) ?? [];
    this.registrations.set(dispId, [...existing, { targetId, handler }]);
    this.later(() => {
      answer(SUCCESS);
      if (dispId === EVENT.ribbonCommand)
        this.later(() => {
          this.fireWaitingCommands();
        });
    });
  }

  unregister(dispId: number, targetId: unknown, answer: Answer): void {
    const existing = this.registrations.get(dispId) ?? [];
    this.registrations.set(
      dispId,
      existing.filter((each) => each.targetId !== targetId),
    );
    answer(SUCCESS);
  }

  private fire(dispId: number, payload: unknown): void {
    for (const { handler } of this.registrations.get(dispId) ?? []) handler(dispId, payload);
  }

  deliver(events: readonly WireEvent[]): void {
    const isOfDocument = (event: WireEvent): boolean =>
      event.messageType === EVENT.selectionChanged && event.targetId === '';
    if (events.some(isOfDocument)) this.fire(EVENT.selectionChanged, nativeList([]));
    const messages = events
      .filter((event) => !isOfDocument(event))
      .map((event) => [event.messageCategory, event.messageType, event.targetId, event.message, null, false]);
    if (messages.length > 0) this.fire(EVENT.richApiMessage, nativeList(messages));
  }

  runCommand(functionName: string): void {
    this.waitingCommands = [...this.waitingCommands, functionName];
    if (this.isListeningForCommands)
      this.later(() => {
        this.fireWaitingCommands();
      });
  }

  private isListeningForCommands = false;

  private fireWaitingCommands(): void {
    this.isListeningForCommands = true;
    const commands = this.waitingCommands;
    this.waitingCommands = [];
    for (const name of commands) {
      this.fire(EVENT.ribbonCommand, [name, name, JSON.stringify({ source: { id: name } })]);
    }
  }
}

/** Places of the JSON text and of the request's flags in the parameters of a Rich API call. */
const BODY = 4;
const FLAGS = 6;
const HTTP_OK = 200;

function hostInfo(locale: string, logging: boolean): string {
  const sharedRuntime = 1;
  const log = logging ? '' : 'disableLogging';
  return ['Excel', 'Win32', '16.01', locale, '', '', log, String(sharedRuntime)].join('|');
}

/** `page`: the window of the add-in's page, before office.js runs in it. */
export function installInBrowser(page: Window, host: Host, options: BrowserOptions = {}): BrowserConnection {
  const { locale = 'zh-CN', theme = () => 'light', settings = new Map<string, string>() } = options;
  const { documentUrl = 'C:\\部门预算.xlsx', onPane = () => undefined, logging = false } = options;
  const later = (work: () => void, milliseconds = 0): void => {
    setTimeout(work, milliseconds);
  };
  const native = new NativeExcel(host, later);
  const contextOptions: ContextOptions = {
    locale,
    theme,
    settings,
    documentUrl,
    sets: setVersions(host.options),
    build: host.options.build,
    document: host.options.document,
  };
  host.onEvents = () => {
    later(() => {
      native.deliver(host.takeEvents());
    });
  };
  host.addin.onPane = onPane;
  const external = {
    GetHostInfo: () => hostInfo(locale, logging),
    GetLoggingAllowed: () => logging,
    GetContext: () => nativeContext(contextOptions),
    Execute: native.execute.bind(native),
    RegisterEvent: native.register.bind(native),
    UnregisterEvent: native.unregister.bind(native),
  };
  Object.defineProperty(page, 'external', { configurable: true, writable: true, value: external });
  return {
    runCommand: (functionName) => {
      native.runCommand(functionName);
    },
    completedCommands: () => native.completed,
    setPane: (state) => {
      setPane(host.addin, state);
    },
  };
}
