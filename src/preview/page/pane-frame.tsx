/**
 * Shows the task pane in its own frame. Writes the built page into it, byte for byte, after preparing the window as
 * Excel does; office.js then starts as in Excel (docs/decisions/0013).
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
  /** Called to show or hide the pane, for the person and the add-in alike. */
  readonly onOpen: (isOpen: boolean) => void;
  readonly onError: (message: string) => void;
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
  // Opening the document for writing clears the window's old contents, so it comes first.
  contentDocument.open();
  props.onConnect(connectPane(contentWindow, props));
  contentDocument.write(html);
  contentDocument.close();
}

/** A new `key` opens the pane again. */
export function PaneFrame(props: PaneFrameProps): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  const given = useRef(props);
  useEffect(() => {
    const abort = new AbortController();
    const { onError } = given.current;
    loadPage(abort.signal).then(
      (html) => {
        if (container.current !== null) open(makeFrame(container.current), html, given.current);
      },
      (error: unknown) => {
        if (!abort.signal.aborted)
          onError(`任务窗格没有打开（${String(error)}）。请先运行 npm run build，再刷新。`);
      },
    );
    return () => {
      abort.abort();
    };
  }, []);
  return <div ref={container} className="pane-frame" />;
}
