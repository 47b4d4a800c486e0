/** Injects planned faults between an add-in and Excel, at a chosen request. */
import { ApiError, type ErrorCode } from './protocol/api-error';
import type { Use } from './protocol/member-gate';

export type Fault =
  /** Refuses the request as a whole and does nothing of it. */
  | { readonly kind: 'refuse'; readonly request: number; readonly code: ErrorCode }
  /** Does `after` actions, which stay; the next one fails. */
  | { readonly kind: 'break-off'; readonly request: number; readonly after: number; readonly code: ErrorCode }
  /** Carries out the request and loses its answer. */
  | { readonly kind: 'lose-answer'; readonly request: number; readonly code: ErrorCode }
  /** Lets nothing through from this request on. */
  | { readonly kind: 'disconnect'; readonly request: number }
  /** Refuses a member wherever it is called, set or passed through, e.g. `PageLayout.zoom`; reading still works. */
  | { readonly kind: 'refuse-member'; readonly member: string; readonly code: ErrorCode };

export type RequestFault = Exclude<Fault, { readonly kind: 'refuse-member' }>;

export class Faults {
  private planned: readonly RequestFault[] = [];
  private refusedMembers: ReadonlyMap<string, ErrorCode> = new Map();
  /** While a person types into a cell, Excel refuses all requests. */
  isCellEdited = false;
  private seen = 0;

  /** Plans faults. Requests count from 1, starting now. */
  plan(...faults: readonly Fault[]): void {
    this.planned = faults.filter((fault) => fault.kind !== 'refuse-member');
    this.refusedMembers = new Map(
      faults.flatMap((fault) => (fault.kind === 'refuse-member' ? [[fault.member, fault.code]] : [])),
    );
    this.seen = 0;
  }

  clear(): void {
    this.plan();
    this.isCellEdited = false;
  }

  /** Returns the fault of the next request. Call it once per request. */
  next(isCleanUp: boolean): RequestFault | null {
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

  /** Applies planned faults to the use of a member. Errors: the refusal. */
  enter(className: string, member: string, use: Use): void {
    const code = this.refusedMembers.get(`${className}.${member}`);
    if (code !== undefined && use !== 'read') throw new ApiError(code);
  }
}

export function breakOffAt(fault: RequestFault | null, action: number): void {
  if (fault?.kind === 'break-off' && action >= fault.after) throw new ApiError(fault.code);
}

/** Returns the error code of a fault that refuses the request before any action. */
export function refusalOf(fault: RequestFault | null): ErrorCode | null {
  if (fault?.kind === 'refuse') return fault.code;
  return fault?.kind === 'disconnect' ? 'ServiceNotAvailable' : null;
}
