package org.scelle.ingest;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.store.CaseFile.LooseFile;
import org.scelle.store.CaseFile.Posting;

/** Ties files to events by the path or the plain name that the event gives, or by ciphertext. */
final class NameRules {

  /** What programs add to a name that is taken: {@code (1)}, {@code _(1)}. */
  private static final Pattern CLASH = Pattern.compile("[ _]?\\(\\d{1,5}\\)(?=\\.[^.]*$|$)");

  /** A name in one source of the evidence. */
  private record Named(String source, String name) {}

  private record Sized(Named named, long size) {}

  private final Map<Named, List<LooseFile>> byName = new HashMap<>();
  private final Map<Sized, List<LooseFile>> bySize = new HashMap<>();
  private final Map<Named, Set<String>> urls = new HashMap<>();
  private final Map<String, LooseFile> byLabel = new HashMap<>();
  private final Map<String, List<LooseFile>> bySha256 = new HashMap<>();

  NameRules(List<Posting> postings, List<LooseFile> files) {
    for (Posting posting : postings) {
      String name = posting.reference().name();
      if (name != null) {
        urls.computeIfAbsent(named(posting.file(), name), key -> new HashSet<>())
            .add(posting.reference().url());
      }
    }
    for (LooseFile file : files) {
      String name = file.file().name();
      Set<Named> names = new HashSet<>();
      names.add(named(file.file(), name));
      names.add(named(file.file(), CLASH.matcher(name).replaceFirst("")));
      for (Named key : names) {
        Found.keep(byName.computeIfAbsent(key, k -> new ArrayList<>()), file);
        Sized sized = new Sized(key, file.file().size());
        Found.keep(bySize.computeIfAbsent(sized, k -> new ArrayList<>()), file);
      }
      byLabel.putIfAbsent(file.file().label(), file);
      Found.keep(bySha256.computeIfAbsent(file.file().sha256(), k -> new ArrayList<>()), file);
    }
  }

  private static Named named(EvidenceFile in, String name) {
    int slash = in.file().indexOf('/');
    return new Named(
        slash < 0 ? in.file() : in.file().substring(0, slash),
        Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  /** The file that has the hash which the event gives of the ciphertext: proof. */
  @Nullable Found byCiphertext(Posting posting) {
    String hash = posting.reference().ciphertextSha256();
    List<LooseFile> files = hash == null ? null : bySha256.get(hash);
    return files == null ? null : new Found(files, "ciphertext-hash");
  }

  /** The file that the event points to with a relative path. */
  @Nullable Found byPath(Posting posting) {
    String url = posting.reference().url();
    if (url.isEmpty() || url.contains("://")) {
      return null;
    }
    String label = posting.file().label();
    String folder = label.substring(0, label.lastIndexOf('/') + 1);
    LooseFile file = byLabel.get(folder + (url.startsWith("./") ? url.substring(2) : url));
    return file == null ? null : new Found(List.of(file), "name");
  }

  /**
   * The files of that name in the same source, when their size is the declared one, or when neither
   * another file nor another posting has the name.
   */
  @Nullable Found byName(Posting posting) {
    String name = posting.reference().name();
    if (name == null || name.isEmpty()) {
      return null;
    }
    Named key = named(posting.file(), name);
    List<LooseFile> files = byName.getOrDefault(key, List.of());
    Long size = posting.reference().declaredSize();
    List<LooseFile> agreeing =
        size == null ? List.of() : bySize.getOrDefault(new Sized(key, size), List.of());
    if (!agreeing.isEmpty()) {
      return new Found(agreeing, "name");
    }
    boolean only = files.size() == 1 && urls.getOrDefault(key, Set.of()).size() == 1;
    return only ? new Found(files, "name") : null;
  }
}
