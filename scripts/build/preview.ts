/**
 * Configures the build of the preview: the simulated Excel with a grid. A folder of its own, because it is not
 * deployed.
 */
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import type { Configuration } from 'webpack';
import { COMMON, typescriptRule } from './common';
import { previewPage } from './pages';
import { PLACES } from './places';

export function previewConfiguration(): Configuration {
  return {
    ...COMMON,
    name: 'preview',
    target: ['web', 'es2020'],
    entry: { preview: './src/preview/main.tsx' },
    output: {
      path: PLACES.previewOutput,
      filename: 'preview/[name].js',
      chunkFilename: 'preview/[name].js',
      clean: true,
    },
    module: { rules: [typescriptRule('es2020')] },
    plugins: [
      new HtmlPlugin({
        // In the folder of the pane's page, so that relative addresses are equal.
        filename: 'preview.html',
        templateContent: previewPage(),
        scriptLoading: 'defer',
        inject: 'head',
        minify: false,
      }),
      new CopyPlugin({ patterns: [{ from: `${PLACES.preview}/preview.css`, to: 'preview/' }] }),
    ],
  };
}
