/** Shows the add-in's tab of the ribbon. */
import { useEffect, useState, type ReactElement } from 'react';
import { readRibbon, type RibbonAction, type RibbonTab } from './ribbon-model';

/** Address relative to the pane's page. */
const MANIFEST = 'manifest.xml';

async function loadRibbon(): Promise<RibbonTab> {
  const response = await fetch(MANIFEST);
  if (!response.ok) throw new Error(`${MANIFEST}: ${String(response.status)}`);
  return readRibbon(new DOMParser().parseFromString(await response.text(), 'application/xml'));
}

function useRibbon(): RibbonTab | Error | null {
  const [ribbon, setRibbon] = useState<RibbonTab | Error | null>(null);
  useEffect(() => {
    loadRibbon().then(setRibbon, (error: unknown) => {
      setRibbon(error instanceof Error ? error : new Error(String(error)));
    });
  }, []);
  return ribbon;
}

export function RibbonBar({ onAction }: { readonly onAction: (action: RibbonAction) => void }): ReactElement {
  const ribbon = useRibbon();
  if (ribbon instanceof Error) {
    return (
      <p className="ribbon-error">读不到加载项的清单（{ribbon.message}）。请先运行 npm run build，再刷新。</p>
    );
  }
  return (
    <nav className="ribbon" aria-label="功能区">
      <div className="ribbon-tabs">
        <span className="ribbon-tab">{ribbon?.label ?? '　'}</span>
      </div>
      <div className="ribbon-groups">
        {(ribbon?.groups ?? []).map((group) => (
          <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
            <div className="ribbon-buttons">
              {group.buttons.map((button) => (
                <button
                  key={button.id}
                  type="button"
                  title={button.tip}
                  onClick={() => {
                    onAction(button.action);
                  }}
                >
                  <img src={button.icon} alt="" width="32" height="32" />
                  {button.label}
                </button>
              ))}
            </div>
            <div className="ribbon-group-label" aria-hidden="true">
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </nav>
  );
}
