import { Icon, type IconName } from '@/components/Icon';
import type { Checklist as ChecklistData, ChecklistItem } from '@/utils/extension/views';
import { evidenceText, say } from '@/utils/text';

/** Reasons why a code stays away, per channel: what was seen is answered, the rest says how to check it. */
export function Checklist({ checklists }: { checklists: ChecklistData[] }) {
  const [only] = checklists;
  return (
    <section class="card" id="checklist" tabIndex={-1}>
      <h2>{say('checklist.title')}</h2>
      <ul class="checklist" aria-label={say('checklist.title')}>
        {checklists.length === 1 && only ? (
          <Items checklist={only} />
        ) : (
          checklists.map((checklist) => (
            <li key={checklist.channel}>
              <details class="channel" open={checklist.items.some(isAnswered)}>
                <summary>{say(`channel.${checklist.channel}`)}</summary>
                <ul>
                  <Items checklist={checklist} />
                </ul>
              </details>
            </li>
          ))
        )}
      </ul>
    </section>
  );
}

/** So many things to check by oneself are in view; the list gives the likely ones first. */
const IN_VIEW = 3;

const isAnswered = ({ state, evidence }: ChecklistItem) => state !== 'todo' || evidence !== null;

/** Problems, what is likely, what was observed; the rest is folded: nobody reads twenty causes in the minute of waiting. */
function Items({ checklist: { channel, items } }: { checklist: ChecklistData }) {
  const unanswered = items.filter((item) => !isAnswered(item));
  const folded = unanswered.slice(IN_VIEW);
  const ofState = (state: ChecklistItem['state']) =>
    items.filter((item) => item.state === state && !folded.includes(item));
  const show = (item: ChecklistItem) => <Item key={item.id} item={item} text={`checklist.${channel}.${item.id}`} />;
  return (
    <>
      {[...ofState('problem'), ...ofState('todo')].map(show)}
      {folded.length > 0 && (
        <li>
          <details class="more-items">
            <summary>{say('hint.more')}</summary>
            <ul>{folded.map(show)}</ul>
          </details>
        </li>
      )}
      {ofState('done').map(show)}
    </>
  );
}

const icons: Record<ChecklistItem['state'], IconName> = { problem: 'alert', todo: 'todo', done: 'check' };

/** A problem shows its remedy at once; of what is left to the user, the how-to is folded. */
function Item({ item: { state, evidence }, text }: { item: ChecklistItem; text: string }) {
  const words = (
    <>
      <Icon name={icons[state]} />
      <span class="item-words">
        <span class="visually-hidden">{say('checklist.state', { state: say(`checklist.${state}`) })}</span>
        <span class="item-title">{say(`${text}.title`)}</span>
        {evidence && <span class="evidence">{evidenceText(evidence)}</span>}
        {state === 'problem' && <span class="how">{say(`${text}.how`)}</span>}
      </span>
    </>
  );
  return (
    <li class="item" data-state={state}>
      {state === 'todo' ? (
        <details>
          <summary>{words}</summary>
          <p class="how">{say(`${text}.how`)}</p>
        </details>
      ) : (
        <div class="item-row">{words}</div>
      )}
    </li>
  );
}
