/** Edits department, year, table set and amount unit, and saves them in the workbook. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type FormEvent, type ReactElement } from 'react';
import type { WorkbookStatus } from '../../../workflow/status/workbook-status';
import { Section } from '../../components/section';
import { Actions, Hint } from '../../components/words';
import { useIsBusy } from '../../state/pane';
import { SettingsFields } from './settings-fields';
import { useSettingsForm } from './use-settings-form';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export function DepartmentSection({ status }: { readonly status: WorkbookStatus }): ReactElement {
  const styles = useStyles();
  const { draft, errors, isTyped, change, leave, submit, discard } = useSettingsForm(
    status.settings,
    status.settingTexts,
  );
  const isBusy = useIsBusy();
  const form = useRef<HTMLFormElement>(null);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = submit();
    if (wrong !== null) form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
  };
  return (
    <Section title="部门和年度">
      <form ref={form} className={styles.form} noValidate onSubmit={onSubmit}>
        <SettingsFields draft={draft} errors={errors} onChange={change} onLeave={leave} />
        {isTyped ? <Hint>有修改还没有保存到工作簿。</Hint> : null}
        <Actions>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            保存设置
          </Button>
          {isTyped ? <Button onClick={discard}>放弃修改</Button> : null}
        </Actions>
      </form>
    </Section>
  );
}
