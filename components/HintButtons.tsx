import type { HintActions } from '@/components/actions';
import { Icon } from '@/components/Icon';
import type { HintView } from '@/utils/extension/views';
import { say } from '@/utils/text';

interface Props {
  code: HintView['code'];
  held: boolean;
  actions: HintActions;
}

/** The main action first, a way out second, the switch for this site folded away. */
export function HintButtons({ code, held, actions }: Props) {
  return (
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
        <button type="button" class="button main" onClick={() => actions.fill(code.messageId)}>
          {say('popup.fill')}
        </button>
      )}
      {!held && (
        <button type="button" class="button plain" onClick={actions.dismiss}>
          {say('hint.notNow')}
        </button>
      )}
      <details class="more">
        <summary aria-label={say('hint.more')}>
          <Icon name="more" />
        </summary>
        <button type="button" class="button plain" onClick={actions.switchOffSite}>
          {say('hint.offHere')}
        </button>
      </details>
    </div>
  );
}
