/** Reads the chosen Excel from the address: `?profile=LTSC%202024`. */
import { isProfileName, type ProfileName } from '../../excel-host/profiles';

/** `undefined`: no profile of this name. */
export function profileAsked(search: string): ProfileName | undefined {
  const name = new URLSearchParams(search).get('profile');
  return name !== null && isProfileName(name) ? name : undefined;
}
