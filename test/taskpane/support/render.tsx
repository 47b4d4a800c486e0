/** The pane in jsdom, with what jsdom lacks: a modal dialog, scrolling, a clipboard that can refuse. */
import '@testing-library/jest-dom';
import {
  act,
  configure,
  render,
  screen,
  within,
  type BoundFunctions,
  type queries,
} from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../../src/taskpane/app';
import { createRibbonRequests, type RibbonRequests } from '../../../src/workflow/ribbon-request';
import { filesHere } from './files';
import { fakeSession, type FakeSession, type Script } from './fake-session';

// The first rendering of Fluent UI takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

/** As browsers do it: the focus goes into the dialog and comes back when it is closed. */
function completeDialogs(): void {
  let before: Element | null = null;
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    before = document.activeElement;
    this.setAttribute('open', '');
    this.focus();
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.removeAttribute('open');
    if (before instanceof HTMLElement) before.focus();
  };
}

completeDialogs();
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
// jsdom forgets it as soon as the element that had the focus is removed.
document.hasFocus = () => true;

export interface ShownPane extends FakeSession {
  readonly user: UserEvent;
  readonly ribbon: RibbonRequests;
  readonly close: () => void;
}

/** `timers`: with Jest's clock, which the test moves on. */
export async function showPane(script: Script, timers: 'real' | 'fake' = 'real'): Promise<ShownPane> {
  const fake = fakeSession(script);
  const ribbon = createRibbonRequests();
  const user = userEvent.setup(
    timers === 'fake'
      ? {
          advanceTimers: (time: number) => {
            jest.advanceTimersByTime(time);
          },
        }
      : {},
  );
  const { unmount } = render(
    <App session={fake.session} port={fake.port} files={filesHere()} ribbon={ribbon} theme="light" />,
  );
  await settle();
  const become: FakeSession['become'] = (status, undoTitle) => {
    act(() => {
      fake.become(status, undoTitle);
    });
  };
  const becomeChecked: FakeSession['becomeChecked'] = (report) => {
    act(() => {
      fake.becomeChecked(report);
    });
  };
  const becomeRefilled: FakeSession['becomeRefilled'] = (report) => {
    act(() => {
      fake.becomeRefilled(report);
    });
  };
  return { ...fake, become, becomeChecked, becomeRefilled, user, ribbon, close: unmount };
}

/** Lets promises that are on their way come to their end. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
}

/** What the live region says now. */
export function announced(): string {
  return screen.getByRole('status').textContent;
}

export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

export function section(name: string): BoundFunctions<typeof queries> {
  return within(screen.getByRole('region', { name }));
}

/** A promise that the test fulfils. */
export function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
