/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import SuperTokens, { SuperTokensWrapper } from 'supertokens-auth-react';
import Passwordless from 'supertokens-auth-react/recipe/passwordless';
import { PasswordlessPreBuiltUI } from 'supertokens-auth-react/recipe/passwordless/prebuiltui';
import Session from 'supertokens-auth-react/recipe/session';
import { canHandleRoute, getRoutingComponent } from 'supertokens-auth-react/ui';
import { mountPoint } from './back-end.ts';

const root = createRoot(mountPoint());

SuperTokens.init({
  appInfo: {
    appName: 'HarborHub',
    apiDomain: location.origin,
    websiteDomain: location.origin,
    apiBasePath: '/auth',
    websiteBasePath: '/supertokens',
  },
  recipeList: [
    Passwordless.init({
      contactMethod: 'EMAIL',
      signInUpFeature: { resendEmailOrSMSGapInSeconds: 2 },
    }),
    Session.init(),
  ],
  getRedirectionURL: async (context) => (context.action === 'SUCCESS' ? '/in' : undefined),
});

if (canHandleRoute([PasswordlessPreBuiltUI])) {
  root.render(<SuperTokensWrapper>{getRoutingComponent([PasswordlessPreBuiltUI])}</SuperTokensWrapper>);
}
