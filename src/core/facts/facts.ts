import type { Exchange } from '../exchange.ts';
import { hearServer } from '../servers/server-voice.ts';
import { tellStory, type Story } from '../story/story.ts';
import type { Trace } from '../trace.ts';
import { readAsked, type Asked } from './asked.ts';
import { readClock, type Clock } from './clock.ts';
import { arrangeVoice, type Heard } from './heard.ts';
import { readJwt, type JwtFacts } from './jwt.ts';
import { readPage, type Page } from './page.ts';
import { ruleOut } from './ruled-out.ts';
import { readSent, type Sent } from './sent.ts';
import { readSignedUrl, type SignedUrl } from './signed-url.ts';

/** Everything the causes and checks read, computed once for a refusal. Facts only: what they mean is the causes' business. */
export interface Facts {
  readonly exchange: Exchange;
  readonly status: number;
  readonly sent: Sent;
  readonly asked: Asked;
  readonly jwt: JwtFacts | null;
  readonly signedUrl: SignedUrl | null;
  /** A lifetime of the token that is plainly over, or has plainly not begun. */
  readonly visibleFault: 'token-expired' | 'token-not-yet-valid' | null;
  readonly heard: Heard;
  readonly page: Page;
  readonly clock: Clock;
  readonly story: Story;
  /** Two clocks closer than this count as equal. */
  readonly leewayMs: number;
}

export function readFacts(exchange: Exchange, history: readonly Trace[], leewaySeconds: number): Facts {
  const ends = readSignedUrl(exchange.url);
  const sent = readSent(exchange, ends !== null);
  const claims = readJwt(exchange);
  const story = tellStory(exchange, history);
  const clock = readClock(exchange, story.clock);
  // A lifetime can be read without the moment of the request, and not be judged.
  const jwt = clock.isKnown ? claims : claims && withoutTimes(claims);
  const signedUrl = clock.isKnown ? ends : ends && { ...ends, validFrom: null, expiresAt: null };
  const known = {
    exchange,
    status: exchange.response.status,
    sent,
    asked: readAsked(exchange),
    jwt,
    signedUrl,
    page: readPage(exchange),
    clock,
    story,
    leewayMs: leewaySeconds * 1000,
  };
  const isKeyAlone = sent.authorization.header === 'absent' && sent.keys.length > 0;
  const isOpaque = jwt === null && (isKeyAlone || sent.authorization.token?.kind === 'opaque');
  const visibleFault = visibleFaultOf(known);
  const reading = { ruledOut: ruleOut(known), isOpaque, visibleFault };
  return { ...known, visibleFault, heard: arrangeVoice(hearServer(exchange), reading) };
}

function withoutTimes(jwt: JwtFacts): JwtFacts {
  const timeFaults = jwt.timeFaults.map((fault) => ({ ...fault, at: null, meant: null }));
  return { ...jwt, issuedAt: null, notBefore: null, expiresAt: null, timeFaults };
}

/** By the server's own clock. */
function visibleFaultOf({ jwt, clock, leewayMs }: Pick<Facts, 'jwt' | 'clock' | 'leewayMs'>): Facts['visibleFault'] {
  const { expiresAt = null, notBefore = null } = jwt ?? {};
  if (expiresAt !== null && clock.serverAt - expiresAt > leewayMs) return 'token-expired';
  return notBefore !== null && notBefore - clock.serverAt > leewayMs ? 'token-not-yet-valid' : null;
}
