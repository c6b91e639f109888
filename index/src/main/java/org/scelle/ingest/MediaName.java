package org.scelle.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;

/**
 * What the path of a file may say of the media it holds: ids that stand in its name or folders, and
 * the server. Ids keep their case; two ids that differ in case alone are two.
 */
final class MediaName {

  /** Shorter pieces of a name are ids only when they are all of it. */
  private static final int LONG_ENOUGH = 8;

  /** A longer name is looked at only at its ends: what scrapers put together is short. */
  private static final int MOST_WORDS = 16;

  private static final Pattern REPLACED = Pattern.compile("%3[Aa]|[^A-Za-z0-9.-]");

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

  private final List<String> segments;
  private final String name;

  MediaName(EvidenceFile file) {
    String label = file.path().isEmpty() ? file.file() : file.file() + "/" + file.path();
    segments = List.of(label.replace("!/", "/").split("/", -1));
    name = segments.getLast();
  }

  /** The name without what follows its last dot. */
  static String base(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Whether the file stands in a folder of previews. */
  boolean preview() {
    return segments.subList(0, segments.size() - 1).stream()
        .anyMatch(folder -> folder.contains("thumbnail"));
  }

  /** Those of the known media ids that stand in the path. */
  Set<String> ids(Set<String> known) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add(name);
    ids.add(base(name));
    List<int[]> words = words();
    for (int first = 0; first < words.size(); first++) {
      for (int last = first; last < words.size(); last++) {
        String piece = name.substring(words.get(first)[0], words.get(last)[1]);
        if (piece.length() >= LONG_ENOUGH) {
          ids.add(piece);
        }
      }
    }
    int folders = segments.size() - 1;
    if (folders > 0 && segments.get(folders - 1).length() >= LONG_ENOUGH) {
      ids.add(segments.get(folders - 1));
    }
    addSplit(ids, folders);
    addSplit(ids, folders - 1);
    ids.retainAll(known);
    return ids;
  }

  /** Synapse splits a media id 2/2/rest ({@code synapse/media/filepath.py}). */
  private void addSplit(Set<String> ids, int last) {
    if (last >= 2 && segments.get(last - 1).length() == 2 && segments.get(last - 2).length() == 2) {
      ids.add(segments.get(last - 2) + segments.get(last - 1) + base(segments.get(last)));
    }
  }

  /**
   * A file that a Synapse server keeps of another ({@code synapse/media/filepath.py}).
   *
   * @param server as {@link #plain} writes it
   * @param stored the name it is stored under, split 2/2/rest in the path
   */
  record Remote(String server, String stored) {}

  /** Where a server keeps it, or its preview, of another server; {@code null} when it does not. */
  @Nullable Remote remote() {
    for (int i = 0; i + 4 < segments.size(); i++) {
      boolean remote =
          segments.get(i).equals("remote_content") || segments.get(i).equals("remote_thumbnail");
      if (remote && segments.get(i + 2).length() == 2 && segments.get(i + 3).length() == 2) {
        return new Remote(
            plain(segments.get(i + 1)),
            segments.get(i + 2) + segments.get(i + 3) + segments.get(i + 4));
      }
    }
    return null;
  }

  /** The letters and digits the name begins with, after each of its words. */
  List<String> beginnings() {
    List<String> beginnings = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (int[] word : words()) {
      letters.append(name, word[0], word[1]);
      beginnings.add(letters.toString());
    }
    return beginnings;
  }

  private List<int[]> words() {
    List<int[]> words = new ArrayList<>();
    Matcher word = WORD.matcher(name);
    while (words.size() < MOST_WORDS && word.find()) {
      words.add(new int[] {word.start(), word.end()});
    }
    return words;
  }

  /** What the place says of a server. */
  enum Server {
    SAME,
    OTHER,
    UNSAID
  }

  /**
   * Whether the path names that server where scrapers and Synapse put one: as the folder of the
   * file, or before its id. Characters that file systems refuse may have been replaced.
   *
   * @param known names of servers that could stand there, as {@link #plain} writes them
   */
  Server server(String wanted, String id, Set<String> known) {
    String mine = plain(wanted);
    int at = name.indexOf(id);
    String before = at > 1 ? plain(name.substring(0, at - 1)) : null;
    String folder = folder(2);
    String split = "remote_content".equals(folder(5)) ? folder(4) : null;
    for (@Nullable String said : new @Nullable String[] {before, folder, split}) {
      if (said != null && said.equals(mine)) {
        return Server.SAME;
      }
      if (said != null && known.contains(said)) {
        return Server.OTHER;
      }
    }
    boolean layout = "media".equals(folder(3)) || "remote_content".equals(folder(5));
    String shown = split == null ? folder : split;
    return layout && shown != null && shown.contains(".") ? Server.OTHER : Server.UNSAID;
  }

  private @Nullable String folder(int fromEnd) {
    int index = segments.size() - fromEnd;
    return index < 0 ? null : plain(segments.get(index));
  }

  /** A server's name as a file system may have it. */
  static String plain(String server) {
    return REPLACED.matcher(server).replaceAll("_");
  }
}
