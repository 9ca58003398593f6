import type { GuideActions } from '@/components/actions';
import { Icon } from '@/components/Icon';
import { say } from '@/utils/text';
import { foreignText } from '@/utils/text/foreign';
import type { GuideStep, GuideWay } from '@/utils/whitelisting/guide';

interface Props {
  steps: GuideStep[];
  sender: string | null;
  actions: GuideActions;
}

/** The steps of one guide, ending where it matters: send again. */
export function GuideSteps({ steps, sender, actions }: Props) {
  return (
    <ol class="steps">
      {steps.map(({ title, how, link, ways, toForm }) => (
        <li class="step" key={title}>
          <p class="step-title">{say(title)}</p>
          {how && <p class="how">{say(how)}</p>}
          {link && <OutsideLink text={say(link.text)} url={link.url} actions={actions} />}
          {ways?.map((way) => (
            <Way key={way.title} way={way} sender={sender} actions={actions} />
          ))}
          {toForm && actions.focusForm && (
            <button type="button" class="button small" onClick={actions.focusForm}>
              {say('popup.focusForm')}
              <Icon name="open" size={15} />
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

function Way({ way, sender, actions }: { way: GuideWay } & Omit<Props, 'steps'>) {
  const { title, how, open, file, link } = way;
  const sentences = how.map((key) => say(key, { sender: foreignText(sender ?? '') }));
  return (
    <details class="way" open={open}>
      <summary>{say(title)}</summary>
      {file && (
        <button type="button" class="button small" onClick={() => actions.download(file)}>
          {say('allow.file')}
          <Icon name="download" size={15} />
        </button>
      )}
      {sentences.length === 1 ? (
        <p class="how">{sentences}</p>
      ) : (
        <ol>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      )}
      {link && <OutsideLink text={say(link.text)} url={link.url} actions={actions} />}
    </details>
  );
}

/** A real link, so that it can be copied; it opens in a tab of its own. */
export function OutsideLink({ text, url, actions }: { text: string; url: string; actions: GuideActions }) {
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
