import { plainWord } from './words.ts';

/** A set of words, written as lines; compared without case and accents. */
function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' ').map(plainWord));
}

/** Words for a password that mean nothing else; in most of these languages what it is for comes after: `senha_usuario`. */
export const leadingPasswordWords = words(
  'contraseña contraseñas contrasenya contrasinal senha senhas motdepasse parolă fjalëkalim fjalëkalimi lozinka zaporka heslo sandi',
  'пароль пароля паролі парола лозинка κωδικός συνθηματικό סיסמה السر المرور گذرواژه құпиясөз գաղտնաբառ პაროლი 密码 密碼 口令 パスワード 비밀번호',
);

/** The word for a password, in the languages people name fields in. */
export const passwordWords = words(
  'password passwords passwd passwds pwd pwds pw pswd storepass keypass requirepass masterauth mpin tpin ipin puk passwrd passw pass psw psswd passphrase passphrases passcode passcodes passkey userpass khau',
  'passwort passwörter passworter kennwort losungswort zugangscode contraseña contraseñas contrasenya clave mdp motdepasse passe',
  'senha senhas wachtwoord lösenord lösen adgangskode kodeord passord salasana hasło geslo heslo lozinka zaporka jelszó parolă',
  'parola parole şifre sifre şifrə mima kouling mimashuru pasuwado ansho anshobango sandi lykilorð parool salasõna slaptažodis wagwoord',
  'contrasinal pasahitza fjalëkalim fjalëkalimi nenosiri cyfrinair pasfhocal khẩu',
  'пароль пароля паролі лозинка парола гасло κωδικός συνθηματικό סיסמה パスワード 暗証番号 密码 密碼 口令 비밀번호 암호 पासवर्ड รหัสผ่าน السر المرور',
  'گذرواژه құпиясөз գաղտնաբառ პაროლი পাসওয়ার্ড கடவுச்சொல்',
);

/** Words that name something that authenticates whoever holds it, whatever stands before them. */
export const credentialWords = words(
  'token tokens tkn jwt jws jwe bearer secret secrets apikey apikeys hmac otp totp hotp pin cvv cvv2 cvc cvc2 cvn csc cryptogram cavv tavv mnemonic',
  'ott vcode rlkey tok stok psk csrf xsrf crumb credential credentials cred creds authorization authorisation assertion verifier sid sessid jsessionid phpsessid',
  'samlresponse samlrequest samlart wresult wctx ppft formhash iplanetdirectorypro uidaruba fkey sectok authtok npsso ssecurity rbxauthenticationticket privatekey passkey wpnonce authtoken sessionkey cftoken cfid',
  'geheimnis zugangstoken sitzung jeton jetons secreto segredo segreto sekret hemlighet токен секрет トークン 秘密鍵 秘密 令牌 密钥 密鑰 토큰 비밀',
);

/** Words that name a secret in some places and something else in others: the value has to look made by a machine. */
export const weakWords = words(
  'auth session sess signature sig sign nonce ticket cookie cookies relaystate viewstate eventvalidation seed pat tan ficha geheim authenticator mfa 2fa tfa verification bypass proof',
);

/** Of these, the ones that carry credentials wherever a URL, a form or a header names them. */
export const strongInUrls = words('auth session sess ticket signature sig sign cookie');

/** Names of parameters that are secrets by convention, when the value looks like one: OAuth, signed links, short links. */
export const urlWords = words(
  'code state key k t h s st st1 st2 execution response otc wskey sk openkey apisig feedkey upw md5 sha1 sha256 hash digest checksum nonce policy gda access verify vt mac hdnea hdnts hdntl hdnt upsig wsauth tk pgt pgtid tgt sas',
  'magic magiclink invite invitation confirm confirmation activation activate reset unsubscribe recover recovery',
);

/** `key` is a secret together with one of these. */
export const keyQualifiers = words(
  'api access secret private priv pvt preshared auth authentication authorization authorisation subscription app apps application admin master encryption',
  'decryption signing licence license shared storage webhook ssh pgp gpg rsa ecdsa aes hmac functions session sess token deploy deployment',
  'activation security recovery refresh jwt sas rapidapi instrumentation bearer login wallet symmetric ingestion integration account service',
  'tls ssl cert sess pass consumer vault cipher crypt crypto root privileged emergency host unseal unlock',
  'clé clave chave schlüssel schluessel acesso acceso accès',
);

/** … and with one of these when the value looks made by a machine: `primary_key` is a column as often as a key. */
export const weakKeyQualifiers = words(
  'primary secondary live test read write server client user system project team device publish subscribe stream product registration',
  'connection ingest function agent sign signed auth0 partner merchant tenant customer connect management insert query form own transaction ephemeral integrity',
);

/** A key for everybody, or of a table, a cache, a map. */
export const harmlessKeyQualifiers = words(
  'public publishable anon site sort foreign partition cache surrogate idempotency idempotent object row hash index lookup translation message i18n websocket accept group file blob entity item issue record node document path image media asset map dict',
);

/** A secret key in languages where the word comes first: `clé API`, `chave de acesso`. */
export const foreignKeys = words(
  'clé chave chiave sleutel klucz klíč kľúč avain nyckel nøkkel nøgle anahtar kulcs ključ schlüssel schluessel noegle ключ',
);

/** `code` is a secret only together with one of these (or alone, where OAuth puts it). */
export const codeQualifiers = words(
  'auth authorization authorisation oauth oob action verification verify verifier recovery backup scratch rescue mfa 2fa tfa twofactor otp totp sms security device',
  'user login signin pin invite invitation reset confirmation confirm activation access pass unlock pairing factor magic redemption secret',
  'one time cvv cvc csc email phone código link emergency authenticator token session authorized preauthorized tx sca binding door alarm disarm keypad lock homekit tan',
);

/** A code for everybody, whatever else stands before it. */
export const harmlessCodeQualifiers = words(
  'status error response reason exit result return country language currency promo coupon discount voucher zip postal area product tracking',
);

/** The name speaks about the secret instead of holding it when it ends in one of these. */
export const describingWords = words(
  'type types typ endpoint endpoints url urls uri uris expire expires expiry expired expiration exp in at on ttl lifetime age date time timestamp seconds',
  'minutes days count counts counter limit limits length len size sizes min max name names format formats policy policies require required enable enabled',
  'disable disabled support supported method methods alg algorithm algorithms enc status valid invalid verified version location path field fields param params',
  'parameter parameters prefix suffix create created update updated issue issued use used change changed changes revoked error errors message messages',
  'description label title scope scopes issuer audience rotation source sources provider providers store requirements rule rules strength index position usage',
  'budget quota present set exists missing mode class category kind family placeholder hint help hostname host port domain region level timeout interval',
  'attempts attempt retries remaining window step steps locked lock available allowed server service settings config configuration options option state page form',
  'id ids identifier identifiers arn flow consent banner notice samesite claim claims agent flag strategy schema schemas spec reference ref manager handler aud iss azp sub header',
  'headers scheme schemes only challenge address addresses symbol decimals supply balance balances amount price prices info details standard transfers icon logo',
  'metadata text texts link links button input screen view tab section dialog modal template subject history log logs event events ready failed success',
  'permission permissions role roles owner user users group groups team teams organization project environment tenant client request response result results',
  'required optional public validity validation validator compromised leaked pwned attribute attributes property properties mapping map mappings kid bits rounds',
  'tag tags value_type needed needs last first total number list model models pricing cost',
);

/** What may follow the name of a secret without making it something else: `password_confirmation`, `token_value`, `secret2`. */
export const trailingWords = words(
  'value val values string str raw b64 base64 encoded encrypted enc plain plaintext clear text hash hashed digest confirmation confirm confirmed repeat',
  'repeated again retype verify check new old current input base bytes hex material data body content blob pem actual original salt field v1 v2 token sha ed25519',
);

/** `token` after one of these turns pages. */
export const cursorWords = words(
  'page next prev previous continuation continue cursor skip delta sync resume pagination first last',
);

/** `token` after one of these counts words, or is one: a key is there only where the value plainly looks like one. */
export const countingWords = words(
  'max min num number total prompt completion input output cached reasoning',
  'count used remaining limit budget stop bos eos pad special context thinking audio image per usage average mean generated cache accepted rejected prediction',
  'unk mask cls sep start end',
);

/** `sid` after one of these is the identifier of a thing. */
export const identifierQualifiers = words(
  'account message call service role application app number recording workspace worker task queue conference channel chat flow asset function environment',
  'verification notify primary group deny user onprem',
);

/** Personal data, by the last word of the name. */
export const personalWords = words(
  'email mail emails phone mobile telephone msisdn phonenumber telefon telefono telefone handynummer birthdate birthday dob geburtsdatum ssn nino passport iban',
  'pan creditcard cardnumber ccnum ccnumber surname lastname firstname givenname familyname fullname nachname vorname apellido upn nric cpf cnpj dni curp aadhaar bsn',
);

/** Personal data, by the last words of the name. */
export const personalPhrases: readonly string[] = [
  ...[
    'phone number',
    'mobile number',
    'contact number',
    'whatsapp number',
    'login hint',
    'email address',
    'e mail',
    'mail address',
  ],
  ...[
    'given name',
    'family name',
    'first name',
    'last name',
    'full name',
    'middle name',
    'maiden name',
    'legal name',
    'display name',
  ],
  ...['birth date', 'date birth', 'date of birth', 'birth day', 'birth place', 'place of birth'],
  ...[
    'account number',
    'card number',
    'credit card',
    'card no',
    'cc number',
    'routing number',
    'bank account',
    'iban number',
  ],
  ...[
    'tax id',
    'national id',
    'social security',
    'social security number',
    'passport number',
    'license number',
    'driver license',
    'insurance number',
  ],
  ...[
    'street address',
    'postal address',
    'home address',
    'address line',
    'address line1',
    'address line2',
    'card holder',
    'cardholder name',
  ],
];
