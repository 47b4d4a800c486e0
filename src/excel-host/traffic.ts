/** Records each request between client and host. */
import { ACTION, type WireRequest } from './protocol/wire';

/** Data that travels beside the body of a request. */
export interface RequestMark {
  /** The client calculates them from the operation types of members. */
  readonly flags: number;
  /**
   * Members whose operation type makes the request a write. The type does not travel, so only a client in the same
   * process can provide it. `null`: not known.
   */
  readonly writers: readonly string[] | null;
}

/** Bit of `ClientRequestBase.aggregrateRequestFlags` in office.js. */
const WRITE_FLAG = 1;

export function isWrite({ flags }: RequestMark): boolean {
  return (flags & WRITE_FLAG) !== 0;
}

export interface RequestRecord extends RequestMark {
  /** Whether the client declared it a write: Excel then treats it as one (OfficeDev/office-js#5918). */
  readonly isWrite: boolean;
  /** From 1. */
  readonly number: number;
  readonly bytesIn: number;
  /** 0 when the request was refused as a whole. */
  readonly bytesOut: number;
  /** The error code that the client received; `null`: success. */
  readonly error: string | null;
  /** `null` unless bodies are kept. */
  readonly body: WireRequest | null;
  /** See `isCleanUp`. */
  readonly isCleanUp: boolean;
}

/**
 * Tests whether a request only releases objects. After `Excel.run` the client sends one and does not await it. It is
 * not counted and gets no faults: "the second request" is the second of the add-in.
 */
export function isCleanUp(request: WireRequest): boolean {
  const methods = request.Actions.filter((action) => action.ActionType === ACTION.method);
  return (
    methods.length > 0 &&
    request.Actions.every((action) =>
      [ACTION.method, ACTION.instantiate].some((type) => type === action.ActionType),
    ) &&
    methods.every((action) => action.Name === '_RemoveReference')
  );
}

export class Traffic {
  private readonly records: RequestRecord[] = [];

  /** Returns all requests without the clean-ups. */
  get requests(): readonly RequestRecord[] {
    return this.records.filter((record) => !record.isCleanUp);
  }

  get count(): number {
    return this.requests.length;
  }

  get largestRequest(): number {
    return this.requests.reduce((most, { bytesIn }) => Math.max(most, bytesIn), 0);
  }

  get largestResponse(): number {
    return this.requests.reduce((most, { bytesOut }) => Math.max(most, bytesOut), 0);
  }

  add(record: Omit<RequestRecord, 'number'>): void {
    this.records.push({ number: this.count + 1, ...record });
  }

  /** Returns the requests that the client declared as writes. */
  get writes(): readonly RequestRecord[] {
    return this.requests.filter(({ isWrite }) => isWrite);
  }

  /** Restarts the count. */
  reset(): void {
    this.records.length = 0;
  }
}
