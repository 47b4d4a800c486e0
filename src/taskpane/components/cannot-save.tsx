/** Replaces a save button in a web view that cannot save files. */
import type { ReactElement } from 'react';
import { Notice } from './notice';

/** `toDo`: the work to do elsewhere, e.g. 再下发. */
export function CannotSave({ toDo }: { readonly toDo: string }): ReactElement {
  return (
    <Notice tone="info">
      {`这个版本的 Excel 不能从窗格保存文件。请在 Windows 上的 Excel 或网页版 Excel 中打开本工作簿，${toDo}。`}
    </Notice>
  );
}
