/** Checks each use of a member: an Excel may lack it, and a test may refuse it. */
/** `navigate`: on the way to another object, e.g. `Worksheet.freezePanes`. */
export type Use = 'read' | 'navigate' | 'call' | 'write';

export interface MemberGate {
  readonly has: (className: string, member: string) => boolean;
  /** Errors: the refusal. */
  readonly enter: (className: string, member: string, use: Use) => void;
}
