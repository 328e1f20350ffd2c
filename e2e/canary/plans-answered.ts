import type { Nest } from './canary.ts';
import { KEPT, type Plan } from './plan.ts';

/** Answers with canaries in their bodies. Only DevTools see those. */
export function answerPlans({ hide, hideJwt }: Nest): Plan[] {
  const answers: Readonly<Record<string, readonly [type: string, answer: string]>> = {
    json: [
      'application/json',
      JSON.stringify({
        error: `${KEPT}got-json`,
        access_token: hide('answer access_token'),
        session: { refreshToken: hide('answer refreshToken') },
      }),
    ],
    'json-cut': ['application/json', `{"error":"${KEPT}got-json-cut","token":"${hide('answer that was cut')}`],
    html: [
      'text/html',
      `<title>${KEPT}got-html</title><meta name="csrf-token" content="${hide('answer meta')}"><input type="hidden" name="authenticity_token" value="${hide('answer input')}"><script>window.config = { apiKey: "${hide('answer script')}" }</script><a href="/reset-password/${hide('answer link')}">reset</a>`,
    ],
    xml: ['application/xml', `<Error><Code>${KEPT}got-xml</Code><Token>${hide('answer XML')}</Token></Error>`],
    form: ['application/x-www-form-urlencoded', `error=${KEPT}got-form&oauth_token_secret=${hide('answer form')}`],
    graphql: [
      'application/json',
      JSON.stringify({
        errors: [{ message: `${KEPT}got-graphql` }],
        data: { login: { token: hide('answer GraphQL') } },
      }),
    ],
    text: ['text/plain', `${KEPT}got-text, invalid api key: ${hide('answer text')}`],
    jwt: ['text/plain', `${KEPT}got-jwt expired: ${hideJwt('answer JWT')}`],
  };
  return Object.entries(answers).map(([id, [type, answer]]) => ({
    id: `got-${id}`,
    answers: { 'Content-Type': type },
    answer,
  }));
}

/** Canaries in the heads of answers, and what a server repeats. */
export function answerHeadPlans({ hide, hideJwt }: Nest): Plan[] {
  const echoed = hide('Bearer that everything echoes');
  const expired = hideJwt('JWT in a challenge');
  return [
    {
      id: 'echo',
      headers: { Authorization: `Bearer ${echoed}` },
      reason: `Unknown token ${echoed}`,
      answers: {
        'WWW-Authenticate': `Bearer realm="api", error="invalid_token", error_description="token ${echoed} is not known"`,
        'X-Debug': `token=${echoed}`,
        'Content-Type': 'text/plain',
      },
      answer: `The token ${echoed} is not known`,
    },
    {
      id: 'answer-fields',
      answers: {
        'Set-Cookie': [
          `fresh=${hide('response Set-Cookie')}; Path=/; HttpOnly`,
          `other=${hide('response Set-Cookie, second')}; Path=/; HttpOnly`,
        ],
        'X-Auth-Token': [hide('response X-Auth-Token'), hide('response X-Auth-Token, second')],
        'WWW-Authenticate': [
          `Bearer realm="api", error_description="token ${hide('WWW-Authenticate alone')} is not known"`,
          `Bearer realm="api", error_description="expired: ${expired}"`,
        ],
        Link: `</x?access_token=${hide('response Link')}>; rel="next"`,
        'Authentication-Info': `rspauth="${hide('response Authentication-Info')}"`,
        'Content-Location': `/plant/x?sig=${hide('response Content-Location')}`,
        Refresh: `5; url=/login?token=${hide('response Refresh')}`,
      },
    },
    {
      id: 'location',
      status: 302,
      answers: {
        Location: `/plant/landing?code=${hide('Location code')}&token=${hide('Location token')}#id_token=${hide('Location fragment')}`,
      },
    },
  ];
}
