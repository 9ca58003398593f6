/** Words of page text, normalised, that the lexicon does not carry: other things that look like a code form. */

export const PIN_WORDS =
  /(?<![\p{L}\d])pins?(?!\p{L})|(?:create|choose|pick|set(?: up)?|change|confirm|forgot|unlock)(?: an?| your| the| my)?(?: new| app)? passcode|passcode (?:for|to (?:un)?lock)|暗証|비밀번호 ?4|密码锁|支付密码|交易密码|пин-?код|пін-?код|رقم التعريف الشخصي|पिन(?! कोड)/u;
/** What people make up themselves was not sent. */
export const MADE_WORDS =
  /(?:create|choose|pick|set(?: up)?)(?: an?| your| the| my)?(?: new| app| \d[ -]digit)* (?:pass)?code|придума|вигада|créez (?:un|votre) code|cre[ae] (?:un|tu|su) código|crie (?:um|seu) código|crea (?:un|il tuo) codice|设置.{0,6}码|設置.{0,6}碼/;
export const GAME_WORDS =
  /(?<![\p{L}\d])(?:game|quiz|room|meeting|class(?:room)?|session|lobby|party|host(?:'s)?|spiel|raum|jeu|partie|juego|sala|partita|jogo)(?!\p{L})|游戏|遊戲|ゲーム|게임|игр[аыу]/u;
export const CARD_WORDS =
  /card number|back of (?:your|the) card|3 digits|credit card|debit card|name on card|card holder|cardholder|cvv|cvc|csc\b|mm ?\/ ?(?:yy|jj|aa)|kartennummer|numéro de (?:la )?carte|número de (?:la )?tarjeta|número do cartão|numero (?:di |della )?carta|номер карты|номер картки|信用卡|卡号|カード番号|카드 ?번호|kart numarasi|nomor kartu|số thẻ|numer karty|číslo karty|kortnummer|kaartnummer/;
/** Things that have codes of their own kind, and numbers that are typed like one. */
export const OTHER_CODE_WORDS =
  /post ?code|zipcode|\bzip\b|postal|postleit|postnummer|psč|pocztow|posta kod|kode pos|почтовый|поштовий|mã bưu|ไปรษณีย์|البريدي|पिन कोड|郵便番号|우편|邮政|郵遞|bar ?code|source code|error code|country code|area code|gift|voucher|coupon|promo|discount|redeem|licen[cs]e|product key|serial|tracking|(?:track|manage|find) your|booking|itinerary|your order|order (?:number|summary)|subtotal|reference number|parcel|shipment|sort code|fiscal|swift|iban|dial(?:l?ing)? code|ballot|survey|certificate|deposit|statement|catalog|access key|invit|referral|appointment|\bcita\b|rendez-vous|x{4,}-x{4}|gutschein|einladung|aktionscode|buchung|sendung|bestell|kundennummer|steuer|carte cadeau|réduction|parrain|colis|réservation|reserva|(?:d[eo]|tu|su|seu) pedido|seguimiento|descuento|cup[oó]n|cupom|convite|rastreio|regalo|prenotazion|spedizion|sconto|buono|korting|uitnodig|boeking|rabat|przesyłk|paczk|rezer[wv]ac|zásilk|slevov|indirim|kupon|davet|kampanya|rezervasyon|kargo|подарочн|ваучер|купон|промо|приглаш|запрош|скидк|заказ|посылк|трек-|брониров|лицензи|артикул|снилс|(?<![а-яё])инн(?![а-яё])|знижк|замовлен|mã số thuế|hóa đơn|tra cứu|đơn hàng|vận đơn|giới thiệu|giảm giá|đặt chỗ|pesanan|diskon|undangan|ส่วนลด|พัสดุ|สินค้า|礼品|卡密|兑换|推荐码|邀请|优惠|订单|国家代码|错误代码|快递|包裹|发票|税号|学号|学历|证书|信用代码|机构代码|股票|商品|产品|课程|班级|序列|防伪|提货|取件|取餐|核销|房间|银行代码|联行|區號|序號|統一編號|發票|邀請|折扣|優惠|兌換|学生番号|銘柄|店番|招待|シリアル|ライセンス|プロダクトキー|引換|予約|注文|荷物|追跡|お問い合わせ番号|クーポン|ギフト|プロモ|사업자|송장|학번|상품|추천인|초대|시리얼|쿠폰|예약|주문|택배|حجز|خصم|دعوة|छूट/;
/** Where a code is found that was neither sent to the person nor made by an app. */
export const ELSEWHERE_WORDS =
  /printed|engraved|scratch|on the (?:back|bottom|box|card|label|sticker|letter|poster|packag\w+|receipt|invoice|screen)|(?:on|from) your (?:receipt|card|tv|television|screen|meter|statement|letter|invoice|ticket|bill|device|teacher)|tv screen|app or device|shown (?:below|above|here)|(?:ask|from) (?:an?|your|the) (?:\p{L}+ )?(?:admin\w*|teacher|host|friend|organi[sz]er|receptionist|manager)|at reception|posted to you|on the (?:white|black)?board|pizarra|lavagna|gave you|search console|meta[ -]?tag|(?:welcome|confirmation) letter|order confirmation|aufgedruckt|bestellbestätigung|auf (?:der|dem|ihrer|ihrem) (?:karte|rückseite|beleg|bon|fernseher|bildschirm)|imprimé|(?:sur|dans) (?:votre|la|le) (?:carte|ticket|écran|télé(?!p)|courrier(?! [ée]l)|lettre)|impres[oa]|en (?:tu|su) (?:tarjeta|ticket|pantalla|televisor)|na (?:sua )?(?:tv|tela|nota)|stampato|sullo scontrino|напечатан|на (?:чеке|карте|экране|коробке|упаковке)|电视|屏幕|小票|包装|刮开|报告中|画面に表示|テレビ|レシート|영수증|화면에/u;
/** A control that takes what was typed for something else than a code of a sign-in. */
export const OTHER_CONTROL =
  /^(?:apply|redeem|claim|join|track|search|find|look ?up|retrieve|check ?in|check balance|unlock|connect|download|view|activate (?!account)|anwenden|einlösen|suchen|appliquer|rechercher|aplicar|canjear|consultar|buscar|resgatar|applica|cerca|riscatta|toepassen|inwisselen|zoeken|zastosuj|szukaj|použít|uplatnit|hledat|применить|найти|отследить|застосувати|знайти|uygula|sorgula|terapkan|cari|áp dụng|tra cứu|查询|兑换|应用|查詢|兌換|套用|適用|検索|적용|조회|등록하기|ใช้|ค้นหา|تطبيق|بحث|लागू)(?!\p{L})/u;
export const CAPTCHA_WORDS =
  /captcha|(?:characters|letters|text|code|digits|numbers|word|symbols)[^.\n]{0,24} (?:in|from|on|of) the (?:image|picture|box above)|(?:new|refresh|reload|change|another|different) (?:the )?(?:image|picture)|can'?t read|type the text|see or hear|hear or see|anti-?spam|spam protection|security image|picture code|с картинки|на картинке|с изображени|на изображении|символы|з картинки|看不清|换一张|換一張|点击刷新|点击更换|图中|图形|图片|圖形|圖片|画像|絵の|이미지|보안문자|자동입력|자동등록|방지문자|im bild|zeichen|des bildes|de l'image|sur l'image|de la imagen|da imagem|dell'immagine|resimdeki|güvenlik resmi|gambar|trong hình|ในภาพ|z obrazka|z obrázku|bilden/;
export const ARITHMETIC = /\d{1,2}\s*[+\-−×x*÷]\s*\d{1,2}\s*(?:=|\?|$)/;
export const PASSWORD_WORDS =
  /(?<!one-time |one time |single-use )password(?!less)|passwort(?!los)|kennwort|mot de passe(?! à usage)|contraseña(?! de un solo)|senha(?! de uso| do i?token)|wachtwoord|lösenord|hasło(?! jednor)|heslo|пароль|密码|密碼|パスワード|비밀번호|şifre(?!si)|parola|kata sandi|mật khẩu|รหัสผ่าน(?!แบบใช้ครั้งเดียว)|كلمة المرور(?! لمرة)|كلمة السر|पासवर्ड/;

/** "6-digit code", "код из 6 цифр": how many digits are asked for. */
export const DIGITS_ASKED =
  /(?<![\d.,])(\d{1,2})[ -]?(?:digits?|-?(?:stellig|digit|characters?|цифр|значн|位|자리|桁|haneli|basamak|chữ số|หลัก|ký tự|chiffres|caract|dígitos|cifre|cifer|cyfr|cijfer|siffr|míst|angka|अंक))|(?<!\p{L})(four|five|six|seven|eight)[ -](?:digit|character)|(?:أرقام|رقم(?:ًا)?) ?(\d)|(\d) ?أرقام|из (\d) цифр/u;

/** "that you received": with a channel in the same sentence it means the code, whatever that is called there. */
export const RECEIVED_WORDS =
  /(?<!(?:not|n't) )(?:you(?:'ve| have)?|we) (?:just )?(?:received|got|were sent|sent)|received (?:by|via|in|on|through)|(?:from|in) (?:your|the|our|an?) (?:e-?mail|text|sms|inbox)|(?:have|has) been sent|erhalten haben|erhaltene|reçue? (?:par|sur|dans)|vous avez reçu|(?:recib|obten)id[oa]|(?:que )?recibiste|recebid[oa]|você recebeu|enviamos|hai ricevuto|ricevut[oa] (?:via|per|su)|u (?:hebt|heeft)? ?ontvangen|ontvangen (?:via|per)|otrzyman|obdržel|из (?:смс|sms|письма)|полученн|который (?:мы|вам)|отриман|收到的|收到之|查收|届いた|届きます|受信した|받은|받으신|전송된|발송된|que recibió|fick|mottog|bạn (?:đã )?nhận|nhận được|ที่ได้รับ|ได้รับทาง|gelen|gönderilen|gönderdiğimiz|yang (?:anda )?(?:terima|dikirim)|diterima|التي وصلت|الذي وصل|المرسل|प्राप्त|שקיבל|שנשלח|primit[ăe]?|kapott|saamasi/u;

/** Apps that make codes, by their names and as the languages call them ("app de autenticación", "ověřovací aplikace"). */
export const APP_BRANDS =
  /(?<!\p{L})(?:okta verify|authy|freeotp|duo mobile|yubikey|2fas|itoken|1password|aegis|symantec vip|rsa securid)(?!\p{L})|トークン|令牌|토큰|authenticator|(?:hardware|security|mobile|soft) ?token|token (?:device|físico|fisico)|аппаратн\p{L}* токен|сгенерир|gerad[oa] (?:pel|n)[oa]|generad[oa] (?:por|en)|generat[oa] da|generated (?:by|in|from|on)|displayed (?:from|in|by) (?:the |your )?app|one-time (?:password|passcode|code) app|(?:code|password|otp|tan)[ -]generator|(?:chip|photo|foto|push|qr)-?tan|(?:app|apli[ck]|приложен|додат|застосун|програм)\p{L}* (?:\p{L}{1,3} )?(?:d')?(?:auth?enti|а[ву]тентиф|удостовер|uwierz)|(?:auth?enti|ověřovac|hitelesít|todennus|tunnistus|verificatie|doğrula)\p{L}*[ -]?(?:app|apli|alkalm|sovellu|uygulama)/u;

/** Where such words stand and nothing was sent, an app makes the code. */
export const TWO_FACTOR_WORDS =
  /(?<!\p{L})(?:2fa|mfa|two[- ](?:factor|step)|2-step|zwei-faktor|2-faktor|deux facteurs|dos factores|due fattori|dois fatores)(?!\p{L})|двухфактор|двофактор|2 ?段階|二要素|二次验证|两步|双重|雙重|兩步|2단계/u;

/** Hints that an app makes the code, weaker than an app's name. */
export const APP_HINT =
  /(?:in|from|by|on) (?:the|your) (?:[\p{L}-]+ )?app(?!\p{L}| or)|(?:changes|refreshes|updates) every \d+|in (?:der|ihrer|deiner) [\p{L}-]*app(?!\p{L})|dans (?:l'|votre )appli|(?:en|de) (?:la|tu|su) (?:app|aplicación)(?!\p{L})|(?:nell'|dall')app|(?:no|do) (?:app|aplicativo)(?!\p{L})|(?:código|token|senha|clave)[^.\n]{0,16} (?:exibid|mostrad)[oa]|in de app|w aplikacji|z aplikacji|v aplikaci|в приложении|из приложения|у застосунку|アプリに表示|应用(?:程序)?(?:中|里)?(?:显示|生成)|應用程式(?:中)?(?:顯示|產生)|app ?(?:中|上|里)?(?:显示|顯示|生成|產生)|앱에 (?:표시|나온)|앱에서 생성|trong ứng dụng|ในแอป|uygulamasında|في التطبيق|每 ?30 ?秒|30秒ごと|alle 30 sekunden|toutes les 30 secondes|cada 30 segundos|каждые 30 секунд|co 30 sekund|ogni 30 secondi/u;

/** "… instead": a control that changes the way the code travels. */
export const INSTEAD_WORDS =
  /^try |instead|another (?:way|method)|different (?:way|method)|stattdessen|plutôt|en su lugar|en vez de|em vez disso|mejor por|invece|in plaats|zamiast|istället|místo|вместо|натомість|замість|bunun yerine|saja|thay vào|改用|改为|改為|代わりに|대신|بدلا|के बजाय|แทน/;

/** "You can resend in 0:42": of a text that nothing marks as a control it says that the control is still to come. */
export const LATER_WORDS =
  /(?<!\p{L})(?:can|may|will|available|possible)(?!\p{L})|можно|можлив|puede|podrás|puoi|potrai|pode(?!\p{L})|möglich|können|kannst|pourrez|pouvez|można|možné|disponib|可以|可重/u;

export const MESSENGER_WORDS =
  /whats ?app|telegram|viber|kakao ?talk|카카오톡|微信|wechat|facebook messenger|zalo|line ?(?:アプリ|[にで])|(?<!\p{L})signal(?!\p{L})/u;
export const VOICE_WORDS =
  /calling (?:you|your)|вам позвонит|call(?:ed)? you|(?<!\p{L})voice call|phone call|rufen sie an|llamada|appel vocal|語音通話|语音/u;

/** A sending to come, or one that failed. */
export const NOT_YET =
  /will (?:be )?sen[dt]|we'll|going to|to be sent|can be sent|before .{0,20} sent|if (?:we|you|a code)|wird .{0,60}(?:gesendet|geschickt|zugesandt|verschickt)|werden .{0,60}senden|sera envoyé|será enviad|se enviará|enviaremos|verrà inviat|sarà inviat|будет (?:отправлен|выслан)|буде (?:надіслан|відправлен)|zostanie wysłan|bude (?:odeslán|zaslán|poslán)|(?:wordt|worden) .{0,40}(?:verzonden|verstuurd|gestuurd)|kommer att skicka|sẽ (?:được )?gửi|akan dikirim|จะถูกส่ง|จะส่ง|将(?:会)?(?:发送|通过)|將(?:會)?(?:發送|傳送|寄)|سيتم|سوف|भेजा जाएगा|भेजेंगे/;
export const NOT_SENT =
  /(?:not|n't) (?:been |be )?(?:sent|send)|unable|failed|couldn't|could not|cannot|failure|nicht (?:gesendet|senden|zugestellt)|pas pu|no (?:se )?(?:pudo|pudimos|ha)|não (?:foi|pode|conseguimos)|non (?:è stato|inviat)|не удалось|не отправлен|не вдалося|nie (?:udało|wysłano)|nepodařilo|niet (?:verzonden|verstuurd)|kunde inte|gönderilemedi|không thể|chưa|gagal|ไม่สามารถ|失败|失敗|未发送|できません|실패|못했|تعذر|لم يتم|नहीं/;

/**
 * What a label may say around the word for a code without naming another code ("Enter your 6-digit code here"), in words
 * of more than three letters.
 */
export const NEUTRAL =
  /(?<!\p{L})(?:enter|type|last|последн\p{L}*|letzten|derniers|últimos|paste|input|verify|verification|confirm\p{L}*|required|optional|here|below|your|this|that|from|digits?|please|eingeben|geben|bitte|hier|dein\p{L}*|ihren|saisi\p{L}*|entre\p{L}*|votre|veuillez|ingres\p{L}*|introdu\p{L}*|escrib\p{L}*|digit\p{L}*|aqu[ií]|ins[ei]r\p{L}*|inform\p{L}*|voer|wpisz|wprowadź|podaj|zadejte|vložte|ange|skriv|indtast|anna|syötä|írja|adja|unesite|gir\p{L}*|εισ[αά]γ\p{L}*|укажи\p{L}*|въ?вед\p{L}*|nhập|điền|masukkan)(?!\p{L})|[请請您的你填写寫输輸入力して下ださいくるごを数數字숫]|입력|해 ?주세요|하세요|을|를|กรอก|ใส่|ป้อน|ระบุ|[أإا]دخا?ل|الرجاء|يرجى|दर्ज|डालें|करें|कृपया/gu;
