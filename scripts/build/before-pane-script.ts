/** The page's first script: one file of TypeScript → ES5, under a name that changes with what is in it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from '@swc/core';
import webpack, { type Compiler } from 'webpack';
import { PLACES } from './places';

export interface BuiltFile {
  readonly name: string;
  readonly text: string;
}

/** Errors: when it is no TypeScript. The oldest web view that Office uses is Internet Explorer 11, which has ES5. */
export function beforePaneScript(): BuiltFile {
  const { code } = transformSync(readFileSync(PLACES.beforePane, 'utf8'), {
    swcrc: false,
    configFile: false,
    isModule: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es5', minify: { compress: true, mangle: true } },
    minify: true,
  });
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { name: `before-pane.${hash}.js`, text: code };
}

/** A file made by the build itself. `minimized` keeps webpack's minimizer away, which would not keep to ES5. */
export class EmitFile {
  constructor(private readonly file: BuiltFile) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('EmitFile', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'EmitFile', stage }, () => {
        const { name, text } = this.file;
        compilation.emitAsset(name, new webpack.sources.RawSource(text), {
          minimized: true,
          immutable: true,
        });
      });
    });
  }
}
