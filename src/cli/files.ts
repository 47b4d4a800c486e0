/** Reading and writing files so that nothing half-written and nothing overwritten by accident remains. */
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UnusableInput } from './exit-code';

/** The system's name of a file error, e.g. ENOENT. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

const READ_REASONS: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在，请核对路径',
  EISDIR: '这是一个文件夹，请指定一个 .xlsx 文件',
  EACCES: '没有读取权限',
  EBUSY: '文件正被其他程序占用，请先关闭',
};

/** Errors: UnusableInput with the reason in words. */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UnusableInput(`无法读取“${path}”：${READ_REASONS[codeOf(error)] ?? String(error)}。`, {
      cause: error,
    });
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

export interface OutputCheck {
  readonly path: string;
  readonly overwrite: boolean;
  /** Files that must not be written over whatever is asked. */
  readonly inputs: readonly string[];
}

/** Refuses before any work is done. Errors: UnusableInput. */
export async function checkOutput({ path, overwrite, inputs }: OutputCheck): Promise<void> {
  if (inputs.some((input) => resolve(input) === resolve(path))) {
    throw new UnusableInput(`输出文件“${path}”就是输入文件，不能写在原文件上。请另起文件名。`);
  }
  if (!(await exists(dirname(resolve(path))))) {
    throw new UnusableInput(`文件夹“${dirname(path)}”不存在，请先建立，或改用别的位置。`);
  }
  if (!overwrite && (await exists(path))) {
    throw new UnusableInput(`“${path}”已经存在。请换一个文件名；确认可以替换时加上 --overwrite。`);
  }
}

const FOLDER_REASONS: Readonly<Record<string, string>> = {
  EEXIST: '那里已有同名的文件',
  EACCES: '没有写入权限',
  ENOTDIR: '路径中有一个文件，不是文件夹',
  EROFS: '磁盘只读',
};

const WRITE_REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '文件可能正在 Excel 中打开，请先关闭',
  EBUSY: '文件可能正在 Excel 中打开，请先关闭',
  ENOSPC: '磁盘空间不足',
  EROFS: '磁盘只读',
};

/** Makes a folder, unless it is there. Errors: UnusableInput. */
export async function ensureFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new UnusableInput(`无法建立文件夹“${path}”：${FOLDER_REASONS[codeOf(error)] ?? String(error)}。`, {
      cause: error,
    });
  }
}

/** Written beside its place and then moved there: readers never see half a file. Errors: UnusableInput. */
export async function writeOutput(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${String(process.pid)}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UnusableInput(`无法写入“${path}”：${WRITE_REASONS[codeOf(error)] ?? String(error)}。`, {
      cause: error,
    });
  }
}
