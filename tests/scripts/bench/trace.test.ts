// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  collectionMs,
  isContentScript,
  isContentScriptOrMicrotask,
  ownWork,
  type TraceEvent,
  workerMs,
} from '@/scripts/bench/trace';

const TASK = 'ThreadControllerImpl::RunTask';
const OURS = 'chrome-extension://abc/sentinel.js';

/** A stretch on the main thread, in ms. */
function stretch(name: string, from: number, to: number, event: Partial<TraceEvent> = {}): TraceEvent {
  const dur = (to - from) * 1_000;
  return { ph: 'X', name, pid: 1, tid: 1, ts: from * 1_000, dur, tdur: dur, ...event };
}
const call = (from: number, to: number, url = OURS) => stretch('FunctionCall', from, to, { args: { data: { url } } });

describe('ownWork', () => {
  test('adds up what is ours, and leaves out what is the page’s', () => {
    const events = [call(0, 2), call(5, 6), call(10, 90, 'https://shop.example/app.js')];
    expect(ownWork(events, isContentScript)).toMatchObject({ cpuMs: 3, longestMs: 2 });
  });

  test('a call within a call counts once', () => {
    expect(ownWork([call(2, 3), call(0, 5), call(1, 4)], isContentScript).cpuMs).toBe(5);
  });

  test('the injection counts with the world that it makes', () => {
    const events = [stretch('ScriptInjection::InjectJs', 0, 4), call(3, 4)];
    expect(ownWork(events, isContentScript).cpuMs).toBe(4);
  });

  test('CPU time counts, not the time that others had the processor', () => {
    expect(ownWork([{ ...call(0, 50), tdur: 2_000 }], isContentScript).cpuMs).toBe(2);
  });

  test('stretches of two threads do not hide one another', () => {
    expect(ownWork([call(0, 5), { ...call(1, 2), tid: 2 }], isContentScript).cpuMs).toBe(6);
  });

  test('a long task counts where half of it is ours', () => {
    const tasks = [stretch(TASK, 0, 60), stretch(TASK, 100, 160), stretch(TASK, 200, 240)];
    const events = [...tasks, call(0, 40), call(100, 110), call(200, 240)];
    expect(ownWork(events, isContentScript).longTasks).toBe(1);
  });

  test('nothing of ours is nothing', () => {
    expect(ownWork([stretch(TASK, 0, 90)], isContentScript)).toEqual({ cpuMs: 0, longestMs: 0, longTasks: 0 });
  });
});

test('microtasks count only where that was asked for', () => {
  const microtasks = stretch('RunMicrotasks', 0, 1);
  expect([isContentScript(microtasks), isContentScriptOrMicrotask(microtasks)]).toEqual([false, true]);
});

test('garbage that is collected while we run is told apart; what is collected otherwise is not ours', () => {
  const events = [call(0, 10), stretch('MinorGC', 4, 6), stretch('MajorGC', 20, 50)];
  expect(collectionMs(events, isContentScript)).toBe(2);
});

describe('workerMs', () => {
  const thread = { tid: 9, name: 'thread_name', ph: 'M', pid: 1, ts: 0, args: { name: 'ServiceWorker thread' } };

  test('is what goes on in the threads of workers, and nothing of pages', () => {
    const events = [thread, stretch(TASK, 0, 3, { tid: 9 }), stretch('v8.run', 1, 2, { tid: 9 }), stretch(TASK, 0, 50)];
    expect(workerMs(events)).toBe(3);
  });

  test('a thread that only turned over did not wake up', () => {
    expect(workerMs([thread, stretch(TASK, 0, 0.02, { tid: 9 })])).toBe(0);
  });

  test('is 0 where none woke up', () => {
    expect(workerMs([stretch(TASK, 0, 50)])).toBe(0);
  });
});
