/** 300 units: handed out, filled in, returned with twelve bad files, and taken into the entry sheets. */
import { readFile } from 'node:fs/promises';
import { makeZip, zipParts } from '../../support/zip';
import { paragraph, wordFile } from '../../support/word-files';
import { asWpsWrites } from '../../support/wps-file';
import { filledIn, handedOutFiles, schools, setUpDepartment, type PlainUnit } from './department';
import { editedByOpenpyxl, type ForeignEdit } from './other-writers';
import type { Task } from './task';

const UNITS = schools(300);

interface Edited {
  readonly edits: readonly ForeignEdit[];
  readonly removed?: readonly string[];
}

function typed(cell: string, value: string | number | null, sheet = '支出录入'): Edited {
  return { edits: [{ sheet, cell, value }] };
}

/** What units do to their files in other programs, one each. */
const SPOILT: readonly Edited[] = [
  typed('N2', '待定'),
  typed('M2', null),
  typed('C2', '教育支出'),
  typed('E2', 77, '收入录入'),
  { edits: [], removed: ['支出录入'] },
  typed('H2', '39988'),
  typed('L2', '财政拨款'),
];

const OLD_EXCEL = Buffer.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...Array<number>(600).fill(0),
]);

/** 288 sound files and twelve that are not: seven spoilt cells or sheets, five files of other kinds. */
async function returnedFiles(
  handedOut: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const blank = (unit: PlainUnit): Uint8Array => {
    const file = handedOut.get(unit.code);
    if (file === undefined) throw new Error(`${unit.code} was not handed out.`);
    return file;
  };
  const good = UNITS.map((unit) => [`${unit.code}${unit.name}.xlsx`, filledIn(blank(unit), unit)] as const);
  const files = new Map<string, Uint8Array>(good);
  const spoilt = await editedByOpenpyxl(
    SPOILT.map((edited, index) => ({ bytes: good[index]?.[1] ?? new Uint8Array(), ...edited })),
  );
  for (const [index, bytes] of spoilt.entries()) files.set(good[index]?.[0] ?? '', bytes);
  const [wps, cut, old, word, twice] = good.slice(SPOILT.length);
  const unit = UNITS[SPOILT.length];
  if (!wps || !cut || !old || !word || !twice || unit === undefined) throw new Error('Too few units.');
  files.set(wps[0], asWpsWrites(filledIn(blank(unit), unit, { N: '壹佰万' })));
  files.set(cut[0], cut[1].slice(0, 9_000));
  files.delete(old[0]);
  files.set(old[0].replace('.xlsx', '.xls'), OLD_EXCEL);
  files.delete(word[0]);
  files.set('关于报送预算的说明.docx', wordFile({ body: paragraph('现报送我校预算。') }));
  const other = UNITS[SPOILT.length + 4];
  if (other === undefined) throw new Error('Too few units.');
  files.set(`改${twice[0]}`, filledIn(blank(other), { ...other, amount: other.amount + 5 }));
  return files;
}

export const ROUND_OF_RETURNS: Task = {
  title: '300个单位：下发，收回，12份有问题',
  given:
    '设置和300个单位的名册；各单位填好发回的一个压缩包，其中12份有问题（文字当金额、删了表、WPS另存、旧版Excel、传断、Word、一个单位两份等）。',
  story: '下发全部单位；把压缩包交给“回收”；有问题的生成退回意见；其余并入录入表；更新。',
  most: { clicks: 9, keys: 0 },
  work: async (clerk) => {
    await clerk.before(() => setUpDepartment(clerk, UNITS));
    await clerk.ribbon('下发');
    const handedOut = await handedOutFiles(await clerk.download(() => clerk.press('生成300个单位的文件')));
    expect(handedOut.size).toBe(300);
    const zip = makeZip(await returnedFiles(handedOut));
    await clerk.ribbon('回收');
    await clerk.chooseFiles('交回的文件', [
      { name: '交回.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
    ]);
    await clerk.waits(/^已读取301个文件：已接收288个，有问题9个，无法归属的文件3个。$/u);
    for (const told of [
      /705009某市第009中学\.xlsx”不完整/u,
      /705010.*\.xls”是旧版 Excel/u,
      /关于报送预算的说明\.docx”是 Word 文档/u,
    ])
      await clerk.sees(told);
    const notices = await clerk.download(() => clerk.press(/^生成退回意见（/u));
    expect([...zipParts(await readFile(await notices.path())).keys()]).toHaveLength(8);
    await clerk.press('并入录入表（288个单位）');
    await clerk.waits(/^已并入288个单位。/u);
    await clerk.ribbon('更新');
    await clerk.waits(/^已填充12张表/u);
    const missing = UNITS.slice(0, SPOILT.length + 5);
    const total = UNITS.slice(missing.length).reduce((sum, { amount }) => sum + amount, 0);
    expect(await clerk.values('部门支出总体情况表', 'F7:F7')).toEqual([[total / 10_000]]);
    await clerk.goTo('首页');
    await clerk.sees('已交回297个，共300个，9个有问题');
  },
};
