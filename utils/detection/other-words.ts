/** Words of page text, normalised, that the lexicon does not carry: other things that look like a code form. */

export const PIN_WORDS =
  /(?<![\p{L}\d])pins?(?![\p{L}])|暗証番号|暗証|비밀번호 ?4|密码锁|支付密码|交易密码|пин-?код|пін-?код|رقم التعريف الشخصي|पिन(?! कोड)/u;
export const GAME_WORDS =
  /(?<![\p{L}\d])(?:game|quiz|room|meeting|class(?:room)?|session|lobby|party|host(?:'s)?|spiel|raum|jeu|partie|juego|sala|partita|jogo)(?![\p{L}])|游戏|遊戲|ゲーム|게임|игр[аыу]/u;
export const CARD_WORDS =
  /card number|credit card|debit card|name on card|card holder|cardholder|cvv|cvc|csc\b|mm ?\/ ?(?:yy|jj|aa)|kartennummer|numéro de (?:la )?carte|número de (?:la )?tarjeta|número do cartão|numero (?:di |della )?carta|номер карты|номер картки|银行卡号|信用卡|卡号|カード番号|카드 ?번호|kart numarasi|nomor kartu|số thẻ|numer karty|číslo karty|kortnummer|kaartnummer/;
export const OTHER_CODE_WORDS =
  /postcode|post code|zip ?code|\bzip\b|barcode|bar code|gift (?:card|code)|gift-?card|voucher|redeem|licen[cs]e key|product key|serial number|activation key|tracking (?:number|code)|booking (?:reference|number|code)|reservation (?:number|code)|order number|reference number|sort code|swift|iban|country code|dial(?:ing|ling)? code|student (?:id|code)|class code|course code|meeting (?:id|code)|room code|tax (?:code|id|number)|(?:invoice|product|item|customer|employee|style|colou?r|parcel|door|gate|case|claim|member(?:ship)?|event|ticket|donation|error|stock|plate|vehicle|airport|bank|branch|routing|model|discount|offer|loyalty|survey|exam|test|agent|dealer|store|location|project|department|wi-?fi|device) (?:code|key)|partner code|company code|access key|gutscheincode|rabattcode|aktionscode|buchungscode|sendungsnummer|carte cadeau|bon d'achat|tarjeta regalo|vale[- ]presente|buono|подарочн|ваучер|купон|礼品卡|卡密|激活码兑换|兑换码|推荐码|邀请码|优惠券|优惠码|订单号|快递单号|发票|税号|学号|信用代码|机构代码|公司代码|股票代码|(?:商品|产品|课程|班级)(?:代?码|编码|编号|号)|序列号|序列码|激活码|防伪|提货|取件码|取餐码|核销|房间号|标准代码|银行代码|联行号|區號|序號|統一編號|發票|邀請碼|折扣碼|優惠碼|兌換|学生番号|商品コード|銘柄コード|店番|支店コード|招待コード|シリアル|引換|お問い合わせ番号|追跡番号|사업자|송장|학번|상품 ?코드|추천인 ?코드|초대 ?코드|시리얼|mã số thuế|mã hóa đơn|mã tra cứu|mã khách hàng|mã sinh viên|mã đơn|mã giới thiệu|mã vận đơn|mã sản phẩm|mã nhân viên|mã lớp|(?<![а-яё])инн(?![а-яё])|снилс|артикул|код товара|промокод|код города|номер заказа|трек-?номер|код клиента|штрих|код двери|код домофона|kundennummer|steuer-?(?:nummer|id|code)|artikel-?(?:nummer|code)|filial-?(?:nummer|code)|bestellnummer|auftragsnummer|sendungs-?(?:nummer|code)|código (?:de (?:cliente|producto|barras|pedido|reserva|seguimiento|descuento|regalo)|fiscal)|code (?:client|produit|article|barre|fiscal|parrain|cadeau|réduction)|codice (?:cliente|prodotto|sconto|prenotazione|fiscale|univoco|regalo)|código (?:do (?:cliente|produto)|de (?:desconto|rastreio|indicação|barras))|kod (?:produktu|klienta|rabatowy|promocyjny|polecający)|müşteri kodu|ürün kodu|indirim kodu|kampanya kodu|referans (?:kodu|no)|kode (?:barang|pelanggan|referral|produk|booking|voucher|toko)|รหัส(?:นักศึกษา|พนักงาน|สินค้า|ลูกค้า|ส่วนลด|โปรโมชั่น|แนะนำ)|クーポン|ギフト|予約番号|상품권|운송장/;
export const CAPTCHA_WORDS =
  /captcha|(?:characters|letters|text|code|digits|numbers|word|symbols)[^.\n]{0,24} (?:in|from|on|of) the (?:image|picture|box above)|(?:new|refresh|reload|change|another|different) (?:the )?(?:image|picture|captcha|security image)|can'?t read|type the text|see or hear|hear or see|not a robot|anti-?spam|spam protection|security image|picture code|с картинки|на картинке|с изображени|на изображении|символы|з картинки|看不清|换一张|換一張|点击刷新|点击更换|图中|图片中|图形|图片|圖形|圖片|画像|絵の|이미지|보안문자|자동입력|자동등록|방지문자|im bild|zeichen|des bildes|de l'image|sur l'image|de la imagen|da imagem|dell'immagine|resimdeki|güvenlik resmi|gambar|trong hình|ในภาพ|z obrazka|z obrázku|bilden/;
export const ARITHMETIC = /\d{1,2}\s*[+\-−×x*÷]\s*\d{1,2}\s*(?:=|\?|$)/;
export const PASSWORD_WORDS =
  /(?<!one-time |one time |single-use )password(?!less)|passwort(?!los)|kennwort|mot de passe(?! à usage)|contraseña(?! de un solo)|senha(?! de uso)|wachtwoord|lösenord|hasło(?! jednor)|heslo|пароль|密码|密碼|パスワード|비밀번호|şifre(?!si)|parola|kata sandi|mật khẩu|รหัสผ่าน(?!แบบใช้ครั้งเดียว)|كلمة المرور(?! لمرة)|كلمة السر|पासवर्ड/;

/** "6-digit code", "код из 6 цифр": how many digits are asked for. */
export const DIGITS_ASKED =
  /(?<![\d.,])(\d{1,2})[ -]?(?:digits?|-?(?:stellig|digit|characters?|цифр|значн|位|자리|桁|haneli|basamak|chữ số|หลัก|ký tự|chiffres|caract|dígitos|cifre|cifer|cyfr|cijfer|siffr|míst|angka|अंक))|(?<!\p{L})(four|five|six|seven|eight)[ -](?:digit|character)|(?:أرقام|رقم(?:ًا)?) ?(\d)|(\d) ?أرقام|из (\d) цифр/u;

/** "that you received": with a channel in the same sentence it means the code, whatever that is called there. */
export const RECEIVED_WORDS =
  /(?<!(?:not|n't) )(?:you(?:'ve| have)?|we) (?:just )?(?:received|got|were sent|sent)|received (?:by|via|in|on|through)|(?:have|has) been sent|erhalten haben|erhaltene|reçue? (?:par|sur|dans)|vous avez reçu|recibid[oa]|(?:que )?recibiste|te enviamos|recebid[oa]|você recebeu|enviamos|hai ricevuto|ricevut[oa] (?:via|per|su)|u (?:hebt|heeft)? ?ontvangen|ontvangen (?:via|per)|otrzyman|obdržel|из (?:смс|sms|письма)|полученн|который (?:мы|вам)|отриман|收到的|收到之|查收|届いた|届きます|受信した|받은|받으신|전송된|발송된|que recibió|fick|mottog|bạn (?:đã )?nhận|nhận được|ที่ได้รับ|ได้รับทาง|gelen|gönderilen|gönderdiğimiz|yang (?:anda )?(?:terima|dikirim)|diterima|التي وصلت|الذي وصل|المرسل|प्राप्त|שקיבל|שנשלח|primit[ăe]?|kapott|saamasi/u;

/** Names of apps that make codes, as words near the field. */
export const APP_BRANDS =
  /(?<![\p{L}])(?:okta verify|authy|freeotp|duo mobile|yubikey|2fas|1password|aegis|symantec vip|rsa securid|lastpass authenticator)(?![\p{L}])|authenticator|generated (?:by|in|from|on)|displayed (?:from|in|by) (?:the |your )?app/u;

/** Hints that an app makes the code, weaker than an app's name. */
export const APP_HINT =
  /(?:in|from|by|on) (?:the|your) (?:[\p{L}-]+ )?app(?![\p{L}])|(?:changes|refreshes|updates) every \d+|in (?:der|ihrer|deiner) [\p{L}-]*app(?!\p{L})|dans (?:l'|votre )appli|(?:en|de) (?:la|tu|su) (?:app|aplicación)(?!\p{L})|(?:nell'|dall')app|(?:no|do) (?:app|aplicativo)(?!\p{L})|in de app|w aplikacji|z aplikacji|v aplikaci|в приложении|из приложения|у застосунку|アプリに表示|应用(?:程序)?(?:中|里)?(?:显示|生成)|應用程式(?:中)?(?:顯示|產生)|app ?(?:中|上|里)?(?:显示|顯示|生成|產生)|앱에 (?:표시|나온)|앱에서 생성|trong ứng dụng|ในแอป|uygulamasında|في التطبيق|每 ?30 ?秒|30秒ごと|alle 30 sekunden|toutes les 30 secondes|cada 30 segundos|a cada 30 segundos|каждые 30 секунд|co 30 sekund|ogni 30 secondi/u;

/** "… instead": a control that changes the way the code travels. */
export const INSTEAD_WORDS =
  /instead|another (?:way|method)|different (?:way|method)|stattdessen|plutôt|en su lugar|en vez de|em vez disso|invece|in plaats|zamiast|istället|místo|вместо|натомість|замість|bunun yerine|saja|thay vào|改用|改为|改為|代わりに|대신|بدلا|के बजाय|แทน/;

export const MESSENGER_WORDS =
  /whats ?app|telegram|viber|kakao ?talk|카카오톡|微信|wechat|facebook messenger|zalo|line アプリ|(?<![\p{L}])signal(?![\p{L}])/u;
export const VOICE_WORDS =
  /calling (?:you|your)|call(?:ed)? you|(?<!\p{L})voice call|phone call|by phone call|rufen sie an|llamada|appel vocal|語音通話|语音/u;

/** "Please wait", "left": said of a button's timer as well as of a refusal. */
export const WAIT_WORDS =
  /please wait|bitte warten|espere|veuillez patienter|प्रतीक्षा करें|tunggu|tersisa|attendi|wacht|odczekaj|aguarde|подождите|зачекайте|vänta|โปรดรอ|bekleyin|vui lòng chờ|请等待|請等待|残り|يرجى الانتظار/;
