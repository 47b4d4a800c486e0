/** Opens a screen by the tabs of its stage, as a clerk does. */
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { placeOf, PLACES, SCREEN_ORDER, SCREENS, type ScreenId } from '../../../src/taskpane/screens';

function screenNamed(name: string): ScreenId {
  const found = SCREEN_ORDER.find((id) => SCREENS[id].label === name);
  if (found === undefined) throw new Error(`No screen is called ${name}`);
  return found;
}

export async function goTo(user: UserEvent, name: string): Promise<void> {
  const { label, screens } = PLACES[placeOf(screenNamed(name))];
  const stage = screen.getByRole('tab', { name: label });
  if (stage.getAttribute('aria-selected') !== 'true') await user.click(stage);
  if (screens.length === 1) return;
  await user.click(screen.getByRole('tab', { name }));
}
