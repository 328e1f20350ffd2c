import { plainWord } from './words.ts';

/** A set of words, written as one line; compared without case and accents. */
function words(line: string): ReadonlySet<string> {
  return new Set(line.split(' ').map(plainWord));
}

/** The word for a password, in the languages people name fields in. One of them anywhere near the end makes a secret. */
export const passwordWords = words(
  'password passwords passwd passwds pwd pswd passwrd passw pass psw passphrase passphrases passcode passcodes passkey userpass ' +
    'passwort kennwort losungswort zugangscode contraseña contraseñas contrasena contrasenya clave mdp motdepasse passe ' +
    'senha senhas wachtwoord lösenord losenord lösen adgangskode kodeord passord salasana haslo hasło heslo geslo lozinka zaporka jelszó ' +
    'parola parole parolă şifre sifre mima kouling mimashuru pasuwado ansho anshobango ' +
    'пароль пароля лозинка парола κωδικός סיסמה سر パスワード 暗証番号 密码 密碼 口令 비밀번호 암호 पासवर्ड รหัสผ่าน',
);

/** Words that name something that authenticates whoever holds it. */
export const credentialWords = words(
  'token tokens jwt jws jwe bearer secret secrets apikey apikeys signature sig hmac otp totp hotp tan pin cvv cvc cvn csc pat ' +
    'csrf xsrf crumb credential credentials cred creds authorization authorisation assertion cookie cookies verifier sid sessid sess ' +
    'session jsessionid phpsessid auth mac nonce ticket hash digest seed mnemonic samlresponse samlrequest samlart wresult wctx ' +
    'relaystate viewstate eventvalidation authenticator privatekey ' +
    'geheimnis geheim schlüssel zugangstoken sitzung jeton jetons secreto segredo segreto sekret ficha токен секрет ключ トークン 秘密鍵 令牌 密钥 密鑰 토큰',
);

/** `key` is a secret together with one of these. */
export const keyQualifiers = words(
  'api access secret private auth authentication authorization subscription app apps application admin master encryption decryption signing ' +
    'licence license shared storage webhook ssh pgp gpg rsa ecdsa aes hmac functions session token deploy deployment activation security ' +
    'recovery refresh jwt sas rapidapi instrumentation bearer login wallet seed symmetric ingestion integration account service clé clave chave schlüssel',
);

/** … and with one of these when the value looks made by a machine: `primary_key` is a column as often as a key. */
export const weakKeyQualifiers = words(
  'primary secondary live test read write server client user host system project team device root publish subscribe stream product registration ' +
    'connection ingest function agent sign signed license auth0 partner merchant tenant customer agent write consumer stream connect management',
);

/** A key for everybody. */
export const publicWords = words('public publishable anon site');

/** Two words that together name a key for callers: `clé API`, `chave de acesso`. */
export const foreignKeys = words(
  'cle clef chave chiave sleutel klucz klic avain nyckel nøgle anahtar llave schluessel schlussel kljuc',
);

/** `code` is a secret only together with one of these (or alone, where OAuth puts it). */
export const codeQualifiers = words(
  'auth authorization authorisation oauth verification verify verifier recovery backup scratch mfa 2fa tfa twofactor otp totp sms security device user login ' +
    'signin pin invite invitation reset confirmation confirm activation access pass unlock pairing time factor email phone magic redemption secret ' +
    'código codigo link challenge emergency authenticator token',
);

/** The name describes the secret instead of holding it when it ends in one of these. */
export const describingWords = words(
  'type types typ endpoint endpoints url urls uri uris expires expire expiry expiration expired exp in at on ttl lifetime age date time timestamp ' +
    'count counts limit length len size min max name names format policy policies required require enabled enable disabled supported method methods ' +
    'alg algorithm algorithms enc status valid invalid verified version location path field fields param params parameter parameters prefix ' +
    'suffix created updated issued used changed revoked error errors message messages description label title scope scopes issuer audience rotation source ' +
    'provider providers store requirements rule rules strength index position usage budget quota present set exists missing mode class category kind family ' +
    'placeholder hint help hostname host port domain region level timeout interval attempts retries remaining window step steps locked lock available allowed ' +
    'server service settings config configuration options state page form id ids arn flow consent banner notice samesite domain claim claims ' +
    'agent flag strategy schema spec reference ref manager handler aud iss azp sub header schemes scheme only supported challenge',
);

/** What may follow the name of a secret without making it something else: `password_confirmation`, `token_value`, `secret2`. */
export const trailingWords = words(
  'value val string str raw b64 base64 encoded encrypted plain plaintext clear text hash hashed digest confirmation confirm confirmed repeat again retype verify check ' +
    'new old current input base bytes hex material data body content blob pem header actual original 1 2 3 v1 v2 salt',
);

/** `token` after one of these counts words or pages. */
export const countingWords = words(
  'page next prev previous continuation continue cursor sync resume pagination max min num number total prompt completion input output cached reasoning count used ' +
    'remaining limit budget stop bos eos pad special context thinking audio text image per design usage average mean generated tool cache accepted rejected prediction',
);

/** `sid` after one of these is the identifier of a thing. */
export const identifierQualifiers = words(
  'account message call service role application app number recording workspace worker task queue conference channel chat flow asset function environment verification ' +
    'notify primary group deny group',
);

/** Personal data, by the last words of the name. */
export const personalWords = words(
  'email mail emails phone mobile telephone msisdn phonenumber telefon telefono birthdate birthday dob geburtsdatum ssn sin nino passport iban pan creditcard ' +
    'cardnumber ccnum ccnumber surname lastname firstname givenname familyname fullname upn nric cpf cnpj nif dni curp aadhaar bsn taxid vat',
);

export const personalPhrases: readonly string[] = [
  'phone number',
  'mobile number',
  'given name',
  'family name',
  'first name',
  'last name',
  'full name',
  'middle name',
  'maiden name',
  'birth date',
  'date birth',
  'date of birth',
  'birth day',
  'account number',
  'card number',
  'credit card',
  'card no',
  'cc number',
  'tax id',
  'national id',
  'social security',
  'social security number',
  'passport number',
  'license number',
  'routing number',
  'login hint',
  'street address',
  'postal address',
  'email address',
  'home address',
];
