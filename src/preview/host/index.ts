/** The stand-in for Excel, as tests and the preview use it. */
export { createHost, DEFAULT_OPTIONS, Host, type Answer, type HostOptions } from './host';
export type { Fault } from './faults';
export type { RequestRecord } from './traffic';
export { ApiError, type ErrorCode } from './protocol/api-error';
