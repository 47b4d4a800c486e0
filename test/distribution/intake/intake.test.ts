/** Tests received files: in folders, in zip files of many programs, and among files that are not returns. */
import { zipSync } from 'fflate';
import { collectReturns } from '../../../src/distribution/collect';
import { intake, INTAKE_LIMITS, type FoundFile, type Intake } from '../../../src/distribution/intake/intake';
import { skippedNeedsPerson, skippedWords } from '../../../src/distribution/intake/skipped';
import { departmentOf } from '../../../src/distribution/returns/department';
import type { ReturnFile } from '../../../src/distribution/returns/inspect-return';
import type { ReturnReading } from '../../../src/distribution/returns/return-reading';
import { smallDepartment } from '../../support/distributed';
import { gbkBytes, LOCKED_FLAG, rawZip, UTF8_FLAG, type RawEntry } from '../../support/raw-zip';

const DEPARTMENT = departmentOf(smallDepartment());
const A = new TextEncoder().encode('a');
const B = new TextEncoder().encode('bb');

function found(path: string, bytes: Uint8Array = A, size = bytes.length): FoundFile {
  return { path, size, bytes: () => Promise.resolve(bytes) };
}

/** Returns the path and the bytes as text instead of a real reading. */
function echo({ name, bytes }: ReturnFile): Promise<ReturnReading> {
  const message = `${name}=${new TextDecoder().decode(bytes.subarray(0, 20))}`;
  return Promise.resolve({ kind: 'file-error', file: name, unit: null, fileError: 'damaged', message });
}

async function readings({ files }: Intake): Promise<readonly string[]> {
  const watch = { progress: () => undefined, isCancelled: () => false };
  const read = await collectReturns(files, DEPARTMENT, echo, watch);
  return (read ?? []).map((one) => (one.kind === 'file-error' ? one.message : one.unit.code));
}

async function taken(...files: readonly FoundFile[]): Promise<readonly string[]> {
  const came = await intake(files);
  return [...(await readings(came)), ...skippedWords(came.skipped)];
}

function zip(...entries: readonly RawEntry[]): FoundFile {
  return found('交回.zip', rawZip(entries));
}

const UNICODE_PATH = 0x7075;

function unicodePath(name: string): Uint8Array {
  const utf8 = new TextEncoder().encode(name);
  const size = utf8.length + 5;
  const head = [UNICODE_PATH & 0xff, UNICODE_PATH >> 8, size & 0xff, size >> 8, 1, 0, 0, 0, 0];
  return Uint8Array.from([...head, ...utf8]);
}

test('names each file by its path', async () => {
  expect(
    await taken(
      found('703002/703002.xlsx', B),
      found('703001.xlsx'),
      found('交回.zip', zipSync({ '一科/703003.xlsx': A, '703004.xlsx': B })),
    ),
  ).toEqual([
    '703001.xlsx=a',
    '703002/703002.xlsx=bb',
    '交回.zip/一科/703003.xlsx=a',
    '交回.zip/703004.xlsx=bb',
  ]);
});

describe('names in zip files', () => {
  const PATH = '人社局/703001_某市社会保险中心.xlsx';

  test.each<readonly [string, RawEntry]>([
    ['UTF-8 with its flag', { name: PATH, flags: UTF8_FLAG }],
    ['UTF-8 without its flag, as on Mac', { name: PATH }],
    ['GBK, as Windows writes them', { name: gbkBytes(PATH) }],
    ['GBK with backslashes', { name: gbkBytes(PATH.replace('/', '\\')) }],
    ['GBK with the name in UTF-8 beside it', { name: gbkBytes('xx'), extra: unicodePath(PATH) }],
    ['a path that leaves the folder', { name: `../..\\/./${PATH}`, flags: UTF8_FLAG }],
  ])('reads names in %s', async (_, entry) => {
    expect(await taken(zip({ ...entry, content: A }))).toEqual([`交回.zip/${PATH}=a`]);
  });

  it('reads names of one or two characters as GBK, even if they are valid UTF-8', async () => {
    expect(await taken(zip({ name: gbkBytes('小.xlsx'), content: A }))).toEqual(['交回.zip/小.xlsx=a']);
  });

  it('makes equal names distinct', async () => {
    const twice = zip({ name: 'a.xlsx', content: A }, { name: 'a.xlsx', content: B });
    expect(await taken(twice)).toEqual(['交回.zip/a.xlsx=a', '交回.zip/a.xlsx（第2个）=bb']);
  });

  it('shortens long names at the beginning', async () => {
    const [only] = await taken(zip({ name: `${'长'.repeat(9_000)}/a.xlsx`, flags: UTF8_FLAG, content: A }));
    expect(only).toBe(`交回.zip/…${'长'.repeat(193)}/a.xlsx=a`);
  });
});

test('counts system files and does not read them', async () => {
  expect(
    await taken(
      found('.DS_Store'),
      found('一科/Thumbs.db'),
      found('.git/config.xlsx'),
      found('~$703001.xlsx'),
      zip({ name: '__MACOSX/._703001.xlsx' }, { name: 'desktop.ini' }, { name: '703001.xlsx', content: A }),
    ),
  ).toEqual([
    '交回.zip/703001.xlsx=a',
    '跳过了隐藏文件和系统文件5个。',
    '跳过了 Excel 的临时文件1个（名称以 ~$ 开头）：有人正打开着同名的工作簿，没有保存的内容读不到。',
  ]);
});

describe('zip files', () => {
  const LOCKED = '有解压密码，没有读取。请先用密码解压，再读取其中的文件。';
  const OTHER =
    '是 .rar、.7z 一类的压缩包，这里不能解压，其中的文件没有读取。请先解压，再读取其中的文件。以后请单位用 .zip 压缩。';
  const BROKEN =
    '名为压缩包，却打不开，可能没有传完或已损坏。请重新取得这个文件，或在电脑上解压后再读取其中的文件。';

  it('reads zip files inside zip files, one level deep', async () => {
    const inmost = rawZip([{ name: 'deep.xlsx', content: A }]);
    const inner = rawZip([
      { name: 'a.xlsx', content: A },
      { name: 'c.zip', content: inmost, method: 8 },
    ]);
    expect(
      await taken(zip({ name: '二科.zip', content: inner, method: 8 }, { name: 'b.xlsx', content: B })),
    ).toEqual([
      '交回.zip/二科.zip/a.xlsx=a',
      '“交回.zip/二科.zip/c.zip”压缩了三层，最里面一层没有读取。请先解压，再读取其中的文件。',
      '交回.zip/b.xlsx=bb',
    ]);
  });

  it('reports a password of the whole file or of single entries', async () => {
    const locked = { name: 'a.xlsx', content: A, flags: LOCKED_FLAG };
    expect(await taken(zip(locked, { ...locked, name: 'b.xlsx' }))).toEqual([`“交回.zip”${LOCKED}`]);
    expect(await taken(zip(locked, { name: 'b.xlsx', content: B }))).toEqual([
      `“交回.zip/a.xlsx”${LOCKED}`,
      '交回.zip/b.xlsx=bb',
    ]);
  });

  test.each([
    ['a.rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
    ['a.7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['renamed.zip', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
    ['a.tar.gz', [0x1f, 0x8b, 8, 0]],
  ])('names other archive types: %s', async (path, start) => {
    expect(await taken(found(path, Uint8Array.from([...start, 0, 0])))).toEqual([`“${path}”${OTHER}`]);
  });

  it('recognises zip files by their contents, whatever their names', async () => {
    const renamed = found('a.rar', rawZip([{ name: 'a.xlsx', content: A }]));
    expect(await taken(renamed)).toEqual(['a.rar/a.xlsx=a']);
    const workbook = rawZip([{ name: '[Content_Types].xml', content: A }]);
    const { files } = await intake([found('703001.zip', workbook)]);
    expect(files).toEqual([{ name: '703001.zip', bytes: expect.any(Function) as unknown }]);
  });

  it('reports truncated, empty and unsupported zip files', async () => {
    const whole = rawZip([{ name: 'a.xlsx', content: A }]);
    expect(await taken(found('cut.zip', whole.subarray(0, -10)))).toEqual([`“cut.zip”${BROKEN}`]);
    expect(await taken(found('text.zip', A))).toEqual([`“text.zip”${BROKEN}`]);
    expect(await taken(zip({ name: '一科/' }))).toEqual([
      '“交回.zip”是压缩包，里面没有可以读取的文件。请核对这个文件，或请单位重新交回。',
    ]);
    expect(await taken(zip({ name: 'a.xlsx', content: A, method: 9 }))).toEqual([
      '“交回.zip/a.xlsx”用了这里不能解压的压缩方式，没有读取。请先解压，再读取其中的文件。',
    ]);
  });

  it('rejects only entries that hold more or less than declared', async () => {
    const zeros = new Uint8Array(40_000_000);
    const lying = { name: 'bomb.xlsx', content: zeros, method: 8, declaredSize: 1_000 } as const;
    const short = { name: 'short.xlsx', content: A, method: 8, declaredSize: 1_000 } as const;
    const words = '不完整，可能没有传完。请重新复制或重新下载这个文件。';
    expect(await taken(zip(lying, short, { name: 'z.xlsx', content: B }))).toEqual([
      `“交回.zip/bomb.xlsx”${words}`,
      `“交回.zip/short.xlsx”${words}`,
      '交回.zip/z.xlsx=bb',
    ]);
  });
});

describe('limits', () => {
  const LIMITS = { files: 2, fileBytes: 100, archiveBytes: 10_000, unpackedBytes: 150 };

  it('does not open a file or zip file above the size limit', async () => {
    const never = (path: string, size: number): FoundFile => ({
      path,
      size,
      bytes: () => Promise.reject(new Error('It was opened.')),
    });
    const [large, huge] = await readings(
      await intake([
        never('a.xlsx', INTAKE_LIMITS.fileBytes + 1),
        never('b.zip', INTAKE_LIMITS.archiveBytes + 1),
      ]),
    );
    expect(large).toContain('“a.xlsx”过大，不像单位的录入工作簿（51 MB）。');
    expect(huge).toBe('“b.zip”是过大的压缩包，其中的文件没有读取（301 MB）。请先解压，再读取其中的文件。');
  });

  it('counts and reports files above the number limit and the unpacked size limit', async () => {
    const many = await intake([found('a'), found('b'), found('c'), found('d')], [], LIMITS);
    expect(await readings(many)).toEqual(['a=a', 'b=a']);
    expect(skippedWords(many.skipped)).toEqual(['文件过多，有2个没有读取。请分批回收。']);
    expect(skippedNeedsPerson(many.skipped)).toBe(true);
    const entry = (name: string) => ({ name, content: new Uint8Array(80) });
    const much = await intake([zip(entry('a'), entry('b'), entry('c'))], [], LIMITS);
    expect(much.files.map(({ name }) => name)).toEqual(['交回.zip/a']);
    expect(skippedWords(much.skipped)).toEqual(['压缩包展开后过大，有2个文件没有读取。请解压后分批回收。']);
    expect(skippedNeedsPerson(await intake([found('.x')]).then(({ skipped }) => skipped))).toBe(false);
  });
});
