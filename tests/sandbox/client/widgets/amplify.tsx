/** @jsxImportSource react */
import { Authenticator } from '@aws-amplify/ui-react';
import { createRoot } from 'react-dom/client';
import '@aws-amplify/ui-react/styles.css';
import { isRightCode, mountPoint, sendCode } from './back-end.ts';

const root = createRoot(mountPoint());
const delivery = (to: string) => ({
  deliveryMedium: 'EMAIL' as const,
  attributeName: 'email' as const,
  destination: to.replace(/^(.).*@(.).*$/, '$1***@$2***'),
});

/** Cognito's part, played by HarborHub: an account is made, its address confirmed. */
const services = {
  getAmplifyConfig: async () => ({ loginMechanisms: ['email'], signUpAttributes: ['email'] }) as never,
  async getCurrentUser() {
    throw new Error('The user is not authenticated');
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
    // Cognito would now sign in, over the network.
    root.render(<h1 className="done">Your address is confirmed</h1>);
    return { isSignUpComplete: true as const, nextStep: { signUpStep: 'DONE' as const } };
  },
};

root.render(<Authenticator initialState="signUp" services={services as never} />);
