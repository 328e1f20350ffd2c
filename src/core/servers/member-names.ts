/** Members, elements and parameters that hold codes, written without case and separators. */
const CODES = new Set(
  (
    'code errorcode errcode error err errors type errortype name errorname reason reasoncode category status statuscode ' +
    'key errorkey messagekey slug title exception exceptionname fault faultcode subcode errorsubcode suberror errno errornumber ' +
    'serviceerrorcode internalcode resultcode ret result id errorid messageid failurereason denyreason denialreason failure ' +
    'violation cause value state label kind event action errorcodes innererror ext statusreason description message msg detail ' +
    'errormessage errordescription authstatus mfastatus challenge field'
  ).split(' '),
);

/** Members that hold words for people. */
const MESSAGES = new Set(
  (
    'message messages msg errmsg errormsg error errors errormessage errordescription description detail details title reason ' +
    'reasons hint hints developermessage devmessage usermessage moreinfo moreinformation info text faultstring fault localizedmessage ' +
    'debugmessage nonfielderrors explanation cause causes summary errorsummary errorcauses exception exceptionmessage ' +
    'internalmessage errorinfo errordetail errordetails authenticationerrordetail statusdescription statusmessage statustext ' +
    'statusreason errordesc desc content body response result rootcause problem why failure failurereason additionalinfo ' +
    'diagnostics display displaymessage longmessage shortmessage fulldescription comment notice warning mensaje mensagem nachricht meldung ' +
    'fehler erreur mensajeerror erro pesan hiba chyba messaggio errore meddelande melding fejl viesti virhe mesaj hata komunikat blad alert status data subtitle header heading note'
  ).split(' '),
);

/** Members that repeat the request or help support staff: their words are not the server's. */
const ECHOES = new Set(
  (
    'path url uri instance requestid timestamp time date documentationurl docurl helpurl links href link traceid spanid ' +
    'correlationid stringtosign canonicalrequest stringtosignbytes canonicalrequestbytes signatureprovided resource method ' +
    'params query input stacktrace stack trace rayid hostid awsaccesskeyid location version apiversion useragent referer ' +
    'origin wwwauthenticate jti sub iss aud email username user realm namespace file line docs documentation'
  ).split(' '),
);

/** Endings of names made up for one product: `httpMessage`, `authErrorReason`. */
const TELLING = ['message', 'error', 'errorcode', 'reason', 'description', 'detail', 'details'];

/** A name without case and separators: `error_code`, `errorCode` and `Error-Code` are one. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

export function roleOfMember(name: string): 'code' | 'message' | 'echo' | 'other' {
  const folded = foldName(name);
  if (CODES.has(folded)) return 'code';
  if (MESSAGES.has(folded) || TELLING.some((ending) => folded.endsWith(ending))) return 'message';
  return ECHOES.has(folded) ? 'echo' : 'other';
}
