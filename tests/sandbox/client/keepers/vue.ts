import { createApp, ref } from 'vue';
import { focusNext, isDigit, NO_DIGITS, pastedText, withPasted } from './digits.ts';
import type { Keeper } from './keep-code.ts';

/** `v-model` for the field; for the boxes a value that comes down and an event that goes up. */
export const keeper: Keeper = {
  field: (root) => createApp(Field).mount(root),
  boxes: (root) => createApp(Boxes).mount(root),
};

const Field = {
  setup: () => ({ code: ref('') }),
  template: `
    <input id="code" class="code" name="verifyCode" inputmode="numeric" maxlength="6" v-model.trim="code">
    <p class="state">state: {{ code }}</p>`,
};

const Boxes = {
  setup() {
    const digits = ref([...NO_DIGITS]);
    // The box of the character is the one that was told of the focus.
    const active = ref(-1);
    return {
      digits,
      active,
      type(event: Event) {
        const box = event.target as HTMLInputElement;
        if (isDigit(box.value)) digits.value[active.value] = box.value;
        box.value = digits.value[active.value] ?? '';
        if (box.value) focusNext(box);
      },
      paste(event: Event) {
        digits.value = withPasted(digits.value, active.value, pastedText(event));
      },
    };
  },
  template: `
    <div class="boxes">
      <input v-for="(digit, place) in digits" :key="place" class="box" type="text" inputmode="numeric" maxlength="1"
        :value="digit" @focus="active = place" @input="type" @paste.prevent="paste">
    </div>
    <p class="state">state: {{ digits.join('') }}</p>`,
};
