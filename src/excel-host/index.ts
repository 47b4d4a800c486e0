/** Exports the stand-in for Excel to tests and the preview. */
export { createHost, DEFAULT_OPTIONS, Host, type HostOptions } from './host';
export { isProfileName, PROFILE_NAMES, PROFILES, type Profile, type ProfileName } from './profiles';
export type { Fault } from './faults';
export type { RequestRecord } from './traffic';
export type { Area } from './model/area';
export type { Border, Style } from './model/style';
export { InputRefused } from './edits/validate-input';
export { ApiError, type ErrorCode } from './protocol/api-error';
