/** Tests the terminal output: plain Chinese lines, help that fits, and no raw error of the program. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programName } from '../../src/cli/program-name';
import { run } from '../../src/cli/run';
import { jsonText, shownLine } from '../../src/cli/shown-text';
import { TOOLS_HERE } from '../../src/cli/tools';
import type { Terminal } from '../../src/cli/terminal';
import { filledEntryWorkbook } from '../../src/sheets/draw/workbook-plans';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import manifest from '../../package.json';
import { packageOf, smallDepartment, typed, withoutLines } from '../support/distributed';

const TODAY = new Date(2026, 10, 24, 17, 5);
const ENTRIES = smallDepartment();

function recorder(): Terminal & { readonly said: string[]; readonly warned: string[] } {
  const said: string[] = [];
  const warned: string[] = [];
  return {
    said,
    warned,
    say: (line) => said.push(line),
    warn: (line) => warned.push(line),
    progress: (line) => said.push(line),
  };
}

async function reported(...words: readonly string[]) {
  const terminal = recorder();
  const code = await run(words, terminal, TODAY);
  return { code, said: terminal.said.join('\n'), warned: terminal.warned.join('\n') };
}

const HOSTILE = '\u001B[2J\u001B]0;owned\u0007\u009B31m\u202Egnp.\u2066x\u200Fy\u2028假行\u0000\u007F\uD800';

test('keeps the words of a line and drops what controls a terminal', () => {
  expect(shownLine(`甲${HOSTILE}\r\n乙\t丙`)).toBe('甲[2J]0;owned31mgnp.xy 假行 乙 丙');
  expect(shownLine('𠮷野家😀')).toBe('𠮷野家😀');
});

test('keeps control characters in JSON, escaped', () => {
  const written = jsonText({ name: HOSTILE });
  expect(written).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Cs}|\u2028/u);
  expect(JSON.parse(written)).toEqual({ name: HOSTILE });
});

describe('controls of files and names do not reach the terminal', () => {
  let directory: string;
  const at = (...names: readonly string[]) => join(directory, ...names);

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'words-'));
    await mkdir(at('back'));
    await writeFile(at('in.xlsx'), await writeWorkbook(filledEntryWorkbook(withoutLines(ENTRIES))));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true, force: true });
  });

  const STEERS = /[^\P{Cc}\n]|\p{Cf}|\p{Cs}/u;

  it('a return, its name and a problem in it', async () => {
    const spoiled = typed('支出录入', 'C2', `\u001B[2J2080101\u202E`)(packageOf(ENTRIES, '703001').plan());
    await writeFile(at('back', 'a\u001B[2J\nb\u202E.xlsx'), await writeWorkbook(spoiled));
    const words = ['collect', at('back'), '--into', at('in.xlsx'), '--board', at('b.json')];
    const { code, said, warned } = await reported(...words);
    expect(code).toBe(1);
    expect(said).toContain('703001 某市人力资源和社会保障局：有问题（a[2J b.xlsx）\n');
    expect(`${said}${warned}`).not.toMatch(STEERS);
    const overview = await readFile(at('b.json'), 'utf8');
    expect(overview).not.toMatch(STEERS);
    expect(overview).toContain('"a\\u001b[2J\\nb\\u202e.xlsx"');
  });

  it.each([
    ['build', ['build', `no\u001B[2J.xlsx`, '--out', 'o.xlsx']],
    ['an unknown command', [`dr\u001B[2Jaw`]],
    ['an unknown option', [`--col\u001B[2Jour`]],
    ['an output', ['template', '--out', `\u202Ex/y.xlsx`]],
  ])('a refusal of %s', async (_, words) => {
    const { code, warned } = await reported(...words);
    expect(code).toBe(2);
    expect(warned).not.toMatch(STEERS);
  });
});

describe('a bug of the program', () => {
  const failing = (): Terminal => ({
    ...recorder(),
    say: () => {
      throw new TypeError('Cannot read properties of undefined');
    },
  });

  it('shows one sentence in Chinese, and ends with 2', async () => {
    const terminal = failing();
    const warned: string[] = [];
    const warn = (line: string) => warned.push(line);
    expect(await run(['--version'], { ...terminal, warn }, TODAY)).toBe(2);
    expect(warned).toEqual([
      '程序出错，没有完成。请用同样的命令加上 --details 再运行一次，把显示的内容发给维护人员。',
    ]);
  });

  it('shows the whole error with --details', async () => {
    const warned: string[] = [];
    const warn = (line: string) => warned.push(line);
    expect(await run(['--version', '--details'], { ...failing(), warn }, TODAY)).toBe(2);
    expect(warned[0]).toBe('程序出错，没有完成。请把以下内容发给维护人员：');
    expect(warned[1]).toBe('TypeError: Cannot read properties of undefined');
    expect(warned.length).toBeGreaterThan(2);
  });
});

describe('help', () => {
  it('shows only the requested command', async () => {
    const all = [
      ['build', '--help'],
      ['help', 'build'],
      ['build', '-h', 'x.xlsx', '--out', 'o.xlsx'],
    ];
    for (const words of all) {
      const { code, said } = await reported(...words);
      expect(code).toBe(0);
      expect(said).toContain('npm run tables -- build 录入.xlsx --out 公开表.xlsx');
      expect(said).not.toContain('npm run tables -- check');
    }
  });

  it('names the program as the user typed it', async () => {
    const terminal = recorder();
    await run(['help'], terminal, TODAY, { ...TOOLS_HERE, program: 'node tables.mjs' });
    expect(terminal.said.join('\n')).toContain('  node tables.mjs collect 文件夹 --into 录入.xlsx');
    expect(terminal.said.join('\n')).not.toContain('npm run');
    await run(['build', 'a.xlsx'], terminal, TODAY, { ...TOOLS_HERE, program: 'node tables.mjs' });
    expect(terminal.warned).toEqual([
      '缺少 --out，请指定输出文件。用 node tables.mjs build --help 查看用法。',
    ]);
  });

  it('shows the version', async () => {
    expect(await reported('--version')).toEqual({
      code: 0,
      said: `部门预算公开表助手 ${manifest.version}`,
      warned: '',
    });
  });
});

test.each([
  [['build', 'a.xlsx', '--out'], '“--out”后面缺少内容。用 npm run tables -- --help 查看用法。'],
  [
    ['template', '-o', 'a.xlsx', '--overwrite=no'],
    '“--overwrite”后面不用写内容。用 npm run tables -- --help 查看用法。',
  ],
  [
    ['check', 'a.xlsx', '--out', 'b.xlsx'],
    'check 没有参数 --out。用 npm run tables -- check --help 查看用法。',
  ],
  [
    ['template', 'a.xlsx', '-o', 'b.xlsx'],
    '多余的参数：a.xlsx。用 npm run tables -- template --help 查看用法。',
  ],
  [['check', 'a.xlsx', '--findings', ''], '文件名是空的，请写明文件或文件夹。'],
])('refuses %j in Chinese', async (words, message) => {
  expect(await reported(...words)).toEqual({ code: 2, said: '', warned: message });
});

test.each([
  ['/home/a/src/cli/main.ts', '/home/a', 'npm run tables --'],
  ['/home/a/tables.mjs', '/home/a', 'node tables.mjs'],
  ['/home/a/dist/cli/tables.mjs', '/home/a', 'node dist/cli/tables.mjs'],
  ['/opt/my tools/tables.mjs', '/home/a', 'node "/opt/my tools/tables.mjs"'],
])('%s started in %s has the name %s', (script, folder, name) => {
  expect(programName(script, folder)).toBe(name);
});
