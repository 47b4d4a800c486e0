/** Chooses returned files, one by one or as a folder. Also accepts dropped files where the pane receives drops. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type DragEvent, type ReactElement } from 'react';
import type { Intake } from '../../../distribution/intake/intake';
import { Actions, Hint } from '../../components/words';
import { chosenFiles, droppedFiles } from '../../files/pending-files';
import { useDistribution } from '../../state/distribution';
import { collectCommand } from '../../state/distribution-commands';
import { useIsBusy, usePane } from '../../state/pane';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    border: `1px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  words: { margin: 0 },
  input: { display: 'none' },
});

/** `brings`: names the files while they wait for a running command. */
type Choose = (brings: string, files: () => Promise<Intake>) => void;

/** A file dropped outside the zone would replace the whole pane. */
function useNoDropsElsewhere(): void {
  useEffect(() => {
    const refuse = (event: Event): void => {
      event.preventDefault();
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}

/**
 * Whether anything was dragged over the pane. Some builds of Excel block all drags
 * (OfficeDev/office-js#2090, #6868), so the hint about dropping waits for a drag.
 */
function useSeenDragging(): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const see = (): void => {
      setSeen(true);
    };
    window.addEventListener('dragenter', see);
    return () => {
      window.removeEventListener('dragenter', see);
    };
  }, []);
  return seen;
}

function ChooseButton({
  label,
  folder,
  disabled,
  choose,
}: {
  readonly label: string;
  readonly folder: boolean;
  readonly disabled: boolean;
  readonly choose: Choose;
}): ReactElement {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Not standard, but all browsers support it.
    if (input.current !== null) input.current.webkitdirectory = folder;
  }, [folder]);
  return (
    <>
      <Button
        appearance={folder ? 'secondary' : 'primary'}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        aria-label={folder ? '交回文件所在的文件夹' : '交回的文件'}
        onChange={({ target }) => {
          // Copies the list, because the reset below empties it.
          const files = Array.from(target.files ?? []);
          if (files.length > 0) choose(`${String(files.length)}个文件`, () => chosenFiles(files));
          // Allows choosing the same files again after a correction.
          target.value = '';
        }}
      />
    </>
  );
}

export function ChooseFiles(): ReactElement {
  const styles = useStyles();
  const { controller } = useDistribution();
  const { runner } = usePane();
  const isBusy = useIsBusy();
  const [isOver, setOver] = useState(false);
  useNoDropsElsewhere();
  const seenDragging = useSeenDragging();
  // The file dialog, open when a command starts, and drops bring files during it: these wait.
  const choose: Choose = (brings, files) => {
    runner.run(collectCommand(controller, brings, files));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.items.length === 0) return;
    choose('拖入的文件', droppedFiles(event.dataTransfer));
  };
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
      onDrop={drop}
    >
      <p className={styles.words}>选择各单位交回的文件，或者文件所在的文件夹：</p>
      <Actions>
        <ChooseButton label="选择文件" folder={false} disabled={isBusy} choose={choose} />
        <ChooseButton label="选择文件夹" folder disabled={isBusy} choose={choose} />
      </Actions>
      {seenDragging ? <p className={styles.words}>也可以把文件或文件夹拖到这里。</p> : null}
      <Hint>
        只读取，不改动这些文件。压缩包（.zip）不必解压。如果问是否“上传”，可以确认：文件不会离开这台电脑。
      </Hint>
    </div>
  );
}
