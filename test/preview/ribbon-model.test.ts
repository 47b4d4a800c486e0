/**
 * Tests that the preview's ribbon has the contents of the manifest.
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

test('reads tab, groups and buttons with their icons and actions', () => {
  const { label, groups } = readRibbon(parse(text));
  expect(label).toBe('预算公开');
  expect(groups.map((group) => [group.label, group.buttons.map((button) => button.label)])).toEqual([
    ['开始', ['打开窗格', '环境检查']],
    ['收数', ['下发', '回收']],
    ['公开表', ['更新', '生成表样', '填充汇总', '检查']],
    ['公开', ['说明', '发布']],
    ['帮助', ['帮助']],
  ]);
  const buttons = groups.flatMap((group) => group.buttons);
  expect(buttons.map(({ icon }) => icon)).toEqual([
    'icons/open-pane-32.png',
    'icons/environment-32.png',
    'icons/distribute-32.png',
    'icons/collect-32.png',
    'icons/update-32.png',
    'icons/generate-32.png',
    'icons/fill-32.png',
    'icons/check-32.png',
    'icons/text-32.png',
    'icons/publish-32.png',
    'icons/help-32.png',
  ]);
  expect(buttons.map(({ action }) => action)).toEqual([
    { kind: 'show-pane' },
    { kind: 'function', name: ENVIRONMENT_FUNCTION.name },
    ...Object.keys(RIBBON_FUNCTIONS).map((name) => ({ kind: 'function', name })),
  ]);
});

test('finds icons wherever the add-in is deployed', () => {
  const moved = text.replaceAll('https://localhost:3000/', 'https://intranet.example/budget/');
  expect(readRibbon(parse(moved)).groups[0]?.buttons[0]?.icon).toBe('icons/open-pane-32.png');
});

test('refuses a manifest with a missing resource', () => {
  expect(() => readRibbon(parse(text.replace('bt:String id="Fill.Label"', 'bt:String id="Other"')))).toThrow(
    new ManifestError('There is no resource Fill.Label'),
  );
});
