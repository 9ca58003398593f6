import { ruleForSite } from '@/utils/sites/rules';
import type { Resend } from './advice';
import { DAY, HOUR, safeGapsMs, stopLadderMs, type Threshold, throttle, throttleMainlandChina } from './defaults';
import { isMainlandChina } from './destination';
import type { Request } from './request';
import { channelOf, countedTimes } from './sends';

interface Wait {
  untilAt: number;
  source: NonNullable<Resend['source']>;
}

interface Risk extends Wait {
  sends: number;
}

/** The meter of a request for which nothing is ever sent. */
export const noResend: Resend = { key: 'safe', level: 'quiet', params: {}, sends: 0, nextSendAt: null, source: null };

/**
 * What pressing a send control at `now` would mean. A lockout comes first, then the risk of one, then the wait for
 * the next sensible send, then the number of codes that are already on their way. `nextSendAt` is never earlier than
 * the end of the site's own countdown.
 */
export function resendOutlook(request: Request, now: number): Resend {
  if (request.kind === 'authenticator') return noResend;
  const times = timesUntil(request, now);
  const sends = within(times, DAY, now).length;
  const countdown = runningCountdown(request, now);
  const stop = pending(lockoutWait(request), now);
  if (stop) {
    const wait = later(stop, countdown);
    return { key: 'stop', level: 'danger', params: { until: wait.untilAt }, sends, ...next(wait) };
  }
  const gap = pending(gapWait(request, times), now);
  const strong = strongRisk(request, times, now);
  if (strong) {
    const params = { sends: strong.sends };
    return { key: 'strong', level: 'danger', params, sends, ...next(gap ? later(strong, gap) : strong) };
  }
  if (gap) return { key: 'wait', level: 'caution', params: { until: gap.untilAt }, sends, ...next(gap) };
  const soft = riskOf(thresholdsFor(request).soft, times, now);
  if (soft)
    return { key: 'soft', level: 'caution', params: { sends: soft.sends }, sends, nextSendAt: null, source: null };
  return { ...noResend, sends };
}

/** Every instant at which `resendOutlook` can change by time alone. */
export function resendChangesAt(request: Request, now: number): number[] {
  if (request.kind === 'authenticator') return [];
  const times = countedTimes(request);
  const { soft, strong } = thresholdsFor(request);
  const windows = [...soft, ...strong].map((threshold) => threshold.withinMs);
  const waits = [lockoutWait(request), gapWait(request, timesUntil(request, now))].flatMap(
    (wait) => wait?.untilAt ?? [],
  );
  const falls = times.flatMap((at) => [at, ...[DAY, ...windows].map((windowMs) => at + windowMs)]);
  return [...waits, ...falls, request.siteCountdownEndsAt ?? now];
}

function next(wait: Wait): Pick<Resend, 'nextSendAt' | 'source'> {
  return { nextSendAt: wait.untilAt, source: wait.source };
}

function pending(wait: Wait | null, now: number): Wait | null {
  return wait && wait.untilAt > now ? wait : null;
}

function later(a: Wait, b: Wait | null): Wait {
  return b && b.untilAt > a.untilAt ? b : a;
}

function runningCountdown({ siteCountdownEndsAt }: Request, now: number): Wait | null {
  if (siteCountdownEndsAt === null || siteCountdownEndsAt <= now) return null;
  return { untilAt: siteCountdownEndsAt, source: 'site-countdown' };
}

/** How long the site refuses: as its notice says, as is known of it, else a step for every refusal. */
function lockoutWait(request: Request): Wait | null {
  const { lockout } = request;
  if (!lockout) return null;
  if (lockout.untilAt !== null) return { untilAt: lockout.untilAt, source: 'notice' };
  const known = ruleForSite(request.site)?.lockoutMs;
  if (known !== undefined) return { untilAt: lockout.at + known, source: 'site-rule' };
  const refusals = request.sends.filter((send) => send.answer?.sign === 'refused').length;
  const step = Math.min(Math.max(refusals, 1), stopLadderMs.length) - 1;
  return { untilAt: lockout.at + (stopLadderMs[step] ?? DAY), source: 'default' };
}

/** The wait after the last send, by the best evidence there is. */
function gapWait(request: Request, times: readonly number[]): Wait | null {
  const lastAt = times.at(-1);
  const { siteCountdownEndsAt, learned } = request;
  if (siteCountdownEndsAt !== null && siteCountdownEndsAt > (lastAt ?? 0)) {
    return { untilAt: siteCountdownEndsAt, source: 'site-countdown' };
  }
  if (lastAt === undefined) return null;
  const lockout = lockoutWait(request);
  if (lockout?.source === 'notice' && lockout.untilAt > lastAt) return lockout;
  const known = ruleForSite(request.site)?.cooldownMs;
  if (known !== undefined) return { untilAt: lastAt + known, source: 'site-rule' };
  if (learned?.cooldownMs) return { untilAt: lastAt + learned.cooldownMs, source: 'learned' };
  return { untilAt: lastAt + usualGapMs(request, times, lastAt), source: 'default' };
}

/** The gap grows with the sends of the hour that ends with the last one. */
function usualGapMs(request: Request, times: readonly number[], lastAt: number): number {
  const [second, third, fourth] = safeGapsMs[channelOf(request)];
  const sends = within(times, HOUR, lastAt).length;
  return sends <= 1 ? second : sends === 2 ? third : fourth;
}

function strongRisk(request: Request, times: readonly number[], now: number): Risk | null {
  const risk = riskOf(thresholdsFor(request).strong, times, now);
  if (!risk) return null;
  return { ...risk, source: ruleForSite(request.site)?.sendsBeforeLockout === undefined ? 'default' : 'site-rule' };
}

function thresholdsFor(request: Request): typeof throttle {
  const usual = isMainlandChina(request.destination) ? throttleMainlandChina : throttle;
  const known = ruleForSite(request.site)?.sendsBeforeLockout;
  if (known === undefined) return usual;
  // Strong before the last send that goes through, as the defaults are.
  return { ...usual, strong: [{ sends: Math.max(known - 1, 1), withinMs: HOUR }] };
}

/** The risk of one more send: how many count, and when enough of them are out of every window. */
function riskOf(thresholds: readonly Threshold[], times: readonly number[], now: number): Risk | null {
  const risks = thresholds.flatMap(({ sends, withinMs }): Risk[] => {
    const counted = within(times, withinMs, now);
    const oldestToWaitFor = counted[counted.length - sends];
    if (oldestToWaitFor === undefined) return [];
    return [{ sends: counted.length, untilAt: oldestToWaitFor + withinMs, source: 'default' }];
  });
  return risks.reduce<Risk | null>((worst, risk) => (worst && worst.untilAt >= risk.untilAt ? worst : risk), null);
}

function within(times: readonly number[], windowMs: number, now: number): number[] {
  return times.filter((at) => at > now - windowMs && at <= now);
}

function timesUntil(request: Request, now: number): number[] {
  return countedTimes(request).filter((at) => at <= now);
}
