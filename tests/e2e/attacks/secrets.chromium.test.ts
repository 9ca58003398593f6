import { secretsFromPages } from './secrets.ts';

secretsFromPages('chromium');
