/** The preview: the stand-in for Excel with a grid. Its own folder, since it is not part of what is deployed. */
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
        // Beside the pane's page, so that both mean the same by a relative address.
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
