/** Compiles the page's first script to one ES5 file, with a hash of its contents in the name. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from '@swc/core';
import webpack, { type Compiler } from 'webpack';
import { PLACES } from './places';

export interface BuiltFile {
  readonly name: string;
  readonly text: string;
}

/** Errors: if the TypeScript is invalid. Internet Explorer 11, Office's oldest web view, needs ES5. */
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

/** Emits a file that the build made itself. `minimized` skips webpack's minimizer, which would not keep ES5. */
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
