/**
 * @jest-environment ./test/taskpane/support/page-environment.ts
 *
 * Tests 读入改过的文档 with documents of units on a real session: a list for each unit, other files named.
 */
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sampleEntries } from '../../scripts/sample-entries';
import { unitSetOf } from '../../src/distribution/unit-tables';
import { entriesDocument } from '../../src/document/entries-document';
import { writeDocument } from '../../src/docx/write-docx';
import { entriesOfUnit } from '../../src/entries/entries-of-unit';
import { narrativeOf } from '../../src/sets/narratives';
import { sessionOn } from '../support/sessions';
import { simulatedWorkbook, type SimulatedWorkbook } from '../support/simulated-workbook';
import { showPaneOn } from './support/real-pane';
import { button } from './support/render';
import { violations } from './support/violations';

const DOCX = '.docx';

/** Documents of the sample's first units, as published. */
async function documents(count: number): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const entries = await sampleEntries();
  return Promise.all(
    entries.units.slice(0, count).map(async (unit) => {
      const own = entriesOfUnit(entries, unit);
      const chosen = unitSetOf(own);
      const narrative = chosen.kind === 'none' ? undefined : narrativeOf(chosen.set.id);
      if (chosen.kind === 'none' || narrative === undefined) throw new Error('Units publish nothing.');
      const { document, publishedOn } = entriesDocument(own, chosen.set, narrative);
      return [`${unit.code}_改后${DOCX}`, await writeDocument(document, 'national', publishedOn)] as const;
    }),
  );
}

/** The first figure behind the last title of this table reads otherwise. */
function withFigure(bytes: Uint8Array, figure: string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const tables = xml.lastIndexOf('收支总体情况表');
  const [found = ''] = /\d[\d,]*\.\d\d/u.exec(xml.slice(tables)) ?? [];
  const place = xml.indexOf(found, tables);
  const changed = `${xml.slice(0, place)}${figure}${xml.slice(place + found.length)}`;
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}

function fileOf(name: string, bytes: Uint8Array): File {
  const copy = Uint8Array.from(bytes);
  return Object.assign(new File([copy], name), { arrayBuffer: () => Promise.resolve(copy.buffer) });
}

async function openText(): Promise<{ readonly user: UserEvent; readonly book: SimulatedWorkbook }> {
  const book = simulatedWorkbook();
  const session = sessionOn(book.port);
  await session.loadSample();
  await session.savePaneState({ ...session.paneState(), screen: 'text' });
  const { user } = await showPaneOn({ workbook: book, session });
  await screen.findByRole('heading', { name: /^读入改过的文档/u });
  return { user, book };
}

const chooseFiles = (user: UserEvent, ...files: readonly File[]) =>
  user.upload(screen.getByLabelText('改过的文档'), [...files]);

const WAIT = { timeout: 20_000 };

it('lists what each edited document of a unit changes, and names the files that were not compared', async () => {
  const { user } = await openText();
  const [[one, untouched], [other, second]] = (await documents(2)) as [
    readonly [string, Uint8Array],
    readonly [string, Uint8Array],
  ];
  await chooseFiles(
    user,
    fileOf(one, untouched),
    fileOf(other, withFigure(second, '77777.77')),
    fileOf('定稿.docx', strToU8('no document')),
  );
  expect(
    await screen.findByText('比较了2个单位的文档，1个有改动；1个文件没有比较。', {}, WAIT),
  ).toBeVisible();
  expect(screen.getByText(/^“定稿\.docx”/u)).toBeVisible();
  expect(await violations()).toEqual([]);
  const list = screen.getByRole('list', { name: '有改动的单位' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(1);
  await user.click(within(list).getByRole('button', { name: /1处$/u }));
  await user.click(within(list).getByRole('button', { name: /^改过的表/u }));
  expect(within(list).getByText(/文档中是77777\.77/u)).toBeVisible();
  await user.click(button('收起'));
  await waitFor(() => {
    expect(screen.queryByRole('list', { name: '有改动的单位' })).toBeNull();
  });
}, 60_000);

it('opens a zip file, and knows a single document of a unit', async () => {
  const { user } = await openText();
  const [[name, bytes]] = (await documents(1)) as [readonly [string, Uint8Array]];
  const edited = withFigure(bytes, '77777.77');
  await chooseFiles(user, fileOf('各单位.zip', zipSync({ [`单位/${name}`]: edited })));
  expect(await screen.findByText('比较了1个单位的文档，1个有改动。', {}, WAIT)).toBeVisible();
  await user.click(button('收起'));
  await chooseFiles(user, fileOf('领导改.docx', edited));
  expect(await screen.findByRole('list', { name: '有改动的单位' }, WAIT)).toBeVisible();
  expect(screen.queryByRole('list', { name: '可以取回的改动' })).toBeNull();
}, 60_000);

it('says so where no file is a document', async () => {
  const { user } = await openText();
  await chooseFiles(
    user,
    fileOf('各单位.zip', zipSync({ '表.xlsx': strToU8('x'), '说明.txt': strToU8('x') })),
  );
  // The words are announced as well: reads them in the panel.
  const panel = within(await screen.findByRole('group', { name: '读入改过的文档的结果' }, WAIT));
  expect(panel.getByText('选择的文件中没有公开文本（.docx），没有比较。')).toBeVisible();
}, 60_000);
