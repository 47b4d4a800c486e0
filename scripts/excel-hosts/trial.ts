/** Tries the features in the simulated version of each Excel. */
import { PROFILE_NAMES, type ProfileName } from '../../src/excel-host';
import { FEATURES, type Result } from './features';
import { fillSample, openWork } from './open-work';

/** Results by the name of the feature. */
export type Results = ReadonlyMap<string, Result>;

/** Errors: if a feature threw, or the simulated Excel has a bug. */
export async function tryFeatures(profile: ProfileName): Promise<Results> {
  const work = await openWork(profile);
  try {
    await fillSample(work);
    const results = new Map<string, Result>();
    for (const { name, attempt } of FEATURES) results.set(name, await attempt(work));
    if (work.host.internalErrors.length > 0) throw new Error(String(work.host.internalErrors[0]));
    return results;
  } finally {
    work.session.close();
  }
}

export async function tryAll(): Promise<ReadonlyMap<ProfileName, Results>> {
  const all = new Map<ProfileName, Results>();
  for (const profile of PROFILE_NAMES) all.set(profile, await tryFeatures(profile));
  return all;
}
