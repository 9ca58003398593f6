import { useState } from 'preact/hooks';
import type { HintActions } from '@/components/actions';
import { Icon } from '@/components/Icon';
import type { HintView } from '@/utils/extension/views';
import { say } from '@/utils/text';

interface Props {
  code: HintView['code'];
  held: boolean;
  actions: HintActions;
}

/** The main action; none when the hint only informs. */
export function HintButtons({ code, held, actions }: Props) {
  /** The code that the form did not take. */
  const [notFilled, setNotFilled] = useState<string | null>(null);
  if (!held && !code) return null;
  const fill = async (messageId: string) => setNotFilled((await actions.fill(messageId)) ? null : messageId);
  return (
    <>
      <div class="buttons">
        {held && (
          <>
            <button type="button" class="button main" onClick={actions.close}>
              {say('hint.wait')}
            </button>
            <button type="button" class="button" onClick={actions.sendAnyway}>
              {say('hint.sendAnyway')}
            </button>
          </>
        )}
        {code && (
          <button type="button" class="button main" onClick={() => void fill(code.messageId)}>
            {say('popup.fill')}
          </button>
        )}
      </div>
      {code && notFilled === code.messageId && (
        <p class="not-filled" role="alert">
          {say('hint.notFilled')}
        </p>
      )}
    </>
  );
}

/** Ways out: close it for now; folded away, the switches for this form and this site. */
export function HintCorner({ actions }: { actions: HintActions }) {
  return (
    <div class="corner">
      <button type="button" class="corner-button" aria-label={say('hint.notNow')} onClick={actions.close}>
        <Icon name="close" size={16} />
      </button>
      <details class="more">
        <summary class="corner-button" aria-label={say('hint.more')}>
          <Icon name="more" size={16} />
        </summary>
        <div class="menu">
          <button type="button" class="button plain" onClick={actions.dismiss}>
            {say('hint.offForm')}
          </button>
          <button type="button" class="button plain" onClick={actions.switchOffSite}>
            {say('hint.offHere')}
          </button>
        </div>
      </details>
    </div>
  );
}
