import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import com.sun.source.util.JavacTask;

/**
 * Compiles one source file of any name into one runnable jar: `CompileToJar SOURCE JAR [MAIN-CLASS]`.
 *
 * javac itself would leave a tree of files with names of the candidate's choosing. Here the classes stay in memory
 * until the jar is written, so that what leaves the compile jail is a single file, as for every other language. The
 * main class is the one named, or the first in the source that has a main method.
 */
public final class CompileToJar {
  public static void main(String[] arguments) throws IOException {
    String source = read(Path.of(arguments[0]));
    String wanted = arguments.length > 2 ? arguments[2] : null;
    var compiler = ToolProvider.getSystemJavaCompiler();
    var errors = new ArrayList<Diagnostic<?>>();
    DiagnosticListener<JavaFileObject> listener = found -> {
      System.err.println(found);
      if (found.getKind() == Diagnostic.Kind.ERROR) errors.add(found);
    };
    boolean done;
    try (var files = new ClassesInMemory(compiler.getStandardFileManager(null, null, null))) {
      List<String> options = List.of("-proc:none", "-nowarn", "-implicit:none", "-Xmaxerrs", "50");
      var task = (JavacTask) compiler.getTask(null, files, listener, options, null, List.of(new Source(source)));
      done = compile(task, files, errors, wanted, Path.of(arguments[1]));
    }
    System.exit(done ? 0 : 1);
  }

  /** Without a byte order mark, which javac alone among our compilers would stumble over. */
  private static String read(Path path) throws IOException {
    try {
      String source = Files.readString(path);
      return source.startsWith("\ufeff") ? source.substring(1) : source;
    } catch (CharacterCodingException notText) {
      System.err.println("Main.java: error: this is not valid UTF-8");
      System.exit(1);
      throw notText;
    }
  }

  private static boolean compile(
      JavacTask task, ClassesInMemory files, List<?> errors, String wanted, Path jar) throws IOException {
    List<TypeElement> types = new ArrayList<>();
    task.parse();
    for (Element element : task.analyze())
      if (element instanceof TypeElement type && type.getNestingKind() == NestingKind.TOP_LEVEL) types.add(type);
    task.generate();
    if (!errors.isEmpty()) return false;
    String main = mainClass(types, wanted);
    if (main == null) {
      System.err.println(wanted == null ? "error: no class has a main method" : "error: there is no class " + wanted);
      return false;
    }
    write(files.classes, main, jar);
    return true;
  }

  private static String mainClass(List<TypeElement> types, String wanted) {
    for (TypeElement type : types) {
      String name = type.getQualifiedName().toString();
      boolean isWanted = wanted == null ? hasMain(type) : name.equals(wanted) || type.getSimpleName().contentEquals(wanted);
      if (isWanted) return name;
    }
    return null;
  }

  private static boolean hasMain(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      boolean takesStrings = method.getParameters().size() == 1
          && method.getParameters().get(0).asType().toString().equals("java.lang.String[]");
      boolean isOpen = method.getModifiers().contains(Modifier.STATIC) && method.getModifiers().contains(Modifier.PUBLIC);
      if (method.getSimpleName().contentEquals("main") && takesStrings && isOpen) return true;
    }
    return false;
  }

  private static void write(Map<String, ByteArrayOutputStream> classes, String main, Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.setLevel(0); // read ten times, sent once over a socket: packing costs more than it saves
      for (var entry : classes.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey().replace('.', '/') + ".class"));
        entry.getValue().writeTo(out);
      }
    }
  }

  /** The candidate's source. Whatever class it declares, its file name is right. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Main.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return true;
    }

    @Override
    public String getName() {
      return "Main.java";
    }
  }

  private static final class ClassesInMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

    ClassesInMemory(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          return classes.computeIfAbsent(name, ignored -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
