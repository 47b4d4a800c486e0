/**
 * Tests references between the manifest's parts: resources, ids, functions, icons.
 * @jest-environment jsdom
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT_FUNCTION, RIBBON_FUNCTIONS } from '../../src/commands/ribbon-commands';

const ROOT = join(__dirname, '../..');
const manifest = new DOMParser().parseFromString(
  readFileSync(join(ROOT, 'manifest.xml'), 'utf8'),
  'application/xml',
);

function elements(selector: string): readonly Element[] {
  return [...manifest.querySelectorAll(selector)];
}

function attributes(name: string, selector = '*'): readonly string[] {
  return elements(`${selector}[${name}]`).map((element) => element.getAttribute(name) ?? '');
}

function pngSize(path: string): readonly [number, number] {
  const header = readFileSync(path);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}

describe('the manifest', () => {
  test('requires the shared runtime and the oldest supported version', () => {
    const sets = elements('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
    expect(sets).toEqual([
      ['SharedRuntime', '1.1'],
      ['ExcelApi', '1.13'],
    ]);
  });

  test('uses one page for runtime, functions and pane', () => {
    const pages = ['Runtime', 'FunctionFile', 'Action SourceLocation'].map((part) =>
      attributes('resid', part),
    );
    expect(pages).toEqual([['Pane.Url'], ['Pane.Url'], ['Pane.Url']]);
  });

  test('defines and uses every resource once', () => {
    const defined = attributes('id', 'Resources *');
    expect(new Set(defined).size).toBe(defined.length);
    expect([...defined].sort()).toEqual([...new Set(attributes('resid'))].sort());
  });

  test('has unique ids', () => {
    const ids = attributes('id');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('calls exactly the existing functions from the ribbon', () => {
    expect(elements('FunctionName').map(({ textContent }) => textContent)).toEqual([
      ENVIRONMENT_FUNCTION.name,
      ...Object.keys(RIBBON_FUNCTIONS),
    ]);
  });

  test('labels the buttons of these functions as the pane names them', () => {
    const labels = elements('Control')
      .filter((control) => control.querySelector('FunctionName') !== null)
      .map((control) => control.querySelector('Label')?.getAttribute('resid') ?? '')
      .flatMap((id) => attributes('DefaultValue', `[id="${id}"]`));
    expect(labels).toEqual([
      ENVIRONMENT_FUNCTION.button,
      ...Object.values(RIBBON_FUNCTIONS).map(({ button }) => button),
    ]);
  });

  test('has the tab buttons of the whole work', () => {
    const labels = [...attributes('resid', 'CustomTab > Label'), ...attributes('resid', 'Control > Label')];
    const texts = labels.map((id) => attributes('DefaultValue', `[id="${id}"]`));
    expect(texts.flat()).toEqual([
      '预算公开',
      '打开窗格',
      '环境检查',
      '下发',
      '回收',
      '更新',
      '生成表样',
      '填充汇总',
      '检查',
      '说明',
      '发布',
      '帮助',
    ]);
  });
});

test('has an icon of the right size for every use, with its source', () => {
  const addresses = attributes('DefaultValue').filter((address) => address.endsWith('.png'));
  expect(addresses).toHaveLength(35);
  for (const address of addresses) {
    const [, name, size] = /\/icons\/([a-z-]+)-(\d+)\.png$/u.exec(address) ?? [];
    const side = Number(size);
    expect(pngSize(join(ROOT, `assets/icons/${String(name)}-${String(size)}.png`))).toEqual([side, side]);
    expect(existsSync(join(ROOT, `assets/icons/${String(name)}.svg`))).toBe(true);
  }
});

test('refers to each ribbon icon with its real size', () => {
  for (const image of elements('Icon > *')) {
    const id = image.getAttribute('resid') ?? '';
    expect(attributes('DefaultValue', `[id="${id}"]`)).toEqual([
      expect.stringMatching(new RegExp(`-${String(image.getAttribute('size'))}\\.png$`, 'u')),
    ]);
  }
});
