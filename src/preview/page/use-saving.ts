/** Saves the workbook as a file, and warns before what was not saved is lost. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { saveWorkbook } from '../save/save-workbook';
import type { Stage } from '../stage/stage';

export function isUntouched({ book }: Stage): boolean {
  return book.sheets.every((sheet) => sheet.used(true) === null);
}

export interface Saving {
  readonly isSaving: boolean;
  readonly save: () => void;
  readonly hasUnsaved: () => boolean;
}

/** The browser asks before a reload or a closed tab drops what was not saved. */
function useWarning(hasUnsaved: () => boolean): void {
  const isNeeded = useEffectEvent(hasUnsaved);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (isNeeded()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, []);
}

export function useSaving(stage: Stage, title: string, onError: (message: string) => void): Saving {
  const [isSaving, setSaving] = useState(false);
  const saved = useRef(stage.book.revision);
  const hasUnsaved = (): boolean => !isUntouched(stage) && stage.book.revision !== saved.current;
  useWarning(hasUnsaved);
  const save = (): void => {
    setSaving(true);
    const revision = stage.book.revision;
    saveWorkbook(stage.book, title)
      .then(() => {
        saved.current = revision;
      })
      .catch((error: unknown) => {
        onError(`没有保存：${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => {
        setSaving(false);
      });
  };
  return { isSaving, save, hasUnsaved };
}
