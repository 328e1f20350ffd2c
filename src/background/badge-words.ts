import type { Settings } from '../messaging/settings.ts';
import type { TabRecord } from '../messaging/tab-record.ts';

/** What the toolbar says about a tab. */
export interface Badge {
  /** Empty: no badge. */
  text: string;
  title: string;
}

/** Refusals of the page that need nobody. */
export interface Settled {
  /** 401 and 403 after which the same request succeeded. */
  unauthorized: number;
  forbidden: number;
  /** 401 that belong to a handshake, a login or a first visit. */
  expected: number;
}

export const noneSettled: Settled = { unauthorized: 0, forbidden: 0, expected: 0 };
export const idleBadge: Badge = { text: '', title: 'Why 401' };

export function badgeOf(
  { unauthorized, forbidden }: TabRecord['counts'],
  { expected, ...recovered }: Settled,
  counted: Settings['badgeCounts'],
): Badge {
  if (unauthorized + forbidden === 0) return idleBadge;
  const count = {
    '401': unauthorized,
    '401-and-403': unauthorized + forbidden,
    'not-recovered': unauthorized - recovered.unauthorized - expected,
  }[counted];
  const again = recovered.unauthorized + recovered.forbidden;
  const told = `${unauthorized} × 401, ${forbidden} × 403 since the last navigation`;
  return {
    text: count > 0 ? shortOf(count) : '',
    title: `${idleBadge.title}: ${[told, ...some(again, 'recovered'), ...some(expected, 'expected')].join(', ')}`,
  };
}

function some(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${what}`];
}

/** Four characters fit. */
function shortOf(count: number): string {
  return count < 10_000 ? String(count) : `${Math.floor(count / 1_000)}k`;
}
