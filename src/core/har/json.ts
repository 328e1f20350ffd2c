/** A parsed JSON object of unknown shape. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectIn(holder: JsonObject, name: string): JsonObject {
  const value = holder[name];
  return isObject(value) ? value : {};
}

export function objectsIn(holder: JsonObject, name: string): readonly JsonObject[] {
  const value = holder[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Text, or a number written as text; empty for anything else. */
export function textIn(holder: JsonObject, name: string): string {
  const value = holder[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A finite number, also one written as text. */
export function numberIn(holder: JsonObject, name: string): number | undefined {
  const value = holder[name];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
