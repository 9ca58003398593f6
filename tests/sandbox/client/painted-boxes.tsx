/** @jsxImportSource react */
import { OTPInput } from 'input-otp';
import { createRoot } from 'react-dom/client';

/** Six boxes painted around one transparent input, by the real `input-otp`. */
export function paintBoxes(root: HTMLElement) {
  createRoot(root).render(
    <OTPInput
      maxLength={6}
      containerClassName="slots"
      render={({ slots }) =>
        slots.map((slot, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place
          <div key={place} className={slot.isActive ? 'slot active' : 'slot'}>
            {slot.char}
            {slot.hasFakeCaret && <span className="caret" />}
          </div>
        ))
      }
    />,
  );
}
