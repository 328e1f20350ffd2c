import type { Check, Diagnosis } from '../diagnosis.ts';
import type { Exchange } from '../exchange.ts';
import { joinMasked, labelOf, lowerMasked, say, type Masked } from '../masked.ts';
import type { Story } from '../story/story.ts';
import type { Moment } from '../story/timeline.ts';
import { clockTime, dateTime, duration, zoneAt } from '../time.ts';
import { challengeBlocks, credentialBlocks } from './markdown-credentials.ts';
import { headline, verdictBlocks } from './markdown-verdict.ts';
import { code, inline, list, shorten, table } from './markdown.ts';

/** A refusal with everything known about it. `diagnosis`: null when it could not be made. */
export interface Reported {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis | null;
  readonly story?: Story | null;
}

const LONGEST_URL = 2000;

/** A report for a ticket, as GitHub and Jira read Markdown: the cause first, then its proof, its fix, and all that was seen. */
export function toMarkdown(exchange: Exchange, diagnosis: Diagnosis | null, story: Story | null = null): Masked {
  return joinMasked(
    [say`## ${title(exchange)}`, ...blocksOf({ exchange, diagnosis, story }, say`###`), footer],
    '\n\n',
  );
}

/** Described in full; the others are in the summary. */
const MOST_DETAILED = 20;

/** One report about several refusals: a summary, then each. */
export function toMarkdownReport(reported: readonly Reported[]): Masked {
  const [only] = reported;
  if (only && reported.length === 1) return toMarkdown(only.exchange, only.diagnosis, only.story);
  const rows = reported.map(({ exchange, diagnosis }) => {
    const [first] = diagnosis?.causes ?? [];
    const { method, response, url, sentAt, timeUnknown } = exchange;
    return [
      timeUnknown ? say`not recorded` : dateTime(sentAt),
      say`${response.status}`,
      code(say`${method} ${shorten(url.text, 200)}`),
      first ? headline(first) : say``,
    ];
  });
  const detailed = reported.slice(0, MOST_DETAILED);
  const more = reported.length - detailed.length;
  return joinMasked(
    [
      say`## ${reported.length} refused requests`,
      table([say`Sent`, say`Status`, say`Request`, say`Cause`], rows),
      ...detailed.flatMap((one) => [say`### ${title(one.exchange)}`, ...blocksOf(one, say`####`)]),
      ...(more > 0 ? [say`${more} more are in the table above.`] : []),
      footer,
    ],
    '\n\n',
  );
}

const footer = say`*Made by Why 401. Secrets are masked: the same label is the same secret. Tokens are decoded, not verified.*\n`;

function title({ response, method, url }: Exchange): Masked {
  const status = response.status === 0 ? say`No answer` : say`${response.status}`;
  return say`${status} ${code(say`${method} ${shorten(url.text, LONGEST_URL)}`)}`;
}

function blocksOf({ exchange, diagnosis, story = null }: Reported, heading: Masked): Masked[] {
  return [
    facts(exchange),
    ...(diagnosis ? verdictBlocks(diagnosis, heading) : [say`The cause could not be looked for.`]),
    ...credentialBlocks(exchange, heading),
    ...challengeBlocks(exchange, heading),
    ...(diagnosis ? [say`${heading} Checked`, list(sorted(diagnosis.checks).map(checkLine))] : []),
    ...(story && story.timeline.length > 1 ? [say`${heading} Story`, timeline(story.timeline)] : []),
  ];
}

/** What a server's own logs can be searched for. */
const TRACES =
  /^(?:(?:x-)?(?:amzn?-|ms-|goog-)?(?:request|correlation|trace|transaction)-?id|traceparent|cf-ray|x-amz-cf-id|x-amzn-trace-id|x-cloud-trace-context|apim-request-id|x-served-by)$/;

function facts({ sentAt, timeUnknown, timeFromServer, durationMs, initiator, request, response }: Exchange): Masked {
  const answered = durationMs === null ? say`` : say`, answered after ${duration(durationMs)}`;
  const traces = [...(request.headers ?? []), ...(response.headers ?? [])].filter(({ name }) =>
    TRACES.test(lowerMasked(name)),
  );
  return list([
    timeUnknown
      ? say`Sent at a time that was not recorded${answered}`
      : timeFromServer
        ? say`Answered ${dateTime(sentAt)} ${zoneAt(sentAt)} by the server’s clock; when it was sent was not recorded`
        : say`Sent ${dateTime(sentAt)} ${zoneAt(sentAt)}${answered}`,
    ...(initiator.origin === null ? [] : [say`By a page of ${code(initiator.origin)}`]),
    ...traces.map(({ name, value }) => code(say`${name}: ${shorten(value, 200)}`)),
  ]);
}

const SIGNS: Readonly<Record<Check['result'], Masked>> = { failed: say`✕`, passed: say`✓`, unknown: say`?` };
const ORDER: Readonly<Record<Check['result'], number>> = { failed: 0, passed: 1, unknown: 2 };

function sorted(checks: readonly Check[]): Check[] {
  return [...checks].sort((a, b) => ORDER[a.result] - ORDER[b.result]);
}

function checkLine({ label, result, reason }: Check): Masked {
  return say`${SIGNS[result]} ${inline(label)}: ${inline(reason)}`;
}

function timeline(moments: readonly Moment[]): Masked {
  const rows = moments.map(({ trace, says, isThis }) => {
    const status = trace.status === 0 ? say`no answer` : say`${trace.status}`;
    const label = trace.credential === null ? say`` : code(labelOf(trace.credential));
    const words = inline(says);
    return [
      clockTime(trace.sentAt),
      code(say`${trace.method} ${shorten(trace.path, 120)}`),
      status,
      label,
      isThis ? say`**${words}**` : words,
    ];
  });
  return table([say`Time`, say`Request`, say`Answer`, say`Credential`, say`What it says`], rows);
}
