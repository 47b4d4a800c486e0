/** Parses the options of `npm run build -- --env …` before anything is built. */

/** Address of the development server, for which the repository's manifest is written. */
export const DEVELOPMENT_URL = 'https://localhost:3000/';

const OFFICE_JS_SOURCES = ['own', 'cdn', 'cdn-cn'] as const;

/** `own`: copied into the add-in; `cdn`: Microsoft's; `cdn-cn`: the CDN for Microsoft 365 operated by 21Vianet. */
export type OfficeJsSource = (typeof OFFICE_JS_SOURCES)[number];

export interface BuildOptions {
  /** Absolute, https, ends with `/`. */
  readonly baseUrl: string;
  readonly officeJs: OfficeJsSource;
}

/** A wrong option; the message is for the user of the command. */
export class BuildOptionError extends Error {
  override readonly name = 'BuildOptionError';
}

function readBaseUrl(given: unknown): string {
  if (given === undefined) return DEVELOPMENT_URL;
  const wrong = (what: string): never => {
    throw new BuildOptionError(
      `baseUrl ${what}。请写成 --env baseUrl=https://intranet.example/budget/ 这样的地址。`,
    );
  };
  if (typeof given !== 'string' || !URL.canParse(given)) return wrong('不是一个网址');
  const url = new URL(given);
  if (url.protocol !== 'https:') return wrong('必须以 https:// 开头，Excel 不打开其他地址');
  if (url.username !== '' || url.password !== '') return wrong('不能带用户名和密码');
  if (url.search !== '' || url.hash !== '') return wrong('不能带 ? 或 #');
  if (!given.endsWith('/')) return wrong('必须以 / 结尾，文件名接在它的后面');
  return url.href;
}

function isOfficeJsSource(given: unknown): given is OfficeJsSource {
  return OFFICE_JS_SOURCES.some((source) => source === given);
}

function readOfficeJs(given: unknown): OfficeJsSource {
  if (given === undefined) return 'own';
  if (isOfficeJsSource(given)) return given;
  throw new BuildOptionError(
    `officeJs 只能是 ${OFFICE_JS_SOURCES.join('、')} 之一：own 随加载项一起部署（默认），cdn 取自微软，cdn-cn 取自世纪互联。`,
  );
}

/** Names that webpack itself adds to the options. */
const OWN_NAMES_OF_WEBPACK = /^WEBPACK_/u;

/** `env`: from webpack-cli. Errors: BuildOptionError. */
export function readBuildOptions(env: Readonly<Record<string, unknown>>): BuildOptions {
  const { baseUrl, officeJs, ...rest } = env;
  const unknown = Object.keys(rest).filter((name) => !OWN_NAMES_OF_WEBPACK.test(name));
  if (unknown.length > 0)
    throw new BuildOptionError(`没有 ${unknown.join('、')} 这个选项；可以用的是 baseUrl 和 officeJs。`);
  return { baseUrl: readBaseUrl(baseUrl), officeJs: readOfficeJs(officeJs) };
}
