/** Shows a sentence: fixed words, figures that lead to their cells, entries that are missing. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import type { Segment } from '../../../narrative/segment';
import { fieldKey } from '../../../workflow/text/text-fields';
import type { SentenceView } from '../../../workflow/text/text-view';
import { FIGURE_LINE_ID } from './figure-line';
import { change, useText, useTextState, type FigureAt } from './use-text';

const useStyles = makeStyles({
  figure: {
    display: 'inline',
    padding: '0 1px',
    border: 'none',
    borderBottom: `1px dotted ${tokens.colorBrandForegroundLink}`,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    scrollMarginBottom: '128px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorBrandForegroundLink}`,
  },
  gap: {
    display: 'inline',
    padding: '0 2px',
    border: 'none',
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  // A line, not a ground: links on a coloured ground lack contrast in the dark.
  sentence: {
    scrollMarginBottom: '128px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  changed: { borderBottom: `2px solid ${tokens.colorStatusWarningForeground3}` },
  own: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
});

export interface FigureHandlers {
  readonly onLook: (at: FigureAt | null) => void;
  readonly onChoose: (at: FigureAt) => void;
  /** The one figure of the section that the Tab key reaches; others by arrow keys. */
  readonly stop: FigureAt | null;
  readonly looked: FigureAt | null;
}

export function isAt(one: FigureAt | null, other: FigureAt): boolean {
  return one !== null && one.sentence === other.sentence && one.segment === other.segment;
}

function FigureLink({
  text,
  at,
  handlers,
}: {
  readonly text: string;
  readonly at: FigureAt;
  readonly handlers: FigureHandlers;
}): ReactElement {
  const styles = useStyles();
  const { state } = useText();
  const { chosen, sought } = useTextState();
  const link = useRef<HTMLButtonElement>(null);
  const isSought = isAt(sought, at);
  useEffect(() => {
    if (!isSought) return;
    link.current?.focus();
    link.current?.scrollIntoView({ block: 'center' });
    change(state, { sought: null });
  }, [isSought, state]);
  const look = (): void => {
    handlers.onLook(at);
  };
  return (
    <button
      ref={link}
      type="button"
      data-stop
      className={mergeClasses(styles.figure, isAt(chosen, at) && styles.chosen)}
      tabIndex={isAt(handlers.stop, at) ? 0 : -1}
      aria-describedby={isAt(handlers.looked, at) ? FIGURE_LINE_ID : undefined}
      aria-expanded={isAt(chosen, at)}
      onFocus={look}
      onMouseEnter={look}
      onMouseLeave={() => {
        handlers.onLook(null);
      }}
      onClick={() => {
        handlers.onChoose(at);
      }}
    >
      {text}
    </button>
  );
}

function GapLink({ segment }: { readonly segment: Extract<Segment, { kind: 'gap' }> }): ReactElement {
  const styles = useStyles();
  const { state } = useText();
  return (
    <button
      type="button"
      className={styles.gap}
      onClick={() => {
        change(state, { wanted: fieldKey(segment.input) });
      }}
    >
      {segment.text}
    </button>
  );
}

/** Takes the focus when a search or a mention leads to the sentence. */
function useSoughtSentence(id: string): RefObject<HTMLSpanElement | null> {
  const { state } = useText();
  const { soughtSentence } = useTextState();
  const sentence = useRef<HTMLSpanElement>(null);
  const isSought = soughtSentence === id;
  useEffect(() => {
    if (!isSought) return;
    sentence.current?.focus();
    sentence.current?.scrollIntoView({ block: 'center' });
    change(state, { soughtSentence: null });
  }, [isSought, state]);
  return sentence;
}

export function Segments({
  sentence: { id, segments, before },
  handlers,
}: {
  readonly sentence: SentenceView;
  readonly handlers: FigureHandlers;
}): ReactElement {
  const styles = useStyles();
  const sentence = useSoughtSentence(id);
  return (
    <span
      ref={sentence}
      tabIndex={-1}
      className={mergeClasses(styles.sentence, before !== null && styles.changed)}
    >
      {segments.map((segment, index) => {
        const key = `${id} ${String(index)}`;
        if (segment.kind === 'figure')
          return (
            <FigureLink
              key={key}
              text={segment.text}
              at={{ sentence: id, segment: index }}
              handlers={handlers}
            />
          );
        if (segment.kind === 'gap') return <GapLink key={key} segment={segment} />;
        return (
          <span key={key} className={segment.kind === 'entered' ? styles.own : undefined}>
            {segment.text}
          </span>
        );
      })}
    </span>
  );
}
