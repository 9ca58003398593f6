/** @jsxImportSource react */
import * as OneTimePasswordField from '@radix-ui/react-one-time-password-field';
import { type FormEvent, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { isRightCode, mountPoint, sendCode } from './back-end.ts';

/** A two-step sign-in around the primitive, as its documentation shows it; it submits when it is full. */
function SignIn() {
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string>();
  const [error, setError] = useState<string>();
  const [isIn, setIn] = useState(false);

  const ask = async (event: FormEvent) => {
    event.preventDefault();
    await sendCode(email);
    setSentTo(email);
  };
  const verify = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('otp') ?? '');
    if (await isRightCode(email, code)) setIn(true);
    else setError('Incorrect code. Check it and try again.');
  };
  const again = () => {
    setError(undefined);
    void sendCode(email);
  };
  if (isIn) return <h1 className="done">You are in</h1>;
  if (!sentTo) {
    return (
      <form onSubmit={ask}>
        <label>
          Email <input type="email" value={email} onChange={({ target }) => setEmail(target.value)} />
        </label>
        <button type="submit">Continue</button>
      </form>
    );
  }
  return (
    <form onSubmit={verify}>
      <h1>Check your email</h1>
      <p>Enter the 6-digit code we sent to {sentTo}.</p>
      <OneTimePasswordField.Root name="otp" autoSubmit onValueChange={() => setError(undefined)}>
        {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
          <OneTimePasswordField.Input key={key} style={{ width: 32, height: 40 }} />
        ))}
        <OneTimePasswordField.HiddenInput />
      </OneTimePasswordField.Root>
      {error && <p role="alert">{error}</p>}
      <button type="button" className="send" onClick={again}>
        Resend code
      </button>
    </form>
  );
}

createRoot(mountPoint()).render(<SignIn />);
