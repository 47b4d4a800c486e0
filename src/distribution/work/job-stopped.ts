/** Reports a stopped job: it took too long, or more memory than a worker may have. */

export type StopReason = 'too-slow' | 'too-much-memory';

export class JobStopped extends Error {
  override readonly name = 'JobStopped';

  private constructor(
    readonly reason: StopReason,
    /** The reason as part of a sentence. */
    readonly words: string,
  ) {
    super(`The job was stopped: ${reason}.`);
  }

  /** `seconds`: the job's time limit. */
  static tooSlow(seconds: number): JobStopped {
    return new JobStopped('too-slow', `超过${String(seconds)}秒`);
  }

  static tooMuchMemory(): JobStopped {
    return new JobStopped('too-much-memory', '内存不足');
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
