/** An address that a request came from, or a page. What else is written as an address is not the server's own word. */
const CAME_FROM = /\b(from|address|ip) (?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7})(?![\w.])/gi;
const PAGE = /\b(from|origin|referer|referrer|domain) ["'(]?https?:\/\/[^\s"')]{1,200}/gi;

/** The host of a page, said to be one. */
const HOST =
  /\b(origin|referer|referrer|domain) ["'(]?(?:localhost(?::\d{1,5})?|(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?)(?![\w.])/gi;

/** What support staff needs beside an explanation: `TimeStamp:2026-03-13T15:31:17Z`. */
const STAMPED = /\btime ?stamp ?[:=] ?["']?\d{4}-[-\d T:.Z+]{6,30}(?=\s{0,4}(?:$|[,;)\]"'|\\]))/gi;

/** Says what an address is, where the sentence tells: `from 203.0.113.9` reads `from ip address`. Linear in the text. */
export function withNamedAddresses(text: string): string {
  return text
    .replace(STAMPED, ' ')
    .replace(CAME_FROM, '$1 ip address')
    .replace(PAGE, '$1 origin')
    .replace(HOST, '$1 origin');
}
