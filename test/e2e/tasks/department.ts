/** A department of many units for the tasks: its settings, its roster, and the unit workbooks as units fill them in. */
import { readFile } from 'node:fs/promises';
import { makeZip, zipParts } from '../../support/zip';
import type { Download } from 'playwright-core';
import type { Clerk } from './clerk';

export interface PlainUnit {
  readonly code: string;
  readonly name: string;
  /** Its income and its only expenditure line, in 元. */
  readonly amount: number;
}

const LONG = '市区范围内义务教育阶段公办学校及附属幼儿园后勤保障和资助管理';

/** Every tenth has a name of forty characters. */
export function schools(count: number): readonly PlainUnit[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    const name = index % 10 === 9 ? `某市${LONG}第${number}中心` : `某市第${number}中学`;
    return { code: `705${number}`, name, amount: 1_000_000 + index * 1_000 };
  });
}

export async function setUpDepartment(clerk: Clerk, units: readonly PlainUnit[]): Promise<void> {
  await clerk.follow('去填写设置');
  await clerk.fill('部门代码', '705');
  await clerk.fill('部门名称', '某市教育局');
  await clerk.fill('预算年度', '2026');
  await clerk.press('保存设置');
  await clerk.sees(/^已保存设置/u);
  const rows = units.map(({ code, name }) => `${code}\t${name}\t公益一类`);
  await clerk.paste('粘贴或导入名册', ['单位代码\t单位名称\t单位类型', ...rows].join('\n'));
  await clerk.press(`写入（${String(units.length)}行）`);
  await clerk.sees(`已导入${String(units.length)}行。`);
}

type Typed = Readonly<Record<string, string | number>>;

function withCells(xml: string, row: number, cells: Typed): string {
  const own = new RegExp(`(<row r="${String(row)}"[^>]*>)(.*?)(</row>)`, 'su');
  return xml.replace(own, (_, begin: string, inside: string, end: string) => {
    const kept = [...inside.matchAll(/<c r="([A-Z]+)\d+".*?(?:<\/c>|\/>(?=<c |$))/gsu)].map(
      ([cell, column = '']) => [column, cell] as const,
    );
    const typed = Object.entries(cells).map(([column, value]): readonly [string, string] => {
      const at = `${column}${String(row)}`;
      return typeof value === 'number'
        ? [column, `<c r="${at}"><v>${String(value)}</v></c>`]
        : [column, `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`];
    });
    const all = [...new Map([...kept, ...typed])].sort(([a], [b]) => a.localeCompare(b));
    return `${begin}${all.map(([, cell]) => cell).join('')}${end}`;
  });
}

const INCOME_PART = 'xl/worksheets/sheet5.xml';
const EXPENDITURE_PART = 'xl/worksheets/sheet6.xml';

/** Types a unit's income and expenditure into the first line of its workbook; all other bytes of the parts stay. */
export function filledIn(workbook: Uint8Array, { code, amount }: PlainUnit, changed: Typed = {}): Uint8Array {
  const parts = new Map<string, Uint8Array | string>(zipParts(workbook));
  const edit = (part: string, cells: Typed): void => {
    const content = parts.get(part);
    if (content === undefined) throw new Error(`The unit's workbook has no ${part}.`);
    parts.set(part, withCells(Buffer.from(content).toString('utf8'), 2, cells));
  };
  edit(INCOME_PART, { A: code, C: '本年', D: '一般公共预算-财政拨款', E: amount });
  edit(EXPENDITURE_PART, {
    A: code,
    C: '2050203',
    E: '人员类',
    H: '30101',
    J: '50501',
    L: '一般公共预算-财政拨款',
    M: '本年',
    N: amount,
    ...changed,
  });
  return makeZip(parts);
}

/** The unit workbooks of a zip file that was handed out, by the unit's code. */
export async function handedOutFiles(download: Download): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = zipParts(await readFile(await download.path()));
  return new Map([...files].map(([name, bytes]) => [name.slice(0, 6), bytes]));
}
