import highlight from '@/components/highlight.css?inline';
import mark from '@/components/mark.css?inline';
import tokens from '@/components/tokens.css?inline';

/** Everything the closed shadow root of a mark needs, and what the document around it needs to paint codes. */
export const markCss = { mark: tokens + mark, highlight };
