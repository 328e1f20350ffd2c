import type { ScenarioGroup } from '../scenario.ts';

export const authorizationHeader: ScenarioGroup = {
  title: 'The Authorization header',
  scenarios: [
    {
      id: 'nothing-sent',
      title: 'No credentials at all',
      expected: 'credentials-missing',
      send: ({ orders }) => fetch(`${orders}/orders/open`),
    },
    {
      id: 'no-scheme',
      title: 'The token without “Bearer”',
      expected: 'authorization-malformed',
      async send({ stock, accessToken }) {
        const token = await accessToken({ for: 'stock' });
        return fetch(`${stock}/stock/lamps`, { headers: { Authorization: token } });
      },
    },
    {
      id: 'no-token',
      title: '“Bearer” without a token',
      expected: 'authorization-malformed',
      async send({ billing }) {
        const token = localStorage.getItem('token') ?? '';
        return fetch(`${billing}/invoices/open`, { headers: { Authorization: `Bearer ${token}` } });
      },
    },
    {
      id: 'bearer-undefined',
      title: 'A variable that was never set',
      expected: 'authorization-malformed',
      async send({ orders }) {
        const session: { token?: string } = {};
        return fetch(`${orders}/orders/latest`, { headers: { Authorization: `Bearer ${session.token}` } });
      },
    },
    {
      id: 'doubled-scheme',
      title: '“Bearer” twice',
      expected: 'authorization-malformed',
      async send({ stock, accessToken }) {
        const stored = `Bearer ${await accessToken({ for: 'stock' })}`;
        return fetch(`${stock}/stock/chairs`, { headers: { Authorization: `Bearer ${stored}` } });
      },
    },
    {
      id: 'two-spaces',
      title: 'Two spaces after “Bearer”',
      expected: 'authorization-malformed',
      async send({ returns, accessToken }) {
        const token = await accessToken({ for: 'orders' });
        return fetch(`${returns}/returns`, { headers: { Authorization: `Bearer  ${token}` } });
      },
    },
    {
      id: 'invisible-space',
      title: 'A no-break space pasted along',
      expected: 'authorization-malformed',
      async send({ stock, accessToken }) {
        const pasted = `${await accessToken({ for: 'stock' })}\u00a0`;
        return fetch(`${stock}/stock/desks`, { headers: { Authorization: `Bearer ${pasted}` } });
      },
    },
    {
      id: 'quotes',
      title: 'The token in quotes, as JSON keeps it',
      expected: 'authorization-malformed',
      async send({ billing, accessToken }) {
        const stored = JSON.stringify(await accessToken({ for: 'billing' }));
        return fetch(`${billing}/invoices/latest`, { headers: { Authorization: `Bearer ${stored}` } });
      },
    },
    {
      id: 'colon',
      title: 'A colon after “Bearer”',
      expected: 'authorization-malformed',
      async send({ stock, accessToken }) {
        const token = await accessToken({ for: 'stock' });
        return fetch(`${stock}/stock/shelves`, { headers: { Authorization: `Bearer: ${token}` } });
      },
    },
    {
      id: 'bearer-to-basic',
      title: 'A token where a password is asked for',
      expected: 'scheme-mismatch',
      async send({ staff, accessToken }) {
        const token = await accessToken({ for: 'orders' });
        return fetch(`${staff}/staff/rota`, { headers: { Authorization: `Bearer ${token}` } });
      },
    },
  ],
};
