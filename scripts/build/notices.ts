/** Writes the notices of all bundled packages with their licence texts, and copies the project's licence. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import webpack, { type Compilation, type Compiler, type Module } from 'webpack';
import { PLACES } from './places';

export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';
export const LICENSE_FILE = 'LICENSE.txt';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** Licence name from the package, e.g. MIT, 0BSD. */
  readonly license: string;
  /** Whole texts of its licence and notice files; `null`: none. */
  readonly text: string | null;
}

const TEXT_FILE = /^(?:licen[cs]e|copying|notice)/iu;

function textOf(folder: string): string | null {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isFile() && TEXT_FILE.test(item.name))
    .map(({ name }) => name)
    .sort();
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8').trim());
  return texts.length === 0 ? null : texts.join('\n\n');
}

/** Texts for packages that do not contain their repository's licence. */
const GIVEN_TEXTS: ReadonlyMap<string, string> = new Map([
  ['@fluentui/react-icons', 'fluentui-system-icons.txt'],
  ['saxes', 'saxes.txt'],
]);

function givenText(name: string): string | null {
  const file = GIVEN_TEXTS.get(name);
  return file === undefined ? null : readFileSync(join(PLACES.licenseTexts, file), 'utf8').trim();
}

type Described = Readonly<Record<string, unknown>>;

function isDescribed(value: unknown): value is Described {
  return typeof value === 'object' && value !== null;
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** `null`: a description without a name, as some packages have in subfolders. */
export function packageAt(folder: string): BundledPackage | null {
  const described: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!isDescribed(described) || word(described.name) === '' || word(described.version) === '') return null;
  const { name, version, license } = described;
  return {
    name: word(name),
    version: word(version),
    license: word(license),
    text: textOf(folder) ?? givenText(word(name)),
  };
}

/** Finds the package of a file; `null`: a file of this project. */
function packageOf(file: string): BundledPackage | null {
  if (!/[\\/]node_modules[\\/]/u.test(file)) return null;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const found = existsSync(join(folder, 'package.json')) ? packageAt(folder) : null;
    if (found !== null) return found;
  }
  throw new webpack.WebpackError(`${file} is in no package`);
}

/** Counts each of several joined modules. */
function filesOf(module: Module): readonly string[] {
  const joined =
    'modules' in module && Array.isArray(module.modules) ? (module.modules as Module[]) : [module];
  return joined.flatMap((one) => {
    const file = one.nameForCondition();
    return file === null ? [] : [file];
  });
}

function bundledFiles({ chunks, chunkGraph }: Compilation): ReadonlySet<string> {
  const files = new Set<string>();
  for (const chunk of chunks)
    for (const module of chunkGraph.getChunkModulesIterable(chunk))
      for (const file of filesOf(module)) files.add(file);
  return files;
}

const RULE = '='.repeat(80);

/** Groups packages of one text above it. Errors: WebpackError for a package without a text. */
export function noticesText(packages: readonly BundledPackage[], also: readonly string[]): string {
  const byText = new Map<string, string[]>();
  for (const { name, version, license, text } of packages) {
    if (text === null) throw new webpack.WebpackError(`${name} has no licence text`);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const sections = [...byText].map(([text, names]) => `${RULE}\n${names.sort().join('\n')}\n\n${text}`);
  const head = [
    '本程序包含以下软件，其版权属于各自的作者。',
    'This program contains the following software, which belongs to its authors.',
    ...also,
  ];
  return `${[head.join('\n'), ...sections].join('\n\n')}\n`;
}

function packagesOf(compilation: Compilation): readonly BundledPackage[] {
  const known = new Map<string, BundledPackage>();
  for (const file of bundledFiles(compilation)) {
    const found = packageOf(file);
    if (found !== null) known.set(`${found.name}@${found.version}`, found);
  }
  return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}

export class Notices {
  /** `also`: lines about files that are copied with their own licence. */
  constructor(private readonly also: readonly string[] = []) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('Notices', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'Notices', stage }, () => {
        const { RawSource } = webpack.sources;
        const text = noticesText(packagesOf(compilation), this.also);
        compilation.emitAsset(NOTICES_FILE, new RawSource(text));
        compilation.emitAsset(LICENSE_FILE, new RawSource(readFileSync(PLACES.license)));
      });
    });
  }
}
