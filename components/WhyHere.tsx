import { say } from '@/utils/text';

/** What made us take a field of this page for one of a code, so that a wrong guess can be understood. */
export function WhyHere({ why }: { why: string[] }) {
  if (why.length === 0) return null;
  return (
    <details class="why">
      <summary>{say('why.title')}</summary>
      <ul>
        {why.map((signal) => (
          <li key={signal}>{say(`why.${signal}`)}</li>
        ))}
      </ul>
    </details>
  );
}
