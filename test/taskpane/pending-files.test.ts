/** @jest-environment ./test/taskpane/support/page-environment.ts */
/** Tests how chosen and dropped files are found and named. */
import { zipSync } from 'fflate';
import type { Intake } from '../../src/distribution/intake/intake';
import { chosenFiles, droppedFiles } from '../../src/taskpane/files/pending-files';
import { otherFile } from './support/department';
import { browserFile, transferOf, type Dropped } from './support/dropped';

const file = (name: string, folder = ''): File => browserFile(otherFile(name), folder);

const names = ({ files }: Intake): readonly string[] => files.map(({ name }) => name);

async function droppedNames(dropped: readonly Dropped[], entries = true): Promise<readonly string[]> {
  return names(await droppedFiles(transferOf(dropped, entries))());
}

describe('chosen files', () => {
  it('go by their names, in order', async () => {
    expect(names(await chosenFiles([file('703002.xlsx'), file('703001.xlsx')]))).toEqual([
      '703001.xlsx',
      '703002.xlsx',
    ]);
  });

  it('of a folder go by their names, unless two have the same name', async () => {
    const files = [file('甲.xlsx', '交回/一科'), file('甲.xlsx', '交回/二科'), file('乙.xlsx', '交回/一科')];
    expect(names(await chosenFiles(files))).toEqual(['乙.xlsx', '交回/一科/甲.xlsx', '交回/二科/甲.xlsx']);
  });

  it("leave out system files and Excel's temporary files, and count them", async () => {
    const files = ['.DS_Store', '._703001.xlsx', 'Thumbs.db', 'desktop.ini', '~$703001.xlsx', '说明.docx'];
    const { files: left, skipped } = await chosenFiles(files.map((name) => file(name, '交回')));
    expect(left.map(({ name }) => name)).toEqual(['说明.docx']);
    expect(skipped).toEqual([
      { reason: 'system', count: 4 },
      { reason: 'temporary', count: 1 },
    ]);
    expect(await chosenFiles([])).toEqual({ files: [], skipped: [] });
  });

  it('in zip files go by the name of the zip file and their paths in it', async () => {
    const bytes = zipSync({ '一科/703001.xlsx': Uint8Array.of(1), '.DS_Store': Uint8Array.of(2) });
    const packed = browserFile({ ...otherFile('交回.zip'), bytes }, '回收');
    const { files, skipped } = await chosenFiles([packed, file('703002.xlsx', '回收')]);
    expect(files.map(({ name }) => name)).toEqual(['703002.xlsx', '交回.zip/一科/703001.xlsx']);
    expect(skipped).toEqual([{ reason: 'system', count: 1 }]);
    expect(Array.from((await files[1]?.bytes()) ?? [])).toEqual([1]);
  });

  it('are opened on request', async () => {
    const asked = file('703001.xlsx');
    const open = jest.spyOn(asked, 'arrayBuffer');
    const [pending] = (await chosenFiles([asked])).files;
    expect(open).not.toHaveBeenCalled();
    expect(Array.from((await pending?.bytes()) ?? [])).toEqual([46, 46, 46]);
  });
});

describe('dropped files', () => {
  it('are found in folders of any depth, in portions of any size', async () => {
    const inner = { folder: '一科', contents: [file('1.xlsx'), file('2.xlsx'), file('.hidden')] };
    const outer = { folder: '交回', contents: [inner, file('3.xlsx'), { folder: '空', contents: [] }] };
    expect(await droppedNames([outer, file('4.xlsx')])).toEqual(['1.xlsx', '2.xlsx', '3.xlsx', '4.xlsx']);
  });

  it('of the same name go by their folders', async () => {
    const folder = (name: string): Dropped => ({ folder: name, contents: [file('预算.xlsx')] });
    expect(await droppedNames([folder('二科'), folder('一科'), file('预算.xlsx')])).toEqual([
      '一科/预算.xlsx',
      '二科/预算.xlsx',
      '预算.xlsx',
    ]);
  });

  it('are read directly if the web view has no folder support', async () => {
    expect(await droppedNames([file('1.xlsx'), file('Thumbs.db')], false)).toEqual(['1.xlsx']);
  });

  it('are none if text is dropped', async () => {
    const items = [{ kind: 'string', webkitGetAsEntry: () => null }];
    expect(names(await droppedFiles({ items, files: [] } as unknown as DataTransfer)())).toEqual([]);
  });

  it('are read despite an unreadable folder beside them, which is reported', async () => {
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
    const sound = transferOf([file('1.xlsx')], true);
    const items = [{ kind: 'file', webkitGetAsEntry: () => entry }, ...Array.from(sound.items)];
    const { files } = await droppedFiles({ items, files: [] } as unknown as DataTransfer)();
    expect(files.map(({ name, fileError }) => [name, fileError?.fileError])).toEqual([
      ['1.xlsx', undefined],
      ['交回', 'cannot-open-folder'],
    ]);
  });
});
