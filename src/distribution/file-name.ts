/** File names that every system takes, and that tell a clerk whose file it is. */
import type { Settings, Unit } from '../entries/entries';

/** Not allowed by Windows, or troublesome in a shell or a zip file; lone halves of characters. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\s'%$#&]+/gu;
/** Windows keeps these for devices, whatever stands behind a dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin|conout|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/iu;
/** Windows counts the folders, too: 260 characters in all. */
const MOST_CHARACTERS = 60;
/** Of UTF-8, as Linux counts; 255 are allowed, and the longest ending and the "(2)" of a browser take 40. */
const LONGEST_BYTES = 200;

/** Whole characters, never half of a pair. */
function shortened(text: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let bytes = 0;
  for (const character of [...text].slice(0, MOST_CHARACTERS)) {
    bytes += encoder.encode(character).length;
    if (bytes > LONGEST_BYTES) break;
    result += character;
  }
  return result;
}

/** A name without unsafe characters, with none at its ends that Windows drops, and of bearable length. */
export function safeFileName(text: string): string {
  const plain = shortened(text.normalize('NFC').replace(UNSAFE, '_')).replace(/^[._]+|(?<![._])[._]+$/gu, '');
  return plain === '' ? '未命名' : plain.replace(RESERVED, (device) => `${device}_`);
}

/** `703001_某局_2023年部门预算录入.xlsx`. */
export function unitFileName(unit: Unit, settings: Settings): string {
  const tail = `_${String(settings.budgetYear)}年部门预算录入`;
  return `${safeFileName(`${unit.code}_${unit.name}`)}${tail}.xlsx`;
}

/** `703001_某局_2023年单位预算公开表.xlsx`. */
export function unitTablesFileName(unit: Unit, { budgetYear }: Pick<Settings, 'budgetYear'>): string {
  return `${safeFileName(`${unit.code}_${unit.name}`)}_${String(budgetYear)}年单位预算公开表.xlsx`;
}

/** `703001_某局_退回意见.xlsx`. */
export function returnNoticeFileName(unit: Unit): string {
  return `${safeFileName(`${unit.code}_${unit.name}`)}_退回意见.xlsx`;
}

function departmentFileName({ departmentCode, departmentName, budgetYear }: Settings, what: string): string {
  return `${safeFileName(`${departmentCode}_${departmentName}`)}_${String(budgetYear)}年${what}.zip`;
}

/** `703_某局_2023年下发.zip`. */
export function packageFileName(settings: Settings): string {
  return departmentFileName(settings, '下发');
}

/** `703_某局_2023年单位预算公开表.zip`. */
export function unitTablesPackageName(settings: Settings): string {
  return departmentFileName(settings, '单位预算公开表');
}

/** `703_某局_2023年退回意见.zip`. */
export function returnNoticesFileName(settings: Settings): string {
  return departmentFileName(settings, '退回意见');
}
