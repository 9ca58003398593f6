import type { PopupActions } from '@/components/actions';
import type { PopupView } from '@/utils/extension/views';
import type { AdviceAction } from '@/utils/request/advice';
import { say } from '@/utils/text';

/** Fill and Copy stand beside the code itself, so they are not repeated here. */
const buttonText = {
  sendAgain: 'popup.focusForm',
  searchMailbox: 'popup.searchMailbox',
  checklist: 'popup.showChecklist',
  allowSender: 'popup.showAllow',
} as const satisfies Partial<Record<AdviceAction, string>>;
type ButtonAction = keyof typeof buttonText;

interface Props {
  view: PopupView;
  actions: PopupActions;
  /** Opens and shows this part of the popup. */
  goTo(part: 'checklist' | 'allow'): void;
}

/** What the advice asks for, one press away. */
export function AdviceButtons({ view, actions, goTo }: Props) {
  // Only Gmail's search has an address; elsewhere the guide begins with where spam is.
  const searchable = view.allow.provider === 'gmail';
  const text = { ...buttonText, ...(searchable ? {} : { searchMailbox: 'guide.lookTitle' }) };
  const run: Record<ButtonAction, () => void> = {
    sendAgain: actions.focusForm,
    searchMailbox: () => (searchable ? actions.openUrl(view.allow.searchUrl) : goTo('allow')),
    checklist: () => goTo('checklist'),
    allowSender: () => goTo('allow'),
  };
  const offered = view.advice.actions.filter((action): action is ButtonAction => action in buttonText);
  if (offered.length === 0) return null;
  return (
    <div class="buttons">
      {offered.map((action, place) => (
        <button key={action} type="button" class={place === 0 ? 'button main' : 'button'} onClick={run[action]}>
          {say(text[action])}
        </button>
      ))}
    </div>
  );
}
