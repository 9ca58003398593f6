// First: what the packages bring is compiled in the page.
import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal, type Type } from '@angular/core';
import { FormControl, FormsModule, ReactiveFormsModule } from '@angular/forms';
import { createApplication } from '@angular/platform-browser';
import { focusNext, isDigit, NO_DIGITS, pastedText, withPasted } from './digits.ts';
import type { Keeper } from './keep-code.ts';

/** Both kinds of Angular's forms: a model for the field, a control for each box. */
export const keeper: Keeper = {
  field: (root) => void paint(root, Field),
  boxes: (root) => void paint(root, Boxes),
};

async function paint(root: HTMLElement, component: Type<unknown>) {
  const app = await createApplication({ providers: [provideZonelessChangeDetection()] });
  app.bootstrap(component, root);
}

// Decorators called as functions: nothing in the build has to know them.
const Field = Component({
  selector: 'coin-field',
  imports: [FormsModule],
  template: `
    <input id="code" class="code" name="verifyCode" inputmode="numeric" maxlength="6" [(ngModel)]="code">
    <p class="state">state: {{ code() }}</p>`,
})(
  class {
    code = signal('');
  },
);

const Boxes = Component({
  selector: 'coin-boxes',
  imports: [ReactiveFormsModule],
  template: `
    <div class="boxes">
      @for (control of controls; track $index) {
        <input class="box" type="text" inputmode="numeric" maxlength="1" autocomplete="off"
          [formControl]="control" (input)="type($index, $event)" (paste)="paste($index, $event)">
      }
    </div>
    <p class="state">state: {{ digits().join('') }}</p>`,
})(
  class {
    controls = NO_DIGITS.map((digit) => new FormControl(digit, { nonNullable: true }));
    digits = () => this.controls.map(({ value }) => value);

    type(place: number, { target }: Event) {
      const control = this.controls[place];
      if (!control || !isDigit(control.value)) control?.setValue('');
      else if (control.value) focusNext(target);
    }

    paste(place: number, event: Event) {
      event.preventDefault();
      const digits = withPasted(this.digits(), place, pastedText(event));
      this.controls.forEach((control, at) => {
        control.setValue(digits[at] ?? '');
      });
    }
  },
);
