/** Finds sentences of the text by their words or figures; each result unfolds its section and takes the focus there. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { textOf } from '../../../narrative/segment';
import type { SectionView, SentenceView } from '../../../workflow/text/text-view';
import { PagedList } from '../../components/paged-list';
import { RowButton } from '../../components/row-button';
import { matches, SearchField } from '../../components/search-field';
import { Hint } from '../../components/words';
import { change, useText, useTextState } from './use-text';

const useStyles = makeStyles({
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface FoundSentence {
  readonly section: SectionView;
  readonly sentence: SentenceView;
}

/** The heading of the section counts for each of its sentences. */
export function foundSentences(sections: readonly SectionView[], search: string): readonly FoundSentence[] {
  return sections.flatMap((section) =>
    section.blocks
      .flatMap((block) => (block.kind === 'heading' ? [] : block.sentences))
      .filter(({ segments }) => matches(search, section.heading, textOf(segments)))
      .map((sentence) => ({ section, sentence })),
  );
}

function Found({
  sections,
  search,
}: {
  readonly sections: readonly SectionView[];
  readonly search: string;
}): ReactElement {
  const styles = useStyles();
  const { state } = useText();
  const found = foundSentences(sections, search);
  if (found.length === 0) return <Hint>{`没有含“${search}”的句子。`}</Hint>;
  return (
    <div className={styles.list}>
      <PagedList
        key={search}
        items={found}
        itemKey={({ sentence }) => sentence.id}
        label="找到的句子"
        counter="句"
        render={({ section, sentence }, tabIndex) => (
          <RowButton
            tabIndex={tabIndex}
            onClick={() => {
              change(state, {
                search: '',
                open: new Set([...state.get().open, section.id]),
                soughtSentence: sentence.id,
              });
            }}
          >
            <span className={styles.heading}>{section.heading}</span>
            {textOf(sentence.segments)}
          </RowButton>
        )}
      />
    </div>
  );
}

export function SentenceSearch({ sections }: { readonly sections: readonly SectionView[] }): ReactElement {
  const { state } = useText();
  const { search } = useTextState();
  const wanted = search.trim();
  return (
    <>
      <SearchField
        value={search}
        label="查找说明中的句子"
        placeholder="按文字或数字查找"
        onSearch={(typed) => {
          change(state, { search: typed });
        }}
      />
      {wanted === '' ? null : <Found sections={sections} search={wanted} />}
    </>
  );
}
