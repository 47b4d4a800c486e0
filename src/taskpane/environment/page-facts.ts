/** Describes the web view in Chinese: browser engine, address, capabilities. */
import { startClues } from '../start/start-clues';

export interface PageFact {
  readonly name: string;
  readonly value: string;
}

/** The first match counts, because newer engines also name the older ones. */
const ENGINES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Edg\/([\d.]+)/u, 'WebView2（Edge）'],
  [/Edge\/([\d.]+)/u, '旧版 Edge'],
  [/Trident\/(\d+)/u, 'Internet Explorer，Trident'],
  [/Chrome\/([\d.]+)/u, 'Chromium'],
  [/Version\/([\d.]+)/u, 'Safari'],
  [/AppleWebKit\/([\d.]+)/u, 'WebKit'],
];

export function engineOf(userAgent: string): string {
  for (const [pattern, name] of ENGINES) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return '不明';
}

export function pageFacts(): readonly PageFact[] {
  const { address, engine, framed, pageErrors } = startClues();
  return [
    { name: '网页组件', value: engineOf(engine) },
    { name: '网址', value: address },
    { name: '嵌在网页中', value: framed ? '是（网页版 Excel）' : '否' },
    { name: '后台处理（Worker）', value: typeof Worker === 'undefined' ? '没有' : '有' },
    { name: '记下的问题', value: pageErrors.length === 0 ? '没有' : pageErrors.join('；') },
    { name: '浏览器标识', value: engine },
  ];
}
