import type { ScenarioGroup } from '../scenario.ts';

export const onTheWay: ScenarioGroup = {
  title: 'On the way, and out of the page’s sight',
  scenarios: [
    {
      id: 'preflight-refused',
      title: 'The gate refuses the preflight',
      expected: 'preflight-rejected',
      async send({ ordersNoPreflight, accessToken }) {
        const token = await accessToken({ for: 'orders' });
        return fetch(`${ordersNoPreflight}/orders`, { headers: { Authorization: `Bearer ${token}` } });
      },
    },
    {
      id: 'redirected',
      title: 'A redirect to another origin',
      expected: 'redirect-dropped-authorization',
      async send({ accessToken }) {
        const token = await accessToken({ for: 'orders' });
        return fetch('/api/orders', { headers: { Authorization: `Bearer ${token}` } });
      },
    },
    {
      id: 'stripped-by-proxy',
      title: 'A proxy that keeps the header for itself',
      expected: 'header-stripped-in-transit',
      async send({ gateway, accessToken }) {
        const token = await accessToken({ for: 'billing' });
        return fetch(`${gateway}/invoices/paid`, { headers: { Authorization: `Bearer ${token}` } });
      },
    },
    {
      id: 'hidden-expired',
      title: 'An expired token, hidden by CORS',
      expected: 'token-expired',
      async send({ ordersNoCors, accessToken }) {
        const kept = await accessToken({ for: 'orders', issuedAt: -60 * 60 });
        return fetch(`${ordersNoCors}/orders/sent`, { headers: { Authorization: `Bearer ${kept}` } });
      },
    },
    {
      id: 'hidden-missing',
      title: 'No credentials, hidden by CORS',
      expected: 'credentials-missing',
      send: ({ ordersNoCors }) => fetch(`${ordersNoCors}/orders/open`),
    },
    {
      id: 'websocket',
      title: 'A WebSocket, which cannot send the header',
      expected: 'credentials-missing',
      send: ({ orders }) =>
        new Promise((_resolve, reject) => {
          const socket = new WebSocket(`${orders.replace('http', 'ws')}/live`);
          socket.onerror = () => reject(new Error('WebSocket connection failed'));
        }),
    },
  ],
};
