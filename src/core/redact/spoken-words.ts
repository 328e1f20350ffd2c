/**
 * What credentials are called in sentences, in the languages that sites write to people in, as alternatives of patterns: stems that
 * stand for their inflections. The nouns are found as they are written; everything else is compared without case and accents.
 */
const PASSWORD =
  'passw[oö]r[dt]|passphrase|passcode|kennw[oö]rt|mots? de passe|contrase[nñ]|palavra-passe|wachtwo|l[oö]senord|adgangskod|kodeord|passord|salasan|jelsz|lozink|zapork|парол|συνθηματικ|סיסמ|كلمة (?:ال)?(?:مرور|سر)|パスワード|密[码碼]|口令|비밀번호|암호|(?<!\\p{L})(?:senha|parol[aăeiy]|has[lł][oaeu]|hesl|gesl|[sş]ifre)';
/** Codes and keys: secrets together with a word that says what for, or whose. */
const CODE =
  'codes?|cod(?:ul)?|c[oó]digo|codic[ei]|k[oó]d|koodi|код|κωδικ|رمز|קוד|keys?|schl(?:ü|ue)ssel|cl[eé]|clave|chave|chiav[ei]|klucz|kl[ií][cč]|k[lľ][uú][cč]|sleutel|nyckel|n[øo]gle|n[øo]kkel|avain|kulcs|cheie|anahtar|ключ|κλειδ[ιί]';
/** One-time codes that need no such word. */
const ONE_TIME =
  '(?<![\\p{L}\\d])(?:m?pin|puk|[ht]?otp|m?tan)(?!\\p{L}{5})|(?:验证|驗證|校验|动态|安全|認証|確認|세큐리티)[码碼]|(?:認証|確認|セキュリティ)コード|(?:認証|暗証)番号|(?:인증|확인) ?(?:번호|코드)';
const TOKEN =
  'tokens?|jeton|token|токен|トークン|令牌|토큰|secrets?|geheimnis|secreto|segredo|секрет|(?:api|访问|アクセス) ?(?:キー|密[钥鑰]|키)';

/** A noun in running text, and the rest of its inflection. */
export const nounPattern = `(?:(?<password>${PASSWORD})|(?<once>${ONE_TIME})|(?<token>${TOKEN})|(?<code>${CODE}))[\\p{Ll}\\u05d0-\\u06ff]{0,8}`;

const starting = (stems: string): string => `(?<![\\p{L}\\d])(?:${stems})`;

/** What a code or a key is for, when it opens something. */
export const OPENING = new RegExp(
  starting(
    'verif|weryf|confirm|conferma|best(?:a|ae)tig|bekr(?:a|e|ae|æ)ft|vahvist|potvr|potwier|over(?:ov|en|it)|ellenor|megeros|igazol|dogrula|onay|подтвер|провер|вериф|пидтв|підтв|перевір|перевир|επαληθ|επιβεβ|' +
      'sicherheit|securit|seguranca|segurid|sicurez|beveil|veilig|sakerhet|sikkerh|turva|bezp|biztons|guvenl|безоп|безпе|ασφαλ|zugang|zugriff|acc?es[so]?[aoz]?(?!\\p{L})|access?|accesul|toegang|atkomst|adgang|tilgang|dostep|pristup|belep|erisim|доступ|προσβασ|' +
      'aktivier|aktiv[aeio]|activat|activac|attivaz|ativac|aktyw|etkinl|актива|ενεργοπ|freischalt|entsperr|desbl|recover|recup|wiederher|herstel|aterst|gendann|gjenopp|palaut|odzysk|obnov|helyre|kurtar|восст|віднов|' +
      'einmal|one.?time|eenmal|engang|kerta|jednoraz|egyszer|uso unico|usage unique|unica vez|unic[ao]? ?folos|tek kullan|одноразов|anmelde|log.?in|sign.?in(?!g)|connexion|conexion|inicio de ses|inlog|kirjaut|logow|prihlas|bejelent|giris|вход|вхід|авториз|' +
      'auth|autenti|autoriz|аутент|pass$|sms|otp|2fa|[mt]fa|m?pin|m?tan|geheim|secret|tajn|sekret|api|licen[sczt]|lizen|lisen|lisans|лиценз|ліценз|reset|zurucks|restabl|redefin|reinit|сброс|recovery|backup|einladung|security|التحقق|التاكيد|الامان|الدخول|ה?(?:אימות|אבטחה|גישה)',
  ),
  'u',
);

/** What else is a code: of an error, a country, a product. */
export const EVERYDAY = new RegExp(
  starting(
    'err[oe]|erreur|fehler|fout|fejl|feil|virhe|bled|błed|błęd|chyb|hib[ao]|eroare|hata|ошиб|помил|σφαλμ|stat[ou]s|estado|stato|stav|статус|etat|durum|respon|respue|antwort|http|exit|return|post|zip|cap$|pais|pays|paes|land|countr|ulke|kraj|стран|країн|sprach|lang|idiom|lingu|wahrung|curr|devis|moned|valut|prod|artik|articl|bar|qr|quell|source|fuente|promo|rabat|coupon|gutsch|descu|sconto|discou|vouch|track|steuer|area|region|swift|bic|bank|public|offentl|foreign|primar|unexpect|syntax|unerwart',
  ),
  'u',
);

/** Whose it is, that it is new, or what to do with it: then a code is one to sign in with. */
export const PERSONAL = new RegExp(
  `${starting(
    '(?:your|koodisi|usa|dei[nm]|ihr|votre|vos|tu|tus|tau|ton|su|sua?s?|seu|teu|tua|tuo|suo|uw|jouw|je|din|ditt|dit|deres|sinun|twoj|tvuj|tvoj|vas|vase|vases|dvs|ta|az on|senin|sizin|ваш|вашо|твои|твіи|тви|σας|σου|new|ny|nytt|nyt|nov[yaeiou]|nou[aă]?|uj|use|enter|type|with|mit|avec|con|com|met|med|jelszo|sifreniz|kodja|pinkodja)(?!\\p{L})',
  )}|${starting('neue|nouv|nuev|nuov|nova?s?|nieuw|kodunuz|uusi|uude|nowe|yeni|нов|νεο|temp|provis|initial|vorlauf|tymcz|docas|ideigl|gecici|врем|тимч|προσωρ|deine|ihre|twoj|ваш|введ|испол|викор|geben|saisi|utili|introdu|ingres|inser|digit|voer|gebruik|brug|bruk|pouzi|uzyj|ange|indtast|tast|skriv|wpisz|podaj|uzyj|zadej|verwend')}|[您你新]|あなた|仮|임시|귀하`,
  'u',
);

const WRONG =
  'inv?al|ungult|unbek|ungen|unguel|incor|erron|fals|wrong|onjui|ongel|ogilt|felakt|ugyld|forkert|feil|virhe|bled|błę|niepr|neplat|nespr|neprav|hibas|erven|gecers|yanl|hata|невер|невір|неправ|недеи|λαθ|ακυρ';
/** That it was refused: behind a colon stands what was. */
export const REFUSED = new RegExp(starting(`${WRONG}|(?:no|non|nao)(?!\\p{L})`), 'u');

/** What is said about a secret instead of telling it: that it is wrong, over, missing, of a length, somebody's. */
export const SAYING = new RegExp(
  starting(
    `${WRONG}|erro|erra|unzul|vaar|` +
      'expir|abgel|ablauf|verlo|verlie|verf|scad|caduc|venc|utg|utlop|udlob|vanh|wyg|vyprs|lejar|suresi|истек|устар|проср|закін|ληξ|requ|oblig|erford|pflicht|notig|verplicht|vereist|necess|neces|wymag|povin|kotel|zorun|gerek|обяз|обов|требу|потр|υποχρ|' +
      'miss|fehl|manca|manqu|falta|ausen|ontbr|sakn|mangl|puut|brak|chyb|hiany|lips|eksik|отсут|λειπ|chang|geand|cambi|alter|modif|gewijz|wijzi|andrad|aend|ænd|endre|vaihd|zmien|zmen|megv|schimb|degis|измен|змін|forg|vergess|oubl|olvid|esque|diment|verget|glom|glem|unoh|zapom|zabud|elfel|unut|забы|' +
      'gesend|sent|env|inviat|wysł|wysl|отправ|надісл|must|should|minim|maxim|mind|typ|tip|len[gt]|lang|long|link|lien|enlac|hint|hinweis|regel|regl|polit|polic|richt|name|format|algo|anzahl|versuch|attem|tent|inten|pokus|prob|zeich|carac|char|znak|reset|zuruck|reinit|restab|manag|field|feld|camp[oi]|champ|veld|page|seite|' +
      '(?:too|min|max|at|zu|trop|muy|molto|te|muss|doit|debe|deve|moet|skal|ska|musi|can|kann|darf|may|not|nicht|non|nao|no|ne|ok|okay|and|und|et|y|ja|och|og|or|oder|ou)(?!\\p{L})',
  ),
  'u',
);

/** Words behind which somebody or something is named, and what is called so. */
export const FOR = /^(?:for|fur|pour|para|per|voor|til|till|dla|pro|pentru|icin|для|για|на|na)$/u;
export const SOMEBODY = new RegExp(
  starting(
    'user|benutz|usu|uten|utilis|gebruik|anvand|bruger|bruker|kaytt|uzyt|uziv|felhas|kull|польз|корист|χρηστ|client|kund|account|konto|cuenta|conta|compt|e?-?mail|host|server|tenant|app|order|id',
  ),
  'u',
);

/** Words between a noun and its value. */
export const IS =
  /^(?:is|was|ist|lautet|war|est|are|sind|sont|son|sono|são|sera|será|sarà|es|era|é|è|e['’]|luidt|är|er|lyder|on|to|jest|brzmi|je|zní|znie|este|είναι|это|есть|це|є|هو|هي|הוא|היא)$/u;
export const NOW =
  /^(?:now|jetzt|nun|désormais|maintenant|ahora|agora|ora|adesso|nu|nå|nyt|teraz|nyní|teraz|acum|şimdi|теперь|тепер|τώρα|temporarily|stat[oa]|impostat[oa]|been|set|reset|changed|to|auf|a|als|as|the|le|la|el|der|das|il|o|den|det)$/u;
/** What makes a number that stands before its noun one that is told: "… is your code", "… as your code". */
export const CALLED =
  /^(?:is|ist|lautet|est|es|é|è|är|er|on|to|jest|je|este|είναι|это|це|є|هو|הוא|as|als|como|comme|come|som|jako|как|як|ως|olarak|[-–—:=(（]|是|は|は、)$/u;
