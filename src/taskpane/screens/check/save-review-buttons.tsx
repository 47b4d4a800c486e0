/** Offers 审核意见表 of the findings shown: a file for the office beside the workbook, which stays as it is. */
import type { ReactElement } from 'react';
import type { Review } from '../../../publication/review';
import type { ScreenId } from '../../screens';
import { CommandButton } from '../../components/command-button';
import { useLatestStatus, usePane } from '../../state/pane';
import { publisherOf, saveReviewCommand, type ReviewedOffice } from './save-review';

const FORMATS = [
  ['xlsx', 'Excel'],
  ['docx', 'Word'],
] as const;

export function SaveReviewButtons({
  reviewOf,
  screen,
}: {
  readonly reviewOf: (publisher: ReviewedOffice) => Review;
  readonly screen: ScreenId;
}): ReactElement | null {
  const { files } = usePane();
  const status = useLatestStatus();
  if (status === null || !files.canSave) return null;
  const review = reviewOf(publisherOf(status));
  return (
    <>
      {FORMATS.map(([format, name]) => (
        <CommandButton key={format} size="small" command={saveReviewCommand(review, format, files, screen)}>
          {`审核意见表（${name}）`}
        </CommandButton>
      ))}
    </>
  );
}
