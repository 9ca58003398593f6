import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  title: string;
  /** One line that says what it is for. */
  lead: string;
  children: ComponentChildren;
}

/** A part of the settings page: a title, a line about it, and what can be set. */
export function Section({ title, lead, children }: SectionProps) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="muted lead">{lead}</p>
      <div class="panel">{children}</div>
    </section>
  );
}

interface SwitchProps {
  text: string;
  how?: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** Something that is on or off. */
export function Switch({ text, how, on, onChange }: SwitchProps) {
  const id = useId();
  return (
    <label class="row">
      <Words text={text} how={how} id={id} />
      <input
        type="checkbox"
        role="switch"
        class="switch"
        {...namedBy(id, how)}
        aria-checked={on}
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

interface ItemProps {
  text: string;
  how?: string | undefined;
  /** What its button says, and what it is called among others of its kind. */
  button: { text: string; name: string };
  onPress(): void;
}

/** A row of a list, with a button that takes it off the list. */
export function Item({ text, how, button, onPress }: ItemProps) {
  return (
    <li class="row">
      <Words text={text} how={how} />
      <button type="button" class="button" aria-label={button.name} onClick={onPress}>
        {button.text}
      </button>
    </li>
  );
}

/** What a list says while nothing is in it. */
export function Empty({ text }: { text: string }) {
  return <p class="row muted">{text}</p>;
}

interface WordsProps {
  text: string;
  how?: string | undefined;
  /** For a control that these words name: see `namedBy`. */
  id?: string;
}

/** A label, with a line that explains it. */
export function Words({ text, how, id }: WordsProps) {
  return (
    <span class="words">
      <span class="label" id={id && `${id}-label`}>
        {text}
      </span>
      {how && (
        <span class="muted" id={id && `${id}-how`}>
          {how}
        </span>
      )}
    </span>
  );
}

/** A control is called by the label alone; the line that explains it is read after that. */
export const namedBy = (id: string, how: string | undefined) => ({
  'aria-labelledby': `${id}-label`,
  'aria-describedby': how && `${id}-how`,
});
