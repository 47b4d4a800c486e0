/** Reads Chinese numerals as counts: 十二 is 12, 两百零五 is 205. */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const MYRIAD = '万';

export const CHINESE_NUMERAL = /[〇零一二两三四五六七八九十百千万]+/uy;

interface Reading {
  /** Complete myriads. */
  readonly above: number;
  readonly section: number;
  readonly digit: number | null;
}

/** A numeral may end at a place: 二十, 三百. */
function withDigit(section: number, digit: number | null): number {
  return digit === null ? section : section + digit;
}

function withSign({ above, section, digit }: Reading, sign: string): Reading | null {
  const figure = DIGITS[sign];
  if (figure !== undefined) return digit !== null && digit !== 0 ? null : { above, section, digit: figure };
  if (sign === MYRIAD) {
    const whole = withDigit(section, digit);
    return whole === 0 || above !== 0 ? null : { above: whole * 10_000, section: 0, digit: null };
  }
  const place = PLACES[sign];
  if (place === undefined) return null;
  // 十二 has no digit before its 十.
  if (digit === null && (place !== 10 || section !== 0)) return null;
  return { above, section: section + (digit ?? 1) * place, digit: null };
}

/** `null`: no numeral, as in 一二三. */
export function chineseCount(text: string): number | null {
  let reading: Reading | null = { above: 0, section: 0, digit: null };
  for (const sign of text) {
    reading = withSign(reading, sign);
    if (reading === null) return null;
  }
  return text === '' ? null : reading.above + withDigit(reading.section, reading.digit);
}
