import { fileURLToPath } from 'node:url';

/**
 * `npm run build`: the command line as one file that runs wherever Node is, without this project and without a
 * network. The task pane joins here as a second configuration.
 */
export default {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: './src/cli/main.ts',
  experiments: { outputModule: true },
  output: {
    path: fileURLToPath(new URL('dist/cli', import.meta.url)),
    filename: 'tables.mjs',
    library: { type: 'module' },
    chunkFormat: 'module',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/u,
        use: {
          loader: 'swc-loader',
          options: {
            swcrc: false,
            jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
            module: { type: 'es6' },
          },
        },
      },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
};
