/** Faults on order: what can go wrong between an add-in and Excel, at a request of one's choice. */
import { ApiError, type ErrorCode } from './protocol/api-error';
import type { Use } from './protocol/member-gate';

export type Fault =
  /** The request is refused as a whole; nothing of it is done. */
  | { readonly kind: 'refuse'; readonly request: number; readonly code: ErrorCode }
  /** `after` actions are done and stay; the next one fails. */
  | { readonly kind: 'break-off'; readonly request: number; readonly after: number; readonly code: ErrorCode }
  /** The request is carried out and its answer is lost. */
  | { readonly kind: 'lose-answer'; readonly request: number; readonly code: ErrorCode }
  /** From this request on nothing comes through. */
  | { readonly kind: 'disconnect'; readonly request: number }
  /** A member is refused wherever it is called, set or gone through, e.g. `PageLayout.zoom`; reading it goes on. */
  | { readonly kind: 'refuse-member'; readonly member: string; readonly code: ErrorCode };

export type RequestFault = Exclude<Fault, { readonly kind: 'refuse-member' }>;

export class Faults {
  private planned: readonly RequestFault[] = [];
  private refusedMembers: ReadonlyMap<string, ErrorCode> = new Map();
  /** While a person types into a cell, Excel refuses all requests. */
  isCellEdited = false;
  private seen = 0;

  /** Requests count from 1, from now on. */
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

  /** Called once for each request: the fault that befalls it. */
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

  /** Errors: the refusal of a member. */
  enter(className: string, member: string, use: Use): void {
    const code = this.refusedMembers.get(`${className}.${member}`);
    if (code !== undefined && use !== 'read') throw new ApiError(code);
  }
}

export function breakOffAt(fault: RequestFault | null, action: number): void {
  if (fault?.kind === 'break-off' && action >= fault.after) throw new ApiError(fault.code);
}

/** The code with which a fault refuses the request before anything is done. */
export function refusalOf(fault: RequestFault | null): ErrorCode | null {
  if (fault?.kind === 'refuse') return fault.code;
  return fault?.kind === 'disconnect' ? 'ServiceNotAvailable' : null;
}
