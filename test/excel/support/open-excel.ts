/** Opens a workbook in the Excel that the variable PROFILE names. */
import type { HostOptions } from '../../../src/excel-host';
import { PROFILE_UNDER_TEST } from '../../support/profile-under-test';
import { openNamedExcel, type OpenExcel } from './named-excel';

export { addAll, change, type OpenExcel } from './named-excel';

/** `options` overwrite what the named Excel has. */
export function openExcel(options: HostOptions = {}): OpenExcel {
  return openNamedExcel({ ...PROFILE_UNDER_TEST, ...options });
}
