/** Applies an add-in's requests to the undo stack, by the rule of this Excel. */
import type { Use } from '../protocol/member-gate';
import type { UndoRule } from './undo-rules';
import type { UndoStack } from './undo-stack';

export interface Request {
  readonly number: number;
  readonly isWrite: boolean;
  readonly writers: readonly string[] | null;
  readonly isCleanUp: boolean;
}

export class UndoOfRequests {
  private readonly stack: UndoStack;
  private readonly rule: UndoRule;
  private readonly clearing: ReadonlySet<string>;
  private current: Request | null = null;

  constructor(stack: UndoStack, rule: UndoRule, clearing: ReadonlySet<string>) {
    this.stack = stack;
    this.rule = rule;
    this.clearing = clearing;
  }

  /** Whether to keep contents; under the other rules the add-in's writes clear the stack anyway. */
  get keepsSteps(): boolean {
    return this.current === null || this.rule === 'writes-undoable';
  }

  begin(request: Request): void {
    this.current = request;
    // Whether Excel counts the release of objects as a call is unconfirmed.
    if (request.isCleanUp) return;
    if (this.rule === 'any-call-clears') this.stack.clear(request.number, 'any call');
    if (this.rule === 'writes-clear' && request.isWrite)
      this.stack.clear(request.number, request.writers?.join(', ') ?? 'a write');
  }

  enter(className: string, member: string, use: Use): void {
    const name = `${className}.${member}`;
    if (this.rule !== 'writes-undoable' || use === 'read' || use === 'navigate' || !this.clearing.has(name))
      return;
    this.stack.clear(this.current?.number ?? 0, name);
  }

  afterAction(): void {
    this.stack.commit();
  }

  end(): void {
    this.stack.discard();
    this.current = null;
  }
}
