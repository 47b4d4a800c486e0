/** 名词解释 of a text in the forms that other places give it. */
type Form = (name: string, words: string, number: number) => string;

const FORMS: readonly Form[] = [
  (name, words, number) => `${String(number)}.${name}：是指${words}`,
  (name, words, number) => `（${String(number)}）${name}，指${words}`,
  (name, words, number) => `${String(number)}、${name}：${words}`,
];

const TERM = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}\. ?)(?<name>[^：]+)：指(?<words>.+)$/u;

/** `text`: as the set writes it, a term in a line. */
export function termsAs(text: string, form: number): string {
  let number = 0;
  return text
    .split('\n')
    .map((line) => {
      const { name, words } = TERM.exec(line)?.groups ?? {};
      if (name === undefined || words === undefined) return line;
      number += 1;
      const write = FORMS[form % FORMS.length];
      return write === undefined ? line : write(name, words, number);
    })
    .join('\n');
}
