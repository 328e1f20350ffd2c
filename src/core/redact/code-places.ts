import { NAME, OTHER, places, QUOTE, QUOTED, WORD } from './place-patterns.ts';

const GAP = String.raw`\s{0,4}`;
/** What holds a value and changes nothing about it. */
const WRAPPER =
  '(?:\\[\\]\\w{1,20}|Some|Just|Ok|Optional(?:\\.of)?|str|String|bytes|list|tuple|set|[Aa]rray|Arrays\\.asList|List\\.of|Secret(?:Str)?|btoa|encodeURIComponent|new \\w{1,20}|&?)';
/** Fields of GraphQL and functions that take what somebody was sent; a coupon is for everybody. */
const CALLS_WITH_CODE =
  '(?!\\w{0,40}(?:[Cc]oupon|[Pp]romo|[Dd]iscount|[Vv]oucher))(?:[a-z]\\w{0,40}(?:O[Tt][Pp]|M[Ff][Aa]|Verify|Redeem|Invit(?:e|ation)|Log_?[Ii]n|Sign_?[Ii]n)|otp|totp|mfa|verify|redeem|confirm|log_?[Ii]n|sign_?[Ii]n)\\w{0,40}';
const CALLS_OF_LOGIN =
  '(?:[Ll]og_?[Ii]n|[Ss]ign_?[Ii]n|[Ll]og_?[Oo]n|[Ss]ign_?[Uu]p|[Aa]uthenticate|[Aa]uth|connect|bind|[Cc]reate_?[Uu]ser|[Bb]asic_?[Aa]uth|[Uu]ser_?[Pp]assword)';

/** Where languages put a value behind its name, or what is called takes a secret. */
export const codePlaces = [
  ...places(
    'named',
    'g',
    // `password = b'…'`, `{'token': u'…'}`, `token = ("…")`, `{'password': ['…']}`, `Some("…")`
    String.raw`${NAME}["']?\]?${GAP}(?::=|=>|[:=])${GAP}(?:[bBuUrRfFN]{1,2}|[@L$]|~[cs]|<<|${WRAPPER}?[[({]{1,2}\s{0,40})${QUOTED}`,
    // `password := "a" + "…"`
    String.raw`${NAME}["']?\]?${GAP}(?::=|[:=])${GAP}${OTHER}${GAP}[+.]${GAP}${QUOTED}`,
    // `let token: string = '…'`
    String.raw`${NAME}\??:[ \t]{0,4}[A-Za-z]{1,20}[ \t]{0,4}=[ \t]{0,4}${QUOTED}`,
    // `token = process.env.TOKEN || '…'`
    String.raw`${NAME}${GAP}[:=]${GAP}[\w.$?()"'[\]]{1,80}${GAP}(?:\|\||\?\?|\bor\b)${GAP}${QUOTED}`,
    // `if (password === '…')`
    String.raw`${NAME}${GAP}(?:[!=]==?|\.equals\()${GAP}${QUOTED}`,
    // `os.environ['TOKEN'] = '…'`, PHP's `["password":protected]=>\n  string(12) "…"`
    String.raw`\["?'?${NAME}["'](?::["\w\\]{1,80}){0,2}\]${GAP}=>?\s{0,8}(?:string\(\d{1,7}\)\s{0,4})?${QUOTED}`,
    String.raw`\["${NAME}"(?::["\w\\]{1,80}){0,2}\]=>\s{0,8}(?:int|float)\((?<value>\d{3,12})`,
    // `[password:protected] => …`
    String.raw`\[${NAME}(?::[\w\\]{1,80}){0,2}\] => (?!Array\b|[\w\\]{1,80} Object\b)(?<value>[^\s‹][^\r\n‹]{0,400})(?=\r?\n|$)`,
    // `#define API_KEY "…"`, PHP's `s:8:"password";s:12:"…"` and `password|s:12:"…"`
    String.raw`#define[ \t]{1,8}${NAME}[ \t]{1,40}L?${QUOTED}`,
    String.raw`s:\d{1,5}:"(?:\0[^\0"]{1,80}\0)?${NAME}";(?:s:\d{1,7}:${QUOTE}(?<value>[^"'\`\r\n‹]{1,4000})(?=${QUOTE}))`,
    String.raw`s:\d{1,5}:"(?:\0[^\0"]{1,80}\0)?${NAME}";[id]:(?<value>\d{3,12})`,
    String.raw`${NAME}\|s:\d{1,7}:${QUOTED}`,
    // Go's spew: `Password: (string) (len=7) "…"`
    String.raw`${NAME}:\s?\([\w.*]{1,40}\)\s?\(len=\d{1,7}\)\s?${QUOTED}`,
    // `setPassword("…")`
    String.raw`(?<![A-Za-z0-9_])(?:set|with|add|put)_?(?<name>[A-Z_a-z]\w{1,40})\(${GAP}${QUOTED}`,
    // `"#password").val("…")`, `getElementById("token").value = "…"`
    String.raw`["'#=]${NAME}\]?["']\]?${GAP}\)${GAP}\.\w{1,20}${GAP}[=(]${GAP}${QUOTED}`,
    // YAML: `password: |`, `token: &t …`, `token: !secret …`, `- name: DB_PASSWORD`; TOML: `key = """…"""`
    String.raw`${NAME}["']?:[ \t]{1,8}[|>][-+\d]{0,2}[ \t]{0,8}\r?\n(?<indent>[ \t]{1,40})(?<value>\S[^\r\n]{0,4000}(?:\r?\n\k<indent>[^\r\n]{1,4000}){0,200})`,
    String.raw`${NAME}["']?:[ \t]{1,8}(?:&[\w-]{1,40}|!!?[\w/-]{1,40})[ \t]{1,8}${WORD}`,
    String.raw`(?<![\w.-])name:[ \t]{1,4}["']?(?<name>[A-Za-z_][\w.-]{1,63})["']?[ \t]{0,8}\r?\n[ \t]{1,40}value:[ \t]{1,8}${WORD}`,
    String.raw`(?<![\w.-])value:[ \t]{1,8}["']?(?<value>[^\s"'‹]{1,400})(?=["']?[ \t]{0,8}\r?\n[ \t]{1,40}name:[ \t]{1,4}["']?(?<name>[A-Za-z_][\w.-]{1,63}))`,
    String.raw`${NAME}[ \t]{0,4}[:=][ \t]{0,4}(?:"""|''')\\?\s{0,40}(?<value>[^\s"'‹][^"'‹]{0,2000})(?=["'])`,
    // `<add key="ApiSecret" value="…" />` and `<password>…</password>` in a line of text
    String.raw`\b(?:key|name|id)=["']${NAME}["'][^<>\n]{0,200}?[ \t]value=${QUOTED}`,
    String.raw`<${NAME}>(?<value>[^<>\s‹]{1,400})(?=</)`,
    // Dockerfile, shells of Unix and Windows: `ENV API_KEY …`, `setenv`, `setx`, `set -x`
    String.raw`(?:^|[\n;&])[ \t]{0,8}(?:ENV|setenv|setx|set -[gUx]{1,3})[ \t]{1,4}${NAME}[ \t]{1,4}${WORD}`,
    // Terraform: `~ password = "…" -> "…"`
    String.raw`${NAME}["']?[ \t]{0,40}[:=][ \t]{0,4}${OTHER}[ \t]{0,4}(?:->|→|=>)[ \t]{0,4}${QUOTED}`,
    // Debuggers and consoles: `(gdb) p password`, `>>> password`, `irb> token`, and the value in the line below
    String.raw`(?:^|\n)(?:\(\w{3,4}\) \w{1,5}|>>>|[\w()#.:]{2,40}>|>)[ \t]{1,2}${NAME}[ \t]{0,4}\r?\n(?:\$\d{1,6} = (?:0x[\da-f]{1,16} )?|=> )?${QUOTED}`,
    // `password.........."…"`, `Cookie(name=sid, value=…)`
    String.raw`(?<![\w.-])(?<name>[A-Za-z_][\w-]{1,63})\.{4,80}${QUOTED}`,
    String.raw`\bname=(?<name>[A-Za-z_][\w.-]{1,63}), ?value=(?<value>[^\s,;()[\]{}"'‹]{1,4000})`,
    // `{ pin: 4711 }`
    String.raw`${NAME}[ \t]?[:=][ \t]?(?<value>\d{3,12})(?=[ \t]{0,2}[,;)}\]])`,
    // Swift: `[AnyHashable("password"): "…"]`, `password: Optional("…")\n - some: "…"`
    String.raw`\bAnyHashable\("${NAME}"\)${GAP}:${GAP}${QUOTED}`,
    String.raw`${NAME}: Optional(?:\("[^"\n]{0,400}"\))?\r?\n[ \t▿-]{1,40}some: ${QUOTED}`,
    // R: `$ password: chr "…"`, `$password\n[1] "…"`
    String.raw`\$ ?(?<name>[A-Za-z_.][\w.]{1,63})[ \t]{0,40}(?:: ?chr[ \t]{1,4}(?:\[[\d:]{1,9}\] )?|\r?\n\[1\] )${QUOTED}`,
    // Objective-C: `<Login: 0x60; password = …; user = …>`
    String.raw`${NAME} = (?<value>[^\s;"'<>]{1,400})(?=[;>])(?<=<\w{1,60}: 0x[\da-f]{1,16};[^<>\n]{0,400})`,
    // LDIF: `userPassword:: …`
    String.raw`${NAME}::[ \t]{1,4}(?<value>[A-Za-z0-9+/]{4,4000}={0,2})`,
  ),
  ...places(
    'paired',
    'g',
    // Ruby and Elixir: `:token=>:abc`, `{token: :abc}`, `#<struct Login token=:abc>`
    String.raw`${NAME}["']?=>:(?<value>[A-Za-z_]\w{2,60})(?![\w:(])`,
    String.raw`[{[,][ ]?${NAME}: :(?<value>[A-Za-z_]\w{2,60})(?=,|\}|\])`,
    String.raw`${NAME}=:(?<value>[A-Za-z_]\w{2,60})(?=[,>])(?<=#<struct [^<>\n]{0,400})`,
    // Python and Haskell: `[('user', 'bob'), ('password', '…')]`; Erlang and Elixir: `{password,<<"…">>}`
    String.raw`[[(,]\s{0,8}\(b?["']${NAME}["'],\s{0,4}[bu]?${QUOTED}(?=["']\s?\))`,
    String.raw`\{:?${NAME},\s{0,4}(?:<<)?${QUOTED}`,
    // Clojure and Lisp: `:password "…"`, `(password . "…")`
    String.raw`(?<![\w:"'\`]):(?<name>[A-Za-z_][\w.-]{1,63})[ \t]{1,4}${QUOTED}`,
    String.raw`\(["']?${NAME}["']? \. ${QUOTED}`,
    // ODBC: `PWD={…}`, a brace within is doubled
    String.raw`(?:^|[;"'\s])(?<name>PWD|Pwd|pwd|Password|password|PASSWORD) ?= ?\{(?<value>(?:[^{}\r\n‹]|\}\}){1,200})(?=\}(?:[;"'\s]|$))`,
  ),
  ...places(
    'distinct',
    'g',
    // `token -> …`, `token|…`, `token <…>`, `[token] …`, `password (len=9): …`, `password.........…`
    String.raw`${NAME}(?:[ \t]{0,4}(?:==>|->)[ \t]{0,4}|\|)(?<value>[\w.~+/=-]{8,4000})(?=[\s,;)\]}]|$)`,
    String.raw`${NAME}(?: <|\][ \t]{1,4}| \(len=\d{1,6}\): ?)(?<value>[\w.~+/=-]{8,4000})(?=[\s>]|$)`,
    String.raw`(?<![\w.-])(?<name>[A-Za-z_][\w-]{1,63})\.{4,80}(?<value>[\w~+/=-][\w.~+/=-]{7,4000})(?=\s|$)`,
    // `ApiKey("…")`
    String.raw`(?<![\w.>$])(?<name>[A-Z]\w{2,40})\(b?${QUOTED}(?=["']\))`,
    // `access_token=\n…`
    String.raw`${NAME}[ \t]{0,4}[:=][ \t]{0,4}\r?\n[ \t]{0,40}(?<value>[\w.~+/=-]{8,4000})(?=\s|$)`,
  ),
  ...places(
    'unlike',
    'g',
    // `('password', '…')`, `fill('#password', '…')`, `fill("input[name=password]", "…")`
    String.raw`[([{]${GAP}(?:b?["']|["'][^"'\n]{0,40}[#=.])${NAME}\]?["']${GAP},${GAP}b?${QUOTED}`,
    String.raw`${NAME}${GAP}(?:\|\||\?\?)${GAP}${QUOTED}`,
    // `new Credentials("bob", "…")`, `login("bob", "…")`, `auth=("bob", "…")`
    String.raw`\b\w{0,40}(?:Credentials?|Basic_?Auth\w{0,20}|PasswordAuthentication|AuthenticationToken|DigestAuth|NtlmAuth)\(${GAP}(?:${OTHER}|[\w.$]{1,40})${GAP},${GAP}${QUOTED}`,
    String.raw`(?<![A-Za-z0-9])(?:[\w$]{0,20}_)?${CALLS_OF_LOGIN}(?:With\w{1,40})?\(${GAP}(?:[\w.$]{1,40}${GAP},${GAP})?(?:${OTHER}|[\w.$]{1,40})${GAP},${GAP}${QUOTED}`,
    String.raw`\bauth["']?${GAP}[=:]${GAP}[([]${GAP}${OTHER}${GAP},${GAP}${QUOTED}`,
    // `createHmac("sha256", "…")`, `jwt.sign(claims, "…")`, `bcrypt.hash("…", 10)`, `Secret("…")`
    String.raw`\b(?:create_?hmac|createHmac|hash_hmac|hmac\.new)\(${GAP}(?:${OTHER}${GAP},${GAP})?b?${QUOTED}`,
    String.raw`\b(?:jwt|jsonwebtoken|JWT)\.(?:sign|verify|encode|decode)\([^;\n"'\`]{0,120}(?:${OTHER}[^;\n"'\`]{0,60}){0,2},${GAP}${QUOTED}`,
    String.raw`\b(?:bcrypt|argon2|scrypt)\w{0,4}\.\w{1,20}\(${GAP}b?${QUOTED}`,
    String.raw`\b(?:Secret(?:String|Box|Str|Value|Key)?|SecretKeySpec|ConvertTo-SecureString)[( ](?:-String )?${QUOTED}`,
    // `const [user, password] = ["bob", "…"]`
    String.raw`\b(?:pass(?:word|wd)?|secret|token)${GAP}[\])]${GAP}=${GAP}[[(]${GAP}(?:${OTHER}${GAP},${GAP}){1,3}${QUOTED}`,
  ),
  ...places(
    'certain',
    'g',
    // `verifyOtp(code: "…")`, `redeem(input: {code: 123456})`
    String.raw`(?<![\w.$])${CALLS_WITH_CODE}\(\s{0,8}(?:[^()]{0,200}[\s,({])?(?:code|value|passcode)\s{0,4}:\s{0,4}(?:\\{0,3}"(?=[A-Za-z-]{0,40}\d)|(?=\d))(?<value>[A-Za-z\d-]{4,64})(?=[\\",)}\s])`,
  ),
];
