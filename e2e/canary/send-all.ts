import type { Page } from '@playwright/test';
import type { Plan } from './plan.ts';
import { page as planted, plans } from './plants.ts';
import type { Site } from './site.ts';

declare const sendPlan: (plan: Plan) => Promise<void>;

interface Between {
  killWorker(): Promise<void>;
  /** Resolves when these, the latest, are recorded: what a worker is told in its last moment is lost. */
  recorded?(sent: readonly Plan[]): Promise<void>;
}

const SOME = 16;

/** One after the other, as a page does; the worker is ended between them, and while one is under way. */
export async function sendAll(page: Page, site: Site, { killWorker, recorded }: Between): Promise<void> {
  for (let start = 0; start < plans.length; start += SOME) {
    const some = plans.slice(start, start + SOME);
    for (const [index, plan] of some.entries()) {
      if (index === 5 || index === 11) await recorded?.(some.slice(0, index));
      if (index === 5) await Promise.all([send(page, site, plan), killWorker()]);
      if (index === 11) await killWorker();
      await send(page, site, plan);
    }
    await recorded?.(some);
  }
}

async function send(page: Page, { origin }: Site, plan: Plan): Promise<void> {
  if (plan.as !== 'navigation') return page.evaluate((one) => sendPlan(one), plan);
  // User and password in an address are for documents only: no script may fetch it.
  const other = await page.context().newPage();
  await other.goto(`${origin.replace('//', `//${planted.userinfo}@`)}/plant/${plan.id}`);
  await other.close();
}
