/** Selects the Excel for tests: by its name in the variable PROFILE, or the oldest supported one. */
import { isProfileName, PROFILE_NAMES, type HostOptions } from '../../src/excel-host';

function optionsOf(name: string | undefined): HostOptions {
  if (name === undefined || name === '') return {};
  if (!isProfileName(name)) throw new Error(`PROFILE is none of ${PROFILE_NAMES.join(', ')}: ${name}`);
  return { profile: name };
}

export const PROFILE_UNDER_TEST: HostOptions = optionsOf(process.env['PROFILE']);
