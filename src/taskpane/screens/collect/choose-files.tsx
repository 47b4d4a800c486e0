/** Chooses returned files, one by one or as a folder. Also accepts dropped files where the pane receives drops. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { Intake } from '../../../distribution/intake/intake';
import { DropZone, FileButton } from '../../components/file-zone';
import { Actions, Hint } from '../../components/words';
import { chosenFiles, droppedFiles } from '../../files/pending-files';
import { useDistribution } from '../../state/distribution';
import { collectCommand } from '../../state/distribution-commands';
import { usePane } from '../../state/pane';

const useStyles = makeStyles({ words: { margin: 0 } });

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

export function ChooseFiles(): ReactElement {
  const styles = useStyles();
  const { controller } = useDistribution();
  const { runner } = usePane();
  useNoDropsElsewhere();
  const seenDragging = useSeenDragging();
  // The file dialog, open when a command starts, and drops bring files during it: these wait.
  const choose: Choose = (brings, files) => {
    runner.run(collectCommand(controller, brings, files));
  };
  const take = (files: readonly File[]): void => {
    choose(`${String(files.length)}个文件`, () => chosenFiles(files));
  };
  return (
    <DropZone
      drop={(dropped) => {
        if (dropped.items.length > 0) choose('拖入的文件', droppedFiles(dropped));
      }}
    >
      <p className={styles.words}>选择各单位交回的文件，或者文件所在的文件夹：</p>
      <Actions>
        <FileButton label="交回的文件" choice="several" appearance="primary" take={take}>
          选择文件
        </FileButton>
        <FileButton label="交回文件所在的文件夹" choice="folder" take={take}>
          选择文件夹
        </FileButton>
      </Actions>
      {seenDragging ? <p className={styles.words}>也可以把文件或文件夹拖到这里。</p> : null}
      <Hint>
        只读取，不改动这些文件。压缩包（.zip）不必解压。如果问是否“上传”，可以确认：文件不会离开这台电脑。
      </Hint>
    </DropZone>
  );
}
