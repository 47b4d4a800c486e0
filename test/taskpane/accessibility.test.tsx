/**
 * @jest-environment jsdom
 *
 * axe on every screen in every state of the gallery. What needs a painted page (contrast, sizes) is looked at in
 * Chromium by gallery/shoot.ts.
 */
import { screen } from '@testing-library/react';
import { run } from 'axe-core';
import { settle, showPane } from './support/render';
import { SCENES } from './gallery/scenes';

describe.each(SCENES.map((scene) => [scene.name, scene] as const))(
  '%s',
  (_, { screen: id, script, press = [], paste }) => {
    it('has no violations, one live region, one main landmark and one first heading', async () => {
      const { user } = await showPane({ ...script, paneState: { screen: id, ...script.paneState } });
      if (paste !== undefined) {
        await user.click(screen.getByRole('textbox', { name: '粘贴名册' }));
        await user.paste(paste);
      }
      for (const name of press) {
        const matcher = new RegExp(`^${name.replaceAll(/[()]/gu, '\\$&')}`, 'u');
        const [first] = [
          ...screen.queryAllByRole('button', { name: matcher }),
          ...screen.queryAllByRole('tab', { name }),
        ];
        if (first === undefined) throw new Error(`Nothing to press is called ${name}`);
        await user.click(first);
        await settle();
      }
      const { violations } = await run(document.body, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
      expect(screen.getAllByRole('status')).toHaveLength(1);
      expect(screen.getAllByRole('main')).toHaveLength(1);
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    });
  },
);
