package org.scelle.dist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The licences of the libraries that are shipped, as the bill of materials and the jars tell. */
final class Licences {

  private static final Pattern TEXT =
      Pattern.compile("(META-INF/)?(LICEN[CS]E|NOTICE|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);
  private static final String OURS = "org.scelle";

  private final List<Library> libraries;

  /**
   * @param licences names or SPDX ids; never empty
   */
  private record Library(Path jar, String licences) {}

  private Licences(List<Library> libraries) {
    this.libraries = libraries;
  }

  /**
   * @param bom CycloneDX, JSON
   * @param jars the folder of the jars shipped
   * @throws IOException when a jar is not in the bill of materials, or bears no licence there
   */
  static Licences collect(Path bom, Path jars) throws IOException {
    TreeMap<String, JsonNode> components = new TreeMap<>();
    for (JsonNode component : new ObjectMapper().readTree(bom.toFile()).path("components")) {
      String name = component.path("name").asText() + "-" + component.path("version").asText();
      components.put(name + ".jar", component);
    }
    List<Library> libraries = new ArrayList<>();
    TreeSet<String> without = new TreeSet<>();
    try (Stream<Path> files = Files.list(jars)) {
      for (Path jar : files.sorted().toList()) {
        JsonNode component = components.get(jar.getFileName().toString());
        if (component != null && component.path("group").asText().equals(OURS)) {
          continue;
        }
        String licences = component == null ? "" : names(component.path("licenses"));
        if (licences.isEmpty()) {
          without.add(jar.getFileName() + (component == null ? " (not in the bill)" : ""));
        }
        libraries.add(new Library(jar, licences));
      }
    }
    if (!without.isEmpty()) {
      throw new IOException("shipped without a known licence: " + without);
    }
    return new Licences(libraries);
  }

  private static String names(JsonNode licences) {
    StringJoiner names = new StringJoiner(" or ");
    for (JsonNode licence : licences) {
      String id = licence.at("/license/id").asText();
      String name = id.isEmpty() ? licence.at("/license/name").asText() : id;
      names.add(name.isEmpty() ? licence.path("expression").asText() : name);
    }
    return names.toString();
  }

  /** Writes the texts that the jars hold, and a list of all libraries. */
  void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder list = new StringBuilder("Libraries shipped with Scellé, and their licences.\n");
    list.append("The runtime's own are in runtime/legal.\n\n");
    for (Library library : libraries) {
      String name = library.jar().getFileName().toString();
      List<String> texts = extract(library.jar(), folder.resolve(name.replaceAll("[.]jar$", "")));
      list.append(String.format(Locale.ROOT, "%-45s %s", name, library.licences()));
      list.append(texts.isEmpty() ? "" : "; text: " + String.join(", ", texts)).append('\n');
    }
    Files.writeString(folder.resolve("LICENCES.txt"), list);
  }

  private static List<String> extract(Path jar, Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().sorted(Licences::byName).toList()) {
        if (!entry.isDirectory() && TEXT.matcher(entry.getName()).matches()) {
          String name = Path.of(entry.getName()).getFileName().toString();
          Files.createDirectories(folder);
          if (texts.contains(name)) {
            continue;
          }
          Files.write(folder.resolve(name), zip.getInputStream(entry).readAllBytes());
          texts.add(name);
        }
      }
    }
    return texts;
  }

  private static int byName(ZipEntry one, ZipEntry other) {
    return one.getName().compareTo(other.getName());
  }
}
