import { describe, expect, it } from 'vitest';
import type { CauseId } from '../core/diagnosis.ts';
import { failureOf } from './group-failures.ts';
import { diagnosis, exchange, finding, storeWith, tabWith } from './testing/exchange.ts';

describe('the store', () => {
  it('opens the first failure by itself and keeps it while others arrive', () => {
    const { store, send } = storeWith(tabWith([exchange({ id: 'a' })]));
    expect(store.opened.value?.exchange.id).toBe('a');
    send(tabWith([exchange({ id: 'b', url: 'https://first.dev/', sentAt: 1 }), exchange({ id: 'a' })]));
    expect(store.opened.value?.exchange.id).toBe('a');
  });

  it('follows the filter with what it opened by itself, and says so of what was chosen', () => {
    const ids = [exchange({ id: 'a' }), exchange({ id: 'b', status: 403 }), exchange({ id: 'c', method: 'POST' })];
    const { store } = storeWith(tabWith(ids));
    const openedWith = (filter: string) => {
      store.filterText.value = filter;
      return [store.opened.value?.exchange.id, store.isOpenedHidden.value];
    };
    expect(openedWith('')).toEqual(['a', false]);
    expect(openedWith('status:403')).toEqual(['b', false]);
    expect(openedWith('status:407')).toEqual(['b', true]);
    expect(openedWith('')).toEqual(['b', false]);
    store.selection.value = { id: 'c', isMember: false };
    expect(openedWith('status:403')).toEqual(['c', true]);
    expect(openedWith('method:post')).toEqual(['c', false]);
  });

  it('shows a record whose diagnosis throws, and the others as if nothing had happened', () => {
    const { store } = storeWith(tabWith([exchange({ id: 'bad', status: 403 }), exchange({ id: 'good' })]), {
      diagnose: ({ id }) => {
        if (id === 'bad') throw new Error('a bug');
        return diagnosis();
      },
    });
    expect(store.opened.value).toMatchObject({ exchange: { id: 'bad' }, diagnosis: null });
    expect(store.failures.value.map(({ verdict }) => verdict?.cause)).toEqual(['unknown', 'token-expired']);
  });

  it('lists this page only, unless the log is preserved', () => {
    const failures = [
      { page: 1, exchange: exchange({ id: 'old' }) },
      { page: 2, exchange: exchange({ id: 'new' }) },
    ];
    const { store } = storeWith(tabWith([], { page: 2, failures }));
    expect(store.failures.value.map(({ id }) => id)).toEqual(['new']);
    store.changeSettings({ preserveLog: true });
    expect(store.failures.value.map(({ id }) => id)).toEqual(['old', 'new']);
  });

  it('leaves out ignored hosts', () => {
    const { store } = storeWith(tabWith([exchange({ id: 'a' }), exchange({ id: 'b', url: 'https://ads.dev/' })]));
    store.changeSettings({ ignoredHosts: ['ads.dev'] });
    expect(store.failures.value.map(({ id }) => id)).toEqual(['a']);
  });

  it('counts statuses and causes of the list, filtered or not', () => {
    const { store } = storeWith(tabWith([exchange({ id: 'a' }), exchange({ id: 'b', status: 403 })]), {
      diagnose: ({ response }) =>
        response.status === 403 ? diagnosis({ causes: [finding({ id: 'scope-insufficient' })] }) : diagnosis(),
    });
    store.filterText.value = 'status:403';
    expect(store.rows.value.map((row) => failureOf(row).id)).toEqual(['b']);
    expect(store.shownCount.value).toBe(1);
    expect(store.counts.value).toEqual({
      all: 2,
      diagnosed: 2,
      recovered: 0,
      byStatus: [
        [401, 1],
        [403, 1],
      ],
      byCause: [
        ['token-expired', 1],
        ['scope-insufficient', 1],
      ],
    });
  });

  it('announces what arrives, not what was there', () => {
    const { store, send } = storeWith(tabWith([exchange({ id: 'a' })]));
    expect(store.announcement.value).toBe('');
    send(tabWith([exchange({ id: 'a' }), exchange({ id: 'b', method: 'PUT' })]));
    expect(store.announcement.value).toBe('New failed request: 401 PUT /v1/orders on api.acme.dev, Token expired.');
  });

  it('announces no cause before it is known, and nothing that is gone', () => {
    let now = 0;
    let resume: () => void = () => undefined;
    const { store, send } = storeWith(tabWith([]), {
      clock: () => (now += 100),
      schedule: (work) => {
        resume = () => work(() => false);
        return () => undefined;
      },
    });
    send(tabWith(['a', 'b'].map((id) => exchange({ id }))));
    expect(store.announcement.value).toBe('');
    resume();
    expect(store.announcement.value).toMatch(/^2 new failed requests\. .*, Token expired\.$/);
    send(tabWith([], { page: 2 }));
    expect(store.announcement.value).toBe('');
  });

  it('announces a cause that was corrected, and nothing once the list is cleared', () => {
    let cause: CauseId = 'token-expired';
    const { store, send } = storeWith(tabWith([]), {
      diagnose: () => diagnosis({ causes: [finding({ id: cause })] }),
    });
    const late = exchange({ id: 'a', method: 'PUT' });
    send(tabWith([late]));
    expect(store.announcement.value).toMatch(/401 PUT .*, Token expired\.$/);
    cause = 'token-revoked';
    send(tabWith([{ ...late, durationMs: 90 }]));
    expect(store.announcement.value).toMatch(/^New failed request: 401 PUT .*, Token revoked\.$/);
    store.clear();
    expect(store.announcement.value).toBe('');
    send(tabWith([exchange({ id: 'b', method: 'DELETE' })], { clearings: 1 }));
    expect(store.announcement.value).toMatch(/^New failed request: 401 DELETE /);
  });

  it('knows that the list was cleared, until the page goes or its log is kept', () => {
    const { store, send } = storeWith(tabWith([exchange()]));
    expect(store.isCleared.value).toBe(false);
    store.clear();
    expect(store.isCleared.value).toBe(true);
    send(tabWith([], { page: 1, clearings: 1 }));
    expect(store.isCleared.value).toBe(false);
    store.changeSettings({ preserveLog: true });
    expect(store.isCleared.value).toBe(true);
  });

  it('diagnoses the rest in pauses once the first slice is used up', () => {
    let now = 0;
    let resume: () => void = () => undefined;
    const { store } = storeWith(tabWith(['a', 'b', 'c'].map((id) => exchange({ id }))), {
      clock: () => (now += 100),
      schedule: (work) => {
        resume = () => work(() => false);
        return () => undefined;
      },
    });
    const diagnosed = () => store.failures.value.filter(({ verdict }) => verdict).map(({ id }) => id);
    expect(diagnosed()).toEqual(['a']);
    resume();
    expect(diagnosed()).toEqual(['a', 'b', 'c']);
  });

  it('clears the list and closes the detail', () => {
    const { store } = storeWith(tabWith([exchange()]));
    store.clear();
    expect(store.rows.value).toEqual([]);
    expect(store.opened.value).toBeNull();
    expect(store.notice.value).toBe('The list was cleared');
  });

  it('keeps the opened record open while the filter hides its row', () => {
    const { store } = storeWith(tabWith([exchange({ id: 'a' })]));
    store.filterText.value = 'nothing like it';
    expect(store.rows.value).toEqual([]);
    expect(store.opened.value?.exchange.id).toBe('a');
    expect(store.isOpenedHidden.value).toBe(true);
  });
});
