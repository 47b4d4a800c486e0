/** One small request to see whether Excel carries it out, and how long it takes. */
import { request } from '../request/request';

export interface Probe {
  /** In the clerk's words. */
  readonly title: string;
  /** Queues the request. What it gives is looked at when the answer is there; a text says what is not as it should be. */
  readonly ask: (context: Excel.RequestContext) => (() => string | null) | undefined;
}

export type ProbeResult =
  | { readonly kind: 'works'; readonly title: string; readonly milliseconds: number }
  | {
      readonly kind: 'fails';
      readonly title: string;
      readonly milliseconds: number;
      /** Excel's code, or what was found instead of what was asked for. */
      readonly code: string;
      /** For support, in English; empty when the code says it all. */
      readonly detail: string;
    };

/** An error of the client that is none of Office's: a member that its version does not have, for instance. */
function problem(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

type Verdict = { readonly code: string; readonly detail: string } | null;

async function verdictOf({ ask }: Probe): Promise<Verdict> {
  try {
    const reply = await request(ask);
    if (reply.kind === 'failed') {
      const { code, detail } = reply.officeError;
      return { code: code === '' ? 'Error' : code, detail };
    }
    const found = reply.value?.() ?? null;
    return found === null ? null : { code: found, detail: '' };
  } catch (error) {
    return { code: 'ClientError', detail: problem(error) };
  }
}

/** Errors: none: what cannot be done is what is asked about. `now`: milliseconds. */
export async function runProbe(probe: Probe, now: () => number): Promise<ProbeResult> {
  const begin = now();
  const verdict = await verdictOf(probe);
  const milliseconds = Math.round(now() - begin);
  const { title } = probe;
  return verdict === null
    ? { kind: 'works', title, milliseconds }
    : { kind: 'fails', title, milliseconds, ...verdict };
}
