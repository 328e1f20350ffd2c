import { isPlaceholder } from './values.ts';

/** Of a ticket, what says when and for what it holds; the rest says who, or proves it. */
const OPEN = /^(?:st|exp|start|end|acl|url|ip)$/i;
const TICKET =
  /^(?:(?:st|exp|start|end|acl|url|ip|id|data|payload|salt)=[^~=]{0,400}~){1,8}(?:hmac|md5)=(?:[0-9a-f]{16,128}|‹masked-[0-9a-f]{4}›)$/i;

/** `st=1767600000~exp=1767603600~acl=/*~hmac=…`, as Akamai, Fastly and Google put it into parameters, cookies and paths. */
export function isTicket(text: string): boolean {
  return TICKET.test(text);
}

/** The ticket with its times and paths, `open` masking what the latter hide. */
export function maskTicket(ticket: string, mask: (secret: string) => string, open: (text: string) => string): string {
  return ticket
    .split('~')
    .map((part) => {
      const from = part.indexOf('=') + 1;
      const value = part.slice(from);
      if (isPlaceholder(value)) return part;
      return part.slice(0, from) + (OPEN.test(part.slice(0, from - 1)) ? open(value) : mask(value));
    })
    .join('~');
}
