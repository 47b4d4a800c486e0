/** What came along with the returns and is none: passed over, but counted and said. */

export type SkipReason =
  'system' | 'temporary' | 'department' | 'known-folder' | 'no-file' | 'too-deep' | 'too-many' | 'too-much';

export interface Skipped {
  readonly reason: SkipReason;
  readonly count: number;
}

/** Something was left out that may be a return: somebody has to do something about it. */
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

/** A sentence for each reason. */
export function skippedWords(skipped: readonly Skipped[]): readonly string[] {
  return skipped.map(({ reason, count }) => WORDS[reason](String(count)));
}

export function skippedNeedsPerson(skipped: readonly Skipped[]): boolean {
  return skipped.some(({ reason }) => NEEDS_PERSON.has(reason));
}

/** Counts by reason, in the order in which they were first met. */
export class SkipCounter {
  private readonly counts: Map<SkipReason, number>;

  constructor(before: readonly Skipped[] = []) {
    this.counts = new Map(before.map(({ reason, count }) => [reason, count]));
  }

  add(reason: SkipReason, count = 1): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + count);
  }

  list(): readonly Skipped[] {
    return [...this.counts].map(([reason, count]) => ({ reason, count }));
  }
}

/** What systems put into folders and zip files by themselves. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', '__macosx', '$recycle.bin']);

/** Whether a file or folder of that name is passed over; `null`: it is not. */
export function skipByName(name: string): 'system' | 'temporary' | null {
  if (name.startsWith('~$')) return 'temporary';
  return name.startsWith('.') || OF_THE_SYSTEM.has(name.toLowerCase()) ? 'system' : null;
}

/** By any part of the path: what lies in a hidden folder is hidden. */
export function skipByPath(path: string): 'system' | 'temporary' | null {
  return (
    path
      .split('/')
      .map(skipByName)
      .find((reason) => reason !== null) ?? null
  );
}
