import { secretsFromPages } from './secrets.ts';

secretsFromPages('firefox');
