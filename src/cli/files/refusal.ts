/** Errors of the system at files → refusals in words. */
import { UnusableInput } from '../exit-code';
import { systemReason, type FileWork } from './system-reason';

const TITLES: Readonly<Record<FileWork, string>> = {
  read: '无法读取',
  write: '无法写入',
  folder: '无法使用文件夹',
};

/** What to throw in the place of `error`; errors that are not the system's are thrown as they are. */
export function refusal(path: string, error: unknown, work: FileWork): unknown {
  const reason = systemReason(error, work);
  return reason === null
    ? error
    : new UnusableInput(`${TITLES[work]}“${path}”：${reason}。`, { cause: error });
}
