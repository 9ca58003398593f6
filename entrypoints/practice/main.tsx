import { render } from 'preact';
import { ownPage } from '@/components/own-page';
import { PracticePage } from '@/components/practice/PracticePage';
import '@/components/practice.css';
import { readSettings } from '@/utils/extension/settings';
import { mountHint } from '@/utils/form-tab/mount-hint';
import { startHelper } from '@/utils/form-tab/start-helper';
import { startMailbox } from '@/utils/mailbox-tab/start-mailbox';
import { type FillWorld, fillCode } from '@/utils/page/fill-code';
import type { HintWorld } from '@/utils/page/lazy-hint';
import { practiceBackground } from '@/utils/practice/practice-background';
import { practiceReader } from '@/utils/practice/practice-reader';
import { type PracticeStep, practiceSteps, stepsDone } from '@/utils/practice/practice-steps';
import {
  ANSWER_MS,
  MAIL_MS,
  newCode,
  type PretendEvent,
  pretendDestination,
  pretendSender,
  pretendSite,
  reducePretend,
  startOfPretend,
} from '@/utils/practice/pretend';
import { say } from '@/utils/text';

/** No content script runs on pages of ours: the very helper, hint and mailbox reader are started here, over a background in memory. */
async function start(): Promise<void> {
  const root = ownPage(document, say('practice.title'));
  let pretend = startOfPretend;
  let done: PracticeStep[] = [];
  let filled = false;

  const draw = () => {
    const advice = background.view()?.advice.key ?? 'nothingWaiting';
    const { codes, mails, notice } = pretend;
    done = stepsDone(done, { sends: codes.length, mails: mails.length, advice, filled, entered: notice === 'in' });
    render(
      <PracticePage
        host={`www.${pretendSite}`}
        destination={pretendDestination}
        sender={pretendSender}
        steps={practiceSteps}
        done={done}
        pretend={pretend}
        onAsk={ask}
        onSubmit={(typed) => happen({ type: 'submitted', typed })}
        onStartOver={() => location.reload()}
      />,
      root,
    );
  };
  const happen = (event: PretendEvent) => {
    pretend = reducePretend(pretend, event);
    draw();
  };
  const ask = () => {
    const code = newCode(pretend.codes, Math.random);
    happen({ type: 'asked', code });
    setTimeout(() => happen({ type: 'answered' }), ANSWER_MS);
    setTimeout(() => happen({ type: 'mailCame', code, at: Date.now() }), MAIL_MS);
  };
  const background = practiceBackground({
    // Who turned hints off, or off for some sites, came here to see them.
    settings: { ...(await readSettings()), hints: 'always', sitesOff: [] },
    clock: Date.now,
    onChange: draw,
    onFilled: () => {
      filled = true;
    },
  });

  draw();
  const { signal } = new AbortController();
  (globalThis as HintWorld).wmcMountHint = mountHint;
  (globalThis as FillWorld).wmcFillCode = fillCode;
  startHelper(window, { signal, background });
  startMailbox(document, { readerFor: () => practiceReader, signal, background });
}

void start();
