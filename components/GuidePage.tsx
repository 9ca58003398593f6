import type { GuideActions } from '@/components/actions';
import { WhitelistGuide } from '@/components/WhitelistGuide';
import type { GuideView } from '@/utils/extension/views';
import { say, textDirection } from '@/utils/text';

interface Props {
  /** Null when it is not known any more whose guide this tab showed. */
  view: GuideView | null;
  actions: GuideActions;
}

/** The guide for the sender of one message, opened from its mark in the spam folder. */
export function GuidePage({ view, actions }: Props) {
  return (
    <main class="popup" lang={say('locale')} dir={textDirection()}>
      <h1 class="visually-hidden">{say('extName')}</h1>
      {view ? (
        <WhitelistGuide allow={view.allow} actions={actions} open />
      ) : (
        <p class="card">{say('allow.forgotten')}</p>
      )}
    </main>
  );
}
