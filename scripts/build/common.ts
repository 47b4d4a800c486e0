/** What all configurations share: TypeScript by swc, and quiet unless something is wrong. */
import type { Configuration, RuleSetRule } from 'webpack';

/** `target`: the oldest JavaScript that the place where it runs understands. */
export function typescriptRule(target: 'es2020' | 'es2022'): RuleSetRule {
  return {
    test: /\.tsx?$/u,
    use: {
      loader: 'swc-loader',
      options: {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target,
        },
        module: { type: 'es6' },
      },
    },
  };
}

export const COMMON: Configuration = {
  mode: 'production',
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  performance: { hints: false },
  stats: 'errors-warnings',
};
