/** Faults on order: what can go wrong between an add-in and Excel, at a request of one's choice. */
import { ApiError, type ErrorCode } from './protocol/api-error';

export type Fault =
  /** The request is refused as a whole; nothing of it is done. */
  | { readonly kind: 'refuse'; readonly request: number; readonly code: ErrorCode }
  /** `after` actions are done and stay; the next one fails. */
  | { readonly kind: 'break-off'; readonly request: number; readonly after: number; readonly code: ErrorCode }
  /** The request is carried out and its answer is lost. */
  | { readonly kind: 'lose-answer'; readonly request: number; readonly code: ErrorCode }
  /** From this request on nothing comes through. */
  | { readonly kind: 'disconnect'; readonly request: number };

export class Faults {
  private planned: readonly Fault[] = [];
  /** While a person types into a cell, Excel refuses all requests. */
  isCellEdited = false;
  private seen = 0;

  /** Requests count from 1, from now on. */
  plan(...faults: readonly Fault[]): void {
    this.planned = faults;
    this.seen = 0;
  }

  clear(): void {
    this.planned = [];
    this.isCellEdited = false;
  }

  /** Called once for each request: the fault that befalls it. */
  next(isCleanUp: boolean): Fault | null {
    if (isCleanUp)
      return this.planned.find(({ kind, request }) => kind === 'disconnect' && this.seen >= request) ?? null;
    this.seen += 1;
    const number = this.seen;
    if (this.isCellEdited) return { kind: 'refuse', request: number, code: 'InvalidOperationInCellEditMode' };
    return (
      this.planned.find((fault) =>
        fault.kind === 'disconnect' ? number >= fault.request : number === fault.request,
      ) ?? null
    );
  }
}

export function breakOffAt(fault: Fault | null, action: number): void {
  if (fault?.kind === 'break-off' && action >= fault.after) throw new ApiError(fault.code);
}

/** The code with which a fault refuses the request before anything is done. */
export function refusalOf(fault: Fault | null): ErrorCode | null {
  if (fault?.kind === 'refuse') return fault.code;
  return fault?.kind === 'disconnect' ? 'ServiceNotAvailable' : null;
}
