import type { PopupView } from '@/utils/extension/views';
import { adviceText, say } from '@/utils/text';

interface Props {
  view: PopupView | null;
  unreadable: boolean;
  now: number;
}

/** The one thing to do now. */
export function AdviceLine({ view, unreadable, now }: Props) {
  return (
    <>
      {view?.site && (
        <p class="site">
          <bdi>{view.site}</bdi>
        </p>
      )}
      <p class="advice" role="status">
        {unreadable ? say('popup.unreadable') : view && adviceText(view.advice, now)}
      </p>
    </>
  );
}
