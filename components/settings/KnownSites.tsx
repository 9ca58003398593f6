import type { SettingsView } from '@/utils/extension/views';
import { durationText, say } from '@/utils/text';
import { foreignText } from '@/utils/text/foreign';
import type { SettingsActions } from './actions';
import { Empty, Item, Section } from './Section';

/** Sites where hints are off. */
export function SitesOff({ sites, actions }: { sites: string[]; actions: SettingsActions }) {
  return (
    <Section title={say('options.sites.title')} lead={say('options.sites.lead')}>
      {sites.length === 0 && <Empty text={say('options.sites.none')} />}
      <ul>
        {sites.map((site) => (
          <Item
            key={site}
            text={site}
            button={{ text: say('options.sites.on'), name: say('options.sites.onNamed', { site }) }}
            onPress={() => actions.switchSite(site, true)}
          />
        ))}
      </ul>
    </Section>
  );
}

/** What the user said of fields. */
export function FieldRules({ rules, actions }: { rules: SettingsView['fieldRules']; actions: SettingsActions }) {
  return (
    <Section title={say('options.fields.title')} lead={say('options.fields.lead')}>
      {rules.length === 0 && <Empty text={say('options.fields.none')} />}
      <ul>
        {rules.map(({ id, site, field, isCode }) => {
          const what = say(`options.fields.${isCode ? 'code' : 'noCode'}`, { field: foreignText(field) });
          return (
            <Item
              key={id}
              text={site}
              how={what}
              button={{
                text: say('options.remove'),
                name: say('options.removeNamed', { name: `${site}, ${what}` }),
              }}
              onPress={() => actions.forgetFieldRules(id)}
            />
          );
        })}
      </ul>
    </Section>
  );
}

/** What was learned of sites on this computer. */
export function LearnedOfSites({ learned, actions }: { learned: SettingsView['learned']; actions: SettingsActions }) {
  return (
    <Section title={say('options.learned.title')} lead={say('options.learned.lead')}>
      {learned.length === 0 && <Empty text={say('options.learned.none')} />}
      <ul>
        {learned.map((known) => (
          <Item
            key={known.site}
            text={known.site}
            how={learnedText(known)}
            button={{
              text: say('options.learned.forget'),
              name: say('options.learned.forgetNamed', { site: known.site }),
            }}
            onPress={() => actions.forgetLearned(known.site)}
          />
        ))}
      </ul>
      {learned.length > 1 && (
        <p class="row">
          <button type="button" class="button" onClick={() => actions.forgetLearned(null)}>
            {say('options.learned.forgetAll')}
          </button>
        </p>
      )}
    </Section>
  );
}

function learnedText({ cooldownMs, validForMs }: SettingsView['learned'][number]): string {
  const texts = [
    cooldownMs === null ? null : say('options.learned.cooldown', { duration: durationText(cooldownMs) }),
    validForMs === null ? null : say('options.learned.life', { duration: durationText(validForMs) }),
  ];
  return texts.filter((text) => text !== null).join(' · ');
}
