import { expect, test } from 'vitest';
import { adviceText, standingLabel, sendsText, durationText, clockTime } from '@/utils/text';
test('x', () => {
  console.log(adviceText({ key: 'waiting', params: { sentAt: 0, destination: 'j•••@gmail.com' } }), sendsText(0), sendsText(1), sendsText(4), durationText(600000), durationText(90000), clockTime(Date.now()));
  expect(1).toBe(1);
});
