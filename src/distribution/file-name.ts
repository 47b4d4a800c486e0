/** Builds file names that all systems accept and that identify the unit for a clerk. */
import type { Settings, Unit } from '../entries/entries';

/** Characters that Windows forbids or that cause trouble in a shell or a zip file; lone surrogates. */
const UNSAFE = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\s'%$#&]+/gu;
/** Names that Windows reserves for devices, with any file extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin|conout|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/iu;
/** Windows limits the whole path to 260 characters, folders included. */
const MOST_CHARACTERS = 60;
/** UTF-8 bytes, as Linux counts. 255 are allowed; the longest ending and a browser's "(2)" take 40. */
const LONGEST_BYTES = 200;

/** Shortens by whole characters, never in the middle of a surrogate pair. */
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

/** Removes unsafe characters, and dots and blanks that Windows drops at the ends; limits the length. */
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

/** `703001_某局_2023年单位预算公开.docx`. */
export function unitDocumentFileName(unit: Unit, { budgetYear }: Pick<Settings, 'budgetYear'>): string {
  return `${safeFileName(`${unit.code}_${unit.name}`)}_${String(budgetYear)}年单位预算公开.docx`;
}

/** `703_某局_2023年部门预算公开.docx`. */
export function departmentDocumentFileName({
  departmentCode,
  departmentName,
  budgetYear,
}: Pick<Settings, 'departmentCode' | 'departmentName' | 'budgetYear'>): string {
  return `${safeFileName(`${departmentCode}_${departmentName}`)}_${String(budgetYear)}年部门预算公开.docx`;
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

/** `703002_某局`: the folder of one unit. */
export function unitFolderName({ code, name }: Unit): string {
  return safeFileName(`${code}_${name}`);
}

/** `703_某局_2023年单位预算公开.zip`. */
export function unitPublicationsPackageName(settings: Settings): string {
  return departmentFileName(settings, '单位预算公开');
}

/** `703_某局_2023年退回意见.zip`. */
export function returnNoticesFileName(settings: Settings): string {
  return departmentFileName(settings, '退回意见');
}

/** `某局_2023年审核意见表.xlsx`; without what is not known. */
export function reviewFileName(
  { publisher, year }: { readonly publisher: string; readonly year: number | null },
  ending: string,
): string {
  const of = publisher === '' ? '' : `${safeFileName(publisher)}_`;
  return `${of}${year === null ? '' : `${String(year)}年`}审核意见表.${ending}`;
}
