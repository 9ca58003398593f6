import type { GuideFile } from './guide';
import { plainAddress } from './plain-address';

/**
 * A file for Gmail's "Import filters" that keeps one exact address out of spam and puts it into the Primary tab, and
 * does nothing else. Null when the sender is not a plain address.
 */
export function gmailFilterFile(sender: string | null): GuideFile | null {
  const address = plainAddress(sender);
  if (address === null) return null;
  const properties = {
    from: address,
    shouldNeverSpam: 'true',
    smartLabelToApply: '^smartlabel_personal',
    sizeOperator: 's_sl',
    sizeUnit: 's_smb',
  };
  const lines = Object.entries(properties).map(
    ([name, value]) => `    <apps:property name='${name}' value='${escapeXml(value)}'/>`,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:apps='http://schemas.google.com/apps/2006'>
  <title>Mail Filters</title>
  <entry>
    <category term='filter'></category>
    <title>Mail Filter</title>
    <content></content>
${lines.join('\n')}
  </entry>
</feed>
`;
  return { name: `allow-${address.replace(/[^a-z0-9.]+/gi, '-')}.xml`, text };
}

function escapeXml(value: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&apos;', '"': '&quot;' };
  return value.replace(/[&<>'"]/g, (char) => entities[char] ?? char);
}
