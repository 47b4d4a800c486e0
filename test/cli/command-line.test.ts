/** Turns typed words into commands. */
import { commandFrom } from '../../src/cli/command-line';

const TODAY = new Date(2026, 10, 24, 17, 5);

function collect(...words: readonly string[]) {
  return commandFrom(['collect', '回收', '--into', '录入.xlsx', ...words], TODAY, 'tables');
}

test.each([
  ['as documented', ['--notices', '退回', '--overview', '情况.json']],
  ['of earlier versions', ['--opinions', '退回', '--board', '情况.json']],
])('accepts the names of the outputs of collect %s', (_, words) => {
  expect(collect(...words)).toMatchObject({ returnNotices: '退回', overview: '情况.json' });
});

test('names no output of collect that is not asked for', () => {
  expect(collect()).toEqual({
    kind: 'collect',
    folder: '回收',
    into: '录入.xlsx',
    at: '2026-11-24 17:05',
    replace: new Set(),
    overwrite: false,
  });
});
