import { examineAuthorization } from '../authorization.ts';
import type { Header } from '../exchange.ts';
import type { Masked, MaskedJson, Masker } from '../masked.ts';
import type { Echo } from '../redact/echo.ts';
import { writeMaskedJson } from '../redact/masked-json.ts';
import { createRedactor, type Redactor } from '../redact/redactor.ts';
import { createMemory } from '../remember.ts';
import { namedPairs } from '../redact/named-pairs.ts';
import { decoded } from '../redact/url.ts';
import { maskContent, maskFrameData } from './mask-content.ts';
import { completeArchive } from './complete.ts';
import { withCredentialPlaces } from './credential-places.ts';
import { describeTokens } from './describe-token.ts';
import { isObject, textIn, type JsonObject } from './json.ts';
import { readArchive } from './read.ts';
import { pairsIn } from './pairs.ts';
import { parseHar, type Archive } from './parse.ts';
import { shreddedPost } from './shredded.ts';

/**
 * The same archive, every entry in its place, with every secret masked in all its copies; HAR 1.2, so that browsers import it.
 * A JSON Web Token keeps its masked claims, and Authorization its masked value: the diagnosis of the result is that of `text`.
 */
export function sanitizeHar(text: string, masker: Masker): { text: Masked } | { error: string } {
  const parsed = parseHar(text);
  return 'error' in parsed ? parsed : { text: sanitizeArchive(parsed, masker) };
}

/** The same for an archive that is parsed already. */
export function sanitizeArchive(parsed: Archive, masker: Masker): Masked {
  const { exchanges } = readArchive(parsed);
  const echo = exchanges[0]?.elsewhere ?? none;
  const { masking, redactor: plain } = describeTokens(masker, echo);
  const archive = completeArchive(parsed.archive, parsed.log);
  const rememberHeader = createMemory<Header>(MOST_REMEMBERED);
  const rememberText = createMemory<{ text: Masked | null }>(MOST_REMEMBERED);
  const redactor: Redactor = {
    ...plain,
    header: (header, direction) =>
      rememberHeader(JSON.stringify([direction, header.name, header.value]), () => plain.header(header, direction)),
  };
  const examine = (value: string): Masked | null =>
    rememberText(value, () => ({ text: examineAuthorization(value, masking).text })).text;
  const byId = new Map(exchanges.map((raw) => [raw.id, raw]));
  const judge = createRedactor(masker);
  const each = (entry: unknown, index: number): MaskedJson => {
    const masked = maskEntry(entry, { redactor, echo, examine });
    const raw = byId.get(String(index));
    return raw === undefined ? masked : withCredentialPlaces(masked, raw, { judge, redactor });
  };
  return writeMaskedJson(
    members(archive, { log: (log) => members(log, { entries: (all) => list(all, each) }, redactor) }, redactor),
    2,
  );
}

const none: Echo = () => [];
const MOST_REMEMBERED = 2000;

/** What the parts of an archive are masked with. */
interface Tools {
  readonly redactor: Redactor;
  readonly echo: Echo;
  readonly examine: (value: string) => Masked | null;
}

type Handlers = Readonly<Record<string, (value: unknown) => MaskedJson>>;

/** Every member of an object: by its handler, or as a member of unknown JSON. */
function members(value: unknown, handlers: Handlers, redactor: Redactor): MaskedJson {
  if (!isObject(value)) return redactor.json(value, 'body');
  const others: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) if (!(name in handlers)) others[name] = member;
  const masked = redactor.json(others, 'body');
  const out: Record<string, MaskedJson> = {};
  if (typeof masked === 'object' && masked !== null) Object.assign(out, masked);
  for (const [name, handle] of Object.entries(handlers)) if (name in value) out[name] = handle(value[name]);
  return out;
}

/** `String` would call a member that a file may have named `toString`. */
function plainText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown, each: (item: unknown, index: number) => MaskedJson): MaskedJson {
  return Array.isArray(value) ? value.map(each) : [];
}

function maskEntry(entry: unknown, tools: Tools): MaskedJson {
  return members(
    entry,
    {
      request: (request) => maskRequest(request, tools),
      response: (response) => maskResponse(response, tools),
      _webSocketMessages: (frames) =>
        Array.isArray(frames) ? frames.map((frame) => maskFrame(frame, tools)) : tools.redactor.json(frames, 'body'),
    },
    tools.redactor,
  );
}

const BINARY_FRAME = 2;

/** Text is masked as any JSON is. RFC 6455 section 5.2. */
function maskFrame(frame: unknown, { redactor, echo }: Tools): MaskedJson {
  const isBinary = isObject(frame) && Number(frame['opcode']) === BINARY_FRAME && typeof frame['data'] === 'string';
  return members(frame, isBinary ? { data: (data) => maskFrameData(plainText(data), redactor, echo) } : {}, redactor);
}

function maskRequest(request: unknown, tools: Tools): MaskedJson {
  const { redactor } = tools;
  const nameOf = namedPairs(pairsIn(isObject(request) ? request : {}, 'queryString') ?? [], 'query');
  return members(
    request,
    {
      url: (url) => redactor.link(plainText(url)),
      headers: (headers) => list(headers, (header) => maskHeader(header, 'request', tools)),
      cookies: (cookies) => list(cookies, (cookie) => maskPair(cookie, 'cookie', redactor)),
      queryString: (query) => list(query, (pair) => maskPair(pair, 'query', redactor, nameOf)),
      postData: (post) => maskPost(post, tools),
      _credentialPlaces: (places) =>
        Array.isArray(places) ? places.filter((place) => typeof place === 'string').map(redactor.text) : [],
    },
    redactor,
  );
}

function maskResponse(response: unknown, tools: Tools): MaskedJson {
  const { redactor, echo } = tools;
  return members(
    response,
    {
      headers: (headers) => list(headers, (header) => maskHeader(header, 'response', tools)),
      cookies: (cookies) => list(cookies, (cookie) => maskPair(cookie, 'cookie', redactor)),
      redirectURL: (url) => redactor.link(plainText(url)),
      content: (content) => members(content, { text: () => maskContent(content, redactor, echo) }, redactor),
    },
    redactor,
  );
}

function maskHeader(header: unknown, direction: 'request' | 'response', { redactor, examine }: Tools): MaskedJson {
  const holder: JsonObject = isObject(header) ? header : {};
  const name = textIn(holder, 'name');
  const masked = redactor.header({ name, value: textIn(holder, 'value') }, direction);
  const examined =
    /^(?:proxy-)?authorization$/i.test(name) && direction === 'request' ? examine(textIn(holder, 'value')) : null;
  return members(holder, { name: () => masked.name, value: () => examined ?? masked.value }, redactor);
}

/** `nameOf`: what a value goes by, where another pair says so. */
function maskPair(
  pair: unknown,
  place: 'cookie' | 'query' | 'form',
  redactor: Redactor,
  nameOf: (name: string) => string | undefined = () => undefined,
): MaskedJson {
  const holder: JsonObject = isObject(pair) ? pair : {};
  const name = textIn(holder, 'name');
  return members(
    holder,
    {
      name: () => (place !== 'cookie' && textIn(holder, 'value') === '' ? redactor.bare(name) : redactor.text(name)),
      value: () =>
        redactor.named(nameOf(name) ?? (place === 'form' ? decoded(name) : name), textIn(holder, 'value'), place),
    },
    redactor,
  );
}

function maskPost(post: unknown, { redactor, echo }: Tools): MaskedJson {
  const shredded = shreddedPost(post);
  const mimeType = isObject(post) ? textIn(post, 'mimeType') : '';
  const nameOf = namedPairs(pairsIn(isObject(post) ? post : {}, 'params') ?? [], 'form');
  return members(
    post,
    {
      text: () => maskContent(post, redactor, echo),
      params: (params) =>
        shredded?.cut(redactor.body({ mimeType, text: shredded.text }).text) ??
        list(params, (param) => maskPair(param, 'form', redactor, nameOf)),
    },
    redactor,
  );
}
