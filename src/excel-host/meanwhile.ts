/** What a person does while a request is under way, at a request of one's choice. */

export interface Interruption {
  /** From 1, counted from the planning on. */
  readonly request: number;
  /** The request has been sent and not been carried out. */
  readonly before?: () => void;
  /** It has been carried out, its answer has not come. */
  readonly after?: () => void;
}

export class Meanwhile {
  private planned: readonly Interruption[] = [];
  private seen = 0;

  plan(...interruptions: readonly Interruption[]): void {
    this.planned = interruptions;
    this.seen = 0;
  }

  /** Called when a request comes in. */
  begin(): void {
    this.seen += 1;
    for (const { request, before } of this.planned) if (request === this.seen) before?.();
  }

  /** Called when it has been carried out. */
  end(): void {
    for (const { request, after } of this.planned) if (request === this.seen) after?.();
  }
}
