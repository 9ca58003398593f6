import type { ComponentChildren } from 'preact';
import type { PopupActions } from '@/components/actions';
import { Icon } from '@/components/Icon';
import type { AllowSender } from '@/utils/extension/views';
import { say } from '@/utils/text';
import { foreignText } from '@/utils/text/foreign';

interface Props {
  allow: AllowSender;
  actions: PopupActions;
}

/** Letting one sender through in Gmail, with the address filled in, ending where it matters: send again. */
export function WhitelistGuide({ allow, actions }: Props) {
  return (
    <section class="card" id="allow" aria-label={say('allow.title')} tabIndex={-1}>
      <details class="guide">
        <summary>
          <h2>{say('allow.title')}</h2>
        </summary>
        <p class="muted">{say('allow.lead')}</p>
        <SenderAddress sender={allow.sender} />
        <ol class="steps">
          <Step title={say('allow.searchTitle')} how={say('allow.searchHow')}>
            <OutsideLink text={say('allow.search')} url={allow.searchUrl} actions={actions} />
          </Step>
          <Step title={say('allow.spamTitle')} how={say('allow.spamHow')}>
            <OutsideLink text={say('allow.spam')} url={allow.spamUrl} actions={actions} />
          </Step>
          <Step title={say('allow.filterTitle')} how={allow.filterUrl ? say('allow.filterHow') : null}>
            <FilterWays allow={allow} actions={actions} />
          </Step>
          <Step title={say('allow.againTitle')} how={say('allow.againHow')}>
            <button type="button" class="button small" onClick={actions.focusForm}>
              {say('popup.focusForm')}
              <Icon name="open" size={15} />
            </button>
          </Step>
        </ol>
        <p class="muted">{say('allow.limits')}</p>
      </details>
    </section>
  );
}

function SenderAddress({ sender }: { sender: string | null }) {
  if (!sender) return <p class="note">{say('allow.noSender')}</p>;
  return (
    <div class="sender">
      <p class="muted">{say('allow.sender')}</p>
      <p class="address" dir="ltr">
        {foreignText(sender)}
      </p>
      <p class="warning">{say('allow.warning')}</p>
    </div>
  );
}

function Step({ title, how, children }: { title: string; how: string | null; children: ComponentChildren }) {
  return (
    <li class="step">
      <p class="step-title">{title}</p>
      {how && <p class="how">{how}</p>}
      {children}
    </li>
  );
}

/** A real link, so that it can be copied; it opens in a tab of its own. */
function OutsideLink({ text, url, actions }: { text: string; url: string; actions: PopupActions }) {
  const open = (event: Event) => {
    event.preventDefault();
    actions.openUrl(url);
  };
  return (
    <a class="button small" href={url} target="_blank" rel="noopener noreferrer" onClick={open}>
      {text}
      <Icon name="open" size={15} />
    </a>
  );
}

/** Three ways to the same filter: the form filled in, by hand, and a file. */
function FilterWays({ allow, actions }: Pick<Props, 'allow' | 'actions'>) {
  const { sender, filterUrl, filterFile } = allow;
  return (
    <>
      {filterUrl && <OutsideLink text={say('allow.filter')} url={filterUrl} actions={actions} />}
      <details class="way" open={!filterUrl}>
        <summary>{say('allow.manualTitle')}</summary>
        <ol>
          <li>{sender ? say('allow.manualFrom', { sender: foreignText(sender) }) : say('allow.manualFromAny')}</li>
          <li>{say('allow.manualCreate')}</li>
          <li>{say('allow.manualTick')}</li>
          <li>{say('allow.manualSave')}</li>
        </ol>
      </details>
      {filterFile && (
        <details class="way">
          <summary>{say('allow.fileTitle')}</summary>
          <button type="button" class="button small" onClick={() => actions.download(filterFile)}>
            {say('allow.file')}
            <Icon name="download" size={15} />
          </button>
          <ol>
            <li>{say('allow.importOpen')}</li>
            <li>{say('allow.importChoose')}</li>
            <li>{say('allow.importCreate')}</li>
          </ol>
          <OutsideLink text={say('allow.filtersPage')} url={allow.filtersPageUrl} actions={actions} />
        </details>
      )}
    </>
  );
}
