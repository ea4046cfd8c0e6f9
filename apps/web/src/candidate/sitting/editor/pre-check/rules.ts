import type { Language } from '@fairshot/contracts/questions/language';

import { NODE_LIBRARY, PYTHON_LIBRARY } from './libraries.ts';
import type { Reason } from './reasons.ts';

/** Names by what is said of them; `sys/*` stands for all that begin with `sys/`. */
type Names = Partial<Record<Reason, readonly string[]>>;

/** What is looked for in programs of one language, as data. */
export interface Rules {
  /**
   * Which places of the syntax tree are looked at. Each capture is a kind of name and has its table below; `own` are
   * names the program gives itself, which are never remarked on; what begins with `_` only takes part in a condition.
   */
  query: string;
  names: Readonly<Record<string, Names>>;
  /** What imports may name without a remark: the standard library. Any other is remarked on as `library`. */
  library?: readonly string[];
}

const STREAMS_AS_FILES = ['/dev/stdin', '/dev/stdout', '/dev/stderr', '/dev/fd/*', '/proc/self/fd/*'];
/** What a `file` may be called without a remark; any other is remarked on. */
export const FILES_THAT_ARE_THERE: readonly string[] = [...STREAMS_AS_FILES, '/tmp/*', '/dev/null'];

// `unistd.h` is missing on purpose: it is in many an honest program for read() and usleep().
const C_NAMES: Rules['names'] = {
  header: {
    network: ['sys/socket.h', 'netinet/*', 'arpa/*', 'netdb.h', 'net/*', 'sys/un.h', 'boost/asio*'],
    processes: ['sys/wait.h', 'spawn.h'],
    refused: [
      'sys/ptrace.h',
      'sys/mount.h',
      'sys/reboot.h',
      'sys/syscall.h',
      'linux/*',
      'asm/*',
      'seccomp.h',
    ],
    screen: ['ncurses.h', 'curses.h', 'termios.h', 'X11/*', 'GL/*', 'SDL*', 'SFML/*'],
    windows: [
      'windows.h',
      'Windows.h',
      'conio.h',
      'winsock2.h',
      'winsock.h',
      'io.h',
      'process.h',
      'graphics.h',
    ],
    library: ['boost/*', 'Eigen/*', 'gmp.h', 'gmpxx.h', 'openssl/*', 'curl/*', 'atcoder/*', 'glib.h'],
  },
  call: {
    network: ['socket', 'getaddrinfo', 'gethostbyname'],
    processes: [
      'fork',
      'vfork',
      'system',
      'popen',
      'execl',
      'execlp',
      'execle',
      'execv',
      'execve',
      'execvp',
      'execvpe',
      'posix_spawn',
      'posix_spawnp',
    ],
    refused: ['ptrace', 'mount', 'umount', 'chroot', 'reboot', 'unshare', 'setns', 'syscall', 'sethostname'],
    windows: ['getch', 'getche', 'kbhit', '_getch', '_kbhit', 'clrscr'],
  },
  assembly: { assembly: ['*'] },
};

const C_QUERY = `
  (preproc_include path: [(system_lib_string) (string_literal)] @header)
  (call_expression function: (identifier) @call)
  (call_expression function: (qualified_identifier name: (identifier) @call))
  (function_declarator declarator: [(identifier) (field_identifier)] @own)
  (init_declarator declarator: (identifier) @own)
  (declaration declarator: (identifier) @own)
  (parameter_declaration declarator: (identifier) @own)
  (reference_declarator (identifier) @own)
  (pointer_declarator declarator: (identifier) @own)
  (field_declaration declarator: (field_identifier) @own)
  (preproc_def name: (identifier) @own)
  (preproc_function_def name: (identifier) @own)
  (gnu_asm_expression) @assembly
  ((call_expression function: [(identifier) @_open (qualified_identifier name: (identifier) @_open)]
     arguments: (argument_list . (string_literal) @file))
   (#any-of? @_open "fopen" "freopen" "open"))
  ((call_expression function: (field_expression field: (field_identifier) @_open)
     arguments: (argument_list . (string_literal) @file))
   (#eq? @_open "open"))
  ((declaration type: [(type_identifier) @_stream (qualified_identifier name: (type_identifier) @_stream)]
     declarator: (init_declarator value: [(argument_list . (string_literal) @file) (initializer_list . (string_literal) @file)]))
   (#any-of? @_stream "ifstream" "ofstream" "fstream"))
`;

const C: Rules = { query: C_QUERY, names: C_NAMES };

/** Called by their module's name, or taken out of it. */
const STARTS_OTHERS = [
  'os.system',
  'os.popen',
  'os.fork',
  'os.forkpty',
  'os.exec*',
  'os.spawn*',
  'os.posix_spawn*',
];

const PYTHON: Rules = {
  query: `
    (import_statement name: (dotted_name) @import)
    (import_statement name: (aliased_import name: (dotted_name) @import))
    (import_from_statement module_name: (dotted_name) @import)
    (import_from_statement module_name: (dotted_name) @_module name: (dotted_name) @from)
    (call function: (attribute object: (identifier) attribute: (identifier)) @call)
    ((call function: (identifier) @_input arguments: (argument_list . (string [(string_content) (interpolation)]) @prompt))
     (#eq? @_input "input"))
    ((call function: (identifier) @_open arguments: (argument_list . (string) @file)) (#eq? @_open "open"))
    (function_definition name: (identifier) @own)
    (class_definition name: (identifier) @own)
    (assignment left: (identifier) @own)
  `,
  names: {
    import: {
      network: [
        'socket',
        'ssl',
        'http.client',
        'http.server',
        'urllib.request',
        'ftplib',
        'smtplib',
        'poplib',
        'imaplib',
        'socketserver',
        'xmlrpc*',
      ],
      processes: ['subprocess', 'multiprocessing*', 'pty', 'concurrent.futures.process'],
      screen: ['tkinter*', 'turtle', 'curses*', 'webbrowser', 'getpass'],
      windows: ['msvcrt', 'winreg', 'winsound'],
    },
    call: {
      processes: STARTS_OTHERS,
      refused: ['os.chroot', 'os.unshare', 'os.setns'],
    },
    from: {
      network: ['urllib.request', 'http.client', 'http.server'],
      processes: [...STARTS_OTHERS, 'concurrent.futures.ProcessPoolExecutor'],
    },
    prompt: { prompt: ['*'] },
  },
  library: PYTHON_LIBRARY,
};

const JAVA: Rules = {
  query: `
    (import_declaration (scoped_identifier) @import)
    (object_creation_expression type: (type_identifier) @type)
    ((method_invocation object: (_) @_runtime name: (identifier) @call) (#match? @_runtime "getRuntime\\\\(\\\\)$"))
    ((object_creation_expression type: (type_identifier) @_file arguments: (argument_list . (string_literal) @file))
     (#any-of? @_file "File" "FileReader" "FileInputStream" "FileWriter" "FileOutputStream" "RandomAccessFile"))
    ((method_invocation object: (identifier) @_path name: (identifier) arguments: (argument_list . (string_literal) @file))
     (#any-of? @_path "Path" "Paths"))
    (class_declaration name: (identifier) @own)
    (record_declaration name: (identifier) @own)
    (interface_declaration name: (identifier) @own)
    (enum_declaration name: (identifier) @own)
  `,
  names: {
    import: {
      network: ['java.net', 'java.net.*', 'java.rmi*', 'javax.net*', 'java.nio.channels.SocketChannel'],
      screen: ['java.awt.event*', 'java.awt.Frame', 'java.awt.Robot', 'javax.swing*', 'javafx*'],
    },
    type: {
      network: ['Socket', 'ServerSocket', 'DatagramSocket'],
      processes: ['ProcessBuilder'],
    },
    call: { processes: ['exec'] },
  },
  library: ['java*', 'module java*', 'jdk.*', 'org.w3c.dom*', 'org.xml.sax*'],
};

const JAVASCRIPT: Rules = {
  query: `
    (import_statement source: (string (string_fragment) @import))
    ((call_expression function: [(identifier) @_require (import) @_require]
       arguments: (arguments . (string (string_fragment) @import)))
     (#any-of? @_require "require" "import"))
    (call_expression function: (identifier) @call)
    (member_expression object: (identifier) @object)
    (new_expression constructor: (identifier) @type)
    ((call_expression function: [(identifier) @_file (member_expression property: (property_identifier) @_file)]
       arguments: (arguments . (string (string_fragment) @file)))
     (#any-of? @_file "readFileSync" "readFile" "createReadStream" "openSync" "writeFileSync" "appendFileSync"))
    (function_declaration name: (identifier) @own)
    (function_expression name: (identifier) @own)
    (generator_function_declaration name: (identifier) @own)
    (class_declaration name: (_) @own)
    (method_definition name: (property_identifier) @own)
    (import_specifier (identifier) @own)
    (import_clause (identifier) @own)
    (namespace_import (identifier) @own)
    (catch_clause parameter: (identifier) @own)
    (assignment_pattern left: (identifier) @own)
    (rest_pattern (identifier) @own)
    (pair_pattern value: (identifier) @own)
    (variable_declarator name: (identifier) @own)
    (shorthand_property_identifier_pattern) @own
    (array_pattern (identifier) @own)
    (arrow_function parameter: (identifier) @own)
    (for_in_statement left: (identifier) @own)
    (formal_parameters (identifier) @own)
  `,
  names: {
    import: {
      network: [
        'net',
        'http*',
        'dgram',
        'tls',
        'dns*',
        'node:net',
        'node:http*',
        'node:dgram',
        'node:tls',
        'node:dns*',
      ],
      processes: ['child_process', 'cluster', 'node:child_process', 'node:cluster'],
    },
    call: { network: ['fetch'], browser: ['alert', 'prompt', 'confirm'] },
    object: { browser: ['window', 'document', 'localStorage', 'sessionStorage'] },
    type: { network: ['XMLHttpRequest', 'WebSocket', 'EventSource'] },
  },
  library: NODE_LIBRARY,
};

const TYPESCRIPT: Rules = {
  ...JAVASCRIPT,
  query: JAVASCRIPT.query.replace(
    '(formal_parameters (identifier) @own)',
    `(required_parameter pattern: (identifier) @own)
    (optional_parameter pattern: (identifier) @own)
    (function_signature name: (identifier) @own)`,
  ),
};

export const RULES: Readonly<Record<Language, Rules>> = {
  c: C,
  cpp: C,
  python: PYTHON,
  java: JAVA,
  javascript: JAVASCRIPT,
  typescript: TYPESCRIPT,
};
