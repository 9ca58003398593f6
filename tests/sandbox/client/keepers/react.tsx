/** @jsxImportSource react */
import { type ClipboardEvent, type ReactNode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { isCode, isDigit, LENGTH, NO_DIGITS, withPasted } from './digits.ts';
import type { Keeper } from './keep-code.ts';

/** Controlled inputs: what the state does not take is painted over. */
export const keeper: Keeper = {
  field: (root) => paint(root, <Field />),
  boxes: (root) => paint(root, <Boxes />),
};

function paint(root: HTMLElement, content: ReactNode) {
  createRoot(root).render(content);
}

function Field() {
  const [code, setCode] = useState('');
  return (
    <>
      <input
        id="code"
        className="code"
        name="verifyCode"
        inputMode="numeric"
        value={code}
        onChange={({ target }) => isCode(target.value) && setCode(target.value)}
      />
      <p className="state">state: {code}</p>
    </>
  );
}

/**
 * As the common packages do it: a character goes to the box that had the focus at the last rendering, into the digits of
 * the last rendering.
 */
function Boxes() {
  const [digits, setDigits] = useState(NO_DIGITS);
  const [active, setActive] = useState(0);
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const type = (value: string) => {
    if (!isDigit(value)) return;
    setDigits(digits.map((digit, place) => (place === active ? value : digit)));
    if (value) boxes.current[active + 1]?.focus();
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    setDigits(withPasted(digits, active, event.clipboardData.getData('text/plain')));
    boxes.current[LENGTH - 1]?.focus();
  };
  return (
    <>
      <div className="boxes">
        {digits.map((digit, place) => (
          <input
            // biome-ignore lint/suspicious/noArrayIndexKey: a box is its place
            key={place}
            ref={(box) => {
              boxes.current[place] = box;
            }}
            className="box"
            aria-label={`Digit ${place + 1}`}
            inputMode="numeric"
            value={digit}
            onFocus={() => setActive(place)}
            onChange={({ target }) => type(target.value)}
            onPaste={paste}
          />
        ))}
      </div>
      <p className="state">state: {digits.join('')}</p>
    </>
  );
}
