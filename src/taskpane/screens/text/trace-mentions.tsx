/** Lists, on the screen 追溯, the sentences of the text that print the traced figure. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellPath } from '../../../tables/table';
import type { TextMention } from '../../../workflow/text/mentions';
import type { WorkbookPlace } from '../../../workflow/port';
import { PagedList } from '../../components/paged-list';
import { RowButton } from '../../components/row-button';
import { Section } from '../../components/section';
import { Hint } from '../../components/words';
import { usePane } from '../../state/pane';
import { change, useText, useTextView } from './use-text';

const useStyles = makeStyles({
  heading: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: {
    display: '-webkit-box',
    WebkitLineClamp: '3',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
});

function MentionRow({
  mention,
  tabIndex,
}: {
  readonly mention: TextMention;
  readonly tabIndex: number;
}): ReactElement {
  const styles = useStyles();
  const { state } = useText();
  const { open } = usePane();
  const { section, heading, sentence, text, segment } = mention;
  return (
    <RowButton
      tabIndex={tabIndex}
      onClick={() => {
        const at = segment === null ? null : { sentence, segment };
        change(state, {
          open: new Set([...state.get().open, section]),
          chosen: at,
          sought: at,
          soughtSentence: at === null ? sentence : null,
          search: '',
        });
        open('text');
      }}
    >
      <span className={styles.heading}>{segment === null ? `${heading}（按它取舍写法）` : heading}</span>
      <span className={styles.text}>{text}</span>
    </RowButton>
  );
}

function Mentions({
  title,
  mentions,
  none,
}: {
  readonly title: string;
  readonly mentions: readonly TextMention[];
  readonly none: string;
}): ReactElement {
  return (
    <Section title={title} aside={mentions.length === 0 ? undefined : `${String(mentions.length)}句`}>
      {mentions.length === 0 ? (
        <Hint>{none}</Hint>
      ) : (
        <PagedList
          items={mentions}
          itemKey={({ sentence }) => sentence}
          label={title}
          counter="句"
          render={(mention, tabIndex) => <MentionRow mention={mention} tabIndex={tabIndex} />}
        />
      )}
    </Section>
  );
}

export function TraceMentions({ path }: { readonly path: CellPath }): ReactElement | null {
  const { controller } = useText();
  // Shows anew after every reading.
  const view = useTextView();
  if (view?.kind !== 'text') return null;
  const mentions = controller.mentions(path);
  return <Mentions title="说明中的句子" mentions={mentions} none="预算情况说明中没有用到这个数字。" />;
}

/** The sentences that follow the selected row of an entry sheet. */
export function RowMentions({ place }: { readonly place: WorkbookPlace }): ReactElement | null {
  const { controller } = useText();
  const view = useTextView();
  const row = view?.kind === 'text' ? controller.mentionsOfRow(place) : null;
  if (row === null) return null;
  return (
    <Mentions
      title={`用到${row.label}的说明句子`}
      mentions={row.mentions}
      none="预算情况说明中没有用到这一行。"
    />
  );
}
