/**
 * @jest-environment ./test/taskpane/support/page-environment.ts
 *
 * Runs axe on every screen in every state of the gallery. gallery/shoot.ts checks what needs a painted page
 * (contrast, sizes) in Chromium.
 */
import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ChosenFiles, Scene } from './gallery/scene';
import { SCENES } from './gallery/scenes';
import { departmentOf } from './support/department';
import { browserFile } from './support/dropped';
import { filesHere } from './support/files';
import { showPaneOn } from './support/real-pane';
import { settle, showPane } from './support/render';
import { violations } from './support/violations';

// Reading the returns of 300 units takes half a minute on a busy machine.
async function shown({ screen: id, script, units, canSave }: Scene): Promise<UserEvent> {
  const { user } =
    units === undefined
      ? await showPane({ ...script, paneState: { screen: id, ...script.paneState } })
      : await showPaneOn(await departmentOf(units, id), filesHere(canSave));
  return user;
}

async function choose(user: UserEvent, { into, files }: ChosenFiles): Promise<void> {
  const chosen = (await files()).map((file) => browserFile(file));
  // The pane ignores files that arrive during a command.
  await waitFor(
    () => {
      expect(screen.queryByRole('progressbar')).toBeNull();
    },
    { timeout: 60_000 },
  );
  await user.upload(screen.getByLabelText(into), chosen);
  await screen.findByRole('group', { name: '读取交回的文件的结果' }, { timeout: 60_000 });
}

/** Presses the first button, tab or checkbox with this prefix, once it is enabled. */
async function press(user: UserEvent, name: string): Promise<void> {
  const matcher = new RegExp(`^${name.replaceAll(/[()]/gu, '\\$&')}`, 'u');
  const [first] = [
    ...screen.queryAllByRole('button', { name: matcher }),
    ...screen.queryAllByRole('tab', { name }),
    ...screen.queryAllByRole('checkbox', { name: matcher }),
  ];
  await user.click(first ?? (await screen.findByRole('button', { name: matcher })));
  await settle();
}

describe.each(SCENES.map((scene) => [scene.name, scene] as const))('%s', (_, scene) => {
  it('has no violations, one live region, one main landmark and one first heading', async () => {
    const user = await shown(scene);
    for (const step of scene.press ?? [])
      await (typeof step === 'string' ? press(user, step) : choose(user, step));
    expect(await violations()).toEqual([]);
    expect(screen.getAllByRole('status')).toHaveLength(1);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });
});
