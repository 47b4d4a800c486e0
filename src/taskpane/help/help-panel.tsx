/** Shows help over the open screen, which stays as it is: its page first, search, all others, the tour. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactElement, type RefObject } from 'react';
import type { WorkbookStatus } from '../../workflow/status/workbook-status';
import { Disclosure } from '../components/disclosure';
import { Icon } from '../components/icons';
import { matches, SearchField } from '../components/search-field';
import { Actions, Hint } from '../components/words';
import { SCREENS, type ScreenId } from '../screens';
import { usePane, type HelpPage } from '../state/pane';
import { HelpPicture } from './help-picture';
import { topicsFrom, topicTexts, type HelpTopic } from './topics';
import { TourOffer } from './tour-offer';

const useStyles = makeStyles({
  panel: {
    position: 'absolute',
    inset: 0,
    zIndex: 2,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '720px',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    overflowWrap: 'anywhere',
  },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
  topics: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  topic: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

function Topic({ topic: { when, picture, steps, screen } }: { readonly topic: HelpTopic }): ReactElement {
  const styles = useStyles();
  const { open, help } = usePane();
  return (
    <div className={styles.topic}>
      <Hint>{when}</Hint>
      <HelpPicture lines={picture} />
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {screen === null ? null : (
        <Actions>
          <Button
            size="small"
            onClick={() => {
              help.set(null);
              open(screen);
            }}
          >
            {`到“${SCREENS[screen].label}”`}
          </Button>
        </Actions>
      )}
    </div>
  );
}

function Topics({
  page,
  search,
}: {
  readonly page: ScreenId | 'all';
  readonly search: string;
}): ReactElement {
  const styles = useStyles();
  const wanted = search.trim();
  const topics = topicsFrom(page).filter((topic) => wanted === '' || matches(wanted, ...topicTexts(topic)));
  if (topics.length === 0)
    return <Hint>{`没有关于“${wanted}”的说明。换一个词，如“导入”“退回”“上年”。`}</Hint>;
  return (
    <div className={styles.topics}>
      {topics.map((topic) => (
        <Disclosure
          // A search opens what it finds.
          key={`${topic.id} ${String(wanted !== '')}`}
          title={topic.title}
          isHeading={false}
          initiallyOpen={wanted !== '' || topic.screen === page}
          flush
        >
          <Topic topic={topic} />
        </Disclosure>
      ))}
    </div>
  );
}

/** Focuses the heading; afterwards the button of help, unless the heading of another screen takes the focus then. */
function useFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    return () => document.querySelector<HTMLElement>('[data-help]')?.focus();
  }, []);
  return heading;
}

export function HelpPanel({
  page,
  status,
}: {
  readonly page: HelpPage;
  readonly status: WorkbookStatus;
}): ReactElement {
  const styles = useStyles();
  const { help } = usePane();
  const [search, setSearch] = useState('');
  const heading = useFocus();
  const id = useId();
  const close = (): void => {
    help.set(null);
  };
  return (
    <div
      className={styles.panel}
      role="dialog"
      aria-modal="true"
      aria-labelledby={id}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <div className={styles.inside}>
        <div className={styles.top}>
          <h1 ref={heading} id={id} tabIndex={-1} className={styles.title}>
            帮助
          </h1>
          <Button appearance="subtle" aria-label="关闭帮助" icon={<Icon name="close" />} onClick={close} />
        </div>
        <SearchField
          value={search}
          label="查找帮助"
          placeholder="想做什么？如：退回、上年、撤销"
          onSearch={setSearch}
        />
        {search.trim() === '' ? <TourOffer status={status} /> : null}
        <Topics page={page} search={search} />
      </div>
    </div>
  );
}
