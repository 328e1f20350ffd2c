import type { AccessTokenWish, Scenario, ScenarioGroup, Shop } from '../scenario.ts';
import { scenarioGroups } from '../scenarios.ts';

const origins = (await (await fetch('/apis.json')).json()) as Omit<Shop, 'accessToken'>;
const shop: Shop = { ...origins, accessToken };

document.querySelector('main')?.append(...scenarioGroups.map(drawGroup));
document.querySelector('#send-all')?.addEventListener('click', async () => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('article button')) {
    button.click();
    await new Promise((resolve) => button.addEventListener('answered', resolve, { once: true }));
  }
});

async function accessToken(wish: AccessTokenWish): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch('/access-token', { method: 'POST', headers, body: JSON.stringify(wish) });
  return ((await response.json()) as { access_token: string }).access_token;
}

function drawGroup({ title, scenarios }: ScenarioGroup): HTMLElement {
  const heading = element('h2', title);
  const list = element('div');
  list.className = 'scenarios';
  list.append(...scenarios.map(drawScenario));
  const section = element('section');
  section.append(heading, list);
  return section;
}

function drawScenario(scenario: Scenario): HTMLElement {
  const button = element('button', scenario.title);
  button.type = 'button';
  const outcome = element('output');
  button.addEventListener('click', async () => {
    outcome.textContent = '…';
    outcome.textContent = await outcomeOf(scenario);
    button.dispatchEvent(new Event('answered'));
  });
  const code = element('details');
  code.append(element('summary', 'The code'), element('pre', codeOf(scenario)));
  const card = element('article');
  card.dataset['scenario'] = scenario.id;
  card.append(button, outcome, code);
  return card;
}

/** What a developer sees of the request without DevTools. */
async function outcomeOf({ send }: Scenario): Promise<string> {
  try {
    const { status, statusText } = await send(shop);
    return `${status} ${statusText}`;
  } catch (error) {
    return String(error);
  }
}

/** The function's body: what its author would have in the editor. */
function codeOf({ send }: Scenario): string {
  return String(send).replaceAll('\t', '  ');
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  node.textContent = text;
  return node;
}
