/** Configures the build of the command line: one file that needs only Node, no project and no network. */
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
      // Keeps `import.meta.url`: the file starts itself as threads, wherever it was copied to.
      parser: { javascript: { importMeta: false } },
    },
    plugins: [new Notices()],
  };
}
