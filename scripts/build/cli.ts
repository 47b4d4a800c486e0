/** The command line as one file that runs wherever Node is, without this project and without a network. */
import type { Configuration } from 'webpack';
import { COMMON, typescriptRule } from './common';
import { Notices } from './notices';
import { PLACES } from './places';

export function cliConfiguration(): Configuration {
  return {
    ...COMMON,
    name: 'cli',
    target: 'node20',
    entry: './src/cli/main.ts',
    experiments: { outputModule: true },
    output: {
      path: PLACES.cliOutput,
      filename: 'tables.mjs',
      library: { type: 'module' },
      chunkFormat: 'module',
      clean: true,
    },
    module: {
      rules: [typescriptRule('es2022')],
      // The file starts itself as threads, wherever it has been copied to.
      parser: { javascript: { importMeta: false } },
    },
    plugins: [new Notices()],
  };
}
