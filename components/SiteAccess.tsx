import type { PopupActions } from '@/components/actions';
import { say } from '@/utils/text';

/** Firefox lets its users withhold all sites from an extension, Chromium too: nothing can be found then. */
export function SiteAccess({ actions }: { actions: PopupActions }) {
  return (
    <section class="card site-access" aria-labelledby="access-title">
      <h2 id="access-title">{say('access.title')}</h2>
      <p>{say('access.lead')}</p>
      <button type="button" class="button main" onClick={() => actions.giveAccess()}>
        {say('access.give')}
      </button>
    </section>
  );
}
