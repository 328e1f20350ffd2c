/** Whether the masked text of a header shows a JWT behind a prefix. */
export function showsPrefix(text: string | null): boolean {
  return text?.includes('‹prefix›') === true;
}
