/** Tests reading many files: progress, cancellation, and bad files that do not stop the others. */
import { collectReturns, type PendingFile } from '../../src/distribution/collect';
import { departmentOf } from '../../src/distribution/returns/department';
import { readReturn } from '../../src/distribution/returns/read-return';
import type { ReturnFile } from '../../src/distribution/returns/inspect-return';
import type { ReturnReading } from '../../src/distribution/returns/return-reading';
import { JobStopped } from '../../src/distribution/work/job-stopped';
import { returned, smallDepartment, typed } from '../support/distributed';

const DEPARTMENT = departmentOf(smallDepartment());

function file(name: string): PendingFile {
  return { name, bytes: () => Promise.resolve(new Uint8Array()) };
}

const QUIET = { progress: () => undefined, isCancelled: () => false };

function messages(readings: readonly ReturnReading[] | null): readonly string[] | null {
  return readings === null
    ? null
    : readings.map((one) => (one.kind === 'file-error' ? one.message : one.unit.code));
}

it('reports the current file', async () => {
  const reported: string[] = [];
  const progress = (done: number, of: number, name: string) => {
    reported.push(`${String(done)}/${String(of)} ${name}`);
  };
  await collectReturns([file('a.xlsx'), file('b.xlsx')], DEPARTMENT, readReturn, { ...QUIET, progress });
  expect(reported).toEqual(['0/2 a.xlsx', '1/2 b.xlsx']);
});

it('stops before the next file after a cancellation', async () => {
  const opened: string[] = [];
  const watched = (name: string): PendingFile => ({
    name,
    bytes: () => {
      opened.push(name);
      return Promise.resolve(new Uint8Array());
    },
  });
  const watch = { ...QUIET, isCancelled: () => opened.length > 0 };
  expect(
    await collectReturns([watched('a.xlsx'), watched('b.xlsx')], DEPARTMENT, readReturn, watch),
  ).toBeNull();
  expect(opened).toEqual(['a.xlsx']);
});

it('reads several files at a time and returns the readings in the order of the files', async () => {
  let now = 0;
  let most = 0;
  const slow = async (name: string, wait: number): Promise<Uint8Array> => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, wait));
    now -= 1;
    return Promise.reject(new Error(name));
  };
  const names = ['a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx'];
  const files = names.map((name, index) => ({ name, bytes: () => slow(name, 40 - index * 10) }));
  const readings = await collectReturns(files, DEPARTMENT, readReturn, QUIET, 3);
  expect(readings?.map((reading) => reading.file)).toEqual(names);
  expect(most).toBe(3);
});

it('continues after a file cannot be opened, or crashes the reader', async () => {
  const locked: PendingFile = { name: 'locked.xlsx', bytes: () => Promise.reject(new Error('EBUSY')) };
  const readings = await collectReturns([locked, file('empty.xlsx')], DEPARTMENT, readReturn, QUIET);
  expect(messages(readings)).toEqual([
    '“locked.xlsx”打不开，可能正被其他程序占用，或没有读取权限。请关闭正在使用它的程序，或复制一份，再重新回收。',
    '“empty.xlsx”是空文件。请重新保存或重新取得这个文件。',
  ]);
  const breaks = () => Promise.reject(new RangeError('Invalid string length'));
  const broken = await collectReturns([file('a.xlsx')], DEPARTMENT, breaks, QUIET);
  expect(messages(broken)).toEqual([
    '“a.xlsx”读取时出错，其他文件不受影响。请把这个文件发给维护人员；可请单位在下发的文件中重新填报。',
  ]);
});

it('continues after a file takes too long or too much memory, and names the limit', async () => {
  const reader = ({ name }: ReturnFile): Promise<ReturnReading> =>
    Promise.reject(name === 'slow.xlsx' ? JobStopped.tooSlow(60) : JobStopped.tooMuchMemory());
  const read = await collectReturns([file('slow.xlsx'), file('big.xlsx')], DEPARTMENT, reader, QUIET);
  const remedy =
    '请在 Excel 中打开，删除大片空白行列和多余的内容，另存后重新交回；或请单位在下发的文件中重新填报。';
  expect(messages(read)).toEqual([
    `“slow.xlsx”读取用时过长，没有读完，其他文件不受影响（超过60秒）。${remedy}`,
    `“big.xlsx”内容过多，内存不足，没有读完，其他文件不受影响。${remedy}`,
  ]);
});

it('passes department and readings to a worker and back unchanged', async () => {
  const reading = await returned(smallDepartment(), '703001', typed('支出录入', 'N2', '待定'));
  expect(reading.kind).toBe('read');
  expect(structuredClone(reading)).toEqual(reading);
  expect(structuredClone(DEPARTMENT)).toEqual(DEPARTMENT);
});
