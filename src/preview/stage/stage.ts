/** Holds the stand-in workbook of the preview: does a person's actions and notifies the views of every change. */
import { createHost, type Host } from '../../excel-host/host';
import { InputRefused } from '../../excel-host/edits/validate-input';
import type { Workbook } from '../../excel-host/model/workbook';
import type { ProfileName } from '../../excel-host/profiles';
import { ApiError, type ErrorCode } from '../../excel-host/protocol/api-error';
import { User } from '../../excel-host/user';

const REFUSALS: Readonly<Partial<Record<ErrorCode, string>>> = {
  AccessDenied: '工作表受保护，这里不能修改。',
  InvalidArgument: '内容太长，或者不是 Excel 能接受的内容。',
};

/** Returns Excel's message; `null`: the error is not a refusal but a defect. */
function objectionOf(error: unknown): string | null {
  if (error instanceof InputRefused) return error.message;
  return error instanceof ApiError ? (REFUSALS[error.code] ?? error.message) : null;
}

export interface Stage {
  readonly host: Host;
  readonly book: Workbook;
  readonly subscribe: (listener: () => void) => () => void;
  /** Differs after every change. */
  readonly version: () => number;
  /** Does an action of a person. Returns Excel's objection, or `null`. */
  readonly act: (action: (user: User) => void) => string | null;
}

/** The oldest Excel that the add-in supports. */
export const USUAL_PROFILE: ProfileName = 'LTSC 2021';

export function createStage(profile: ProfileName = USUAL_PROFILE): Stage {
  const host = createHost({ profile });
  const user = new User(host);
  let version = 0;
  const listeners = new Set<() => void>();
  host.watch(() => {
    version += 1;
    for (const listener of listeners) listener();
  });
  return {
    host,
    book: host.workbook,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    act: (action) => {
      try {
        action(user);
        return null;
      } catch (error) {
        const objection = objectionOf(error);
        if (objection === null) throw error;
        return objection;
      }
    },
  };
}
