import { Icon } from '@/components/Icon';
import { PretendMailbox } from '@/components/practice/PretendMailbox';
import { PretendSite, type PretendSiteProps } from '@/components/practice/PretendSite';
import type { PracticeStep } from '@/utils/practice/practice-steps';
import type { Sender } from '@/utils/ranking/message';
import { say } from '@/utils/text';

export interface PracticePageProps extends PretendSiteProps {
  sender: Sender;
  steps: readonly PracticeStep[];
  done: readonly PracticeStep[];
}

/** A pretend site and a pretend mailbox side by side, with what there is to try. */
export function PracticePage({ sender, steps, done, ...site }: PracticePageProps) {
  return (
    <main class="wide-page">
      <header class="page-head">
        <h1>{say('practice.title')}</h1>
        <p class="lead">{say('practice.lead')}</p>
      </header>
      <div class="practice">
        <section class="try" aria-labelledby="steps-title">
          <h2 id="steps-title">{say('practice.stepsTitle')}</h2>
          <ol class="try-steps">
            {steps.map((step) => (
              <Step key={step} step={step} done={done.includes(step)} current={step === firstOpen(steps, done)} />
            ))}
          </ol>
        </section>
        <PretendSite {...site} />
        <PretendMailbox sender={sender} mails={site.pretend.mails} />
      </div>
      <p class="page-foot">
        <a href="/welcome.html">{say('practice.back')}</a>
      </p>
    </main>
  );
}

const firstOpen = (steps: readonly PracticeStep[], done: readonly PracticeStep[]) =>
  steps.find((step) => !done.includes(step));

function Step({ step, done, current }: { step: PracticeStep; done: boolean; current: boolean }) {
  return (
    <li
      class="try-step"
      data-state={done ? 'done' : current ? 'current' : 'open'}
      aria-current={current ? 'step' : undefined}
    >
      <Icon name={done ? 'check' : 'todo'} />
      <span>
        {done && <span class="visually-hidden">{say('checklist.state', { state: say('checklist.done') })}</span>}
        {say(`practice.step.${step}`)}
      </span>
    </li>
  );
}
