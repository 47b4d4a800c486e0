/** Declares why a received file is not opened as a workbook or not finished: reason and remedy. */

export type IntakeError =
  | 'other-archive'
  | 'locked-archive'
  | 'broken-archive'
  | 'empty-archive'
  | 'large-archive'
  | 'deep-archive'
  | 'other-packing'
  | 'cannot-open-folder'
  | 'too-slow'
  | 'too-much-memory';

const UNPACK = '请先解压，再读取其中的文件。';

export const INTAKE_ERRORS: Readonly<
  Record<IntakeError, { readonly what: string; readonly remedy: string }>
> = {
  'other-archive': {
    what: '是 .rar、.7z 一类的压缩包，这里不能解压，其中的文件没有读取',
    remedy: `${UNPACK}以后请单位用 .zip 压缩。`,
  },
  'locked-archive': { what: '有解压密码，没有读取', remedy: '请先用密码解压，再读取其中的文件。' },
  'broken-archive': {
    what: '名为压缩包，却打不开，可能没有传完或已损坏',
    remedy: '请重新取得这个文件，或在电脑上解压后再读取其中的文件。',
  },
  'empty-archive': { what: '是压缩包，里面没有可以读取的文件', remedy: '请核对这个文件，或请单位重新交回。' },
  'large-archive': { what: '是过大的压缩包，其中的文件没有读取', remedy: UNPACK },
  'deep-archive': { what: '压缩了三层，最里面一层没有读取', remedy: UNPACK },
  'other-packing': { what: '用了这里不能解压的压缩方式，没有读取', remedy: UNPACK },
  'cannot-open-folder': {
    what: '是文件夹，打不开，其中的文件没有读取',
    remedy: '请核对读取权限，或把其中的文件复制到别处再回收。',
  },
  'too-slow': {
    what: '读取用时过长，没有读完，其他文件不受影响',
    remedy:
      '请在 Excel 中打开，删除大片空白行列和多余的内容，另存后重新交回；或请单位在下发的文件中重新填报。',
  },
  'too-much-memory': {
    what: '内容过多，内存不足，没有读完，其他文件不受影响',
    remedy:
      '请在 Excel 中打开，删除大片空白行列和多余的内容，另存后重新交回；或请单位在下发的文件中重新填报。',
  },
};
