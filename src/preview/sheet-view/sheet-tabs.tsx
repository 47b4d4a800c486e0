/** Shows the tabs of the workbook's sheets. */
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { formatAddress } from '../../excel-host/model/a1';
import type { Sheet } from '../../excel-host/model/sheet';
import type { Stage } from '../stage/stage';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export function SheetTabs({ stage }: { readonly stage: Stage }): ReactElement {
  const { book } = stage;
  const { active } = book;
  const sheets = book.visibleSheets();
  const activeTab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    activeTab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  const show = (sheet: Sheet | undefined): void => {
    if (sheet === undefined || sheet === active) return;
    stage.act((user) => {
      user.select(sheet.name, formatAddress(sheet.selection));
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    show(sheets[sheets.indexOf(active) + step]);
    activeTab.current?.focus();
  };
  return (
    <div className="sheet-tabs" role="tablist" aria-label="工作表" onKeyDown={onKeyDown}>
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          ref={sheet === active ? activeTab : null}
          type="button"
          role="tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          style={sheet.tabColor === '' ? {} : { boxShadow: `inset 0 -3px 0 ${sheet.tabColor}` }}
          onClick={() => {
            show(sheet);
          }}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
