import type { ScenarioGroup } from '../scenario.ts';

export const otherCredentials: ScenarioGroup = {
  title: 'Passwords, keys and cookies',
  scenarios: [
    {
      id: 'wrong-password',
      title: 'A wrong password',
      expected: 'credentials-invalid',
      send: ({ staff }) =>
        fetch(`${staff}/staff/salaries`, { headers: { Authorization: `Basic ${btoa('ada:tr4mp-0ver-Qu1et')}` } }),
    },
    {
      id: 'no-api-key',
      title: 'No API key',
      expected: 'api-key-missing',
      send: ({ weather }) => fetch(`${weather}/forecast/today`),
    },
    {
      id: 'wrong-api-key',
      title: 'An API key that is not valid',
      expected: 'api-key-invalid',
      send: ({ weather }) =>
        fetch(`${weather}/forecast/week`, { headers: { 'X-Api-Key': 'b7e1d2a09c4f4e6f8a3d5c7b9e1f0a2c' } }),
    },
    {
      id: 'cookie-not-sent',
      title: 'Signed in, but without credentials: ‘include’',
      expected: 'cookie-missing',
      async send({ customers }) {
        await fetch(`${customers}/sign-in`, { method: 'POST', credentials: 'include' });
        return fetch(`${customers}/basket`);
      },
    },
  ],
};
