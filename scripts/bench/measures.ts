export type Unit = 'ms' | '×' | 'kB' | '/s' | '';

/** Something that is measured, and what it may be. Without a limit it is told, and cannot fail. */
export interface Measure {
  id: string;
  section: string;
  what: string;
  unit: Unit;
  atMost?: number;
  atLeast?: number;
}

/** What one measure gave, one number a run. */
export interface Samples {
  id: string;
  values: number[];
}

const PAGES = [
  { id: 'article', what: 'an article', atMost: 2 },
  { id: 'nodes', what: '50,000 nodes', atMost: 2.5 },
  { id: 'feed', what: 'a feed of 5 s', atMost: 4.5 },
  { id: 'frames', what: 'thirty frames', atMost: 1.7 },
  { id: 'mails', what: 'a mail list of any site', atMost: 2.5 },
];

const ofPages = PAGES.flatMap(({ id, what, atMost }): Measure[] => [
  { id: `${id}.ratio`, section: 'pages', what: `${what}: own script, × empty`, unit: '×', atMost },
  { id: `${id}.own`, section: 'pages', what: `${what}: own script`, unit: 'ms' },
  { id: `${id}.floor`, section: 'pages', what: `${what}: the empty extension`, unit: 'ms' },
  { id: `${id}.heap`, section: 'pages', what: `${what}: heap a frame over empty`, unit: 'kB', atMost: 110 },
  { id: `${id}.longest`, section: 'pages', what: `${what}: longest stretch of ours`, unit: 'ms' },
  { id: `${id}.longTasks`, section: 'pages', what: `${what}: tasks ≥ 50 ms that are mostly ours`, unit: '', atMost: 0 },
  { id: `${id}.script`, section: 'pages', what: `${what}: our script run a frame, as it stands`, unit: 'kB' },
  { id: `${id}.worker`, section: 'pages', what: `${what}: worker`, unit: 'ms', atMost: 0 },
]);

const ofArrival = ['mailbox', 'form'].flatMap((front): Measure[] =>
  ['hint', 'popup', 'badge'].map((end) => ({
    id: `arrival.${front}.${end}`,
    section: 'arrival',
    what: `a code arrives → ${end}, ${front} in front`,
    unit: 'ms',
    atMost: 300,
  })),
);

/** Every measure with the budget of the design, in the order of the table. */
export const measures: Measure[] = [
  ...ofPages,
  { id: 'size.sentinel', section: 'sizes', what: 'script in every frame, gzip', unit: 'kB', atMost: 3 },
  { id: 'size.helper', section: 'sizes', what: 'helper beside a code form, gzip', unit: 'kB', atMost: 40 },
  { id: 'size.mailbox', section: 'sizes', what: 'helper in a mailbox, gzip', unit: 'kB', atMost: 40 },
  { id: 'size.popup', section: 'sizes', what: 'popup with all that it loads, gzip', unit: 'kB', atMost: 60 },
  { id: 'form.quiet.state', section: 'form', what: 'form appears → state, quiet page', unit: 'ms', atMost: 300 },
  { id: 'form.quiet.hint', section: 'form', what: 'form appears → hint, quiet page', unit: 'ms' },
  { id: 'form.busy.state', section: 'form', what: 'form appears → state, busy page', unit: 'ms', atMost: 500 },
  { id: 'form.busy.hint', section: 'form', what: 'form appears → hint, busy page', unit: 'ms' },
  { id: 'form.focus.state', section: 'form', what: 'form appears with the focus → state', unit: 'ms', atMost: 300 },
  { id: 'form.focus.hint', section: 'form', what: 'form appears with the focus → hint', unit: 'ms' },
  ...ofArrival,
  { id: 'mailbox.update', section: 'mailbox', what: '100 rows rendered anew: ours an update', unit: 'ms', atMost: 4 },
  { id: 'mailbox.collected', section: 'mailbox', what: '100 rows rendered anew: of it, garbage', unit: 'ms' },
  { id: 'mailbox.longest', section: 'mailbox', what: '100 rows rendered anew: longest stretch', unit: 'ms' },
  { id: 'mailbox.worker', section: 'mailbox', what: '100 rows rendered anew: worker an update', unit: 'ms' },
  { id: 'mailbox.open', section: 'mailbox', what: '100 rows: ours until the list is marked', unit: 'ms' },
  { id: 'popup.warm', section: 'popup', what: 'popup: first paint with data', unit: 'ms', atMost: 100 },
  { id: 'popup.cold', section: 'popup', what: 'popup: first paint with data, worker asleep', unit: 'ms' },
  { id: 'detect.still', section: 'detect', what: 'findCodeForms, 50,000 nodes, 300 inputs', unit: 'ms', atMost: 8 },
  { id: 'detect.changed', section: 'detect', what: 'findCodeForms after a change of the page', unit: 'ms' },
  { id: 'detect.sentinel', section: 'detect', what: "the sentinel's question there, first look", unit: 'ms' },
  { id: 'extract.rate', section: 'pure', what: 'extractCode, mails of 14 languages', unit: '/s', atLeast: 20_000 },
  { id: 'extract.hostile', section: 'pure', what: 'extractCode, worst of 100 kB', unit: 'ms', atMost: 50 },
  { id: 'extract.steep', section: 'pure', what: 'extractCode, steepest growth, power', unit: '', atMost: 1.3 },
  { id: 'rank.hundred', section: 'pure', what: 'rankCodes, 100 messages', unit: 'ms' },
  { id: 'assess.hundred', section: 'pure', what: 'assess, 5 sends and 100 messages', unit: 'ms' },
];
