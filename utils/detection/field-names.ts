import { attribute } from '@/utils/detection/dom';
import { remember } from '@/utils/detection/remember';

/** What the attributes of a field call it: names as lower-case words joined by single hyphens (`two-factor-code`). */
export function readNames(field: Element): string {
  const names = [
    attribute(field, 'name', 80),
    attribute(field, 'id', 80),
    attribute(field, 'data-testid', 60),
    attribute(field, 'formcontrolname', 60),
    attribute(field, 'ng-model', 60),
    attribute(field, 'v-model', 60),
    attribute(field, 'data-ref', 60),
  ];
  return [...new Set(names.filter(Boolean).map(splitWords))].join(' ');
}

const ONE_WORD = /^[a-z]*$/;

/** `smsCode2` and `sms_code[2]` both become `sms-code-2`. */
export const splitWords = remember((name: string): string => {
  if (ONE_WORD.test(name)) return name;
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/([A-Za-z])(\d)/g, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, '-')
    .replace(/^-|-$/g, '');
});
const PART = '(?:^|[ -])';
const END = '(?=$|[ -])';
const named = (words: string) => new RegExp(`${PART}(?:${words})${END}`);

/** Names that are used for hardly anything but a code somebody got or made. */
export const CODE_NAME = named(
  [
    '\\w*(?<!o)otp(?!o|rint)\\w*', // not footprint, potpourri
    'otc',
    'one-?time\\w*',
    '(?:2|two)-?(?:fa|factor)',
    'mfa\\w*',
    'two-?step',
    'tfa',
    '(?:sms|phone|mobile|tel|email|mail|msg|message|login|signin|auth|authentication|security|confirm\\w*|activat\\w*|dynamic|check|valid\\w*|verif\\w*|pass|secure|challenge|v)-?(?:code|cod|kod|codigo|codice|token|num)',
    '(?:code|codigo|codice|kod|token)-?(?:sms|email|mail|verif\\w*|confirm\\w*|activ\\w*|segur\\w*)',
    '\\w*(?:verif\\w*|sms|valid\\w*|phone|auth|active|activation|check|dynamic|mobile)code',
    '(?:sms|mail|email|auth|cert|certify)-?(?:key|no|number|num|pass|password|pwd|clave|senha|pin)',
    '(?:clave|senha|pass|password|passw|parola|haslo|heslo|pin|key)-?(?:sms|token)',
    '[yj]-?[zy]-?m',
    'yan-?zheng\\w*',
    'vcode',
    'm?tan',
    'challenge-?data-?entry',
    'verif\\w*-?(?:number|pin|input)',
  ].join('|'),
);

/** Names that a code field often has, and many others too. */
export const LOOSE_NAME = named(
  '\\w*code|codes|codigo|código|codice|kod|kode|token|pin|verif\\w*|activation|confirm\\w*|challenge|sms|yz|vc',
);

export const AUTHENTICATOR_NAME = named(
  // The form of Keycloak's own theme says nothing but "One-time code".
  '\\w*totp\\w*|kc-otp-login\\w*|authenticator|google-?auth\\w*|(?:2|two)-?(?:fa|factor)|twofa',
);
export const EMAIL_NAME = named('e-?mail\\w*|mail\\w*');
export const PHONE_NAME = named('phone\\w*|sms\\w*|mobile\\w*|tel|telephone|cell\\w*|shou-?ji|msg');

/** Names of other things that are called a code or look like one. */
export const OTHER_NAME = named(
  [
    'zip\\w*',
    'post\\w*|plz|cep|pin-?code',
    'coupon\\w*|promo\\w*|discount\\w*|voucher\\w*|gift\\w*|gutschein\\w*|redeem\\w*|redemption',
    'refer\\w*|invit\\w*|affiliate|sponsor',
    'country\\w*|area|dial\\w*|currency|prefix|ddi|region|state|city|address\\w*',
    'search\\w*|query|q|keyword\\w*|filter',
    'sort-?code|branch\\w*|bank\\w*|iban|swift|bic|routing',
    'product\\w*|sku|item\\w*|barcode|qr\\w*|model|stock',
    'licen[cs]e\\w*|serial\\w*|key|activationkey',
    'track\\w*|order\\w*|booking\\w*|reservation|pnr|invoice\\w*',
    'tax\\w*|vat|company\\w*|employee\\w*|student\\w*|class|room|game\\w*|ssn\\w*|color|colour',
    'e?-?mail\\w*|\\w*phone(?:-?n\\w*)?|\\w*mobile(?:-?n\\w*)?|mobil|tel|telefon\\w*|celular|handy\\w*|whats-?app|shou-?ji\\w*',
    'date|dob|birth\\w*|day|month|year|amount|price|qty|quantity',
    'user\\w*|login|account\\w*|nickname|first|last|surname|fullname|source|editor|message|comment|subject',
  ].join('|'),
);
export const CAPTCHA_NAME = named(
  '\\w*captcha\\w*|kaptcha|img-?code|image-?code|pic-?code|rand-?code|tu-?xing\\w*|graph\\w*code|\\w*imgcode',
);
export const CARD_NAME = named(
  'cc\\w*|card\\w*|credit\\w*|cvv\\w*|cvc\\w*|csc|cvn|exp\\w*-?(?:date|month|year)|expir\\w*|payment\\w*|kreditkarte',
);
export const PASSWORD_NAME = named(
  'pass|passw|passwd|password\\w*|passwort|pwd\\w*|senha|contrase\\w*|mot-?de-?passe|passphrase',
);
/** A name that a traveller or a guest types beside the code of a booking. */
export const PERSON_NAME = named(
  '(?:last|sur|family|guest)-?name|nachname|apellidos?|cognome|nazwisko|sobrenome|soyad\\w*',
);
