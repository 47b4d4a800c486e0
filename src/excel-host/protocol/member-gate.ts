/** Asked before each use of a member: an Excel does not have them all, and a test may have one refused. */
/** `navigate`: on the way to another object, e.g. `Worksheet.freezePanes`. */
export type Use = 'read' | 'navigate' | 'call' | 'write';

export interface MemberGate {
  readonly has: (className: string, member: string) => boolean;
  /** Errors: the refusal. */
  readonly enter: (className: string, member: string, use: Use) => void;
}
