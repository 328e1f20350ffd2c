import { startCustomers, startStaff } from './servers/accounts.ts';
import { startBilling } from './servers/billing.ts';
import { startGateway } from './servers/gateway.ts';
import type { Running } from './servers/listen.ts';
import { createSigningKeys, startOpenIdProvider } from './servers/openid-provider.ts';
import { startOrders, startOrdersThatHideRefusals, startOrdersThatRefusePreflights } from './servers/orders.ts';
import { startReturns } from './servers/returns.ts';
import { startShop } from './servers/shop.ts';
import { startStock } from './servers/stock.ts';
import { startWeather } from './servers/weather.ts';

export interface Demo {
  /** The page with a button for every scenario. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts every server of the demo on free ports of this machine. */
export async function startDemo(): Promise<Demo> {
  const keys = createSigningKeys();
  const provider = await startOpenIdProvider(keys);
  // The same deployment under its other name: what a container calls it, not what the browser calls it.
  const otherName = await startOpenIdProvider(keys, '127.0.0.1');
  const issuer = provider.origin;
  const shop = await startShop({ provider, otherName });
  const orders = await startOrders(issuer);
  const billing = await startBilling(issuer);
  const apis = {
    orders,
    ordersNoPreflight: await startOrdersThatRefusePreflights(issuer),
    ordersNoCors: await startOrdersThatHideRefusals(issuer),
    billing,
    gateway: await startGateway(billing.origin),
    stock: await startStock(issuer),
    returns: await startReturns(issuer),
    staff: await startStaff(),
    customers: await startCustomers(shop.origin),
    weather: await startWeather(),
  };
  shop.show(apis);
  const running: Running[] = [provider, otherName, shop, ...Object.values(apis)];
  return {
    url: `${shop.origin}/`,
    close: async () => {
      await Promise.all(running.map((server) => server.close()));
    },
  };
}
