import { useState } from 'preact/hooks';
import { say } from '@/utils/text';
import type { SettingsActions } from './actions';
import { Section } from './Section';

/** Everything as it was at first, after a second thought. */
export function Reset({ actions }: { actions: SettingsActions }) {
  const [step, setStep] = useState<'idle' | 'asked' | 'done'>('idle');
  const reset = async () => setStep((await actions.reset()) ? 'done' : 'idle');
  return (
    <Section title={say('options.reset.title')} lead={say('options.reset.lead')}>
      {step === 'asked' ? (
        <fieldset class="row question">
          <legend class="label">{say('options.reset.sure')}</legend>
          <p class="buttons">
            <button type="button" class="button danger" onClick={() => void reset()}>
              {say('options.reset.confirm')}
            </button>
            {/* The harmless answer is the one under the finger. */}
            <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => setStep('idle')}>
              {say('options.reset.keep')}
            </button>
          </p>
        </fieldset>
      ) : (
        <p class="row">
          <button type="button" class="button" onClick={() => setStep('asked')}>
            {say('options.reset.button')}
          </button>
        </p>
      )}
      <p role="status">{step === 'done' && <span class="row good">{say('options.reset.done')}</span>}</p>
    </Section>
  );
}
