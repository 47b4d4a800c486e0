/** Reads a roster for its preview. */
import { useState } from 'react';
import type { RosterPreview } from '../../../workflow/commands/roster-import';
import type { RosterDraft } from '../../state/drafts';
import { usePane } from '../../state/pane';

function spokenPreview({ units, problems }: RosterPreview): string {
  const excelError = problems.length === 0 ? '' : `，${String(problems.length)}处不能使用`;
  return `读到${String(units.length)}个单位${excelError}。`;
}

export interface RosterPreviewReading {
  readonly isReading: boolean;
  readonly preview: (source: RosterDraft, content: () => Promise<string | Uint8Array>) => Promise<void>;
}

export function useRosterPreview(): RosterPreviewReading {
  const { session, drafts, announcer } = usePane();
  const [isReading, setReading] = useState(false);

  const read = async (content: () => Promise<string | Uint8Array>): Promise<RosterPreview> => {
    try {
      return await session.previewRoster(await content());
    } catch (error) {
      // The browser could not read the file, e.g. because it was moved after the choice.
      const reason = error instanceof Error ? error.message : String(error);
      return { units: [], problems: [{ line: 0, message: `没有读到文件，请重新选择。（${reason}）` }] };
    }
  };

  return {
    isReading,
    preview: async (source, content) => {
      drafts.roster.set(source);
      setReading(true);
      const result = await read(content);
      setReading(false);
      // The clerk may have typed or chosen another file in the meantime.
      if (drafts.roster.get() !== source) return;
      drafts.roster.set({ ...source, preview: result });
      announcer.announce(spokenPreview(result));
    },
  };
}
