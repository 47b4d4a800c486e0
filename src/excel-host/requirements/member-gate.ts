/** Checks whether this Excel has a member, by the requirement sets that it supports. */
import { REGISTERED_EVENTS } from '../api/subscriptions';
import { ApiError } from '../protocol/api-error';
import type { MemberGate } from '../protocol/member-gate';
import MEMBER_SETS from './member-sets.json';
import type { IsSetSupported } from './requirement-sets';

const SETS: Readonly<Record<string, Readonly<Record<string, string>>>> = MEMBER_SETS;
/** Services of Office outside the workbook; their sets are not ExcelApi. */
const SERVICE = /Service$/;

/** Turns `_RegisterDataChangedEvent` into `onChanged`; other names do not change. */
export function documentedName(member: string): string {
  return REGISTERED_EVENTS.get(member) ?? member;
}

/** Finds the set of a member; `null`: it is private to office.js. Errors: the documentation has no such member. */
function setOf(className: string, member: string): string | null {
  const name = documentedName(member);
  if (name.startsWith('_') || SERVICE.test(className)) return null;
  const set = SETS[className]?.[name];
  if (set === undefined) throw new ApiError('NotImplemented', `Excel has no ${className}.${name}.`);
  return set;
}

/** Builds an old Excel's error for an unknown member (OfficeDev/office-js#2017, #6282). */
function notImplemented(className: string, member: string): ApiError {
  return new ApiError('NotImplemented', 'This operation is not implemented.', `${className}.${member}`);
}

export function memberGate(isSetSupported: IsSetSupported): MemberGate {
  const known = new Map<string, boolean>();
  const isKnown = (className: string, member: string): boolean => {
    const [name, version] = setOf(className, member)?.split(' ') ?? [];
    return name === undefined || isSetSupported(name, version);
  };
  /** The sets of an Excel do not change, and every action of a request asks. */
  const has = (className: string, member: string): boolean => {
    const key = `${className}.${member}`;
    const answer = known.get(key) ?? isKnown(className, member);
    known.set(key, answer);
    return answer;
  };
  return {
    has,
    enter: (className, member) => {
      if (!has(className, member)) throw notImplemented(className, member);
    },
  };
}
