/** Words by the number of files of a Linux system and npm packages that contain them, without plurals and forms that `words.ts` derives. */
/** Separated by spaces. */
export const dictionary =
  'aarch ability able abort about above absent absolute abstract accent accept acceptable access ' +
  'accessible accesskey accessor accidentally according account accuracy accurate achieve acknowledge ' +
  'acquire across acting action activate active actual adapt add added adding addition additional addr ' +
  'address adds adjacent adjust adjustments admin adrian advance advantage advertising advice advised ' +
  'affect affiliates after afterwards again against agent aggregate agree agreement ahead alert alexander ' +
  'algor algorithm alias align alignment alive all alloc alloca allocate allocation allocator allow almost ' +
  'alone along alongside alpha alphabetic already also alter alternate alternative although altogether ' +
  'always amazon ambiguous among amount analyses analysis analyze ancestor anchor ancient and andreas ' +
  'andrew android angle annotate annotation anonymous another ansi answer any anymore anyone anything ' +
  'anyway anywhere apache api app apparently appear append appendix apple applicable application applied ' +
  'apply approach appropriate approved april arbitrary arch architecture archive are area aren arg args ' +
  'argument argv arial arising arithmetic arn around array arrow ascii asked asking asn assembler assembly ' +
  'assert assertion assign assignment associate assume assumption async asynchronous atomic attach attack ' +
  'attempt attention attr attribute attrname audit august auth authenticate authentication author ' +
  'authority authorization authorize authorized auto autoconf autogen automake automatic autopkgtest ' +
  'autoreconf autotools availability available average avoid await aware away aws back backend background ' +
  'backport backslash backup backward bad badge banner bar bare barrier base based basename bash basic ' +
  'basically basis batch bcont bearer because become been before begin beginning behalf behave behavior ' +
  'behaviour behind being belong below benchmark benefit benjamin best better between beyond bgcolor big ' +
  'bigger bigint bignum bin binary bind bio bit bitmap bitmask bits bitwise black blank bless blob block ' +
  'body bogus bookworm bool boolean bootstrap border boston both bottom bound boundary brace bracket ' +
  'branch brand break brian bridge brief bring broadcast broke broken browse browser bucket buf buffer ' +
  'buflen bug bugfix buggy bugs bugzilla build built builtin bump bunch bundle business but button bypass ' +
  'byte cache calculate calculation california call callable callback callee can cancel cancelled ' +
  'candidate cannot canonical canonicalize capability capable capacity capital capture care careful ' +
  'carriage carry case cassert cast catch category caught cause center cert certain certificate cflags ' +
  'chain challenge chance change changelog channel chapter char character charge charset chdir check ' +
  'checkbox checkout checksum cherry child children chmod choice choose chosen chown chris christian ' +
  'chromium chunk cipher circular claim clang clarify clash class classic classmethod clause clean cleanup ' +
  'clear cli click client clock clone close closest closure cloud cluster cmdline code codec coded codegen ' +
  'coding colin collapse collect collection collector collision colon color column com combination combine ' +
  'come coming comma command comment commercial commit common commonjs communicate community comp compact ' +
  'company compare comparison compat compatible compfunc compilation compile complain complete completion ' +
  'complex complexity compliance compliant complicated component compose composite compound compress ' +
  'compression computation compute concat concatenated concept concrete concurrent condition conditional ' +
  'conf config configurable configure confirm confirmation conflict conform confused confusing confusion ' +
  'conjunction connect connection consecutive consider consistency consistent consists console consortium ' +
  'const constant constexpr constrained constraint construct construction constructor consume consumer ' +
  'contact contain container content context continuation continue contract contrib contributed ' +
  'contributing contribution contributor control controlled controller controlling convenience convenient ' +
  'convention conversion convert cookie copied copies copy copyfunc copyright core corner corporation ' +
  'correct correction correctness correspond corrupt corruption cost could couldn count couple course ' +
  'cover coverage coverity cplusplus cppflags crash create creation credential credentials criteria ' +
  'critical crlfeol croak cross crypt crypto cryptography cstdint cstring ctype curly current cursor curve ' +
  'custom customer customize cycle cygwin daemon damage dangling daniel darwin dashboard data database ' +
  'datagram date datetime david days dead deadlock deal deallocate debconf debhelper debian debug debugger ' +
  'debugging debuginfo decide decimal decision declaration declare decls decode decoration decorator ' +
  'decrement decrypt decryption dedicated deep default defects defer deferred define definitely definition ' +
  'degree delay delete deletion deliberately delimited delimiter delivered delta demand denied dense ' +
  'depend dependency dependent deploy deprecate deprecatedin deprecation deps depth der dereference ' +
  'derivative derive desc describe description descriptor deserialize design desired desktop despite dest ' +
  'destination destroy destructor detach detail detect detection determine dev devel developed developer ' +
  'development device dgram diagnostic dialog dict dictionary did didn diff difference different difficult ' +
  'digest digit digital dir direct direction directive director directory dirname dirs dirty disable ' +
  'disallow discard disclaimed disclaimer disclaims disconnect discouraged discover discovery discussion ' +
  'disk dispatch display dispose dist distance distinct distinguish distribute distribution distutils ' +
  'divide division divisor dmitry doall doc docker docs doctools doctype document does doesn doing dollar ' +
  'domain don done dot double down downgrade download draft dreizin drive driver drop dropped dropping ' +
  'dual due dummy dump dup duplicate duplication duration during dynamic dynamically dynamo each earlier ' +
  'early easier easily easy ecdsa echo edge edit editor effect effective efficient effort eight either ' +
  'element elif eliminate else elsewhere elsif emacs email embed embedded embedding emit emitted emitter ' +
  'emitting emoji empty emulation enable enablers enclosed enclosing encode encountered encrypt encryption ' +
  'end ended endian endianness endif ending endorse endpoint ends endswith enforce engine english enhanced ' +
  'enhancements enoent enough ensure enter entire entity entropy entry enum enumerable enumerate ' +
  'enumeration env environ environment epoch equal equality equiv equivalent erase err errno error escape ' +
  'eslint especially essential established etc eval evaluate evaluation even event eventually ever every ' +
  'everyone everything everywhere evp exact example exceed except exception exchange exclude exclusive ' +
  'exec executable execute execution exemplary exercise exist existence existent exit exp expand expansion ' +
  'expat expect expensive experience experimental expiration expire expires expiry explain explanation ' +
  'explicit exponent exponential export expose expr express expression ext extend extension extent extern ' +
  'external extra extract extraction extremely facility fact factor factory fail failed failure fall ' +
  'fallback false family fast fatal fault favor fcntl feature fedora feedback fetch few fewer field fifth ' +
  'figure file filename fileno fileoverview filepath filesystem fill filter final finalize find fine ' +
  'fingerprint finish finite fips first fitness fix fixable fixed fixer fixes fixing fixme fixup flag flat ' +
  'flatten flexible float floor flow flush fname focus folder folding follow font foo footer fopen for ' +
  'forbid forbidden force foreach foreground foreign forever forget forgot fork form format formatted ' +
  'formatter formatting forward found foundation four fourth fprintf fraction fragment frame framework ' +
  'frank franklin free freebsd freed freedesktop freef freefunc freeze frequency frequently fresh friend ' +
  'from front frozen fstat ftbfs full fullname fully func function functional functools furnished further ' +
  'future garbage gateway gather gen general generate generation generator generic gentoo get getattr ' +
  'getenv getopt gets getter gettext getting git github gitignore gitlab give given giving glibc glibcxx ' +
  'glob global gmail gmtime gnome gnu goes going good google got governed governing grammar grant graph ' +
  'graphics grave great green grep grohne group guarantee guard guess guide guidelines hack had haifa half ' +
  'hand handle handler handshake happen happy hard hardening hardware harmless has hasattr hash hashed ' +
  'hashfunc have haven having head header headername heap height hello helmut help helpful hence here ' +
  'hereby hex hexadecimal hidden hide hierarchy high highest highlight hint historical history hold home ' +
  'homepage honor hook hope hopefully horizontal host hostname hours how however href html http human ' +
  'hyphen icon idea ident identical identified identifier identify identity ids idx ifdef ifndef ignore ' +
  'illegal image immediate immutable impact impl implement implicit implied imply import important ' +
  'impossible improve improvement inc incidental include inclusion inclusive incoming incompatible ' +
  'incomplete inconsistent incorporated incorrect increase increment incremental indent indentation ' +
  'independent index indicate indicator indices indirect individual infer infinite infinity info inform ' +
  'information infringement ingroup inherit inheritance inhibit init initial initialize inject inlen ' +
  'inline inner inode input insecure insensitive insert insertion inside inspect inspired inst install ' +
  'installation instance instanceof instantiate instead instr instruction insufficient int integer ' +
  'integral integrated integration integrity intel intended intent interaction interactive interest ' +
  'interface intermediate internal internet interpret interrupt interruption intersection interval into ' +
  'intrinsic intro introduce introduction invalid invalidate invariant inverse invert invocation invoke ' +
  'involved ioctl isinstance isn iso isolate issue issuer istanbul italic item iter iterable iterate ' +
  'iteration iterator its itself jakub james jan janitor january jason java javascript jeremy john join ' +
  'jonathan jquery json julian julien just keep keith kept kernel kevin key keyboard keyed keyid keyof ' +
  'keyring keys keyusage keyword kill kind know known kubernetes kwargs label laboratories lacks lambda ' +
  'lang langasek language large largest last lastpos later latest latin latter launch layer layout lazy ' +
  'ldflags lead leak learn least leave left legacy legal len length less let letter level lexer lexical ' +
  'lhash liability liable lib libc libcrypt libctx libdir library libs libssl libtool libxml license ' +
  'lifecycle lifetime light like likewise limit limitation line linear lineno link linkage lint lintian ' +
  'linux list listen listener literal little live load loader local locale localhost locate location lock ' +
  'log logged logger logging logic logical login logout logs long longest look lookup loop loose loss lost ' +
  'low lower lowercase lowest lstat mac machine macro made magic mail main maintain maintenance major make ' +
  'makefile making malformed malloc man manage management manager mandatory manifest manipulate ' +
  'manipulation manner manpage manual many map mapped mapping maps march margin mark markup markus martin ' +
  'mask master match material math matrix matter matthias max maximum maxsize may maybe mdnid mean ' +
  'meaningful meant measure mechanism media medium mem member memcmp memcpy memory memset mention menu ' +
  'merely merge message meta metadata meth method metrics michael micro microsoft middle middleware might ' +
  'migrate migration miller milliseconds min mingw minimal minimize minimum minor minsize minus minute ' +
  'mirror misc misleading mismatch missed missing mistake mit mixed mixin mkdir mktables mobile mod modal ' +
  'mode model modern modification modified modifier modify modular module modulo modulus moment mongo ' +
  'mongodb monitor month more most mount move moved moving mozilla mtime much multi multiarch multiline ' +
  'multiple multiply must mutable mutex mutually myself mysql name named namelen namespace naming nanoid ' +
  'narrow native natural nature navigation nconf nearest necessarily necessary need negate negative ' +
  'negligence neither nested nesting net netscape network never new newer newline newly news next nicolas ' +
  'noble nobody nocerts nocheck node nodejs noexcept nointern nokia non nonce none nonzero nor noreturn ' +
  'normal normalize nosigs not notably notation note noted nothing notice notification notify noverify now ' +
  'npmcli npmjs null nullable nullptr num number numeric oauth obj object obsolete obtain obvious occur ' +
  'occurred ocsp oct octal octet off offer official offline offset often oid old older omit omitted once ' +
  'one ones online only opaque opcode open openssl opensslconf opensslv operand operate operation operator ' +
  'opposed opposite opt optimal optimization optimize option optional opts oracle order ordinary org ' +
  'organization orig origin original ossl ostream other otherwise our out outdated outer output outside ' +
  'outstanding over overall overflow overhead overlap overlapping overload overridden override overrun ' +
  'overview overwrite overwritten own owned owner ownership pack package packard packet padded padding ' +
  'page pager pair panel paragraph parallel param parameter paren parent parentheses parenthesis parse ' +
  'parser part partial particular partition party pascal pass passcode passphrase passwd password past ' +
  'paste patch patent path pathlen pathname patrick pattern paul pause payload payment peer peername ' +
  'pending people per percent perform performance perhaps period perl permission permit permitted persist ' +
  'persistent person personal pertaining peter phase phone physical pick piece pipe pipeline pixel pkey ' +
  'pkgconfig place placeholder plain plaintext platform player please plugin plus pnum point policy ' +
  'polling pool pop popular populate popup port portability portable portal portion pos position ' +
  'positional positive posix possibility possible possibly post postgres postgresql potential power ' +
  'practical practice pragma pre preceded precedence preceding precise precision precompiled predefined ' +
  'predicate prefer preference preferred prefix preparation prepare prepend preprocessor prereq presence ' +
  'present preserve pretend prettier pretty prev prevent preview previous primarily primary prime ' +
  'primitive principal print printable printf prior priority priv private privilege probably probe problem ' +
  'proc procedure proceed process processor procurement produce producer product production profile ' +
  'profits program programming progress project promise promote prompt proof prop propagate property ' +
  'proposed propq protect protected protection proto protocol prototype prov provide provider proxy prune ' +
  'pseudo pthread ptr ptrdiff pubkey public publicity publish publisher pull punctuation pure purge ' +
  'purpose push put putting pygments python qualified qualifier quality query question queue quick quiet ' +
  'quite quote rabbitmq race raise rand random range rarely rather ratio raw reach reachable react read ' +
  'readability readable readdir reader readline readlink readme readonly ready real realloc realpath ' +
  'reason reasonable reasonably rebase rebuild receipt receive recent recip recipient recognize recommend ' +
  'record recover recovery recurse recursion recursive red redefine redhat redirect redis redistribute ' +
  'reduce reduction redundant ref refactor refer reference referred referring reflect refresh refs refuse ' +
  'reg regard regardless regenerate regents regex regexp region register registration registry regression ' +
  'regular reinterpret reject rejection related relation relationship relative relax release relevant ' +
  'reliable reliably relies reload rely remain remainder remember remote removal remove rename render ' +
  'reorder repeat replace replacement reply repo report repository repr represent reproduce reproducible ' +
  'req request requesttag require required requirement res research reserve reset resize resolution ' +
  'resolve resource resourcetag respect respective response responsible rest restart restore restrict ' +
  'restriction result resume ret retain retrieve retry return reuse reverse revert review revision ' +
  'revocation revoked rework rewrite rewritten richard right robert robust role root rotate round route ' +
  'router routine royalty rule run runner running runs runtime safe safer safestack safety salsa salt same ' +
  'sample samuel sanity satisfied satisfy save saved saving scalar scale scan scanning sched schedule ' +
  'schema scheme scope scott scratch screen script search sebastian sec second secondary secret section ' +
  'secure security see seed seems seen segfault segment select selection selector self sell semantic ' +
  'semicolon semver send sender sendfile sense sensible sensitive sent sentence sentinel sep separate ' +
  'separator sequence serde serial serialize series serious serve server service session set setattr sets ' +
  'setsockopt setter setting setuid setup setuptools several sha shall shallow shape share shared sharp ' +
  'shell shields shift shipped short shortcut shorthand should shouldn show shown shutdown sibling side ' +
  'sig sigalg sigint sign signal signature signcert significant signin signing signup silence silent ' +
  'similar simon simple simplified simplify simply simulate since single site situation size sized sizeof ' +
  'sizing skip skipped skipping slack slash sleep slice slightly slot slow small smallest smart smime ' +
  'smith smithy sname snapshot snprintf sockaddr socket software solaris solely solid solution solve some ' +
  'somehow someone something sometimes somewhat somewhere soname sort source sourceforge space span sparc ' +
  'sparse spawn spdx spec special specialized specific specifically specified specifier specify speed ' +
  'spelling sphinx splice split splitting spread spring sprintf spurious square src srcdir ssize ssl ' +
  'stability stable stack stage staging stale stamp standalone standard star start startswith startup stat ' +
  'state statement static statically statistics status stays stdarg stddef stderr stdin stdint stdio ' +
  'stdlib stdout stefan step stephen steve still stop stopped storage store str straight strange strategy ' +
  'strcmp strdup stream strength strerror strict string stringify strip stripe stripped strlen strong ' +
  'struct structure stubs studio stuff style stylesheet sub subarray subclass subdirectory subject ' +
  'sublicense submit submitted submodule subprocess subsequent subset subst substantial substitute ' +
  'substitution substr subtle subtract subtree succeed success successful such sufficient suffix suggest ' +
  'suggestion suitability suitable suite suiteb summary sun super superseded supplied supply support ' +
  'supposed suppress sure suspend swap swapped switch symbol symbolic symhacks symlink symmetric sync ' +
  'synchronous synopsis syntax sys syscall system systemd table tag tagged tagging tagkey tagresource tags ' +
  'tail take taken taking tarball target task tavory tbody team technical tell temp template temporarily ' +
  'temporary tenant term terminal terminate termination terminator terraform test testing testsuite text ' +
  'textual than thanks that the their them theme themselves then theory there therefore thereof these they ' +
  'thing think third this thomas those though thread three threshold through throughout throw thrown thus ' +
  'ticket tilde time timed timeout timer timestamp timezone timing title tobias today todo together toggle ' +
  'token too tool toolbar toolchain tooltip top topic tort tortious total touch trace traceback track ' +
  'tracker trade trademark traditional trailer trailing traits trans transaction transfer transform ' +
  'transient transition transitional translate translation transparent transport traversal traverse travis ' +
  'treat tree trick tried tries trigger trim triple trivial trouble true trunc truncate truncation trust ' +
  'try trying tsconfig tunnel tuple turn tutorial tweak twice twilio twitter two txt type typed typedef ' +
  'typename typeof typescript typical typing typo ubuntu uint ulong umask unable uname unary unavailable ' +
  'unchanged uncompressed undef undefined under underline underlying underscore understand understood ' +
  'undocumented unexpected unhandled unicode unicore unified uniform uninstall union unique unistd unit ' +
  'universal university unix unknown unless unlike unlimited unlink unload unlock unmodified unnecessary ' +
  'unneeded unpack unreachable unrecognized unrelated unsafe unset unshift unsigned unspecified unstable ' +
  'unsupported untag until untrusted unused unusual unwanted unwrap update upgrade upload upon upper ' +
  'uppercase upstream urgency uri url usable usage use used useful useless user username userspace uses ' +
  'using usr usual utf util utility utils utypes uuid val valgrind valid validate validation validator ' +
  'validity value var variable variant variety various vars vault vector veillard vendor verbatim verbose ' +
  'verbosity verification verified verifier verify versa version versionadded vertical very via video view ' +
  'viewport vincent violation virtual visibility visible visit visitor visual vitest vladimir void ' +
  'volatile volume wait walk want warn warning warranty was wasn watch way ways wchar weak web webhook ' +
  'website weight weird welcome well were werner werror what whatever whatsoever wheel when whenever where ' +
  'whereas wherever whether which while white whitespace whole whom whose wide widget width wiki wikipedia ' +
  'wildcard will win window with within without won word work workaround worker workflow workspace world ' +
  'worth would wouldn wpacket wrap wrapped wrapper wrapping writable write writer written wrong wrote www ' +
  'xffff xhtml xmlns yahoo yaml year yes yet yield you your yourself zero zlib';

/** How unlikely the second letter is after the first in such words: 26 rows of 26 digits, 0 is the most likely; random letters have 5 on average. */
export const pairCosts =
  '63335547485232849232556757244424683572563533353777572545258239336716834247876824431466277456366435466769' +
  '35324457587342646223756468334322772793652663443787583656164328835335823537786716761788286455266354486959' +
  '44344449886341349433849694245526663855562445352669762665155428645435842548595826641567196267268744468938' +
  '14651778296546329646488869353324273755653676225579685534655758533143923434477827562664396366237243487959' +
  '67676998479576788655044556264416582955442584334679493736266329545633763137675827561673198466359234487747' +
  '43453348486332639222678687245606682975663676557799791655267329656335933659677836342465276445526542558466' +
  '3545355739733341842356556625660675296456385655597954';
