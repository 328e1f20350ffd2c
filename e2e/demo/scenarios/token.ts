import type { ScenarioGroup } from '../scenario.ts';

export const token: ScenarioGroup = {
  title: 'The token and what it allows',
  scenarios: [
    {
      id: 'token-cut-off',
      title: 'A token that lost its end',
      expected: 'token-malformed',
      async send({ billing, accessToken }) {
        const copied = (await accessToken({ for: 'billing' })).split('.').slice(0, 2).join('.');
        return fetch(`${billing}/invoices/overdue`, { headers: { Authorization: `Bearer ${copied}` } });
      },
    },
    {
      id: 'token-expired',
      title: 'The token of two hours ago',
      expected: 'token-expired',
      async send({ orders, accessToken }) {
        const kept = await accessToken({ for: 'orders', issuedAt: -2 * 60 * 60 });
        return fetch(`${orders}/orders/sent`, { headers: { Authorization: `Bearer ${kept}` } });
      },
    },
    {
      id: 'token-expired-silent-server',
      title: 'The same, to a server that says little',
      expected: 'token-expired',
      async send({ stock, accessToken }) {
        const kept = await accessToken({ for: 'stock', issuedAt: -2 * 60 * 60 });
        return fetch(`${stock}/stock/beds`, { headers: { Authorization: `Bearer ${kept}` } });
      },
    },
    {
      id: 'token-not-yet-valid',
      title: 'A token for later',
      expected: 'token-not-yet-valid',
      async send({ billing, accessToken }) {
        const early = await accessToken({ for: 'billing', notBefore: 5 * 60 });
        return fetch(`${billing}/invoices/upcoming`, { headers: { Authorization: `Bearer ${early}` } });
      },
    },
    {
      id: 'token-for-another-api',
      title: 'The billing token, sent to orders',
      expected: 'token-audience-mismatch',
      async send({ orders, accessToken }) {
        const other = await accessToken({ for: 'billing', scope: 'invoices:read' });
        return fetch(`${orders}/orders/unpaid`, { headers: { Authorization: `Bearer ${other}` } });
      },
    },
    {
      id: 'token-of-another-issuer',
      title: 'A provider with two names',
      expected: 'token-issuer-mismatch',
      async send({ orders, accessToken }) {
        const foreign = await accessToken({ for: 'orders', internalName: true });
        return fetch(`${orders}/orders/returned`, { headers: { Authorization: `Bearer ${foreign}` } });
      },
    },
    {
      id: 'scope-too-small',
      title: 'Writing with a token for reading',
      expected: 'scope-insufficient',
      async send({ orders, accessToken }) {
        const reader = await accessToken({ for: 'orders', scope: 'orders:read' });
        return fetch(`${orders}/orders`, { method: 'POST', headers: { Authorization: `Bearer ${reader}` } });
      },
    },
    {
      id: 'role-too-low',
      title: 'Deleting as a viewer',
      expected: 'permission-denied',
      async send({ orders, accessToken }) {
        const viewer = await accessToken({ for: 'orders', scope: 'orders:write' });
        return fetch(`${orders}/orders/1`, { method: 'DELETE', headers: { Authorization: `Bearer ${viewer}` } });
      },
    },
    {
      id: 'no-reason-given',
      title: 'A good token, and no reason given',
      expected: 'unknown',
      async send({ weather, accessToken }) {
        const good = await accessToken({ for: 'orders', scope: 'orders:read' });
        return fetch(`${weather}/partners`, { headers: { Authorization: `Bearer ${good}` } });
      },
    },
  ],
};
