/** Explains file system errors in Chinese and never shows the system's English text. */

export type FileWork = 'read' | 'write' | 'folder';

/** Returns the system's error code, e.g. ENOENT. `null`: not a system error. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '路径中有不存在的文件夹，请核对路径',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  EISDIR: '那里是一个文件夹',
  ENAMETOOLONG: '名称或路径过长，请改短',
  EINVAL: '系统不接受这样的名称，请换一个',
  ELOOP: '路径中的链接互相指向，没有尽头',
  EACCES: '没有权限',
  EPERM: '系统不允许这样做',
  EBUSY: '文件正被其他程序占用，请先关闭',
  ETXTBSY: '文件正被其他程序占用，请先关闭',
  EMFILE: '同时打开的文件太多，请关闭其他程序后再试',
  ENFILE: '同时打开的文件太多，请关闭其他程序后再试',
  ENOMEM: '内存不足',
  EIO: '磁盘或网络出错，请检查后再试',
  ENXIO: '设备没有准备好',
  ENODEV: '设备没有准备好',
  ESTALE: '网络文件夹已断开，请重新连接',
  ETIMEDOUT: '网络文件夹没有应答，请检查连接',
  EHOSTDOWN: '网络文件夹没有应答，请检查连接',
  ENOTCONN: '网络文件夹已断开，请重新连接',
  ENOTSUP: '这里的磁盘不支持这样做',
  EFBIG: '文件过大',
  ERR_FS_FILE_TOO_LARGE: '文件过大',
};

const BY_WORK: Readonly<Record<FileWork, Readonly<Record<string, string>>>> = {
  read: {
    ENOENT: '文件不存在，请核对路径',
    EISDIR: '这是一个文件夹，请指定一个 .xlsx 文件',
    EACCES: '没有读取权限',
    EPERM: '没有读取权限',
  },
  write: {
    EACCES: '没有写入权限',
    EPERM: '没有写入权限，或文件正在 Excel 中打开（请先关闭）',
    EBUSY: '文件可能正在 Excel 中打开，请先关闭',
    ENOSPC: '磁盘空间不足',
    EDQUOT: '磁盘配额已用完',
    EROFS: '磁盘只读',
    EXDEV: '目标在另一个磁盘上，不能直接移过去',
    EEXIST: '那里刚刚出现了同名的文件',
    ENOTEMPTY: '那里是一个文件夹',
  },
  folder: {
    ENOENT: '上级文件夹不存在，或磁盘只读，不能建立',
    EEXIST: '那里已有同名的文件',
    EACCES: '没有写入权限',
    EPERM: '没有写入权限',
    ENOSPC: '磁盘空间不足',
    EDQUOT: '磁盘配额已用完',
    EROFS: '磁盘只读',
  },
};

/** `null`: not a system error, so it needs no explanation here. */
export function systemReason(error: unknown, work: FileWork): string | null {
  const code = codeOf(error);
  if (code === null) return null;
  return BY_WORK[work][code] ?? REASONS[code] ?? `系统报告 ${code}`;
}
