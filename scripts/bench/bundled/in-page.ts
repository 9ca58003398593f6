// What the bench calls in a real page: nothing but the DOM.
export { findCodeForms } from '@/utils/detection';
export { couldBeCodeForm } from '@/utils/detection/could-be-code-form';
