import { json } from '../web/json.ts';
import type { Ask, Reply } from '../web/server.ts';
import type { HubDesk } from './hub-site.ts';

/** The part of the API of SuperTokens that its passwordless widget asks, for one sign-in at a time. */
export function superTokensApi(desk: HubDesk) {
  const device = { deviceId: 'device', preAuthSessionId: 'session', flowType: 'USER_INPUT_CODE' };
  let to = '';
  let failed = 0;

  return async function answer({ method, url, fields }: Ask): Promise<Reply> {
    switch (`${method} ${url.pathname}`) {
      case 'POST /auth/signinup/code':
        to = fields.email ?? '';
        failed = 0;
        await desk.send(to);
        return json(200, { status: 'OK', ...device });
      case 'POST /auth/signinup/code/resend':
        await desk.send(to);
        return json(200, { status: 'OK' });
      case 'POST /auth/signinup/code/consume': {
        if (desk.check(to, fields.userInputCode ?? '') === 'right') {
          const reply = json(200, { status: 'OK', createdNewRecipeUser: true, user: aUser(to) });
          return { ...reply, headers: { 'front-token': frontToken() } };
        }
        const counts = { failedCodeInputAttemptCount: ++failed, maximumCodeInputAttempts: 5 };
        return json(200, { status: 'INCORRECT_USER_INPUT_CODE_ERROR', ...counts });
      }
      case 'POST /auth/session/refresh':
        return json(401, { message: 'unauthorised' });
      default:
        return json(404, {});
    }
  };
}

function aUser(email: string) {
  return { id: 'user', emails: [email], phoneNumbers: [], thirdParty: [], loginMethods: [], tenantIds: ['public'] };
}

/** What the widget's own side may know of a session; with it, somebody is in. */
function frontToken(): string {
  const session = { uid: 'user', ate: Date.now() + 3_600_000, up: {} };
  return Buffer.from(JSON.stringify(session)).toString('base64');
}
