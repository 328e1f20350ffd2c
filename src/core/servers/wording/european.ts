import type { Concept } from './english.ts';

/** The same concepts in German, French, Spanish and Portuguese, and the most common words in Italian, Dutch, Polish and Russian. */
export const european: Partial<Record<Concept, string>> = {
  token: `
    zugriffstoken*, jeton, jetons, jeton d acces, token de acceso, token de acesso, ficha de acceso, токен*,
    token dostepu, authentifizierungstoken, sicherheitstoken, tokens`,
  session: `
    sitzung, sitzungen, sitzungs*, sesion, sesiones, sessao, sessoes, sessione, sessie, sesja, сессия, сессии, сеанс*`,
  cookie: 'galleta, galletas',
  apiKey: `
    api schlussel, apischlussel, cle api, cle d api, clave api, clave de api, clave de la api, chave api,
    chave de api, chave da api, chiave api, api sleutel, klucz api, ключ api, api ключ`,
  credentials: `
    zugangsdaten, anmeldedaten, anmeldeinformationen, identifiants, credenciales, credenciais, credenziali,
    inloggegevens, учетные данные, учётные данные`,
  authHeader: `
    authorization kopfzeile, en tete authorization, entete authorization, encabezado authorization,
    cabecera authorization, cabecalho authorization`,
  header: 'kopfzeile, entete, encabezado, cabecera, cabecalho',
  auth: `
    authentifizierung, anmeldung, autorisierung, authentification, connexion, autenticacion, autorizacion,
    autenticacao, autorizacao, autenticazione, autorizzazione, авторизац*, аутентификац*`,
  password: 'passwort*, kennwort*, mot de passe, contrasena*, senha*, password errata, wachtwoord, haslo, парол*',
  username:
    'benutzername*, nom d utilisateur, nombre de usuario, nome de usuario, usuario o, usuario ou, utente, nome utente, gebruikersnaam',
  user: `
    benutzer, benutzerkonto, konto, kunde, nutzer, utilisateur, compte, usuario, cuenta, conta, utente, gebruiker,
    пользовател*, аккаунт*, учетная запись, mandant, organisation`,
  signature: 'signatur, firma, assinatura, подпис*',
  malformed: 'formato, fehlerhaft formatiert, mal forme*, malforme*, malformado, format incorrect',
  audience: 'zielgruppe, audiencia, audiencias',
  issuer: 'aussteller, emisor, emissor, emetteur',
  scope: 'gultigkeitsbereich, ambito, escopo, escopos, portee',
  permission: `
    berechtigung*, berechtigt, rechte, zugriffsrecht*, droit, droits, permiso*, permissao, permissoes, privilegio*,
    autorisation*, permesso, permessi, uprawnie*, прав, права, bevoegd*, kein zugriff, keinen zugriff, kein zugang,
    pas acces, aucun acces, sin acceso, sem acesso, zugriffsrechte`,
  role: 'rolle, rollen, rol, roles, funcao, administrador, administrateur, administrador*',
  certificate: 'zertifikat*, certificat, certificado*, client zertifikat, clientzertifikat',
  ip: 'ip adresse*, adresse ip, direccion ip, endereco ip, indirizzo ip, ip adres, netzwerk',
  country: `
    land, landern, pays, pais, paises, region, regiao, ihrem land, votre pays, su pais, seu pais, страны, регион*`,
  origin: 'ursprung, herkunft, domaine, dominio',
  rate: `
    zu viele anfragen, te veel, troppe, troppi, zu viele versuche, anfragelimit, trop de requetes, trop de tentatives, demasiadas solicitudes,
    demasiadas peticiones, demasiados intentos, muitas requisicoes, muitas solicitacoes, muitas tentativas,
    limite de requisicoes, limite de solicitudes, limite de taux, слишком много запросов, troppe richieste`,
  mfa: `
    zwei faktor*, zweifaktor*, mehrfaktor*, multi faktor*, bestatigungscode, double authentification, deux facteurs,
    authentification forte, doble factor, dos factores, dois fatores, dos pasos, segundo fator, duas etapas`,
  plan: `
    abonnement, tarif, suscripcion, assinatura plano, lizenz, licencia, licenca, abo, forfait, testzeitraum,
    periodo de prueba, plano, plan actual, tarifplan`,
  link: 'enlace, lien, der link, dieser link, ce lien',
  expired: `
    abgelaufen*, ablauf, lauft ab, caduc*, vencid*, vencio, scadut*, verlopen, perime*, a expire, expiro, expirou,
    истек*, истёк*, просроч*, wygas*`,
  invalid: `
    ungultig*, falsch*, fehlerhaft*, unzulassig*, invalide*, incorrecte*, errone*, invalido*, invalida*, incorreto*,
    incorreta*, incorrecto*, incorrecta*, no valido, no valida, no es valido, no es valida, no son validas,
    nao e valido, nao valido, stimmt nicht, ne correspond pas, no coincide, nao corresponde, non valid*, ongeldig*, onjuist*, errat*,
    nieprawidlow*, неверн*, недействител*, некоррект*, nicht gultig`,
  failed: 'fehlgeschlagen, gescheitert, echec, echoue, fallo, fallida, fallido, falhou, fallito, mislukt',
  notFound: `
    nicht gefunden, unbekannt*, introuvable, inconnu*, no encontrad*, nao encontrad*, desconocid*, desconhecid*,
    non trovat*, не найден*, existiert nicht, n existe pas, no existe, nao existe`,
  missing: `
    fehlt, fehlen, fehlend*, nicht angegeben, nicht gesendet, nicht ubermittelt, manquant*, manque, absent*,
    non fourni*, falta, faltan, faltante, ausente, no proporcionad*, no se proporciono, no enviad*, nao fornecid*,
    nao informad*, nao enviad*, vacio, vazio, leer, vide, mancante, ontbreekt, brak, отсутств*, не указан*,
    не передан*`,
  required: `
    erforderlich, notwendig, benotigt, requis*, obligatoire*, necessaire*, necesari*, requerid*, obligatori*,
    necessari*, obrigatori*, requer, richiesto, vereist, wymagan*, требуется, необходим*, muss, mussen, doit, devez,
    debe, deve, precisa`,
  no: `
    kein, keine, keinen, keiner, ohne, aucun, aucune, sans, ningun, ninguna, sin, nenhum, nenhuma, sem, nessun, geen,
    нет`,
  notAuthenticated: `
    nicht angemeldet, nicht eingeloggt, bitte melden sie sich an, bitte anmelden, bitte einloggen,
    anmeldung erforderlich, mussen sich anmelden, mussen angemeldet sein, nicht authentifiziert,
    authentifizierung erforderlich, melden sie sich an, non connecte*, pas connecte*, connectez vous,
    devez etre connecte*, veuillez vous connecter, vous connecter, non authentifie*, pas authentifie*,
    authentification requise, no ha iniciado sesion, no has iniciado sesion, no inicio sesion, iniciar sesion,
    inicia sesion, inicie sesion, no autenticado, no esta autenticado, autenticacion requerida, debe autenticarse,
    nao autenticado, nao esta logado, nao esta autenticado, nao logado, faca login, fazer login, efetuar login,
    iniciar sessao, efetue login, autenticacao necessaria, autenticacao requerida, non autenticato, accedi, effettuare il login, effettua il login, effettuare l accesso, effettua l accesso,
    devi accedere,
    niet ingelogd, niet aangemeld, nie zalogowan*, не авторизован*, требуется авторизация, войдите, необходимо войти,
    anonym, anonyme, anonimo`,
  revoked: `
    widerruf*, revoque*, revocad*, revogad*, gesperrtes token, abgemeldet, отозван*, ingetrokken, revocat*, cerrada,
    encerrada`,
  disabled: `
    gesperrt*, deaktiviert*, inaktiv*, desactive*, desactivad*, desativad*, bloquead*, bloque, verrouille*, suspendu*,
    suspendid*, suspens*, inactiv*, inativ*, заблокир*, отключен*, geblokkeerd, zablokowan*, disabilitat*,
    deshabilitad*, inhabilitad*, sospes*`,
  unverified: `
    nicht bestatigt, nicht verifiziert, bestatigen sie ihre e mail, non verifie*, non confirme*, confirmez votre,
    no verificad*, no confirmad*, verifique su correo, confirme su correo, nao verificad*, nao confirmad*,
    confirme seu e mail, verifique seu e mail`,
  notYet: `
    noch nicht gultig, pas encore valide, pas encore valable, aun no es valido, todavia no es valido,
    ainda nao e valido`,
  denied: `
    verweigert, verboten, untersagt, nicht erlaubt, nicht gestattet, nicht berechtigt, interdit*, refuse, refusee,
    n est pas autorise, pas autorise*, non autorise*, denegad*, prohibid*, no permitid*, no esta permitido,
    no autorizad*, no esta autorizad*, negad*, proibid*, nao permitid*, nao autorizad*, nao e permitido, negato,
    vietato, запрещ*, отказано, odmowa, zabronion*, geweigerd, verboden, not autorizado, kein zugriff, keinen zugriff,
    kein zugang, keinen zugang, pas acces, aucun acces, sin acceso, sem acesso, nessun accesso, nao permite,
    no permite, ne permet pas, erlaubt nicht`,
  lacking: `
    keine berechtigung, fehlende berechtigung, nicht ausreichend, unzureichend*, insuffisant*, n avez pas, n a pas,
    no tiene, no tienes, no cuenta con, insuficiente*, nao tem, nao possui, insufficiente, geen rechten, geen toegang, geen bevoegdheid, недостаточно, нет прав,
    onvoldoende, brak uprawnien`,
  unauthorized: 'nicht autorisiert, unbefugt*, onbevoegd',
  unsupported: 'nicht unterstutzt, non pris en charge, no compatible, nao suportad*',
};
