/**
 * Configures the build of the add-in: page, scripts, icons, help, manifest and, unless it comes from a CDN, office.js.
 */
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import type { Configuration } from 'webpack';
import type { BuildOptions } from './build-options';
import { beforePaneScript, EmitFile } from './before-pane-script';
import { BundleLimit } from './bundle-limit';
import { COMMON, typescriptRule } from './common';
import { manifestFor } from './manifest';
import { Notices } from './notices';
import { officeJsFiles, officeJsNotice } from './office-js';
import { panePage } from './pages';
import { PLACES } from './places';

function copiedFiles({ baseUrl, officeJs }: BuildOptions): CopyPlugin {
  return new CopyPlugin({
    patterns: [
      { from: '*.png', context: PLACES.icons, to: 'icons/' },
      { from: PLACES.help, to: '.' },
      {
        from: PLACES.manifest,
        to: 'manifest.xml',
        transform: (manifest) => manifestFor(manifest.toString('utf8'), baseUrl),
      },
      ...(officeJs === 'own' ? officeJsFiles(PLACES.officeJs) : []),
    ],
  });
}

export function addinConfiguration(options: BuildOptions): Configuration {
  const first = beforePaneScript();
  return {
    ...COMMON,
    name: 'addin',
    target: ['web', 'es2020'],
    // One page for pane and ribbon, because they share a runtime (docs/decisions/0011).
    entry: { taskpane: ['./src/commands/main.ts', './src/taskpane/main.tsx'] },
    output: {
      path: PLACES.addinOutput,
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      // The samples have Chinese names, which some servers deliver wrongly.
      assetModuleFilename: 'sample.[contenthash:8][ext]',
      clean: true,
    },
    module: { rules: [typescriptRule('es2020')] },
    optimization: {
      splitChunks: {
        cacheGroups: { xlsx: { test: /[\\/]node_modules[\\/]hucre[\\/]/u, name: 'xlsx', chunks: 'async' } },
      },
    },
    infrastructureLogging: { level: 'info' },
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        templateContent: panePage(options.officeJs, first.name),
        scriptLoading: 'defer',
        inject: 'head',
        minify: false,
      }),
      copiedFiles(options),
      new EmitFile(first),
      new Notices(officeJsNotice(options.officeJs)),
      new BundleLimit('taskpane'),
    ],
  };
}
