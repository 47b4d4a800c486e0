/** @jest-environment jsdom */
/** Tests that a link to a section ends at that section: nothing scrolls back to the top. */
import { screen } from '@testing-library/react';
import { button, showPane } from './support/render';
import { ENTERED, STALE } from './support/workbook-status';
import type { Script } from './support/fake-session';
import { goTo } from './support/go-to';

const scrolled: string[] = [];

beforeEach(() => {
  scrolled.length = 0;
  Element.prototype.scrollIntoView = function scrollIntoView(): void {
    scrolled.push(this.textContent);
  };
  // jsdom lacks this method.
  Element.prototype.scrollTo = () => {
    scrolled.push('top');
  };
});

interface Link {
  readonly script: Script;
  readonly link: RegExp | string;
  readonly heading: string;
}

const LINKS: readonly Link[] = [
  {
    script: { status: { ...STALE, next: 'mend-entries' } },
    link: '去处理录入问题',
    heading: '录入问题',
  },
  { script: { status: STALE }, link: /^录入问题/u, heading: '录入问题' },
  {
    script: { status: { ...ENTERED, units: [], next: 'enter-units' } },
    link: '去录入单位名册',
    heading: '单位名册',
  },
  { script: { status: ENTERED }, link: /^单位名册/u, heading: '单位名册' },
];

test.each(LINKS)('$link', async ({ script, link, heading }) => {
  const { user } = await showPane(script);
  // Opens another screen first, so that all screens are loaded.
  await goTo(user, '表样');
  await goTo(user, '首页');
  await user.click(button(link));
  expect(screen.getByRole('heading', { level: 2, name: heading })).toHaveFocus();
  expect(scrolled.at(-1)).toBe(heading);
});

test('shows problems first on their screen', async () => {
  await showPane({ status: STALE, paneState: { screen: 'entry' } });
  const [, first] = screen.getAllByRole('heading');
  expect(first).toHaveTextContent('录入问题');
});
