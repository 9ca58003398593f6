import { HOSTS, startSandbox } from './sandbox.ts';

// Run by hand: `node tests/sandbox/serve.ts`, then start a browser with the arguments that it prints.
const sandbox = await startSandbox();
const rules = Object.values(HOSTS).map((host) => `MAP ${host}:443 127.0.0.1:${sandbox.port}`);
const mailboxes = (['gmail', 'outlook', 'roundcube'] as const).map((mailbox) => sandbox.mailUrl('inbox', { mailbox }));
console.log(
  `--host-resolver-rules="${rules.join(',')}" --ignore-certificate-errors ${sandbox.url()} '${mailboxes.join("' '")}'`,
);
process.on('SIGINT', () => sandbox.close().then(() => process.exit()));
