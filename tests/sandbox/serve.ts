import { HOSTS, startSandbox } from './sandbox.ts';

// Run by hand: `node tests/sandbox/serve.ts`, then start a browser with the arguments that it prints.
const sandbox = await startSandbox();
const rules = Object.values(HOSTS).map((host) => `MAP ${host}:443 127.0.0.1:${sandbox.port}`);
console.log(
  `--host-resolver-rules="${rules.join(',')}" --ignore-certificate-errors ${sandbox.url()} ${sandbox.mailUrl()}`,
);
process.on('SIGINT', () => sandbox.close().then(() => process.exit()));
