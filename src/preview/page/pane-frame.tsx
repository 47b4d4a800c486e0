/**
 * The task pane in a frame of its own. Its page is written into the frame, byte for byte as it was built, after the
 * window has been given what Excel gives it; office.js then boots as in Excel (docs/decisions/0013).
 */
import { useEffect, useRef, type ReactElement } from 'react';
import { connectPane, type PaneConnection } from '../stage/connect-pane';
import type { Stage } from '../stage/stage';
import type { Theme } from './title-bar';

const PAGE = 'taskpane.html';

async function loadPage(signal: AbortSignal): Promise<string> {
  const response = await fetch(PAGE, { signal });
  if (!response.ok) throw new Error(`${PAGE}: ${String(response.status)}`);
  return response.text();
}

interface PaneFrameProps {
  readonly stage: Stage;
  readonly theme: Theme;
  readonly onConnect: (connection: PaneConnection) => void;
  /** The pane is to be shown or hidden, whoever asked for it. */
  readonly onOpen: (isOpen: boolean) => void;
  readonly onTrouble: (trouble: string) => void;
}

function makeFrame(container: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = '任务窗格';
  container.replaceChildren(frame);
  return frame;
}

function open(frame: HTMLIFrameElement, html: string, props: PaneFrameProps): void {
  const { contentWindow, contentDocument } = frame;
  if (contentWindow === null || contentDocument === null) throw new Error('The frame has no document');
  // Opening it for writing clears the window of what the old document put there, so it comes first.
  contentDocument.open();
  props.onConnect(connectPane(contentWindow, props));
  contentDocument.write(html);
  contentDocument.close();
}

/** Give it another `key` to open the pane anew. */
export function PaneFrame(props: PaneFrameProps): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const given = useRef(props);
  useEffect(() => {
    const abort = new AbortController();
    const { onTrouble } = given.current;
    loadPage(abort.signal).then(
      (html) => {
        if (container.current !== null) open(makeFrame(container.current), html, given.current);
      },
      (error: unknown) => {
        if (!abort.signal.aborted)
          onTrouble(`任务窗格没有打开（${String(error)}）。请先运行 npm run build，再刷新。`);
      },
    );
    return () => {
      abort.abort();
    };
  }, []);
  return <div ref={container} className="pane-frame" />;
}
