import type { AuthorizationProblem } from '../authorization.ts';
import { meantScheme } from '../authorization/schemes.ts';
import type { CauseId } from '../diagnosis.ts';
import type { Facts } from '../facts/facts.ts';
import { isPointed, isStrong, type HeardStatement } from '../facts/heard.ts';
import { findGap, hasFoundToken, hasReadCredential, isAboutCredential, isMute, saysMissing } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import type { Cause, Clue, Weight } from './cause.ts';
import { clue, fix, heard, quote } from './clue.ts';
import { headlineOf } from './form-headlines.ts';
import { mendForm } from './mend-form.ts';
import { writtenInOtherCase } from './scheme-case.ts';

export const authorizationMalformed: Cause = {
  id: 'authorization-malformed',
  title: say`The Authorization header is malformed`,
  applies: say`The Authorization header breaks its grammar: no scheme, a scheme twice, a placeholder instead of a token, quotes, line breaks, broken Base64.`,
  unless: say`This server documents a header of its own that looks like this.`,
  fix: [
    fix(
      'client',
      say`Build the header as one scheme, one space and the bare credential, for example Authorization: Bearer <token>`,
    ),
    fix('client', say`Send the request only once the token is there; trim it, and add the scheme in one place only`),
  ],
  reference: 'https://www.rfc-editor.org/rfc/rfc9110#section-11.4',
  explains: ['credentials-missing', 'api-key-missing', 'token-malformed', 'credentials-invalid', 'scheme-mismatch'],
  check(facts) {
    const said = heard(facts, 'authorization-malformed');
    const problem = faultOfForm(facts);
    if (!problem) {
      const otherCase = writtenInOtherCase(facts);
      if (otherCase) return otherCase;
      if (said.length === 0) return undefined;
      const { header } = facts.sent.authorization;
      if (header !== 'present') return { clues: said };
      return { clues: [...said, clue('against', 'request', say`The header follows the grammar of its scheme`)] };
    }
    const clues = [clue(weightOf(problem, facts), 'request', problem.says), ...complaints(problem, facts), ...said];
    return {
      title: headlineOf(problem, facts.sent.authorization) ?? authorizationMalformed.title,
      clues,
      fix: mendForm(problem, facts.sent.authorization.text),
      ...(facts.exchange.request.overwritten && {
        unless: say`Whoever made this file wrote that over the token, which was sent as it should be.`,
      }),
    };
  },
};

/** Faults that belong to the token inside, or to a scheme of another kind, are told by other causes. */
const faultsOfToken =
  /^(jwt-|header-missing$|truncated-token$|scheme-token-mismatch$|refresh-token-as|id-token-as|dpop-bound|api-key-as)/;

/** Dots, stars and typographic quotes are no ASCII either, and no typing error. */
const showsItself = /^(placeholder-token|truncated-token|quoted-token)$/;

const oftenForgiven = new Set(['whitespace-extra', 'scheme-case']);

function faultOfForm(facts: Facts): AuthorizationProblem | undefined {
  const { problems } = facts.sent.authorization;
  const faults = problems.filter(({ slug, level }) => level === 'error' && !faultsOfToken.test(slug));
  const isTold = problems.some(({ slug }) => showsItself.test(slug));
  const fault = faults.find(({ slug }) => slug !== 'non-ascii-character' || !isTold);
  return fault ?? forgivenElsewhere(facts);
}

/** What most servers forgive counts when this one says that it found nothing, or minds the form; a space too many explains a 401 that nothing else does. */
function forgivenElsewhere(facts: Facts): AuthorizationProblem | undefined {
  const { problems } = facts.sent.authorization;
  if (saysMissing(facts) || findComplaint(facts)) return problems.find(({ slug }) => oftenForgiven.has(slug));
  const isOpen = facts.status === 401 && !hasReadCredential(facts) && !facts.heard.statements.some(isOfOther);
  return isOpen ? findGap(facts) : undefined;
}

/** The server minds something that no fault of form explains. */
function isOfOther(statement: HeardStatement): boolean {
  return isPointed(statement) && !statement.said.some((id) => ofForm.has(id));
}

/** The server minds the form of the header, or of the request as a whole: RFC 6750 section 3.1, `invalid_request`. */
function findComplaint({ heard: { statements } }: Facts): HeardStatement | undefined {
  return statements.find((statement) => isPointed(statement) && ofReading.has(statement.said[0]));
}

const ofReading = new Set<CauseId | undefined>(['authorization-malformed', 'token-malformed']);

/** What the server says of a header whose only fault most servers forgive. */
function complaints({ level }: AuthorizationProblem, facts: Facts): Clue[] {
  if (level === 'error') return [];
  const complaint = findComplaint(facts) ?? facts.heard.statements.find(isStrong);
  return complaint ? [clue('hints', 'server', quote(complaint))] : [];
}

const ofForm = new Set<CauseId>([
  'authorization-malformed',
  'credentials-missing',
  'api-key-missing',
  'token-malformed',
  'scheme-mismatch',
]);

/** Tokens with a colon or a bar are common, whatever RFC 6750 section 2.1 allows. Some APIs take a bare token; only an answer that asks for a scheme makes its absence a proof. */
function weightOf({ slug, level, corrected }: AuthorizationProblem, facts: Facts): Weight {
  if (level !== 'error') return weightOfForgiven(facts);
  if (facts.exchange.request.overwritten) return 'hints';
  if (hasReadCredential(facts)) return 'hints';
  if (slug === 'scheme-unregistered') return weightOfSpelling(facts);
  if (slug === 'header-too-long') return weightOfLength(facts);
  if (slug === 'sigv4-malformed' || slug === 'digest-missing-parameter') return weightOfParameters(facts);
  if (slug === 'scheme-missing' && facts.heard.voice.products.some(({ bare }) => bare)) return 'allows';
  if (slug === 'scheme-missing' && wasRead(facts)) return 'hints';
  if (slug === 'invalid-token-character') {
    if (facts.heard.allows('authorization-malformed')) return 'proves';
    // Punctuation around the token is no part of it; within, it may be one of the issuer's own.
    if (corrected === undefined || facts.status !== 401) return 'allows';
    return facts.jwt === null ? 'shows' : 'proves';
  }
  if (!isAboutCredential(facts)) {
    // Who answers 403 has mostly read a bare key.
    const isKey = slug === 'scheme-missing' && facts.sent.authorization.token?.kind === 'opaque';
    if (isKey) return 'allows';
    return facts.sent.sessionCookies.length > 0 ? 'hints' : 'fits';
  }
  if (slug !== 'scheme-missing') return 'proves';
  if (isTakenBare(facts)) return 'hints';
  const asks = facts.asked.schemes.length > 0 || facts.heard.allows('credentials-missing');
  return asks || facts.heard.allows('authorization-malformed') || facts.heard.allows('token-malformed')
    ? 'proves'
    : 'shows';
}

/** A server that cannot read what is plainly whole has stumbled over what stands around it. */
function weightOfForgiven(facts: Facts): Weight {
  const complaint = findComplaint(facts);
  if (complaint?.said.length === 1 && facts.jwt?.isSigned) return 'proves';
  return complaint !== undefined || saysMissing(facts) ? 'shows' : 'hints';
}

/** A word that no server knows is plain; whether this one read the token all the same, only its answer can tell. */
function weightOfSpelling(facts: Facts): Weight {
  const { sent, asked, heard: voice } = facts;
  const meant = meantScheme(sent.authorization.scheme ?? '')?.toLowerCase();
  if (meant === undefined || hasFoundToken(facts)) return 'fits';
  const isAsked = facts.status === 401 && asked.error === null && asked.schemes.includes(meant);
  return isAsked || saysMissing(facts) || voice.allows('authorization-malformed') ? 'proves' : 'shows';
}

/** Servers that find a header too long mostly say so, with 431 or 400; some lose it and go on. */
function weightOfLength(facts: Facts): Weight {
  if (facts.heard.names('authorization-malformed')) return 'proves';
  return saysMissing(facts) || isMute(facts) ? 'fits' : 'allows';
}

/** Many APIs document a bare key or session id; a JWT without a scheme is mostly a mistake. */
function isTakenBare(facts: Facts): boolean {
  if (facts.sent.authorization.token?.kind !== 'opaque' || facts.asked.schemes.length > 0 || isMute(facts))
    return false;
  return !facts.heard.names('credentials-missing') && !facts.heard.names('authorization-malformed');
}

/** Verifiers read parameters in their own ways; one that complains of something else has read them. */
function weightOfParameters({ heard: { statements, allows } }: Facts): Weight {
  if (allows('authorization-malformed')) return 'proves';
  return statements.some(isStrong) ? 'hints' : 'fits';
}

/** Whoever complains of something beyond the form has read a bare credential. */
function wasRead({ heard: { statements } }: Facts): boolean {
  return statements.some((statement) => isPointed(statement) && !startsWithForm(statement.said));
}

function startsWithForm([first]: readonly CauseId[]): boolean {
  return first === undefined || ofForm.has(first);
}
