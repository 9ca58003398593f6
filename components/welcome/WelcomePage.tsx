import { Icon, type IconName } from '@/components/Icon';
import { FormPicture, MailboxPicture, ResendPicture } from '@/components/welcome/Pictures';
import { say } from '@/utils/text';

const pictures = [
  { id: 'form', Picture: FormPicture },
  { id: 'resend', Picture: ResendPicture },
  { id: 'mailbox', Picture: MailboxPicture },
];
const sees: { id: string; icon: IconName }[] = [
  { id: 'seesPages', icon: 'eye' },
  { id: 'seesMail', icon: 'message' },
];
const stays: { id: string; icon: IconName }[] = [
  { id: 'staysHere', icon: 'lock' },
  { id: 'staysShort', icon: 'clock' },
  { id: 'staysYours', icon: 'hand' },
];

/** The first page after the installation: what it does, a way to try it, and what it sees. */
export function WelcomePage() {
  return (
    <main class="wide-page">
      <header class="page-head">
        <img class="page-icon" src="/icon/128.png" alt="" width="56" height="56" />
        <h1>{say('welcome.title')}</h1>
        <p class="lead">{say('welcome.lead')}</p>
      </header>
      <ul class="pictures">
        {pictures.map(({ id, Picture }) => (
          <li class="picture-card" key={id}>
            <Picture />
            <h2>{say(`welcome.${id}.title`)}</h2>
            <p>{say(`welcome.${id}.text`)}</p>
          </li>
        ))}
      </ul>
      <section class="band" aria-labelledby="try-title">
        <div>
          <h2 id="try-title">{say('welcome.tryTitle')}</h2>
          <p>{say('welcome.tryText')}</p>
        </div>
        <a class="button main" href="/practice.html">
          {say('welcome.try')}
        </a>
      </section>
      <div class="promises">
        <Promises title="welcome.seesTitle" items={sees} />
        <Promises title="welcome.staysTitle" items={stays} />
      </div>
      <p class="page-foot muted">{say('welcome.pin')}</p>
    </main>
  );
}

function Promises({ title, items }: { title: string; items: { id: string; icon: IconName }[] }) {
  return (
    <section>
      <h2>{say(title)}</h2>
      <ul class="promise-list">
        {items.map(({ id, icon }) => (
          <li key={id}>
            <Icon name={icon} size={20} />
            <span>{say(`welcome.${id}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
