import { OTHER, places, QUOTED, WORD } from './place-patterns.ts';

/** The line of a command up to the option that takes a secret. */
const COMMAND = (names: string): string => String.raw`\b(?:${names})\b[^\r\n|;]{0,200}?[ \t]{1,4}`;
const END_OF_LINE = String.raw`(?=["']?[ \t]{0,4}(?:\r?\n|$))`;

/** Where tools, protocols and their files put a secret without a name. */
export const commandPlaces = [
  ...places(
    'certain',
    'gi',
    String.raw`\bidentified\s{1,4}(?:with\s{1,4}\w{1,40}\s{1,4})?(?:by|as)\s{1,4}(?:password\s{1,4})?${QUOTED}`,
    String.raw`\busing\s{1,4}'(?<value>\*[0-9A-F]{40})`,
    String.raw`${COMMAND('mysql(?:dump|admin|import|sh)?|mariadb(?:-dump)?')}-u[^\r\n|;]{1,100}?[ \t]-p${WORD}`,
    String.raw`\b(?:sshpass|(?:docker|podman|az|helm|oc|cf|nerdctl|skopeo|buildah|argocd)\s{1,4}(?:registry\s{1,4})?login\b[^\r\n|;]{0,200}?)[ \t]{1,4}-p[ \t]{0,4}${WORD}`,
    String.raw`${COMMAND('redis-cli|keydb-cli|valkey-cli')}-a[ \t]{1,4}${WORD}`,
    String.raw`${COMMAND('sqlcmd|bcp|osql|isql|tsql')}-P[ \t]{0,4}${WORD}`,
    String.raw`${COMMAND('mongo(?:sh|dump|restore|export|import)?|psexec\\w{0,2}|rabbitmqadmin|cqlsh|plink|pscp|wmic|winexe|evil-winrm|crackmapexec|nxc')}-p[ \t]{1,4}${WORD}`,
    String.raw`${COMMAND('ldap(?:search|modify|add|delete|passwd|whoami)|plink|pscp')}-p?w[ \t]{1,4}${WORD}`,
    String.raw`${COMMAND('smbclient|rpcclient|smbmap|net')}-U[ \t]{0,4}["']?[\w.\\/@-]{1,60}%(?<value>[^\s"'‹]{1,200})`,
    String.raw`(?<![\w-])--?(?:src|dest|deststore|key|store)?pass(?:in|out|wd)?[ \t=]{1,4}pass:${WORD}`,
    String.raw`${COMMAND('openssl')}-(?:k|K)[ \t]{1,4}${WORD}`,
    String.raw`${COMMAND('snmp\\w{2,12}')}-[cAX][ \t]{1,4}${WORD}`,
    String.raw`${COMMAND('unzip|zip|zipcloak')}-P[ \t]{0,4}${WORD}`,
    String.raw`${COMMAND('7za?|7zz|rar|unrar')}-p${WORD}`,
    String.raw`${COMMAND('ssh-keygen')}-[NP][ \t]{1,4}${WORD}`,
    String.raw`${COMMAND('x?w?l?freerdp\\d?|cmdkey|mstsc|wmic')}/p(?:ass(?:word)?)?:${WORD}`,
    String.raw`${COMMAND('schtasks')}/rp[ \t]{1,4}${WORD}`,
    String.raw`${COMMAND('security')}-w[ \t]{1,4}${WORD}`,
    String.raw`${COMMAND('nmcli')}(?:password|(?:[\w-]{1,40}\.)?psk)[ \t]{1,4}${WORD}`,
    String.raw`\bwpa_passphrase[ \t]{1,4}(?:${OTHER}|[^\s"']{1,80})[ \t]{1,4}${WORD}`,
    String.raw`-(?:src|dest)?(?:store|key)pass(?:wd)?[ \t]{1,4}${WORD}(?<=\b(?:keytool|jarsigner)\b[^\r\n]{0,800})`,
    String.raw`\bgh[ \t]{1,4}secret[ \t]{1,4}set\b[^\r\n|;]{0,100}?[ \t]-b[ \t]{1,4}${WORD}`,
    String.raw`\b(?:secret|login|passw(?:or)?d)\b[^\r\n|;<]{0,100}?<<<[ \t]{0,2}${WORD}`,
    String.raw`\bprintf[ \t]{1,4}(?:["'][^"'\r\n]{1,20}["'][ \t]{1,4})?["']?(?<value>[^\s"'‹]{1,400})(?=["']?[ \t]{1,4}\|[^\r\n]{0,200}--?(?:pass(?:word|wd)?|token|secret)-?stdin)`,
    String.raw`assword[^\r\n]{0,40}\r?\n[ \t]{0,8}send(?:_user)?[ \t]{1,4}(?:-- )?["'](?<value>[^"'\\\r\n‹]{1,200})(?=\\r|["'])`,
    String.raw`\bacl[ \t]{1,4}setuser\b[^\r\n]{0,200}?[ \t][>#](?<value>[^\s"'‹]{1,200})`,
    String.raw`\b(?:create|alter)[ \t]{1,4}(?:user|role|login)\b[^;\r\n]{0,300}?\bpassword\s{1,4}${QUOTED}`,
    String.raw`=[ \t]{0,4}password\(${QUOTED}`,
    String.raw`${COMMAND('htpasswd')}-[a-zA-Z]{0,4}b[a-zA-Z]{0,4}[ \t]{1,4}(?:-[A-Za-z]{1,4}[ \t]{1,4}){0,3}(?:[^\s-][^\s]{0,200}[ \t]{1,4}){1,2}?${WORD}${END_OF_LINE}`,
    String.raw`\bnet[ \t]{1,4}use[ \t][^\r\n]{0,200}?\\\\[^\s]{1,200}[ \t]{1,4}${WORD}(?=[ \t]{1,4}/user:)`,
    String.raw`\bnet[ \t]{1,4}use[ \t][^\r\n]{0,200}?[ \t]/user:[^\s]{1,80}[ \t]{1,4}(?!/)${WORD}`,
    String.raw`\bnet[ \t]{1,4}user[ \t]{1,4}[\w.-]{1,60}[ \t]{1,4}(?!/)${WORD}`,
    String.raw`\becho[ \t]{1,4}(?:-n[ \t]{1,4})?${WORD}["']?[ \t]{1,4}(?=\|[^\r\n]{0,200}--?(?:pass(?:word|wd)?|token|secret)-?stdin|\|[ \t]{0,4}(?:sudo|passwd|chpasswd|su)\b)`.replace(
      '‹]{1,400})',
      '‹]{1,400}(?=["\']?[ \\t]{1,4}\\|))',
    ),
    String.raw`\bchpasswd\b[^\r\n|;]{0,40}?["'][\w.-]{1,60}:(?<value>[^\s"'‹]{1,200})`,
    String.raw`\b(?:curl|https?|wget)\b[^\r\n|;]{0,200}?[ \t](?:-[a-zA-Z]{0,8}[ua][ \t]{0,4}|--(?:user|proxy-user|auth)[= \t])["']?(?!\$|\{\{)[\w.@+-]{0,60}:(?<value>[^\s"'‹]{1,200})`,
    String.raw`\bcurl\b[^\r\n|;]{0,400}?[ \t](?:-b|--cookie)[= \t]{0,4}["']?[\w.-]{1,60}=(?<value>[^\s"'‹;]{1,400})`,
    String.raw`\b(?:vault|gh[ \t]{1,4}auth)[ \t]{1,4}login[ \t]{1,4}(?!-)${WORD}`,
    String.raw`(?<![\w.-])[\w.-]{1,64}:(?<value>[^\s:@/"'‹]{1,200})(?=@(?:tcp|udp|unix)\()`,
    String.raw`jdbc:oracle:\w{2,8}:[\w.-]{1,64}\/(?<value>[^\s@/"'‹]{1,200})(?=@)`,
    String.raw`\bConvertTo-SecureString[ \t]{1,4}(?:-String[ \t]{1,4})?${QUOTED}`,
    // Characters that no URL may have, for which it was refused: `postgres://bob:a{b}@db`
    String.raw`(?<=[a-z]:)//[^\s/:@"'\`<>‹]{0,80}:(?<value>[^\s/@"'\`<>‹]{1,200})(?=@[\w.-]{1,200}(?:[:/?\s"'\`]|$))`,
    String.raw`\brclone[ \t]{1,4}config\b[^\r\n]{0,200}?[ \t]\w{0,30}(?:token|secret|pass|_key)[ \t]{1,4}${WORD}`,
    // RFC 4954: the server asks for "Username:" and "Password:", in base64
    String.raw`\b334 (?:VXNlcm5hbWU6|UGFzc3dvcmQ6)\r?\n(?:[SC<>*]:? ?)?(?<value>[A-Za-z0-9+/]{4,400}={0,2})(?=\r?\n|$)`,
    String.raw`\bftp> ?user[ \t]{1,4}[^\s]{1,80}[ \t]{1,4}${WORD}`,
    // RFC 1939, RFC 959 and RFC 9051: `USER bob`, `PASS …`; `a1 LOGIN bob …`
    String.raw`\buser[ \t]{1,4}[^\s]{1,80}[ \t]{0,4}\r?\n(?:[^\r\n]{0,80}\r?\n)?(?:[<>*] |[CS]: )?pass[ \t]{1,4}${WORD}${END_OF_LINE}`,
    String.raw`(?:^|\n)[ \t]{0,4}\w{1,10}[ \t]LOGIN[ \t]{1,4}(?:${OTHER}|[^\s"']{1,80})[ \t]{1,4}${WORD}${END_OF_LINE}`,
    String.raw`\$4\r?\nAUTH\r?\n(?:\$\d{1,5}\r?\n[^\r\n]{1,80}\r?\n)?\$\d{1,5}\r?\n(?<value>[^\s‹]{1,400})(?!\S|\r?\n\$)`,
    // `{SSHA}…`: RFC 2307; lines of password files
    String.raw`\{(?:S?SHA\d{0,3}|S?MD5|CRYPT|PBKDF2[\w-]{0,12}|ARGON2\w{0,2}|bcrypt|pbkdf2|scrypt|noop)\}(?<value>[\w+/=.$,-]{4,400})`,
    String.raw`(?:^|\n)[\w.$-]{1,60}:\d{1,10}:(?<value>[0-9a-f]{32}:[0-9a-f]{32})(?=:::)`,
    String.raw`(?:^|\n)[ \t]{0,8}(?:machine[ \t]{1,4}(?:localhost|[^\s.:]{1,200}[.:]\S{1,200})|default)\s{1,8}(?:login|user)\s{1,4}\S{1,200}\s{1,8}password\s{1,4}${WORD}`,
  ),
  ...places('certain', 'g', String.raw`${COMMAND('mosquitto_(?:pub|sub|rr)|ipmitool')}-P[ \t]{1,4}${WORD}`),
  ...places(
    'unlike',
    'gi',
    String.raw`\bmysql(?:dump|admin)?\b[^\r\n|;]{0,200}?[ \t]-p${WORD}`,
    String.raw`\b(?:requirepass|masterauth)[ \t]{1,4}${WORD}`,
    String.raw`\b(?:nickserv|ns)[ \t]{1,4}:?identify[ \t]{1,4}(?:[^\s]{1,40}[ \t]{1,4})?${WORD}${END_OF_LINE}`,
    String.raw`\b(?:aws[ \t]{1,4}configure|config)[ \t]{1,4}set[ \t]{1,4}[^\s]{0,200}?(?:token|secret|password|_auth|api_?key|access_key|pass)[ \t]{1,4}${WORD}`,
  ),
  ...places(
    'unlike',
    'g',
    // `.pgpass`, where a sign tells the password from the words of a log
    String.raw`(?:^|\n)(?=[^\s:]{0,200}[A-Za-z*])[\w.*-]{1,200}:(?:\d{3,5}|\*):(?!\d+:)[\w*-]{1,60}:[\w.*@-]{1,60}:(?=[^\s:]{0,60}[!#$%&*+?@^~\\])(?<value>(?:[^\s:‹\\]|\\.){4,200})(?=\r?\n|$)`,
  ),
  ...places(
    'opaque',
    'gi',
    String.raw`\bauth(?:enticate)?[ \t]{1,4}(?:plain|login)[ \t]{1,4}(?<value>[A-Za-z0-9+/]{8,4000}={0,2})`,
    String.raw`\b(?:bearer|basic|dpop)[ \t]{0,8}\r?\n[ \t]{1,8}(?<value>[\w.~+/-]{16,8000}={0,2})(?=\s|$)`,
    String.raw`(?:^|\n|\bhello[ \t]\d[ \t]|\w> ?)[ \t]{0,4}(?:auth|identify)[ \t]{1,4}(?:[\w-]{1,40}[ \t]{1,4})?${WORD}${END_OF_LINE}`,
    String.raw`^[ \t]{0,4}pass[ \t]{1,4}(?<value>[^\s"'‹/]{1,200})(?=\s{0,4}$)`,
  ),
  ...places(
    'opaque',
    'g',
    // `login: bob / …`
    String.raw`\b(?:[Ll]ogin|[Cc]redentials?|[Uu]ser(?:name)?/[Pp]assword)[:=][ \t]{1,4}[\w.@+-]{1,60}[ \t]{0,2}[/|][ \t]{1,2}(?<value>[^\s"'‹]{6,100})(?=\s|$)`,
    // `.pgpass`, `htpasswd` and `htdigest`: a line of fields between colons
    String.raw`(?:^|\n)(?=[^\s:]{0,200}[A-Za-z*])[\w.*-]{1,200}:(?:\d{2,5}|\*):(?!\d+:)[\w*-]{1,60}:[\w.*@-]{1,60}:(?<value>[^\s:‹]{4,200})(?=\r?\n|$)`,
    String.raw`(?:^|\n)[\w.@-]{1,60}:[\w .@-]{1,60}:(?<value>[0-9a-f]{32})(?=\r?\n|$)`,
    String.raw`(?:^|\n)[\w.@-]{1,60}:(?=[./A-Za-z0-9]{0,12}[a-z])(?=[./A-Za-z0-9]{0,12}[A-Z])(?<value>[./A-Za-z0-9]{13})(?=\r?\n|$)`,
  ),
];
