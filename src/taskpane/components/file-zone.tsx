/** Takes files by a button or by dropping them: the button comes first, since not every host passes dropped files on. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { useIsBusy } from '../state/pane';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  over: {
    border: `1px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  input: { display: 'none' },
});

export interface TakesFiles {
  readonly take: (files: readonly File[]) => void;
}

export interface FileButtonProps extends TakesFiles {
  /** Name of the field for screen readers. */
  readonly label: string;
  /** Endings as a browser's file field takes them: `.xlsx,.csv`. */
  readonly accept?: string;
  /** `folder`: all files of a folder. */
  readonly choice?: 'one' | 'several' | 'folder';
  readonly appearance?: 'primary' | 'secondary';
  readonly size?: 'small' | 'medium';
  readonly children: ReactNode;
}

export function FileButton({
  label,
  accept,
  choice = 'one',
  appearance = 'secondary',
  size = 'medium',
  take,
  children,
}: FileButtonProps): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const isBusy = useIsBusy();
  useEffect(() => {
    // Not standard, but all browsers support it.
    if (input.current !== null) input.current.webkitdirectory = choice === 'folder';
  }, [choice]);
  return (
    <>
      <Button
        appearance={appearance}
        size={size}
        disabledFocusable={isBusy}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple={choice !== 'one'}
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const files = Array.from(target.files ?? []);
          // Allows choosing the same file again after a correction.
          target.value = '';
          if (files.length > 0) take(files);
        }}
      />
    </>
  );
}

/** An area whose contents stay usable; what is dropped on it is passed on. */
export function DropZone({
  drop,
  children,
}: {
  readonly drop: (dropped: DataTransfer) => void;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drop(event.dataTransfer);
      }}
    >
      {children}
    </div>
  );
}

/** Takes the files dropped on it. */
export function FileZone({ take, children }: TakesFiles & { readonly children: ReactNode }): ReactElement {
  return (
    <DropZone
      drop={(dropped) => {
        const files = Array.from(dropped.files);
        if (files.length > 0) take(files);
      }}
    >
      {children}
    </DropZone>
  );
}
