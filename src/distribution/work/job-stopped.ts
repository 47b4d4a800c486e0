/** Reports a stopped job: it took too long, or more memory than a worker may have. */

export type StopReason = 'too-slow' | 'too-much-memory';

export class JobStopped extends Error {
  override readonly name = 'JobStopped';

  /** `seconds`: the job's time limit. */
  constructor(
    readonly reason: StopReason,
    readonly seconds: number,
  ) {
    super(`The job was stopped: ${reason}.`);
  }

  /** The reason in words, as part of a sentence. */
  get words(): string {
    return this.reason === 'too-slow' ? `超过${String(this.seconds)}秒` : '内存不足';
  }
}

/** Waits for a job's file; a stopped job becomes a result. Errors: all others. */
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
