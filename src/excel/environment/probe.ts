/** Sends one small request to find out whether Excel carries it out, and how long it takes. */
import { request } from '../request/request';

export interface ExcelProbe {
  /** In Chinese, as shown. */
  readonly title: string;
  /** Queues the request. The result examines the answer: a text names what is wrong. */
  readonly queue: (context: Excel.RequestContext) => (() => string | null) | undefined;
}

export type ProbeResult =
  | { readonly kind: 'works'; readonly title: string; readonly milliseconds: number }
  | {
      readonly kind: 'fails';
      readonly title: string;
      readonly milliseconds: number;
      /** Excel's code, or what was found instead. */
      readonly code: string;
      /** For support, in English; empty when the code suffices. */
      readonly detail: string;
    };

/** An error of the client itself, for instance a member that its version lacks. */
function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

type Verdict = { readonly code: string; readonly detail: string } | null;

async function verdictOf({ queue }: ExcelProbe): Promise<Verdict> {
  try {
    const reply = await request(queue);
    if (reply.kind === 'failed') {
      const { code, detail } = reply.officeError;
      return { code: code === '' ? 'Error' : code, detail };
    }
    const found = reply.value?.() ?? null;
    return found === null ? null : { code: found, detail: '' };
  } catch (error) {
    return { code: 'ClientError', detail: detailOf(error) };
  }
}

/** Throws nothing: a failure is the result. `now`: milliseconds. */
export async function runProbe(probe: ExcelProbe, now: () => number): Promise<ProbeResult> {
  const begin = now();
  const verdict = await verdictOf(probe);
  const milliseconds = Math.round(now() - begin);
  const { title } = probe;
  return verdict === null
    ? { kind: 'works', title, milliseconds }
    : { kind: 'fails', title, milliseconds, ...verdict };
}
