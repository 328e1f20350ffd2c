import type { Page } from '@playwright/test';

export interface Call {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as `Authorization: Bearer …`. */
  token?: string;
  /** Sent as a form. */
  form?: Record<string, string>;
  credentials?: RequestCredentials;
}

/** What the script of the page was told: `status` is 0 where it got nothing but an error. */
export interface Answer {
  status: number;
  text: string;
}

/** Sends a request as a script of the page does. */
export function call(page: Page, url: string, { method, headers = {}, token, form, credentials }: Call = {}) {
  const all = { ...headers, ...(token !== undefined && { Authorization: `Bearer ${token}` }) };
  return page.evaluate(
    async ([address, init, fields]): Promise<Answer> => {
      try {
        const body = fields && new URLSearchParams(fields);
        const response = await fetch(address, body ? { ...init, body } : init);
        return { status: response.status, text: await response.text() };
      } catch (error) {
        return { status: 0, text: String(error) };
      }
    },
    [
      url,
      { method: method ?? (form ? 'POST' : 'GET'), headers: all, ...(credentials && { credentials }) },
      form,
    ] as const,
  );
}
