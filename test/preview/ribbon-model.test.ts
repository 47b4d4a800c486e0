/**
 * The preview's ribbon is the manifest's.
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ManifestError, readRibbon } from '../../src/preview/ribbon/ribbon-model';
import { ENVIRONMENT_FUNCTION, RIBBON_FUNCTIONS } from '../../src/commands/ribbon-commands';

const text = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml');
}

test('tab, groups and buttons with their icons and actions', () => {
  const { label, groups } = readRibbon(parse(text));
  expect(label).toBe('预算公开');
  expect(groups.map((group) => [group.label, group.buttons.map((button) => button.label)])).toEqual([
    ['开始', ['打开窗格', '环境检查']],
    ['公开表', ['生成表样', '填充汇总', '检查']],
  ]);
  const buttons = groups.flatMap((group) => group.buttons);
  expect(buttons.map(({ icon }) => icon)).toEqual([
    'icons/open-pane-32.png',
    'icons/environment-32.png',
    'icons/generate-32.png',
    'icons/fill-32.png',
    'icons/check-32.png',
  ]);
  expect(buttons.map(({ action }) => action)).toEqual([
    { kind: 'show-pane' },
    { kind: 'function', name: ENVIRONMENT_FUNCTION.name },
    ...Object.keys(RIBBON_FUNCTIONS).map((name) => ({ kind: 'function', name })),
  ]);
});

test('icons are found wherever the add-in will stand', () => {
  const moved = text.replaceAll('https://localhost:3000/', 'https://intranet.example/budget/');
  expect(readRibbon(parse(moved)).groups[0]?.buttons[0]?.icon).toBe('icons/open-pane-32.png');
});

test('a manifest that points to nothing is refused', () => {
  expect(() => readRibbon(parse(text.replace('bt:String id="Fill.Label"', 'bt:String id="Other"')))).toThrow(
    new ManifestError('There is no resource Fill.Label'),
  );
});
