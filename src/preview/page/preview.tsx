/** Holds the open workbook; opening a file puts another one, with its own pane, in its place. */
import { useState, type ReactElement } from 'react';
import type { ProfileName } from '../../excel-host/profiles';
import { createStage, type Stage } from '../stage/stage';
import { PreviewPage, USUAL_VIEW } from './preview-page';

const TITLE = '部门预算公开表';

interface OpenStage {
  readonly stage: Stage;
  readonly title: string;
  /** Counts the workbooks opened so far. */
  readonly number: number;
}

export function Preview({ profile }: { readonly profile: ProfileName | undefined }): ReactElement {
  const [open, setOpen] = useState<OpenStage>(() => ({
    stage: createStage(profile),
    title: TITLE,
    number: 0,
  }));
  const [view, setView] = useState(USUAL_VIEW);
  const openFile = async (file: File): Promise<string | null> => {
    // Reading files with their styles is a chunk of its own.
    const { openWorkbook, UnreadableFile } = await import('../open/open-workbook');
    const stage = createStage(profile);
    try {
      await openWorkbook(stage.book, new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      if (error instanceof UnreadableFile) return `没有打开“${file.name}”：${error.message}`;
      throw error;
    }
    const title = file.name.replace(/\.xlsx$/iu, '');
    setOpen(({ number }) => ({ stage, title, number: number + 1 }));
    return null;
  };
  return (
    <PreviewPage
      key={open.number}
      stage={open.stage}
      title={open.title}
      view={view}
      onView={setView}
      onOpenFile={openFile}
    />
  );
}
