import type { Product } from './product.ts';
import { amazon } from './products/amazon.ts';
import { businessServices } from './products/business.ts';
import { cloudServices } from './products/clouds.ts';
import { collaborationServers } from './products/collaboration.ts';
import { commerceServices } from './products/commerce.ts';
import { contentSystems } from './products/content.ts';
import { dataServices } from './products/data.ts';
import { developerTools } from './products/developer-tools.ts';
import { edges } from './products/edges.ts';
import { compiledFrameworks } from './products/frameworks-compiled.ts';
import { javascriptFrameworks } from './products/frameworks-javascript.ts';
import { jvmFrameworks } from './products/frameworks-jvm.ts';
import { pythonFrameworks } from './products/frameworks-python.ts';
import { scriptingFrameworks } from './products/frameworks-scripting.ts';
import { gateways } from './products/gateways.ts';
import { google } from './products/google.ts';
import { identityProviders } from './products/identity.ts';
import { microsoft } from './products/microsoft.ts';
import { modelServices } from './products/models.ts';
import { operationsServers } from './products/operations.ts';
import { proxies } from './products/proxies.ts';
import { publicDataServices } from './products/public-data.ts';
import { socialServices } from './products/social.ts';

/** Every product known, by subject. */
export const products: readonly Product[] = [
  ...edges,
  ...gateways,
  ...proxies,
  ...amazon,
  ...microsoft,
  ...google,
  ...identityProviders,
  ...javascriptFrameworks,
  ...pythonFrameworks,
  ...jvmFrameworks,
  ...compiledFrameworks,
  ...scriptingFrameworks,
  ...contentSystems,
  ...dataServices,
  ...developerTools,
  ...collaborationServers,
  ...socialServices,
  ...commerceServices,
  ...businessServices,
  ...modelServices,
  ...cloudServices,
  ...publicDataServices,
  ...operationsServers,
];
