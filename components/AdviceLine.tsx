import type { PopupActions } from '@/components/actions';
import type { PopupView } from '@/utils/extension/views';
import type { AdviceAction } from '@/utils/request/advice';
import { adviceText, say } from '@/utils/text';

interface Props {
  view: PopupView | null;
  unreadable: boolean;
  actions: PopupActions;
  /** Opens and shows the part of the popup with this id. */
  goTo(id: 'checklist' | 'allow'): void;
  now: number;
}

/** The one thing to do now, and the buttons that start it. */
export function AdviceLine({ view, unreadable, actions, goTo, now }: Props) {
  return (
    <>
      {view?.site && (
        <p class="site" dir="ltr">
          {view.site}
        </p>
      )}
      <p class="advice" role="status">
        {unreadable ? say('popup.unreadable') : view && adviceText(view.advice, now)}
      </p>
      {view && !unreadable && <AdviceButtons view={view} actions={actions} goTo={goTo} />}
    </>
  );
}

/** Fill and Copy stand beside the code itself, so they are not repeated here. */
const buttonText = {
  sendAgain: 'popup.focusForm',
  searchMailbox: 'popup.searchMailbox',
  checklist: 'popup.showChecklist',
  allowSender: 'popup.showAllow',
} as const satisfies Partial<Record<AdviceAction, string>>;
type ButtonAction = keyof typeof buttonText;

function AdviceButtons({ view, actions, goTo }: { view: PopupView } & Pick<Props, 'actions' | 'goTo'>) {
  const run: Record<ButtonAction, () => void> = {
    sendAgain: actions.focusForm,
    searchMailbox: () => actions.openUrl(view.allow.searchUrl),
    checklist: () => goTo('checklist'),
    allowSender: () => goTo('allow'),
  };
  const offered = view.advice.actions.filter((action): action is ButtonAction => action in buttonText);
  if (offered.length === 0) return null;
  return (
    <div class="buttons">
      {offered.map((action, place) => (
        <button key={action} type="button" class={place === 0 ? 'button main' : 'button'} onClick={run[action]}>
          {say(buttonText[action])}
        </button>
      ))}
    </div>
  );
}
