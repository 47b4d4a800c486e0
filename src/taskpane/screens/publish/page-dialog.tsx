/** Shows one page large, over the pane, with the pages before and after it. */
import { Button, makeStyles, tokens, useId } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { at } from '../../../money/at';
import { Actions } from '../../components/words';
import { PageImage, type PreviewedPage } from './page-image';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: '100vw',
    maxWidth: '100vw',
    height: '100vh',
    maxHeight: '100vh',
    padding: tokens.spacingHorizontalS,
    border: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outlineStyle: 'none' },
  },
  // The open dialog only: a closed one has no layout.
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    height: '100%',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  paper: {
    flexGrow: 1,
    overflow: 'auto',
    border: '1px solid transparent',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Parts of the pane's width: the whole page, readable body text, readable figures of wide tables. */
const SIZES = [1, 2, 4] as const;

interface Turning {
  readonly pages: readonly PreviewedPage[];
  /** Index of the page. */
  readonly opened: number;
  /** `null`: closes it. */
  readonly onTurn: (index: number | null) => void;
}

function TurnButtons({ pages, opened, onTurn }: Turning): ReactElement {
  return (
    <>
      <Button
        size="small"
        disabledFocusable={opened === 0}
        onClick={() => {
          onTurn(opened - 1);
        }}
      >
        上一页
      </Button>
      <Button
        size="small"
        disabledFocusable={opened === pages.length - 1}
        onClick={() => {
          onTurn(opened + 1);
        }}
      >
        下一页
      </Button>
    </>
  );
}

function Bar({
  turning,
  isLargest,
  onResize,
}: {
  readonly turning: Turning;
  readonly isLargest: boolean;
  readonly onResize: () => void;
}): ReactElement {
  return (
    <Actions>
      <TurnButtons {...turning} />
      <Button size="small" onClick={onResize}>
        {isLargest ? '看整页' : '放大'}
      </Button>
      <Button
        size="small"
        onClick={() => {
          turning.onTurn(null);
        }}
      >
        关闭
      </Button>
    </Actions>
  );
}

export function PageDialog(turning: Turning): ReactElement {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId('page-title-');
  const [size, setSize] = useState(0);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Only closing the dialog returns the focus to the button.
    return () => element?.close();
  }, []);
  const { pages, opened, onTurn } = turning;
  const page = at(pages, opened);
  const { name } = page;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault();
        onTurn(null);
      }}
    >
      <div className={styles.content}>
        <h2 id={title} className={styles.title} aria-live="polite">
          {`${name}，共${String(pages.length)}张`}
        </h2>
        <Bar
          turning={turning}
          isLargest={size === SIZES.length - 1}
          onResize={() => {
            setSize((size + 1) % SIZES.length);
          }}
        />
        <div className={styles.paper} role="group" aria-label={`${name}的内容`} tabIndex={0}>
          <div style={{ width: `${String(at(SIZES, size) * 100)}%` }}>
            <PageImage page={page} alt={`${name}的样子`} />
          </div>
        </div>
      </div>
    </dialog>
  );
}
