import { say } from '../masked.ts';
import { findInHeaders } from './find-in-headers.ts';
import { findInJson } from './find-in-json.ts';
import { findInUrl } from './find-in-url.ts';
import { base64, type Finding, type Findings } from './finding.ts';

/** An option and its argument, in any of a shell's quotes. */
const OPTION =
  /(?:^|\s)(-H|--header|-u|--user|--oauth2-bearer|-b|--cookie|-d|--data(?:-raw|-urlencode|-binary)?)(?:\s|=)?\s{0,8}(?:\$?'([^']*)'|"((?:[^"\\]|\\.)*)"|\^"((?:[^^"]|\^.)*)\^"|([^\s'"]+))/gs;

/** A curl command, as browsers and API documentation write it; other shells' quotes too. */
export function findInCommand(text: string): Findings {
  if (!/^(?:\$\s*|>\s*|%\s*)?(?:curl|http|https|wget|xh)(?:\.exe)?\s/i.test(text)) return null;
  const found: Finding[] = [];
  for (const match of text.matchAll(OPTION)) {
    const [, option = '', single, double, caret, bare] = match;
    const argument = single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? caret?.replace(/\^(.)/gs, '$1') ?? bare ?? '';
    found.push(...findInOption(option, argument));
  }
  const address = /(?:^|[\s"'^])(https?:\/\/[^\s"'^]+)/i.exec(text)?.[1];
  if (address !== undefined) found.push(...asFindings(findInUrl(address)));
  return found.length > 0
    ? found
    : say`This command sends no credentials, neither in a header nor in its address or body.`;
}

function findInOption(option: string, argument: string): Finding[] {
  if (option === '--oauth2-bearer')
    return [{ as: 'authorization', name: 'Authorization', value: `Bearer ${argument}` }];
  if (option === '-u' || option === '--user')
    return [{ as: 'authorization', name: 'Authorization', value: `Basic ${base64(argument)}` }];
  if (/^(?:-d|--data)/.test(option)) return asFindings(findInJson(argument) ?? findInUrl(argument));
  const line = option === '-b' || option === '--cookie' ? `Cookie: ${argument}` : argument;
  return asFindings(findInHeaders(line));
}

function asFindings(found: Findings): Finding[] {
  return found === null || typeof found === 'string' ? [] : [...found];
}
