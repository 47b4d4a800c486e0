/** Reports how much the pane loads before it can show anything, and fails the build above the limit. */
import { gzipSync } from 'node:zlib';
import webpack, { type Compilation, type Compiler, type sources } from 'webpack';

/** In bytes; each saving lowers it (decision 110). Excludes office.js, which Excel keeps in its cache. */
export const INITIAL_LIMIT = 180_500;

interface MeasuredFile {
  readonly name: string;
  /** In bytes, gzipped. */
  readonly size: number;
}

function gzippedSize(source: sources.Source): number {
  return gzipSync(source.buffer()).length;
}

function measure(compilation: Compilation, names: Iterable<string>): readonly MeasuredFile[] {
  return [...names]
    .filter((name) => name.endsWith('.js'))
    .map((name) => {
      const asset = compilation.getAsset(name);
      if (asset === undefined) throw new webpack.WebpackError(`${name} is part of a chunk but was not built`);
      return { name, size: gzippedSize(asset.source) };
    });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function total(files: readonly MeasuredFile[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}

/** Formats the last line of the build. */
export function describeBundle(initial: readonly MeasuredFile[], lazy: readonly MeasuredFile[]): string {
  const listed = lazy.map(({ name, size }) => `\n  ${name} ${kilobytes(size)}`).join('');
  return [
    `任务窗格首次加载 ${kilobytes(total(initial))}（gzip，不含 office.js；上限 ${kilobytes(INITIAL_LIMIT)}）`,
    lazy.length === 0 ? '' : `；用到时才加载：${listed}`,
  ].join('');
}

export class BundleLimit {
  constructor(private readonly entry: string) {}

  apply(compiler: Compiler): void {
    let sentence: string | null = null;
    compiler.hooks.thisCompilation.tap('BundleLimit', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'BundleLimit', stage }, () => {
        sentence = this.check(compilation);
      });
    });
    compiler.hooks.done.tap('BundleLimit', (stats) => {
      // A bundle above the limit is already among the errors.
      if (sentence !== null && !stats.hasErrors())
        compiler.getInfrastructureLogger('BundleLimit').info(sentence);
    });
  }

  private check(compilation: Compilation): string {
    const entrypoint = compilation.entrypoints.get(this.entry);
    if (entrypoint === undefined) throw new webpack.WebpackError(`Unknown entry ${this.entry}`);
    const initialNames = new Set(entrypoint.getFiles());
    const lazyNames = [...compilation.chunks].flatMap((chunk) =>
      [...chunk.files].filter((name) => !initialNames.has(name)),
    );
    const initial = measure(compilation, initialNames);
    const sentence = describeBundle(initial, measure(compilation, lazyNames));
    if (total(initial) > INITIAL_LIMIT)
      compilation.errors.push(new webpack.WebpackError(`太大了：${sentence}`));
    return sentence;
  }
}
