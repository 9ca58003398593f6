import base from '@/components/base.css?inline';
import hint from '@/components/hint.css?inline';
import tokens from '@/components/tokens.css?inline';

/** Everything the hint's closed shadow root needs. */
export const hintCss = tokens + base + hint;
