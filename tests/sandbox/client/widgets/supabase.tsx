/** @jsxImportSource react */
import { Auth } from '@supabase/auth-ui-react';
import { ThemeSupa } from '@supabase/auth-ui-shared';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { isRightCode, mountPoint, sendCode } from './back-end.ts';

type Listener = (event: string, session: object | null) => void;

/** Asks for a code on the widget's page for e-mail links, and takes it on that for codes. */
function SignIn() {
  const [view, setView] = useState<'magic_link' | 'verify_otp'>('magic_link');
  const [isIn, setIn] = useState(false);
  const [client] = useState(() => aClient({ onSent: () => setView('verify_otp'), onIn: () => setIn(true) }));
  if (isIn) return <h1 className="done">You are in</h1>;
  return (
    <Auth
      supabaseClient={client as never}
      view={view}
      otpType="email"
      appearance={{ theme: ThemeSupa }}
      providers={[]}
      showLinks={false}
    />
  );
}

/** The part of Supabase's client that the widget asks. */
function aClient({ onSent, onIn }: { onSent: () => void; onIn: () => void }) {
  const listeners = new Set<Listener>();
  return {
    auth: {
      onAuthStateChange(listener: Listener) {
        listeners.add(listener);
        return { data: { subscription: { unsubscribe: () => listeners.delete(listener) } } };
      },
      async signInWithOtp({ email }: { email: string }) {
        await sendCode(email);
        setTimeout(onSent, 300);
        return { error: null };
      },
      async verifyOtp({ email, token }: { email: string; token: string }) {
        if (!(await isRightCode(email, token))) return { error: new Error('Token has expired or is invalid') };
        onIn();
        return { error: null };
      },
    },
  };
}

createRoot(mountPoint()).render(<SignIn />);
