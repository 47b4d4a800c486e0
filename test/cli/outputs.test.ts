/** Tests the one rule for outputs of all commands: no existing file, input or other output is overwritten. */
import { writeFileSync } from 'node:fs';
import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOutputs, type Output } from '../../src/cli/files/write-outputs';
import { systemReason } from '../../src/cli/files/system-reason';
import { run } from '../../src/cli/run';
import { TOOLS_HERE } from '../../src/cli/tools';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { packageOf, smallDepartment, typed } from '../support/distributed';

const TODAY = new Date(2026, 10, 24, 17, 5);
const ENTRIES = smallDepartment();
const RETURN = '703001.xlsx';

let directory: string;
let entries: Uint8Array;
let tables: Uint8Array;
const at = (...names: readonly string[]) => join(directory, ...names);

async function command(...words: readonly string[]) {
  const said: string[] = [];
  const warned: string[] = [];
  const code = await run(
    words,
    { say: (line) => said.push(line), warn: (line) => warned.push(line), progress: () => undefined },
    TODAY,
  );
  return { code, said: said.join('\n'), warned: warned.join('\n') };
}

beforeAll(async () => {
  entries = await writeWorkbook(filledEntryWorkbook(ENTRIES));
  directory = await mkdtemp(join(tmpdir(), 'outputs-'));
  await writeFile(at('in.xlsx'), entries);
  await command('build', at('in.xlsx'), '--out', at('tables.xlsx'));
  tables = await readFile(at('tables.xlsx'));
  await rm(directory, { recursive: true });
});

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'outputs-'));
  await mkdir(at('back'));
  await writeFile(at('in.xlsx'), entries);
  await writeFile(at('tables.xlsx'), tables);
  const spoiled = typed('支出录入', 'N2', '一千')(packageOf(ENTRIES, '703001').plan());
  await writeFile(at('back', RETURN), await writeWorkbook(spoiled));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** Reads every file below the folder, with its contents. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const contents = await Promise.all(files.map((file) => readFile(file, 'base64')));
  return new Map(files.map((file, index) => [file, contents[index] ?? '']));
}

/** Each option that names an output, with arguments that let its command run. */
const OUTPUTS: readonly (readonly [string, (file: string) => readonly string[]])[] = [
  ['template --out', (file) => ['template', '--out', file]],
  ['build --out', (file) => ['build', at('in.xlsx'), '--out', file]],
  ['build --problems', (file) => ['build', at('in.xlsx'), '--out', at('o.xlsx'), '--problems', file]],
  ['text --problems', (file) => ['text', at('in.xlsx'), '--out', at('o.txt'), '--problems', file]],
  ['check --findings', (file) => ['check', at('tables.xlsx'), '--findings', file]],
  ['distribute --out', (file) => ['distribute', at('in.xlsx'), '--out', `${file}.zip`]],
  ['collect --out', (file) => ['collect', at('back'), '--into', at('in.xlsx'), '--out', file]],
  ['collect --overview', (file) => ['collect', at('back'), '--into', at('in.xlsx'), '--overview', file]],
];

describe.each(OUTPUTS)('%s', (name, words) => {
  it('overwrites an existing file only with --overwrite', async () => {
    const file = words(at('mine.xlsx')).find((word) => word.includes('mine.xlsx')) ?? '';
    await writeFile(file, 'mine');
    const before = await everything();
    expect(await command(...words(at('mine.xlsx')))).toMatchObject({
      code: 2,
      warned: `“${file}”已经存在。请换一个文件名；确认可以替换时加上 --overwrite。`,
    });
    expect(await everything()).toEqual(before);
    const { code } = await command(...words(at('mine.xlsx')), '--overwrite');
    expect(code).toBeLessThan(2);
    const isImported = name === 'collect --out';
    expect((await readFile(file, 'utf8')) === 'mine').toBe(isImported);
  });

  it('refuses an impossible place in Chinese, with 2', async () => {
    const long = '长'.repeat(84);
    await symlink('round.xlsx', at('round.xlsx'));
    await symlink('nowhere.xlsx', at('broken.xlsx'));
    await mkdir(at('folder.xlsx'));
    await mkdir(at('folder.xlsx.zip'));
    await symlink('round.xlsx.zip', at('round.xlsx.zip'));
    await symlink('nowhere.xlsx', at('broken.xlsx.zip'));
    const before = await everything();
    for (const [file, reason] of [
      [at('in.xlsx', 'x.xlsx'), '路径中有一段是文件，不是文件夹'],
      [at(`${long}.xlsx`), '名称或路径过长，请改短'],
      [at('round.xlsx'), '路径中的链接互相指向，没有尽头'],
      [at('broken.xlsx'), '是一个失效的链接，它指向的文件不存在'],
      [at('folder.xlsx'), '是一个文件夹，不能写成文件'],
      [at('missing', 'x.xlsx'), '不存在，请先建立，或改用别的位置'],
    ] as const) {
      const { code, warned } = await command(...words(file), '--overwrite');
      expect({ file, code, said: warned.includes(reason) }).toEqual({ file, code: 2, said: true });
      expect(warned.replaceAll(directory, '')).not.toMatch(/[A-Z]{4}|Error|\.tmp/u);
    }
    expect(await everything()).toEqual(before);
  });
});

/** Other names of the file `of`: by link, by folder, by hard link, by case. */
const DISGUISES: readonly (readonly [string, (of: string) => Promise<string>])[] = [
  ['its own name', (of) => Promise.resolve(at(of))],
  ['..', (of) => Promise.resolve(`${directory}/back/../${of}`)],
  [
    'a folder that is a link',
    async (of) => {
      await symlink(directory, at('link'));
      return at('link', of);
    },
  ],
  [
    '.. behind a link',
    async (of) => {
      await mkdir(at('deep'));
      await mkdir(at('deep', 'er'));
      await symlink(at('back'), at('deep', 'er', 'link'));
      return `${directory}/deep/er/link/../${of}`;
    },
  ],
  [
    'a link',
    async (of) => {
      await symlink(at(of), at('other.xlsx'));
      return at('other.xlsx');
    },
  ],
  [
    'a hard link',
    async (of) => {
      await link(at(of), at('hard.xlsx'));
      return at('hard.xlsx');
    },
  ],
  ['another case', (of) => Promise.resolve(at(of.toUpperCase()))],
];

describe.each(DISGUISES)('an input under %s', (_, disguise) => {
  it.each([
    ['build --out', 'in.xlsx', (file: string) => ['build', at('in.xlsx'), '--out', file]],
    [
      'build --problems',
      'in.xlsx',
      (file: string) => ['build', at('in.xlsx'), '--out', at('o.xlsx'), '--problems', file],
    ],
    ['check --findings', 'tables.xlsx', (file: string) => ['check', at('tables.xlsx'), '--findings', file]],
    [
      'collect --out',
      'in.xlsx',
      (file: string) => ['collect', at('back'), '--into', at('in.xlsx'), '--out', file],
    ],
    [
      'collect --overview',
      'in.xlsx',
      (file: string) => ['collect', at('back'), '--into', at('in.xlsx'), '--overview', file],
    ],
  ] as const)('is never overwritten by %s, even with --overwrite', async (__, input, words) => {
    const file = await disguise(input);
    const before = await everything();
    const { code, warned } = await command(...words(file), '--overwrite');
    expect({ code, warned }).toEqual({
      code: 2,
      warned: expect.stringMatching(/^输出文件“.*”就是输入文件(?:“.*”)?，不能写在原文件上。请另起文件名。$/u),
    });
    expect(await everything()).toEqual(before);
  });
});

describe('outputs of one run', () => {
  it.each([
    ['the same name', 'o.xlsx', 'o.xlsx'],
    ['another case', 'o.xlsx', 'O.XLSX'],
    ['composed in another way', 'é.xlsx', 'e\u0301.xlsx'],
    ['a detour', 'o.xlsx', 'back/../o.xlsx'],
  ])('do not overwrite each other: %s', async (_, one, other) => {
    const [out, problems] = [`${directory}/${one}`, `${directory}/${other}`];
    const before = await everything();
    expect(await command('build', at('in.xlsx'), '--out', out, '--problems', problems)).toEqual({
      code: 2,
      said: '',
      warned: `“${out}”和“${problems}”是同一个文件，不能写两次。请分别起名。`,
    });
    const overview = await command(
      ...['collect', at('back'), '--into', at('in.xlsx'), '--out', out, '--overview', problems],
    );
    expect(overview.code).toBe(2);
    expect(await everything()).toEqual(before);
  });

  it('are refused in the folder that collect reads', async () => {
    await mkdir(at('back', '一科'));
    await symlink(at('back', '一科'), at('inner'));
    const before = await everything();
    for (const [option, path] of [
      ['--notices', at('back')],
      ['--notices', at('back', '退回意见')],
      ['--notices', at('inner', '退回意见')],
      ['--overview', at('back', RETURN)],
      ['--overview', at('back', '看板.json')],
      ['--out', at('inner', '并入后.xlsx')],
    ] as const) {
      const ran = await command('collect', at('back'), '--into', at('in.xlsx'), option, path, '--overwrite');
      expect(ran).toEqual({
        code: 2,
        said: '',
        warned: `“${path}”在存放交回文件的文件夹“${at('back')}”里，下次回收会把它当成交回的文件。请改用别的位置。`,
      });
    }
    expect(await everything()).toEqual(before);
  });

  it('are all refused with one: an existing 退回意见 prevents the overview file', async () => {
    await mkdir(at('opinions'));
    const returnNotice = at('opinions', '703001_某市人力资源和社会保障局_退回意见.xlsx');
    await writeFile(returnNotice, 'mine');
    const before = await everything();
    const words = ['collect', at('back'), '--into', at('in.xlsx'), '--overview', at('b.json')];
    const { code, warned } = await command(...words, '--notices', at('opinions'));
    expect({ code, warned }).toEqual({
      code: 2,
      warned: `“${returnNotice}”已经存在。请换一个文件名；确认可以替换时加上 --overwrite。`,
    });
    expect(await everything()).toEqual(before);
  });
});

describe('writing', () => {
  const rules = { overwrite: true, inputs: [] };

  /** Creates a file after all checks and before the write. */
  function late(path: string, then: () => void): Output {
    return {
      path,
      content: 'late',
      mayBeEqual: true,
      equals: () => {
        then();
        return false;
      },
    };
  }

  it('rolls everything back after one file cannot be moved into place', async () => {
    await writeFile(at('old.txt'), 'old');
    await writeFile(at('last.txt'), 'last');
    const outputs: readonly Output[] = [
      { path: at('made', 'deep', 'a.txt'), folder: at('made', 'deep'), content: 'a' },
      { path: at('old.txt'), content: 'new' },
      { path: at('taken.txt'), content: 'ours' },
      late(at('last.txt'), () => {
        writeFileSync(at('taken.txt'), 'theirs');
      }),
    ];
    await expect(writeOutputs(outputs, rules, TOOLS_HERE)).rejects.toThrow(
      `无法写入“${at('taken.txt')}”：那里刚刚出现了同名的文件。`,
    );
    const texts = await Promise.all(
      ['old.txt', 'taken.txt', 'last.txt'].map((name) => readFile(at(name), 'utf8')),
    );
    expect(texts).toEqual(['old', 'theirs', 'last']);
    expect((await readdir(directory)).sort()).toEqual(
      ['back', 'in.xlsx', 'last.txt', 'old.txt', 'tables.xlsx', 'taken.txt'].sort(),
    );
  });

  it('leaves no temporary file, and accepts names as long as the disk allows', async () => {
    const name = `${'长'.repeat(83)}.txt`;
    await writeFile(at('old.txt'), 'old');
    await writeOutputs(
      [
        { path: at(name), content: 'long' },
        { path: at('old.txt'), content: 'new' },
      ],
      rules,
      TOOLS_HERE,
    );
    expect(await readFile(at(name), 'utf8')).toBe('long');
    expect(await readFile(at('old.txt'), 'utf8')).toBe('new');
    expect((await readdir(directory)).filter((one) => one.startsWith('.'))).toEqual([]);
  });

  it('writes through a link to its target', async () => {
    await writeFile(at('old.txt'), 'old');
    await symlink(at('old.txt'), at('link.txt'));
    await writeOutputs([{ path: at('link.txt'), content: 'new' }], rules, TOOLS_HERE);
    expect(await readFile(at('old.txt'), 'utf8')).toBe('new');
  });

  it('explains a missing permission in Chinese', async () => {
    if (process.getuid?.() === 0) return;
    await chmod(directory, 0o500);
    try {
      await expect(writeOutputs([{ path: at('a.txt'), content: '' }], rules, TOOLS_HERE)).rejects.toThrow(
        `无法写入“${at('a.txt')}”：没有写入权限。`,
      );
    } finally {
      await chmod(directory, 0o700);
    }
  });
});

test('explains system errors in Chinese, and shows only the code of unknown ones', () => {
  const named = (code: string) => Object.assign(new Error(`${code}: nonsense, open '/x.tmp'`), { code });
  const works = ['read', 'write', 'folder'] as const;
  for (const code of [
    ...['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EACCES', 'EPERM', 'ELOOP', 'EMFILE', 'EBUSY'],
    ...['EIO', 'ENOMEM', 'EINVAL', 'ESTALE', 'EFBIG'],
  ])
    for (const work of works)
      expect(systemReason(named(code), work)).toMatch(/^[^A-Za-z]*(?: \.xlsx 文件|Excel.*)?$/u);
  for (const code of ['ENOSPC', 'EROFS', 'EDQUOT', 'EEXIST'])
    expect(systemReason(named(code), 'write')).toMatch(/^[^A-Za-z]+$/u);
  expect(works.map((work) => systemReason(named('EUNHEARD'), work))).toEqual(
    works.map(() => '系统报告 EUNHEARD'),
  );
  expect(systemReason(new Error('a bug of this program'), 'write')).toBeNull();
});
