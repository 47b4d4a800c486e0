/** Shares settings of all configurations: TypeScript by swc, and no output without errors. */
import type { Configuration, RuleSetRule } from 'webpack';

/** `target`: the newest JavaScript that the oldest runtime supports. */
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
