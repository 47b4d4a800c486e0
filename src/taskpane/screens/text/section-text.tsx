/** Shows the text of one section with its figures, and below each paragraph what its sentences need. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { cellArea } from '../../../grid/area';
import type { BlockView, SectionView, SentenceView } from '../../../workflow/text/text-view';
import { onArrowKeys } from '../../components/arrow-keys';
import { CopyText } from '../../components/copy-text';
import { Actions } from '../../components/words';
import { usePane } from '../../state/pane';
import { FigureSourceCard } from './figure-source-card';
import { firstPlace } from './use-figure-source';
import { isAt, Segments, type FigureHandlers } from './segments';
import { SentenceTools } from './sentence-tools';
import { change, useText, useTextState, type FigureAt } from './use-text';

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  paragraph: { margin: 0, lineHeight: '1.7', overflowWrap: 'anywhere' },
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

function figuresIn(blocks: readonly BlockView[]): readonly FigureAt[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading'
      ? []
      : block.sentences.flatMap(({ id, segments }) =>
          segments.flatMap(({ kind }, segment) => (kind === 'figure' ? [{ sentence: id, segment }] : [])),
        ),
  );
}

function textAt(sentences: readonly SentenceView[], { sentence, segment }: FigureAt): string | null {
  const found = sentences.find(({ id }) => id === sentence)?.segments[segment];
  return found?.kind === 'figure' ? found.text : null;
}

function Paragraph({
  sentences,
  handlers,
}: {
  readonly sentences: readonly SentenceView[];
  readonly handlers: FigureHandlers;
}): ReactElement {
  const styles = useStyles();
  const { chosen } = useTextState();
  const text = chosen === null ? null : textAt(sentences, chosen);
  return (
    <div className={styles.block}>
      <p className={styles.paragraph}>
        {sentences.map((sentence) => (
          <Segments key={sentence.id} sentence={sentence} handlers={handlers} />
        ))}
      </p>
      {chosen === null || text === null ? null : <FigureSourceCard at={chosen} text={text} />}
      {sentences.map((sentence, index) => (
        <SentenceTools
          key={sentence.id}
          sentence={sentence}
          name={sentences.length === 1 ? '这一句' : `第${String(index + 1)}句`}
        />
      ))}
    </div>
  );
}

/** Chooses a figure: its source is shown and Excel goes to its first cell. */
function useChoose(): (at: FigureAt) => void {
  const { controller, state } = useText();
  const { guide, announcer } = usePane();
  return (at) => {
    const isOpen = isAt(state.get().chosen, at);
    change(state, { chosen: isOpen ? null : at });
    if (isOpen) return;
    void controller.source(at.sentence, at.segment).then((source) => {
      const place = source === null ? null : firstPlace(source);
      if (place === null) announcer.announce('这个数字不在任何一格中，来源列在下面');
      else guide.goTo(place.sheetName, cellArea(place.row, place.column));
    });
  };
}

export function SectionText({ section }: { readonly section: SectionView }): ReactElement {
  const styles = useStyles();
  const { state } = useText();
  const { looked } = useTextState();
  const [focused, setFocused] = useState<FigureAt | null>(null);
  const figures = figuresIn(section.blocks);
  const onChoose = useChoose();
  const stop = figures.find((at) => isAt(focused, at)) ?? figures[0] ?? null;
  const handlers: FigureHandlers = {
    looked,
    stop,
    onChoose,
    onLook: (at) => {
      change(state, { looked: at });
      if (at !== null) setFocused(at);
    },
  };
  return (
    <div className={styles.text} onKeyDown={onArrowKeys('horizontal')}>
      {section.blocks.map((block, index) =>
        block.kind === 'heading' ? (
          <h4 key={block.text} className={styles.heading}>
            {block.text}
          </h4>
        ) : (
          <Paragraph
            key={block.sentences[0]?.id ?? String(index)}
            sentences={block.sentences}
            handlers={handlers}
          />
        ),
      )}
      <Actions>
        <CopyText text={section.text} label="这一节" />
      </Actions>
    </div>
  );
}
