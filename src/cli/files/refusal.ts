/** Turns file system errors into refusals in Chinese. */
import { UnusableInput } from '../exit-code';
import { systemReason, type FileWork } from './system-reason';

const TITLES: Readonly<Record<FileWork, string>> = {
  read: '无法读取',
  write: '无法写入',
  folder: '无法使用文件夹',
};

/** Returns the error to throw instead of `error`. It returns errors of other kinds unchanged. */
export function refusal(path: string, error: unknown, work: FileWork): unknown {
  const reason = systemReason(error, work);
  return reason === null
    ? error
    : new UnusableInput(`${TITLES[work]}“${path}”：${reason}。`, { cause: error });
}
