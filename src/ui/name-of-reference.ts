const RFC = /\/rfc(\d{1,5})(?:\.html|\.txt)?(?:#(?:name-|section-|sec-)?([\w.-]{1,60}))?$/;

/** `RFC 6750 §3.1` for a link into an RFC, otherwise the host that is linked to. */
export function nameOfReference(href: string): string {
  const rfc = RFC.exec(href);
  if (rfc?.[1] !== undefined) {
    const section = rfc[2] !== undefined && /^[\dA-Z][\d.]*$/.test(rfc[2]) ? ` §${rfc[2]}` : '';
    return `RFC ${rfc[1]}${section}`;
  }
  return URL.canParse(href) ? new URL(href).host : href;
}
