package org.scelle.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.scelle.samples.RoomScript.quoted;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The flat folder of files a scraper saved: some posted twice, some it never got. */
final class MediaFolder {

  private static final int TWICE = 19;
  private static final int MISSING = 23;

  private record Written(@Nullable Path path, long size, String sha256) {}

  private final Scale scale;
  private final Path folder;
  private final Truth truth;
  private final MediaSizes sizes;
  private final Map<String, Written> posted = new HashMap<>();
  private int number;

  MediaFolder(Scale scale, Path folder, Truth truth) {
    this.scale = scale;
    this.folder = folder;
    this.truth = truth;
    this.sizes = new MediaSizes(scale);
  }

  /** Whether a posted file is in the dump. */
  static boolean isPresent(int n) {
    return n % MISSING != MISSING - 1;
  }

  /** The number of the file that this one has the bytes of; its own when it is new. */
  static int source(int n) {
    return n % TWICE == TWICE - 1 ? n - 3 : n;
  }

  /** Posts a file and gives the content of the event that does. */
  String post() throws IOException {
    int n = number++;
    Documents.Made made = sizes.made(source(n), new Random(scale.seed() + n));
    if (made.name.endsWith(".ps1") && source(n) == n) {
      truth.secrets.add(Documents.bindPassword(n));
    }
    String server = Words.BODIES.get(n % 7).server();
    String id = id(n);
    Written written = write(made, n, folder.resolve(server + "_" + id));
    truth.referenced++;
    if (written.path() != null) {
      truth.present++;
      truth.contents.add(written.sha256());
      truth.attachmentBytes += written.size();
      posted.put(made.name, written);
    }
    String url = "mxc://" + server + "/" + id;
    if (made.marked) {
      truth.markedFiles.add(url);
    }
    return "{\"msgtype\":"
        + quoted(made.msgtype)
        + ",\"body\":"
        + quoted(made.name)
        + ",\"filename\":"
        + quoted(made.name)
        + ",\"info\":{\"mimetype\":"
        + quoted(made.type)
        + ",\"size\":"
        + written.size()
        + "},\"url\":"
        + quoted(url)
        + "}";
  }

  private static String id(int n) {
    byte[] hash = RoomScript.sha256(("media " + n).getBytes(UTF_8));
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      id.append((char) ('A' + (hash[i] & 0xFF) % 26));
    }
    return id.toString();
  }

  private Written write(Documents.Made made, int n, Path path) throws IOException {
    Written before = source(n) == n ? null : posted.get(made.name);
    if (before != null && before.path() != null) {
      if (!isPresent(n)) {
        return new Written(null, before.size(), before.sha256());
      }
      Files.copy(before.path(), path);
      return new Written(path, before.size(), before.sha256());
    }
    boolean present = isPresent(n);
    try (OutputStream file =
            present ? Files.newOutputStream(path) : OutputStream.nullOutputStream();
        DigestOutputStream hashing = new DigestOutputStream(file, RoomScript.digest());
        GrownFile out = new GrownFile(new BufferedOutputStream(hashing, 1 << 16))) {
      sizes.write(made, source(n), out);
      out.flush();
      String sha256 = RoomScript.hex(hashing.getMessageDigest().digest());
      return new Written(present ? path : null, out.count(), sha256);
    }
  }
}
