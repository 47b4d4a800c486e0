/** Renders the pane in jsdom, with features that jsdom lacks: modal dialog, scrolling, a clipboard that can refuse. */
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
import {
  createRibbonRefusals,
  createRibbonRequests,
  type RibbonRefusals,
  type RibbonRequests,
} from '../../../src/workflow/ribbon-request';
import { filesHere } from './files';
import { fakeSession, type FakeSession, type Script } from './fake-session';
import { quickenStyles } from './quick-styles';
import { VisibleRules } from './visible-rules';

// The first rendering of Fluent UI is slow on a busy machine.
configure({ asyncUtilTimeout: 60_000 });
/** Moves the focus into a dialog and back on closing, as browsers do. */
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
quickenStyles(window);
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
// jsdom loses the document's focus once the focused element is removed.
document.hasFocus = () => true;

export interface ShownPane extends FakeSession {
  readonly user: UserEvent;
  readonly ribbon: RibbonRequests;
  readonly refusals: RibbonRefusals;
  readonly close: () => void;
}

/** `timers`: `fake` uses Jest's clock, which the test advances. */
export async function showPane(script: Script, timers: 'real' | 'fake' = 'real'): Promise<ShownPane> {
  const fake = fakeSession(script);
  const ribbon = createRibbonRequests();
  const refusals = createRibbonRefusals();
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
    <VisibleRules>
      <App
        session={fake.session}
        port={fake.port}
        files={filesHere()}
        ribbon={ribbon}
        refusals={refusals}
        theme="light"
      />
    </VisibleRules>,
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
  const becomeAutoFilled: FakeSession['becomeAutoFilled'] = (report) => {
    act(() => {
      fake.becomeAutoFilled(report);
    });
  };
  return { ...fake, become, becomeChecked, becomeAutoFilled, user, ribbon, refusals, close: unmount };
}

/** Waits for pending promises. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
}

/** Returns the text of the live region. */
export function announced(): string {
  return screen.getByRole('status').textContent;
}

export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

export function section(name: string): BoundFunctions<typeof queries> {
  return within(screen.getByRole('region', { name }));
}

/** Makes a promise that the test resolves. */
export function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
