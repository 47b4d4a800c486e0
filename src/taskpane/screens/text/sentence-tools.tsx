/** Shows what a sentence needs below its paragraph: findings, changes, fields, words of a person. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SEVERITY_LABELS } from '../../../checks/rule';
import { textMessage } from '../../../narrative/rules/text-finding';
import { fieldKey, type TextField } from '../../../workflow/text/text-fields';
import type { OverrideView, SentenceView } from '../../../workflow/text/text-view';
import { CommandButton } from '../../components/command-button';
import { StateBadge } from '../../components/state-badge';
import { Actions, Hint } from '../../components/words';
import { SEVERITY_TONES } from '../check/check-words';
import { ExplainFinding } from './explain-finding';
import { FieldForm } from './field-form';
import { RewriteForm } from './rewrite-form';
import { rewriteCommand } from './text-commands';
import { fieldLabel } from './text-words';
import { change, keepRewriting, useText, useTextState, type TextScreenState } from './use-text';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  quote: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

function Findings({ findings }: Pick<SentenceView, 'findings'>): ReactElement {
  const styles = useStyles();
  return (
    <>
      {findings.map((finding) => (
        <div key={finding.fingerprint}>
          <p className={styles.note}>
            <StateBadge tone={SEVERITY_TONES[finding.severity]}>
              {SEVERITY_LABELS[finding.severity]}
            </StateBadge>{' '}
            {textMessage(finding)}
          </p>
          <ExplainFinding finding={finding} />
        </div>
      ))}
    </>
  );
}

function Before({ before }: { readonly before: string }): ReactElement {
  const styles = useStyles();
  if (before === '') return <p className={styles.note}>录入有变化，这一句是新写的。</p>;
  return (
    <>
      <p className={styles.note}>录入有变化，这一句与以前不同。以前是：</p>
      <p className={styles.quote}>{before}</p>
    </>
  );
}

/** A filled reason is in the sentence already: its field opens on request. */
function isOpenField(field: TextField, { changing, typed, wanted }: TextScreenState): boolean {
  const key = fieldKey(field);
  return field.isMissing || changing.has(key) || typed.has(key) || wanted === key;
}

function ChangeFieldButton({ field }: { readonly field: TextField }): ReactElement {
  const { state } = useText();
  const key = fieldKey(field);
  return (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => {
        change(state, { changing: new Set([...state.get().changing, key]), wanted: key });
      }}
    >
      {`${field.entered === '' ? '写' : '改'}${fieldLabel(field)}`}
    </Button>
  );
}

function RewriteButton({
  sentence: { id, override },
  name,
}: {
  readonly sentence: SentenceView;
  readonly name: string;
}): ReactElement {
  const { controller, state } = useText();
  return (
    <Button
      size="small"
      appearance="subtle"
      onClick={() => {
        keepRewriting(state, id, override === null ? controller.liveWords(id) : override.text);
      }}
    >
      {override === null ? `改写${name}` : `修改${name}的改写`}
    </Button>
  );
}

function Overridden({
  id,
  override,
}: {
  readonly id: string;
  readonly override: OverrideView;
}): ReactElement {
  const styles = useStyles();
  const text = useText();
  const { original, generated, problem, isOriginalChanged } = override;
  return (
    <>
      <p className={styles.note}>{problem ?? '这一句用的是改写的话。'}</p>
      {isOriginalChanged ? (
        <>
          <p className={styles.note}>改写以后，程序生成的句子变了。改写时是：</p>
          <p className={styles.quote}>{original}</p>
          <p className={styles.note}>现在是：</p>
          <p className={styles.quote}>{generated}</p>
          <Actions>
            <CommandButton size="small" command={rewriteCommand(text, id, override.text)}>
              改写仍然合适
            </CommandButton>
          </Actions>
        </>
      ) : null}
      <Actions>
        <CommandButton size="small" command={rewriteCommand(text, id, '')}>
          改回生成的句子
        </CommandButton>
      </Actions>
    </>
  );
}

/** `name`: which sentence of its paragraph, where there are several. */
export function SentenceTools({
  sentence,
  name,
}: {
  readonly sentence: SentenceView;
  readonly name: string;
}): ReactElement {
  const styles = useStyles();
  const screen = useTextState();
  const { id, fields, override, findings, before, mayRewrite } = sentence;
  const words = screen.rewriting.get(id);
  const closed = fields.filter((field) => !isOpenField(field, screen));
  const offersRewriting = mayRewrite && words === undefined;
  return (
    <div className={styles.tools}>
      <Findings findings={findings} />
      {before === null ? null : <Before before={before} />}
      {fields
        .filter((field) => isOpenField(field, screen))
        .map((field) => (
          <FieldForm key={fieldKey(field)} field={field} />
        ))}
      {override === null ? null : <Overridden id={id} override={override} />}
      {override?.problem == null ? null : <Hint>{`改写的话：${override.text}`}</Hint>}
      {words === undefined ? null : <RewriteForm sentence={sentence} words={words} />}
      {closed.length === 0 && !offersRewriting ? null : (
        <Actions>
          {closed.map((field) => (
            <ChangeFieldButton key={fieldKey(field)} field={field} />
          ))}
          {offersRewriting ? <RewriteButton sentence={sentence} name={name} /> : null}
        </Actions>
      )}
    </div>
  );
}
