import { credentialWords, foreignKeys, passwordWords, weakWords } from './secret-words.ts';

const OTHERS =
  'kty key code phrase answer sess saml captcha turnstile factor login log_in logon log_on signin sign_in signup sign_up auth connect bind createuser create_user crypt argon vcard pdo cookie signature';

/** A text without one of these names no secret in the syntax of any language: most texts need one look instead of fifty. */
export const namingTrigger = new RegExp(
  withoutLonger([...passwordWords, ...credentialWords, ...weakWords, ...foreignKeys, ...OTHERS.split(' ')]).join('|'),
  'i',
);

/** The same for tools, protocols and their files. */
export const commandTrigger = new RegExp(
  [
    String.raw`\b(?:identified|using|mysql\w{0,8}|mariadb\S{0,8}|sshpass|login|(?:redis|keydb|valkey)-cli|sqlcmd|bcp|[oit]sql|mongo\w{0,8}|psexec\w{0,2}`,
    String.raw`rabbitmqadmin|cqlsh|plink|pscp|wmic|winexe|evil-winrm|crackmapexec|nxc|ldap\w{1,10}|smb\w{1,10}|rpcclient|net|openssl|snmp\w{1,12}`,
    String.raw`(?:un)?zip\w{0,8}|7z\w{0,2}|(?:un)?rar|ssh-keygen|\w{0,3}freerdp\d?|cmdkey|mstsc|htpasswd|echo|chpasswd|curl|wget|vault|gh|oracle`,
    String.raw`user|credentials?|auth|authenticate|identify|pass|machine|default|requirepass|masterauth|nickserv|ns|aws|config|bearer|basic|dpop|convertto|schtasks|security|nmcli|wpa_passphrase|keytool|jarsigner|printf|acl|334|ftp|mosquitto_\w{2,3}|ipmitool|tcp|udp|unix)\b`,
    String.raw`\bhttps?[ \t]|<<<|=[ \t]{0,4}password\(|assword[^\r\n]{0,40}\r?\n[ \t]{0,8}send`,
    String.raw`[a-z]://[^\s/@]{1,300}@`,
    String.raw`\{[a-z][\w-]{2,20}\}`,
    String.raw`:(?:\d{1,10}|\*):`,
    String.raw`(?:^|\n)[\w.@-]{1,60}:(?:[\w .@-]{1,60}:)?[./A-Za-z0-9]{13}`,
  ].join('|'),
  'i',
);

/** Words in which no other one stands; names in text are ASCII. */
function withoutLonger(words: readonly string[]): string[] {
  const plain = [...new Set(words)].filter((word) => /^\w{2,}$/.test(word));
  return plain.filter((word) => !plain.some((other) => other !== word && word.includes(other)));
}
