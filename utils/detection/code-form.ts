import type { Channel, FormKind } from '@/utils/request/request';

/** A code form as found on a page. Elements stay in `detection` and `page`. */
export interface CodeForm {
  kind: FormKind;
  channel: Channel;
  /** The one field, or the boxes in the order of the code. */
  fields: HTMLElement[];
  sendControls: HTMLElement[];
  /** Masked address or number that the page says it sent to. */
  destination: string | null;
  codeLength: number | null;
  /** The nearest element that holds the fields, their words and their send controls; notices are read inside it. */
  container: HTMLElement;
  /** Names of the signals that decided, strongest first. */
  why: string[];
}

/** What a send control says of itself. */
export interface SendControl {
  verb: 'send' | 'resend' | 'call' | 'switch';
  /** Channel that its words name, else `unknown`. */
  channel: Channel;
  disabled: boolean;
}
