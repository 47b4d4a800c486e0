/** @jest-environment ./test/taskpane/support/page-environment.ts */
import { chosenFiles, droppedFiles } from '../../src/taskpane/files/pending-files';
import { otherFile } from './support/department';
import { browserFile, transferOf, type Dropped } from './support/dropped';

const file = (name: string, folder = ''): File => browserFile(otherFile(name), folder);

const names = (files: readonly { readonly name: string }[]): readonly string[] =>
  files.map(({ name }) => name);

async function droppedNames(dropped: readonly Dropped[], entries = true): Promise<readonly string[]> {
  return names(await droppedFiles(transferOf(dropped, entries)));
}

describe('chosen files', () => {
  it('go by their names, in their order', () => {
    expect(names(chosenFiles([file('703002.xlsx'), file('703001.xlsx')]))).toEqual([
      '703001.xlsx',
      '703002.xlsx',
    ]);
  });

  it('of a folder go by their names, too, unless two have the same one', () => {
    const files = [file('甲.xlsx', '交回/一科'), file('甲.xlsx', '交回/二科'), file('乙.xlsx', '交回/一科')];
    expect(names(chosenFiles(files))).toEqual(['乙.xlsx', '交回/一科/甲.xlsx', '交回/二科/甲.xlsx']);
  });

  it('leave out what systems put into folders, and nothing else', () => {
    const files = ['.DS_Store', '._703001.xlsx', 'Thumbs.db', 'desktop.ini', '~$703001.xlsx', '说明.docx'];
    expect(names(chosenFiles(files.map((name) => file(name, '交回'))))).toEqual([
      '~$703001.xlsx',
      '说明.docx',
    ]);
    expect(chosenFiles([])).toEqual([]);
  });

  it('are opened when they are asked for', async () => {
    const asked = file('703001.xlsx');
    const open = jest.spyOn(asked, 'arrayBuffer');
    const [pending] = chosenFiles([asked]);
    expect(open).not.toHaveBeenCalled();
    expect(Array.from((await pending?.bytes()) ?? [])).toEqual([46, 46, 46]);
  });
});

describe('dropped files', () => {
  it('are found in folders of any depth, however they are portioned', async () => {
    const inner = { folder: '一科', contents: [file('1.xlsx'), file('2.xlsx'), file('.hidden')] };
    const outer = { folder: '交回', contents: [inner, file('3.xlsx'), { folder: '空', contents: [] }] };
    expect(await droppedNames([outer, file('4.xlsx')])).toEqual(['1.xlsx', '2.xlsx', '3.xlsx', '4.xlsx']);
  });

  it('of the same name go by the folders that they lie in', async () => {
    const folder = (name: string): Dropped => ({ folder: name, contents: [file('预算.xlsx')] });
    expect(await droppedNames([folder('二科'), folder('一科'), file('预算.xlsx')])).toEqual([
      '一科/预算.xlsx',
      '二科/预算.xlsx',
      '预算.xlsx',
    ]);
  });

  it('are taken as they are where folders are unknown', async () => {
    expect(await droppedNames([file('1.xlsx'), file('Thumbs.db')], false)).toEqual(['1.xlsx']);
  });

  it('are none when text is dropped', async () => {
    const items = [{ kind: 'string', webkitGetAsEntry: () => null }];
    expect(await droppedFiles({ items, files: [] } as unknown as DataTransfer)).toEqual([]);
  });

  it('pass on that something could not be opened', async () => {
    const entry = {
      isFile: false,
      isDirectory: true,
      fullPath: '/交回',
      createReader: () => ({
        readEntries: (_: unknown, fail: (error: Error) => void) => {
          fail(new Error('NotReadableError'));
        },
      }),
    };
    const items = [{ kind: 'file', webkitGetAsEntry: () => entry }];
    await expect(droppedFiles({ items, files: [] } as unknown as DataTransfer)).rejects.toThrow(
      'NotReadableError',
    );
  });
});
