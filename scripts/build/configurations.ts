/** Lists all configurations of `npm run build`, for the given options. */
import type { Configuration } from 'webpack';
import { addinConfiguration } from './addin';
import { BuildOptionError, readBuildOptions } from './build-options';
import { cliConfiguration } from './cli';
import { previewConfiguration } from './preview';

/** Ends the process with the sentence alone, because a stack trace would hide it. */
export function configurations(env: Readonly<Record<string, unknown>> = {}): readonly Configuration[] {
  try {
    return [addinConfiguration(readBuildOptions(env)), previewConfiguration(), cliConfiguration()];
  } catch (error) {
    if (!(error instanceof BuildOptionError)) throw error;
    console.error(error.message);
    return process.exit(2);
  }
}
