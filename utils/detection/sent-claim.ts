import type { CodeForm } from '@/utils/detection/code-form';
import { findDestination } from '@/utils/detection/destination';
import { normaliseText } from '@/utils/detection/normalise-text';
import { VOICE_WORDS } from '@/utils/detection/other-words';
import { readBlocks } from '@/utils/detection/text-blocks';
import { findWords, has } from '@/utils/detection/word-index';

const CODE: ('codeNoun' | 'stem:code')[] = ['codeNoun', 'stem:code'];
const NOT_YET =
  /will (?:be )?sen[dt]|we'll|going to|to be sent|can be sent|before .{0,20} sent|if (?:we|you|a code)|wird .{0,60}(?:gesendet|geschickt|zugesandt|verschickt)|werden .{0,60}senden|sera envoyé|será enviad|se enviará|enviaremos|verrà inviat|sarà inviat|будет (?:отправлен|выслан)|буде (?:надіслан|відправлен)|zostanie wysłan|bude (?:odeslán|zaslán|poslán)|(?:wordt|worden) .{0,40}(?:verzonden|verstuurd|gestuurd)|kommer att skicka|sẽ (?:được )?gửi|akan dikirim|จะถูกส่ง|จะส่ง|将(?:会)?(?:发送|通过)|將(?:會)?(?:發送|傳送|寄)|سيتم|سوف|भेजा जाएगा|भेजेंगे/;
const NOT_SENT =
  /(?:not|n't) (?:been |be )?(?:sent|send)|unable|failed|couldn't|could not|cannot|failure|nicht (?:gesendet|senden|zugestellt)|pas pu|no (?:se )?(?:pudo|pudimos|ha)|não (?:foi|pode|conseguimos)|non (?:è stato|inviat)|не удалось|не отправлен|не вдалося|nie (?:udało|wysłano)|nepodařilo|niet (?:verzonden|verstuurd)|kunde inte|gönderilemedi|không thể|chưa|gagal|ไม่สามารถ|失败|失敗|未发送|できません|실패|못했|تعذر|لم يتم|नहीं/;

/** The first sentence of normalised prose that speaks of a code that was or will be sent; empty when none does. */
export function sentSentence(prose: string): string {
  for (const sentence of prose.split(/(?<=[.!?。！？])\s|\n/)) {
    const hits = findWords(sentence);
    if (has(hits, 'stem:sent') && (has(hits, ...CODE) || findDestination(sentence))) return sentence;
  }
  return '';
}

/** Whether such a sentence claims that it has happened: not "will be sent", not "could not be sent". */
export function claimsSending(sentence: string): boolean {
  return sentence !== '' && !NOT_YET.test(sentence) && !NOT_SENT.test(sentence);
}

/** Whether a normalised text speaks of a sending to come ("a code will be sent to this number"). */
export function saysLater(text: string): boolean {
  return NOT_YET.test(text);
}

/** Whether the page claims that a code was sent (an implicit send). False for an authenticator form. */
export function saysCodeWasSent(form: CodeForm): boolean {
  if (form.kind !== 'sent') return false;
  return readBlocks(form.container).some((block) => {
    if (block.control) return false;
    const text = normaliseText(block.text, 400);
    return claimsSending(sentSentence(text)) || (VOICE_WORDS.test(text) && /calling/.test(text));
  });
}
