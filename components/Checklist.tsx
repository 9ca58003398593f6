import { Icon, type IconName } from '@/components/Icon';
import type { Checklist as ChecklistData, ChecklistItem } from '@/utils/extension/views';
import { evidenceText, say } from '@/utils/text';

/** Reasons why a code stays away, per channel: what we saw is answered, the rest says how to check it. */
export function Checklist({ checklists }: { checklists: ChecklistData[] }) {
  const [only] = checklists;
  return (
    <section class="card" id="checklist" tabIndex={-1}>
      <h2>{say('checklist.title')}</h2>
      <ul class="checklist" aria-label={say('checklist.title')}>
        {checklists.length === 1 && only
          ? items(only)
          : checklists.map((checklist) => (
              <li key={checklist.channel}>
                <details class="channel">
                  <summary>{say(`channel.${checklist.channel}`)}</summary>
                  <ul class="checklist">{items(checklist)}</ul>
                </details>
              </li>
            ))}
      </ul>
    </section>
  );
}

const urgency = { problem: 0, todo: 1, done: 2 };

function items({ channel, items }: ChecklistData) {
  return items
    .toSorted((a, b) => urgency[a.state] - urgency[b.state])
    .map((item) => <Item key={item.id} item={item} text={`checklist.${channel}.${item.id}`} />);
}

const icons: Record<ChecklistItem['state'], IconName> = { problem: 'alert', todo: 'todo', done: 'check' };

function Item({ item, text }: { item: ChecklistItem; text: string }) {
  const words = (
    <>
      <Icon name={icons[item.state]} />
      <span>
        <span class="visually-hidden">{say('checklist.state', { state: say(`checklist.${item.state}`) })}</span>
        {say(`${text}.title`)}
      </span>
    </>
  );
  if (item.state === 'todo')
    return (
      <li class="item" data-state={item.state}>
        <details>
          <summary>{words}</summary>
          <p class="how">{say(`${text}.how`)}</p>
        </details>
      </li>
    );
  return (
    <li class="item" data-state={item.state}>
      <div class="item-title">{words}</div>
      {item.evidence && <p class="how">{evidenceText(item.evidence)}</p>}
      {item.state === 'problem' && <p class="how">{say(`${text}.how`)}</p>}
    </li>
  );
}
