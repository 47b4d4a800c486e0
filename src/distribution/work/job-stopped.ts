/** A job that was given up: it took too long, or more memory than a worker may have. */

export type StopReason = 'too-slow' | 'too-much-memory';

export class JobStopped extends Error {
  override readonly name = 'JobStopped';

  /** `seconds`: how long it was given. */
  constructor(
    readonly reason: StopReason,
    readonly seconds: number,
  ) {
    super(`The job was stopped: ${reason}.`);
  }

  /** In words, as part of a sentence. */
  get words(): string {
    return this.reason === 'too-slow' ? `超过${String(this.seconds)}秒` : '内存不足';
  }
}

/** What a job came to when it made a file; one that was given up made none. Errors: all others. */
export async function madeOrStopped<Made>(
  made: Promise<Made>,
): Promise<Made | { readonly kind: 'failed'; readonly reason: string }> {
  try {
    return await made;
  } catch (error) {
    if (!(error instanceof JobStopped)) throw error;
    return { kind: 'failed', reason: error.words };
  }
}
