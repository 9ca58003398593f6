import { beforeEach, describe, expect, test, vi } from 'vitest';
import { aCodeForm, byId, emailForm } from '@/tests/support/code-form';
import { click, press, trust } from '@/tests/support/trusted';
import type { CodeForm } from '@/utils/detection';
import { stop as keep, type Press, watchApproach, watchPresses } from '@/utils/page/watch-presses';

let form: CodeForm | undefined;
let stop: AbortController;

beforeEach(() => {
  stop?.abort();
  stop = new AbortController();
});
const clickAt = (timeStamp: number) => {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  trust(byId('send'), Object.defineProperty(event, 'timeStamp', { value: timeStamp }));
};
const show = (markup: string) => {
  form = aCodeForm(markup);
};

describe('a press on a send control', () => {
  const onPress = vi.fn<(press: Press) => void>();

  beforeEach(() => {
    onPress.mockReset();
    show(emailForm());
    watchPresses(document, () => form, onPress, { signal: stop.signal });
  });

  test('is told before the page hears of it', () => {
    const heard: string[] = [];
    onPress.mockImplementation(() => heard.push('we'));
    byId('send').addEventListener('click', () => heard.push('the page'));
    click(byId('send'));
    expect(heard).toEqual(['we', 'the page']);
  });

  test('counts when it hits what stands inside the control', () => {
    show(emailForm({ send: '<b id="inner">Send code</b>' }));
    click(byId('inner'));
    expect(onPress).toHaveBeenCalledOnce();
  });

  test('by a script is none', () => {
    byId('send').click();
    expect(onPress).not.toHaveBeenCalled();
  });

  test('elsewhere is none', () => {
    click(byId('code'));
    expect(onPress).not.toHaveBeenCalled();
  });

  test('on a control that the site has disabled is none', () => {
    byId('send').setAttribute('aria-disabled', 'true');
    click(byId('send'));
    expect(onPress).not.toHaveBeenCalled();
  });

  test('twice at once is one', () => {
    click(byId('send'));
    click(byId('send'));
    expect(onPress).toHaveBeenCalledOnce();
  });

  test('a while later is another', () => {
    clickAt(1_000);
    clickAt(1_700);
    expect(onPress).toHaveBeenCalledTimes(2);
  });

  test('that was kept from the page keeps its double click from it too', () => {
    const sent = vi.fn();
    byId('send').addEventListener('click', sent);
    onPress.mockImplementation(({ event }) => keep(event));
    click(byId('send'));
    click(byId('send'));
    expect(sent).not.toHaveBeenCalled();
  });

  test('by a key counts where the browser makes no click of it', () => {
    show(
      '<label>Verification code <input id="code" autocomplete="one-time-code"></label><div id="send" role="button" tabindex="0">Send code</div>',
    );
    press(byId('send'), 'Tab');
    expect(onPress).not.toHaveBeenCalled();
    press(byId('send'), 'Enter');
    expect(onPress).toHaveBeenCalledOnce();
  });

  test('by a key on a button waits for the click that it becomes', () => {
    press(byId('send'), 'Enter');
    expect(onPress).not.toHaveBeenCalled();
  });

  test("is nobody's business after the abort", () => {
    stop.abort();
    click(byId('send'));
    expect(onPress).not.toHaveBeenCalled();
  });
});

describe('coming near a send control', () => {
  const onApproach = vi.fn<(control: HTMLElement | null) => void>();
  const over = (id: string, x: number) =>
    trust(
      byId(id),
      Object.assign(new PointerEvent('pointerover', { bubbles: true, composed: true }), { screenX: x, screenY: 0 }),
    );
  const focus = (id: string) => trust(byId(id), new FocusEvent('focusin', { bubbles: true, composed: true }));
  const near = () => onApproach.mock.calls.map(([control]) => control?.id ?? null);

  beforeEach(() => {
    onApproach.mockReset();
    show(emailForm());
    watchApproach(document, () => form, onApproach, { signal: stop.signal });
  });

  test('with the pointer is told, and leaving it too', () => {
    over('send', 10);
    over('code', 20);
    expect(near()).toEqual(['send', null]);
  });

  test('with the focus is told, and leaving it too', () => {
    focus('send');
    focus('code');
    expect(near()).toEqual(['send', null]);
  });

  test('is told once while it lasts', () => {
    over('send', 10);
    over('send', 11);
    expect(near()).toEqual(['send']);
  });

  test('is none when the page moves the control under a resting pointer', () => {
    over('code', 10);
    over('send', 10);
    expect(near()).toEqual([]);
  });

  test('is none for a control that the site has disabled', () => {
    byId('send').setAttribute('disabled', '');
    over('send', 10);
    expect(near()).toEqual([]);
  });
});
