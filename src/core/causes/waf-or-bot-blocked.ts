import type { Facts } from '../facts/facts.ts';
import { isFromApplication } from '../facts/refusal.ts';
import { say } from '../masked.ts';
import type { Cause, Clue } from './cause.ts';
import { clue, fix, heard } from './clue.ts';

export const wafOrBotBlocked: Cause = {
  id: 'waf-or-bot-blocked',
  title: say`A firewall or bot check stopped the request`,
  applies: say`A web application firewall, CDN rule or bot check answered; the request did not reach the application.`,
  unless: say`The same request from another network and a plain browser is refused too.`,
  fix: [
    fix('user', say`Open the site in a tab and pass its check; turn off VPN and odd extensions`),
    fix('gateway', say`Look up the request id of the answer in the firewall’s log, and let the rule pass API calls`),
    fix('client', say`Send ordinary headers (User-Agent, Accept) and avoid bodies that look like attacks`),
  ],
  reference: 'https://owasp.org/www-community/Web_Application_Firewall',
  explains: ['permission-denied'],
  check(facts) {
    const clues = [...heard(facts, 'waf-or-bot-blocked'), ...firewallPage(facts)];
    return clues.length > 0 ? { clues } : undefined;
  },
};

function firewallPage(facts: Facts): Clue[] {
  const { products, statements } = facts.heard.voice;
  if (facts.status !== 403 || isFromApplication(facts)) return [];
  const firewall = products.find(({ kind }) => kind === 'waf');
  if (firewall) return [clue('suggests', 'server', say`${firewall.name} answered (${firewall.seenIn})`)];
  // A balancer has a firewall among its parts; its page alone does not say which part refused.
  const [outermost] = products;
  const isItsPage = statements.some(({ means }) => means[0] === 'waf-or-bot-blocked');
  return isItsPage && outermost?.kind === 'proxy'
    ? [clue('hints', 'server', say`${outermost.name} answered (${outermost.seenIn})`)]
    : [];
}
