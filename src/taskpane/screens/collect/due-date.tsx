/** Asks for the date by which units return. Entered once, kept in the workbook. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { Actions, Hint } from '../../components/words';
import { dayOf } from '../../date-words';
import { dueWords } from '../../returns-words';
import { useDistribution, useRecordError, useRoundRecord } from '../../state/distribution';
import { usePane } from '../../state/pane';

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
}

/** What was not kept, and why. */
export function RecordError(): ReactElement | null {
  const error = useRecordError();
  return error === null ? null : <Hint>{`下发和交回的情况没有记入工作簿：${error}`}</Hint>;
}

export function DueDate(): ReactElement {
  const { controller } = useDistribution();
  const { announcer } = usePane();
  const due = useRoundRecord()?.due ?? null;
  // An empty field is no date.
  const kept = due === null ? '' : due;
  // `null`: nothing is typed, the kept date is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? kept;
  const isChanged = shown !== kept;
  const isUsable = shown === '' || isDate(shown);
  const save = (): void => {
    void controller.setDue(shown === '' ? null : shown).then(() => {
      setTyped(null);
      announcer.announce(shown === '' ? '已去掉交回期限' : '已记下交回期限');
    });
  };
  return (
    <>
      <Field
        label="交回期限"
        hint={due === null ? '写进催交的文字，到期在首页提醒。' : dueWords(due, dayOf(new Date()))}
        {...(isUsable ? {} : { validationMessage: '请填写日期，例如 2026-12-05。' })}
      >
        <Input
          type="date"
          value={shown}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
      </Field>
      {isChanged ? (
        <Actions>
          <Button size="small" appearance="primary" disabledFocusable={!isUsable} onClick={save}>
            记下期限
          </Button>
        </Actions>
      ) : null}
    </>
  );
}
