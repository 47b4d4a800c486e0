/** Counts and describes files that came with the returns and are not returns. */
import { Tally } from '../../collections/tally';

export type SkipReason =
  'system' | 'temporary' | 'department' | 'known-folder' | 'no-file' | 'too-deep' | 'too-many' | 'too-much';

export interface SkippedFiles {
  readonly reason: SkipReason;
  readonly count: number;
}

/** The skipped files may include returns, so a user has to act. */
const NEEDS_PERSON: ReadonlySet<SkipReason> = new Set<SkipReason>(['too-deep', 'too-many', 'too-much']);

const WORDS: Readonly<Record<SkipReason, (count: string) => string>> = {
  system: (count) => `跳过了隐藏文件和系统文件${count}个。`,
  temporary: (count) =>
    `跳过了 Excel 的临时文件${count}个（名称以 ~$ 开头）：有人正打开着同名的工作簿，没有保存的内容读不到。`,
  department: (count) => `跳过了部门自己的录入工作簿${count}个。`,
  'known-folder': (count) => `跳过了指向已读文件夹的链接${count}个。`,
  'no-file': (count) => `跳过了不是文件的项目${count}个（管道、设备等）。`,
  'too-deep': (count) => `文件夹层数过多，更深的${count}个文件夹没有读取。请把其中的文件移到外层再回收。`,
  'too-many': (count) => `文件过多，有${count}个没有读取。请分批回收。`,
  'too-much': (count) => `压缩包展开后过大，有${count}个文件没有读取。请解压后分批回收。`,
};

/** Makes a sentence for each reason. */
export function skippedWords(skipped: readonly SkippedFiles[]): readonly string[] {
  return skipped.map(({ reason, count }) => WORDS[reason](String(count)));
}

export function skippedNeedsPerson(skipped: readonly SkippedFiles[]): boolean {
  return skipped.some(({ reason }) => NEEDS_PERSON.has(reason));
}

/** Counts skipped files by reason, in order of first occurrence. */
export class SkipCounter {
  private readonly counts = new Tally<SkipReason>();

  constructor(before: readonly SkippedFiles[] = []) {
    for (const { reason, count } of before) this.add(reason, count);
  }

  add(reason: SkipReason, count = 1): void {
    this.counts.add(reason, count);
  }

  list(): readonly SkippedFiles[] {
    return [...this.counts.entries()].map(([reason, count]) => ({ reason, count }));
  }
}

/** Files that operating systems add to folders and zip files. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', '__macosx', '$recycle.bin']);

/** Returns why to skip a file or folder of this name; `null`: do not skip it. */
export function skipByName(name: string): 'system' | 'temporary' | null {
  if (name.startsWith('~$')) return 'temporary';
  return name.startsWith('.') || OF_THE_SYSTEM.has(name.toLowerCase()) ? 'system' : null;
}

/** Checks each part of the path: a file in a hidden folder is hidden. */
export function skipByPath(path: string): 'system' | 'temporary' | null {
  return (
    path
      .split('/')
      .map(skipByName)
      .find((reason) => reason !== null) ?? null
  );
}
