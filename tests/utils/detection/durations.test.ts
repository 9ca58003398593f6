import { describe, expect, test } from 'vitest';
import { readSpanMs } from '@/utils/detection/durations';
import { normaliseText } from '@/utils/detection/normalise-text';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('a span of time', () => {
  test.each([
    { text: '45 seconds', ms: 45 * SECOND },
    { text: '59s', ms: 59 * SECOND },
    { text: '2 Minuten', ms: 2 * MINUTE },
    { text: '30 Sek.', ms: 30 * SECOND },
    { text: '1 Stunde', ms: HOUR },
    { text: '5 minuutin', ms: 5 * MINUTE },
    { text: '20 de secunde', ms: 20 * SECOND },
    { text: '10 минут 5 секунд', ms: 10 * MINUTE + 5 * SECOND },
    { text: '40 сек.', ms: 40 * SECOND },
    { text: '3 хвилини', ms: 3 * MINUTE },
    { text: '2 λεπτά και 30 δευτερόλεπτα', ms: 2 * MINUTE + 30 * SECOND },
    { text: '1 دقيقة و30 ثانية', ms: MINUTE + 30 * SECOND },
    { text: '۲ دقیقه', ms: 2 * MINUTE },
    { text: '5 דקות', ms: 5 * MINUTE },
    { text: '30 सेकंड', ms: 30 * SECOND },
    { text: '2 นาที 30 วินาที', ms: 2 * MINUTE + 30 * SECOND },
    { text: '1分钟30秒后', ms: MINUTE + 30 * SECOND },
    { text: '2分間', ms: 2 * MINUTE },
    { text: '3시간', ms: 3 * HOUR },
  ])('"$text"', ({ text, ms }) => {
    expect(readSpanMs(normaliseText(text))).toBe(ms);
  });

  test.each(['10 percent', '3 minor changes', '4 sessions', '5 hrvatska', '12 messages', '7 сообщений', 'minutes'])(
    'is not in "%s"',
    (text) => {
      expect(readSpanMs(normaliseText(text))).toBeNull();
    },
  );
});
