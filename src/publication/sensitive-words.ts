/** Finds what should not stand in a published text: telephone, identity-card and account numbers, words of secrecy. */

interface SensitivePattern {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Digits on both sides make another number of it. */
const PATTERNS: readonly SensitivePattern[] = [
  { what: '手机号码', pattern: /(?<!\d)1[3-9]\d{9}(?!\d)/gu },
  { what: '身份证号码', pattern: /(?<!\d)\d{6}(?:19|20)\d{9}[\dXx](?!\d)/gu },
  { what: '银行账号', pattern: /(?<!\d)\d{16,19}(?!\d)/gu },
  { what: '涉密或内部资料的字样', pattern: /涉密|绝密|机密|秘密级|内部资料|内部文件|仅供内部|不予公开/gu },
];

export interface SensitiveWord {
  readonly what: string;
  readonly words: string;
}

/** Each once, in the order of the text. */
export function sensitiveWords(text: string): readonly SensitiveWord[] {
  const found = new Map<string, SensitiveWord>();
  for (const { what, pattern } of PATTERNS)
    for (const [words] of text.matchAll(pattern)) if (!found.has(words)) found.set(words, { what, words });
  return [...found.values()];
}
