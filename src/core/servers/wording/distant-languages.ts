import type { Concept } from './english.ts';

/**
 * The words that matter most in Greek, Hebrew, Persian, Hindi, Thai, Bulgarian, Croatian, Serbian, Slovene, Malay and
 * Catalan: lifetime, password, session, rights, login.
 */
export const distantLanguages: Partial<Record<Concept, string>> = {
  token: 'διακριτικ*, אסימון, האסימון, توکن, टोकन, โทเค็น, โทเคน, токенът, токена, žeton*',
  session: `
    συνεδρία*, σύνδεσή σας, סשן, החיבור, ההתחברות, ההפעלה, نشست*, सत्र, เซสชัน, เซสชั่น, сесия*, sesija*, sesije, seja,
    sesi anda, sessió`,
  apiKey:
    'κλειδί api, מפתח api, מפתח ה api, کلید api, कुंजी, คีย์ api, ключ за api, api ključ*, kunci api, clau d api, clau api',
  credentials:
    'διαπιστευτήρια, פרטי ההתחברות, אישורי הכניסה, اعتبارنامه*, क्रेडेंशियल, ข้อมูลประจำตัว, идентификационни данни',
  auth: 'επαλήθευση ταυτότητας, אימות, احراز هویت, प्रमाणीकरण, ยืนยันตัวตน, удостоверяване*, prijava, prijave, autenticació',
  password:
    'κωδικός πρόσβασης, κωδικός, סיסמה, הסיסמה, رمز عبور, گذرواژه, पासवर्ड, รหัสผ่าน, парола*, lozink*, geslo, contrasenya',
  username: `
    όνομα χρήστη, שם משתמש, שם המשתמש, نام کاربری, उपयोगकर्ता नाम, ชื่อผู้ใช้, потребителско име, korisničko ime,
    uporabniško ime, nom d usuari, nama pengguna`,
  user: 'χρήστη*, λογαριασμ*, משתמש*, החשבון, חשבון*, کاربر*, حساب کاربری, खाता, खाते, उपयोगकर्ता, บัญชี, ผู้ใช้, профил*, račun*, akaun',
  permission: `
    δικαίωμα*, δικαιώματα, άδεια, הרשאה*, הרשאות, دسترسی, مجوز*, अनुमति, अधिकार, สิทธิ์, права, разрешение*, ovlast*,
    dozvol*, pravic*, dovoljenj*, kebenaran, permís*, صلاحية`,
  action: 'πόρο, ενέργεια, פעולה, המשאב, عملیات, کارروائی, संसाधन, การดำเนินการ, действие*, radnj*, dejanj*',
  expired: `
    έχει λήξει, έληξε, ληγμέν*, פג תוקף, פג, תוקף פג, תוקפו, منقضی*, समाप्त, समय सीमा, अवधि समाप्त, หมดอายุ, หมดเวลา, изтек*, istekl*,
    potekl*, potekel, tamat tempoh, caducat, caducada, ha expirat`,
  invalid: `
    λάθος, λανθασμέν*, άκυρ*, μη έγκυρ*, εσφαλμέν*, שגוי*, לא תקין*, אינו תקין, לא חוקי, لא תקף, نامعتبر*, اشتباه*, نادرست*, गलत, अमान्य,
    ไม่ถูกต้อง, грешн*, невалидн*, pogrešn*, neispravn*, nevažeć*, nevaljan*, napačn*, neveljavn*, incorrecte*,
    no és vàlid*, tidak sah`,
  notFound:
    'δεν βρέθηκε, לא נמצא*, یافت نشد, नहीं मिला, ไม่พบ, не е намерен*, nije pronađen*, ni najden*, no s ha trobat',
  missing: 'λείπει, απουσιάζει, חסר*, ارسال نشده, अनुपलब्ध, ไม่ได้ระบุ, липсва*, nedostaje*, manjka*, falta',
  required:
    'απαιτείται, נדרש*, דרוש*, لازم, الزامی*, आवश्यक, จำเป็น, ต้องการ, изисква*, необходим*, potreb*, diperlukan, cal',
  notAuthenticated: `
    δεν έχετε συνδεθεί, παρακαλώ συνδεθείτε, συνδεθείτε, יש להתחבר, נא להתחבר, אינך מחובר, לא מחובר, وارد شوید, وارد نشده*,
    लॉगिन करें, लॉग इन करें, กรุณาเข้าสู่ระบบ, โปรดเข้าสู่ระบบ, ยังไม่ได้เข้าสู่ระบบ, моля влезте, не сте влезли, влезте в,
    niste prijavljeni, prijavite se, sila log masuk, log masuk semula, inicieu la sessió, no heu iniciat`,
  disabled: `
    ανεσταλ*, απενεργοποι*, κλειδωμέν*, הושעה, מושעה, נחסם, חסום, ננעל, مسدود*, غیرفعال*, تعلیق*, निलंबित, अवरुद्ध, निष्क्रिय, ถูกระงับ, ถูกล็อก,
    ถูกบล็อก, блокиран*, деактивиран*, blokiran*, deaktiviran*, digantung, suspès*, suspesa`,
  denied: `
    δεν επιτρέπεται, απαγορεύεται, απορρίφθηκε, απαγορευμέν*, נדחתה, אסור*, אין גישה, غیرمجاز*, ممنوع*, رد شد, अस्वीकृत, अस्वीकार, वर्जित, निषिद्ध,
    ถูกปฏิเสธ, ไม่อนุญาต, ไม่ได้รับอนุญาต, отказан*, забранен*, odbijen*, zabranjen*, nije dozvoljen*, zavrnjen*, prepovedan*,
    ditolak, denegat*, prohibit`,
  lacking: `
    δεν έχετε, ανεπαρκ*, אין לך, אין לכם, חסרה, ندارید, ندارد, नहीं है, नहीं हैं, ไม่มี, нямате, няма, недостатъчн*, nemate,
    nimate, nedovoljn*, tidak mempunyai, no teniu, no tens, insuficient*`,
  rate: `
    πάρα πολλ*, υπερβήκατε το όριο, יותר מדי, חרגת, بیش از حد, تعداد درخواست, बहुत अधिक, अनुरोध सीमा, มากเกินไป, เกินกำหนด, เกินจำนวน,
    твърде много, previše zahtjeva, previše zahteva, preveč zahtevkov, terlalu banyak, massa sol*`,
};
