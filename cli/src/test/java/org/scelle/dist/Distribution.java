package org.scelle.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes a folder that runs by itself, for the platform it is made on: launcher, runtime, jars,
 * licences, bill of materials; and an archive of it.
 */
final class Distribution {

  /** What the program and its libraries use of the JDK; {@code jdk.charsets} for old documents. */
  private static final String MODULES =
      "java.base,java.desktop,java.logging,java.management,java.naming,java.sql,java.xml,"
          + "java.xml.crypto,jdk.charsets,jdk.management,jdk.unsupported,jdk.zipfs";

  private static final int FIRST_WITH_AOT_CACHE = 25;

  /** Classes, for short commands: those that are asked for are taken from it. */
  private static final String CLASSES = "scelle.jsa";

  /** Classes that are all taken at once, and what is known of their methods: for long commands. */
  private static final String METHODS = "scelle.aot";

  private final Path module;
  private final Path target;
  private final Instant time;
  private final Path folder;

  private Distribution(Path module, String version, Instant time) {
    this.module = module;
    this.target = module.resolve("target");
    this.time = time;
    this.folder = target.resolve("scelle-" + version + "-" + platform());
  }

  /**
   * Makes it.
   *
   * @param module the folder of this module, packaged
   * @param time that all files bear
   * @return the folder; the archive lies beside it, {@code .tar.gz} added to its name
   */
  static Path make(Path module, String version, Instant time)
      throws IOException, InterruptedException {
    Distribution distribution = new Distribution(module, version, time);
    distribution.make();
    return distribution.folder;
  }

  /** Name of this operating system and processor, as {@code linux-x64}. */
  static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    String name = system.startsWith("mac") ? "macos" : system.split(" ", -1)[0];
    return name + "-" + (processor.equals("amd64") ? "x64" : processor);
  }

  private void make() throws IOException, InterruptedException {
    delete(folder);
    Files.createDirectories(folder.resolve("bin"));
    link();
    copy(target.resolve("scelle"), folder.resolve("app"));
    Files.copy(module.resolve("../README.md"), folder.resolve("README.md"));
    Files.copy(target.resolve("bom.json"), folder.resolve("sbom.cdx.json"));
    Licences.collect(folder.resolve("sbom.cdx.json"), folder.resolve("app/lib"))
        .writeTo(folder.resolve("licences"));
    launchers();
    date(folder);
    train();
    date(folder);
    Archive.of(folder).writeTo(target.resolve(folder.getFileName() + ".tar.gz"), time);
  }

  private void link() throws IOException, InterruptedException {
    run(
        tool("jlink"),
        "--add-modules",
        MODULES,
        "--no-header-files",
        "--no-man-pages",
        "--generate-cds-archive",
        "--output",
        folder.resolve("runtime").toString());
  }

  private void launchers() throws IOException {
    for (String name : List.of("scelle", "scelle.cmd")) {
      boolean shell = name.equals("scelle");
      String text = Files.readString(module.resolve("src/dist").resolve(name));
      String here = shell ? "$here/app/" : "%here%\\app\\";
      Path launcher = folder.resolve("bin").resolve(name);
      Files.writeString(
          launcher,
          text.replace("@SHORT@", "-XX:SharedArchiveFile=" + here + CLASSES)
              .replace(
                  "@LONG@",
                  hasAotCache()
                      ? "-XX:AOTCache=" + here + METHODS
                      : "-XX:SharedArchiveFile=" + here + CLASSES));
      if (!launcher.toFile().setExecutable(true, false)) {
        throw new IOException("cannot be made executable: " + launcher);
      }
    }
  }

  private static boolean hasAotCache() {
    return Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
  }

  private void train() throws IOException, InterruptedException {
    train("-XX:ArchiveClassesAtExit=" + folder.resolve("app").resolve(CLASSES));
    if (hasAotCache()) {
      train("-XX:AOTCacheOutput=" + folder.resolve("app").resolve(METHODS));
    }
  }

  /** Runs the main job on the sample and asks for help, so that later starts find it all ready. */
  private void train(String keep) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("scelle-training-");
    try {
      run(
          folder.resolve("runtime/bin/java").toString(),
          keep,
          "-XX:+UseSerialGC",
          "-Xmx640m",
          "-Dfile.encoding=UTF-8",
          "-cp",
          folder.resolve("app/scelle.jar").toString(),
          "org.scelle.cli.Training",
          work.toString(),
          module.resolve("../samples/leak").normalize().toString());
    } finally {
      delete(work);
    }
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  private void run(String... command) throws IOException, InterruptedException {
    Path log = target.resolve("distribution.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ":\n" + Files.readString(log));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** The runtime takes its cache only for jars that bear the same time as when it was made. */
  private void date(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(path -> !Files.isSymbolicLink(path)).toList()) {
        Files.setLastModifiedTime(path, FileTime.from(time));
      }
    }
  }

  private static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      List<Path> all = new ArrayList<>();
      try (Stream<Path> paths = Files.walk(root)) {
        paths.sorted(Comparator.reverseOrder()).forEach(all::add);
      }
      for (Path path : all) {
        Files.delete(path);
      }
    }
  }
}
