/** Decodes `_x000D_`, the form of characters that XML cannot hold (ECMA-376 part 1, ST_Xstring). */

const ESCAPE = /_x([0-9A-Fa-f]{4})_/gu;

export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
