/** Which Excel the address asks for: `?profile=LTSC%202024`. */
import { isProfileName, type ProfileName } from '../../excel-host/profiles';

/** `undefined`: none that there is. */
export function profileAsked(search: string): ProfileName | undefined {
  const name = new URLSearchParams(search).get('profile');
  return name !== null && isProfileName(name) ? name : undefined;
}
