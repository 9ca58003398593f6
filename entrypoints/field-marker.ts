import { defineUnlistedScript } from '#imports';
import { rootOf } from '@/utils/detection/text-inputs';
import { shadowRootOf } from '@/utils/page/closed-roots';
import { deepActiveElement } from '@/utils/page/deep-active-element';
import { type FieldMarkerWorld, markOfField } from '@/utils/page/field-mark';

// Injected into the frame whose field was clicked in the context menu: the right click gave it the focus.
export default defineUnlistedScript(() => {
  (globalThis as FieldMarkerWorld).wmcMarkField = () => {
    const field = deepActiveElement(document, shadowRootOf);
    const root = field && rootOf(field);
    return field && root ? markOfField(field, root) : null;
  };
});
