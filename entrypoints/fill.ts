import { defineUnlistedScript } from '#imports';
import { type FillWorld, fillCode } from '@/utils/page/fill-code';

// Injected beside the code form's helper when a code is to be filled in: most forms it never reaches.
export default defineUnlistedScript(() => {
  (globalThis as FillWorld).wmcFillCode = fillCode;
});
