/** @jsxImportSource react */
import { Authenticator } from '@aws-amplify/ui-react';
import { createRoot } from 'react-dom/client';
import '@aws-amplify/ui-react/styles.css';
import { isRightCode, mountPoint, sendCode } from './back-end.ts';

let isIn = false;
const delivery = (to: string) => ({
  deliveryMedium: 'EMAIL' as const,
  attributeName: 'email' as const,
  destination: to.replace(/^(.).*@(.).*$/, '$1***@$2***'),
});

/** Cognito's part, played by HarborHub: an account is made, its address confirmed. */
const services = {
  getAmplifyConfig: async () => ({ loginMechanisms: ['email'], signUpAttributes: ['email'] }) as never,
  async getCurrentUser() {
    if (!isIn) throw new Error('The user is not authenticated');
    return { userId: 'user', username: 'jamie' };
  },
  async handleSignUp({ username }: { username: string }) {
    await sendCode(username);
    return {
      isSignUpComplete: false as const,
      userId: 'user',
      nextStep: { signUpStep: 'CONFIRM_SIGN_UP' as const, codeDeliveryDetails: delivery(username) },
    };
  },
  async handleResendSignUpCode({ username }: { username: string }) {
    await sendCode(username);
    return delivery(username);
  },
  async handleConfirmSignUp({ username, confirmationCode }: { username: string; confirmationCode: string }) {
    if (!(await isRightCode(username, confirmationCode))) {
      throw Object.assign(new Error('Invalid verification code provided, please try again.'), {
        name: 'CodeMismatchException',
      });
    }
    isIn = true;
    return { isSignUpComplete: true as const, nextStep: { signUpStep: 'DONE' as const } };
  },
};

createRoot(mountPoint()).render(
  <Authenticator initialState="signUp" services={services as never}>
    <h1 className="done">You are in</h1>
  </Authenticator>,
);
