/** Does planned actions of a person during a chosen request. */

export interface Interruption {
  /** From 1, counted from the planning. */
  readonly request: number;
  /** Runs when the request is sent and not yet carried out. */
  readonly before?: () => void;
  /** Runs when the request is carried out and not yet answered. */
  readonly after?: () => void;
}

export class Meanwhile {
  private planned: readonly Interruption[] = [];
  private seen = 0;

  plan(...interruptions: readonly Interruption[]): void {
    this.planned = interruptions;
    this.seen = 0;
  }

  /** Call this when a request arrives. */
  begin(): void {
    this.seen += 1;
    for (const { request, before } of this.planned) if (request === this.seen) before?.();
  }

  /** Call this when the request is carried out. */
  end(): void {
    for (const { request, after } of this.planned) if (request === this.seen) after?.();
  }
}
