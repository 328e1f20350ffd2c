import type { Concept } from './english.ts';

/**
 * The words that matter most in Turkish, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Slovak, Hungarian, Romanian,
 * Russian, Ukrainian, Indonesian, Vietnamese and Arabic: lifetime, password, session, rights, login.
 */
export const furtherLanguages: Partial<Record<Concept, string>> = {
  token: 'belirteç*, erişim anahtarı, jetonul, mã truy cập, رمز الوصول, الرمز المميز, رمز المصادقة',
  session: `
    økten, økt, oturum*, sesjon*, sessionen, istunto*, relac*, munkamenet*, sesiun*, сесі*, sesi anda, sesi login, sesi,
    phiên đăng nhập, phiên làm việc, الجلسة, جلسة`,
  apiKey: 'api anahtarı, api nyckel*, api nøgle*, api nøkkel*, api klíč*, api kulcs*, kunci api, khóa api, ключ апі',
  credentials: 'kimlik bilgileri, inloggningsuppgifter*, loginoplysninger*, přihlašovací údaje, учетных данных',
  auth: `
    kimlik doğrulama*, giriş, autentisering*, inloggning*, godkendelse*, autentikasi, otentikasi, xác thực, đăng nhập,
    uwierzytelnian*, autentizac*, hitelesítés*, autentificar*, автентифікац*, المصادقة, تسجيل الدخول`,
  password: `
    şifre*, parola*, lösenord*, passord*, adgangskode*, kodeord*, salasana*, hasło, hasła, hasłem, hesl*, jelszó*,
    kata sandi, sandi, mật khẩu, parolă, كلمة المرور, كلمة السر`,
  username: `
    kullanıcı adı, e posta, användarnamn*, brukernavn*, brugernavn*, käyttäjätunnus*, nazwa użytkownika, login lub,
    uživatelské jméno, felhasználónév*, nume de utilizator, логин*, логін*, nama pengguna, tên đăng nhập,
    اسم المستخدم, البريد الإلكتروني`,
  user: `
    kullanıcı*, hesab*, hesap*, användar*, bruker*, bruger*, kontot, käyttäjä*, użytkownik*, uživatel*, účet*,
    felhasználó*, fiók*, utilizator*, користувач*, обліков* запис*, учетн* запис*, pengguna, akun, người dùng,
    tài khoản, المستخدم, حساب*`,
  rate: `
    çok fazla, för många, for mange, liian monta, zbyt wiele, zbyt dużo, příliš mnoho, túl sok, prea multe, занадто багато,
    terlalu banyak, quá nhiều, طلبات كثيرة, تجاوزت الحد, الكثير من الطلبات`,
  permission: `
    yetki*, izn*, behörighet*, tilladelse*, tillatelse*, rettighed*, rettighet*, adgang, tilgang, åtkomst,
    käyttöoikeu*, oikeu*, oprávněn*, jogosultság*, permisiun*, drepturi*, дозв*, доступ, доступа, izin, hak akses,
    quyền, صلاحيات, إذن`,
  expired: `
    süresi dol*, süreniz dol*, süresi geç*, sona er*, doldu, dolmuş*, gått ut, gick ut, upphört, utløpt*, udløbet*,
    utgått*, utgång*, vanhentunut*, vanhen*, vypršel*, vypršal*, platnost skončila, lejárt*, expirat*, минув,
    закінчил*, закінчив*, закінчен*, прострочен*, термін дії, срок действия, kedaluwarsa, kadaluarsa, kadaluwarsa, telah berakhir,
    sudah berakhir, hết hạn, انتهت صلاحي*, انتهت, منتهي*, منتهية`,
  invalid: `
    geçersiz*, hatalı*, sai, fel användarnamn, yanlış*, ogiltig*, ugyldig*, felaktig*, fel lösenord, forkert*, feil, virheelli*, väärä*,
    nieprawidłow*, błędn*, niepoprawn*, neplatn*, špatn*, nesprávn*, chybn*, érvénytelen*, helytelen*, hibás*,
    incorect*, greșit*, nevalid*, недійсн*, невірн*, неправильн*, tidak valid, tidak sah, salah, không hợp lệ,
    không đúng, không chính xác, غير صالح*, غير صحيح*, خاطئ*`,
  failed:
    'başarısız*, misslyckad*, misslyckades, mislykked*, mislykket, epäonnistui, nie powiódł, selhal*, gagal, thất bại, فشل*',
  notFound:
    'bulunamad*, hittades inte, ikke fundet, ikke funnet, nie znalezion*, nenalezen*, tidak ditemukan, không tìm thấy',
  missing:
    'eksik*, gönderilmedi, saknas, mangler, puuttuu, chybí, hiányz*, lipsește*, відсутн*, tidak ada, thiếu, مفقود*',
  required:
    'gerekli*, gerekiyor, krävs, påkrævet, kreves, vaaditaan, wymagan*, vyžadován*, szükséges, необхідн*, diperlukan, yêu cầu, مطلوب*',
  notAuthenticated: `
    musisz być zalogowany, musisz się zalogować, giriş yap*, oturum aç*, inte inloggad*, logga in, ikke logget ind, ikke logget inn, log ind, logg inn,
    kirjaudu sisään, et ole kirjautunut, zaloguj się, niezalogowan*, nie jesteś zalogowan*, nepřihlášen*,
    nejste přihlášen*, přihlaste se, nincs bejelentkezve, jelentkezzen be, neautentificat*, autentificați vă,
    увійдіть, silakan login, silahkan login, silakan masuk, belum login, harus login, chưa đăng nhập,
    vui lòng đăng nhập, يرجى تسجيل الدخول, يجب تسجيل الدخول, غير مسجل*, غير مصادق*`,
  disabled:
    'askıya alın*, devre dışı*, kilitlen*, spärrad*, spærret, sperret, avstängd*, zablokowan*, zablokován*, letiltva, suspendat*, заблокован*, dinonaktifkan, diblokir, bị khóa, محظور*, معطل*',
  denied: `
    reddedil*, engellen*, yasak*, nekad*, nægtet, nektet, ikke tilladt, ikke tillatt, inte tillåt*, evätty, kielletty,
    odepřen*, zakázán*, zamítnut*, megtagadva, tilos, interzis*, refuzat*, заборонен*, відмовлено, ditolak, dilarang,
    tidak diizinkan, bị từ chối, từ chối, không được phép, مرفوض*, ممنوع*, غير مسموح*`,
  lacking: `
    yetkiniz yok, izniniz yok, yetkiniz bulun*, yok, bulunmuyor, bulunmamakta*, yetersiz*, saknar, har inte, har ikke,
    ei ole, brak dostępu, nemáte, nedostatečn*, nincs, nem rendelkezik, nu aveți, nu ai, немає, недостатньо,
    tidak memiliki, tidak punya, không có, ليس لديك, لا تملك`,
  unauthorized:
    'yetkisiz*, obehörig*, uautorisert, uautoriseret, nieautoryzowan*, neautorizovan*, jogosulatlan*, غير مصرح*, غير مخول*',
};
