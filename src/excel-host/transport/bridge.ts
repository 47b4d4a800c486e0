/**
 * Connects the host to `OfficeExtension.HostBridge`: JSON text both ways. Answers and events never arrive in the same
 * turn.
 */
import type { Host } from '../host';
import { httpStatus } from '../protocol/api-error';
import type { RequestMark } from '../traffic';

/** The bridge in the form of office.js, which sets `onMessageFromHost`. */
export interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost: (text: string) => void;
}

interface ClientMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const EVENT_MESSAGE = 3;
const ANSWER_MESSAGE = 2;
/** Keeps the real timer, also when a test uses fake timers. */
const inNextTurn = globalThis.setTimeout.bind(globalThis);

export interface BridgeOptions {
  /** Called at each request, while the client sends it. */
  readonly takeWriters: () => RequestMark['writers'];
  /** Wraps each message to the client. */
  readonly deliver: (send: () => void) => void;
}

export function bridgeTo(host: Host, { takeWriters, deliver }: BridgeOptions): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, flags, message } = JSON.parse(text) as ClientMessage;
      const mark = { flags, writers: takeWriters() };
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      inNextTurn(() => {
        send({ id, type: ANSWER_MESSAGE, message: httpAnswer(host, body, mark) });
      }, host.delay);
    },
  };
  const send = (message: unknown): void => {
    deliver(() => bridge.onMessageFromHost?.(JSON.stringify(message)));
  };
  host.onEvents = () => {
    inNextTurn(() => {
      const entries = host.takeEvents();
      if (entries.length > 0) send({ type: EVENT_MESSAGE, controlId: '', message: { entries } });
    }, 0);
  };
  return bridge;
}

interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: object;
  readonly body: string;
}

function httpAnswer(host: Host, body: string, mark: RequestMark): HttpAnswer {
  const answer = host.process(body, mark);
  if (answer.kind === 'answered') return { statusCode: 200, headers: {}, body: answer.text };
  const { code } = answer;
  const error = { error: { code, message: code } };
  return { statusCode: httpStatus(code), headers: {}, body: JSON.stringify(error) };
}
