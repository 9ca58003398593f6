import { useRef } from 'preact/hooks';
import type { Pretend } from '@/utils/practice/pretend';
import { say } from '@/utils/text';
import { foreignText } from '@/utils/text/foreign';

export interface PretendSiteProps {
  host: string;
  destination: string;
  pretend: Pretend;
  onAsk(): void;
  onSubmit(typed: string): void;
  onStartOver(): void;
}

/** A sign-in page as they are everywhere, so that what the extension shows beside it is what it shows there. */
export function PretendSite({ host, ...rest }: PretendSiteProps) {
  const isIn = rest.pretend.notice === 'in';
  return (
    <section class="pretend" aria-label={say('practice.siteTitle')}>
      <p class="pretend-bar" aria-hidden="true">
        <span class="pretend-dots" />
        <span class="pretend-name" dir="ltr">
          {host}
        </span>
        <span class="muted">{say('practice.siteTitle')}</span>
      </p>
      <div class="pretend-body">{isIn ? <Inside onStartOver={rest.onStartOver} /> : <CodeForm {...rest} />}</div>
    </section>
  );
}

function Inside({ onStartOver }: Pick<PretendSiteProps, 'onStartOver'>) {
  return (
    <div class="inside">
      <p class="inside-title" role="status">
        {say('practice.in')}
      </p>
      <p>{say('practice.done')}</p>
      <button type="button" class="button" onClick={onStartOver}>
        {say('practice.startOver')}
      </button>
    </div>
  );
}

function CodeForm({ pretend, destination, onAsk, onSubmit }: Omit<PretendSiteProps, 'host' | 'onStartOver'>) {
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit(field.current?.value ?? '');
  };
  return (
    <form class="code-form" onSubmit={submit}>
      <h2>{say('practice.heading')}</h2>
      <label class="field-label" for="code">
        {say('practice.label')}
      </label>
      <div class="field-row">
        <input
          ref={field}
          class="field"
          id="code"
          name="verification-code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          dir="ltr"
        />
        <button type="button" class="button send" onClick={onAsk}>
          {say(pretend.codes.length === 0 ? 'practice.send' : 'practice.again')}
        </button>
      </div>
      <div class="notices" role="status">
        {pretend.notice === 'sent' && (
          <p class="notice sent">{say('practice.sent', { destination: foreignText(destination) })}</p>
        )}
        {pretend.notice === 'wrong' && <p class="notice wrong">{say('practice.wrong')}</p>}
      </div>
      <button type="submit" class="button main wide">
        {say('practice.submit')}
      </button>
    </form>
  );
}
