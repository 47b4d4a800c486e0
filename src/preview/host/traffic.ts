/** What went over the line, request by request. */
import type { WireRequest } from './protocol/wire';

export interface RequestRecord {
  /** From 1. */
  readonly number: number;
  readonly bytesIn: number;
  /** 0 when the request was refused as a whole. */
  readonly bytesOut: number;
  readonly actions: number;
  /** `null` when it succeeded; otherwise the code that the client got. */
  readonly error: string | null;
  readonly body: WireRequest | null;
}

export class Traffic {
  readonly requests: RequestRecord[] = [];

  get count(): number {
    return this.requests.length;
  }

  get largestRequest(): number {
    return Math.max(0, ...this.requests.map(({ bytesIn }) => bytesIn));
  }

  get largestResponse(): number {
    return Math.max(0, ...this.requests.map(({ bytesOut }) => bytesOut));
  }

  add(record: Omit<RequestRecord, 'number'>): void {
    this.requests.push({ number: this.requests.length + 1, ...record });
  }

  /** Counting starts anew. */
  reset(): void {
    this.requests.length = 0;
  }
}
