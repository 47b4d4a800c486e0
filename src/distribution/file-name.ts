/** File names that every system takes, and that tell a clerk whose file it is. */
import type { Settings, Unit } from '../entries/entries';

/** Not allowed by Windows, or troublesome in a shell or a zip file. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}\s'%$#&]+/gu;
/** In bytes of UTF-8, which is how Linux counts; the ending and a "(2)" of a browser still fit. */
const LONGEST_BYTES = 200;

function shortened(text: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let bytes = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > LONGEST_BYTES) break;
    result += character;
  }
  return result;
}

/** A name without unsafe characters, and with none at its ends that Windows drops. */
export function safeFileName(text: string): string {
  return shortened(text.replace(UNSAFE, '_')).replace(/^[._]+|(?<![._])[._]+$/gu, '');
}

/** `703001_某局_2023年部门预算录入.xlsx`. */
export function unitFileName(unit: Unit, settings: Settings): string {
  const tail = `_${String(settings.budgetYear)}年部门预算录入`;
  return `${safeFileName(`${unit.code}_${unit.name}`.slice(0, 60))}${tail}.xlsx`;
}

/** `703001_某局_退回意见.xlsx`. */
export function opinionFileName(unit: Unit): string {
  return `${safeFileName(`${unit.code}_${unit.name}`.slice(0, 60))}_退回意见.xlsx`;
}

function departmentFileName({ departmentCode, departmentName, budgetYear }: Settings, what: string): string {
  return `${safeFileName(`${departmentCode}_${departmentName}`.slice(0, 60))}_${String(budgetYear)}年${what}.zip`;
}

/** `703_某局_2023年下发.zip`. */
export function packageFileName(settings: Settings): string {
  return departmentFileName(settings, '下发');
}

/** `703_某局_2023年退回意见.zip`. */
export function opinionsFileName(settings: Settings): string {
  return departmentFileName(settings, '退回意见');
}
