import { createSecretMemory, type SecretMemory } from '../core/redact/secret-memory.ts';
import { KNOWN_SECRETS_KEY, knownSecretsOf } from '../messaging/session-key.ts';
import type { KeyArea } from '../messaging/session-masker.ts';
import type { DevtoolsEntry } from './entry.ts';

/** A memory that knows what the worker knows, now and later. */
export async function sharedMemory(key: Uint8Array, area: KeyArea): Promise<SecretMemory> {
  const memory = createSecretMemory(key);
  area.onChanged.addListener((changes) => memory.adopt(knownSecretsOf(changes[KNOWN_SECRETS_KEY]?.newValue)));
  memory.adopt(knownSecretsOf((await area.get(KNOWN_SECRETS_KEY))[KNOWN_SECRETS_KEY]));
  return memory;
}

const LOOKED_AT = 64 * 1024;
const NAMED = /pass|pwd|secret|token|api.?key|auth|credential|session|jwt|otp|pin\b|code/i;

/** Whether its body may hold a secret that a later refusal quotes: webRequest shows no bodies. */
export function mayHoldSecret({ request: { postData } }: DevtoolsEntry): boolean {
  return postData?.text !== undefined && NAMED.test(postData.text.slice(0, LOOKED_AT));
}
