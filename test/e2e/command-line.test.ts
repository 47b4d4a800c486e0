/** Tests the command line as one file, copied to another folder and run with Node only. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';

const ROOT = join(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/sample/三门峡市人社局2023年录入.xlsx');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alone-'));
  copyFileSync(join(ROOT, 'dist/cli/tables.mjs'), join(folder, 'tables.mjs'));
  copyFileSync(SAMPLE, join(folder, '录入.xlsx'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function tables(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tables.mjs', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr: stderr.replace(/^… .*\n/gmu, '') };
}

it('shows its version, and its help under the name that started it', () => {
  expect(tables('--version')).toEqual({ status: 0, stdout: `部门预算公开表助手 ${version}\n`, stderr: '' });
  expect(tables('build')).toEqual({
    status: 2,
    stdout: '',
    stderr: '缺少录入工作簿。用 node tables.mjs build --help 查看用法。\n',
  });
});

it('builds, distributes and collects: its threads run the same file', () => {
  expect(tables('build', '录入.xlsx', '--out', '公开表.xlsx')).toEqual({
    status: 0,
    stdout: '已生成12张表，其中预算09表没有数据，按空表处理：公开表.xlsx。\n',
    stderr: '',
  });
  expect(tables('distribute', '录入.xlsx', '--out', '下发', '--units', '703001').status).toBe(0);
  mkdirSync(join(folder, '回收'));
  const [name = ''] = readdirSync(join(folder, '下发'));
  copyFileSync(join(folder, '下发', name), join(folder, '回收', name));
  writeFileSync(join(folder, '回收', '坏.xlsx'), 'PK');
  const { status, stdout, stderr } = tables('collect', '回收', '--into', '录入.xlsx');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain(`703001 三门峡市人力资源和社会保障局：已接收（${name}）\n`);
  expect(stdout).toContain('无法归属：“坏.xlsx”');
});
