package org.scelle.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.Visitor;
import org.scelle.format.ServerKey;
import org.scelle.format.ServerKeyFile;

/**
 * A visit before all others: signing keys in the evidence, by which the signatures of events can be
 * checked wherever they stand. It must cost next to nothing, so it goes by names and opens no large
 * archive but a zip, whose directory leads to the keys and whose hash the next visit needs anyway;
 * and it keeps nothing, so that a run that was cut off finds the same keys again.
 */
final class KeyVisitor implements Visitor {

  private static final Pattern KEY = Pattern.compile("(?i)(?:.*\\.(?:key|pem)|.*signing.*)");
  private static final Pattern ARCHIVE =
      Pattern.compile("(?i).*\\.(?:zip|tar|tgz|gz|bz2|xz|tbz2?|txz|7z)");
  private static final Pattern ZIP = Pattern.compile("(?i).*\\.zip");
  private static final long LARGEST_KEY = 64 << 10;
  private static final long LARGEST_ARCHIVE = 32 << 20;

  private final List<ServerKey> keys = new ArrayList<>();

  /** Those found, in the order of the evidence. */
  List<ServerKey> keys() {
    return List.copyOf(keys);
  }

  @Override
  public boolean passes(Candidate file) {
    return !isKey(file) && !isArchive(file);
  }

  private static boolean isKey(Candidate file) {
    return KEY.matcher(file.address().name()).matches() && isAtMost(file, LARGEST_KEY);
  }

  private static boolean isArchive(Candidate file) {
    String name = file.address().name();
    boolean listed = file.address().path().isEmpty() && ZIP.matcher(name).matches();
    return ARCHIVE.matcher(name).matches() && (listed || isAtMost(file, LARGEST_ARCHIVE));
  }

  private static boolean isAtMost(Candidate file, long most) {
    Long size = file.size();
    return size == null || size <= most;
  }

  @Override
  public boolean enters(Candidate archive) throws IOException {
    return isArchive(archive) && (isAtMost(archive, LARGEST_ARCHIVE) || beginsAsZip(archive));
  }

  private static boolean beginsAsZip(Candidate archive) throws IOException {
    byte[] head = archive.head();
    return head.length > 1 && head[0] == 'P' && head[1] == 'K';
  }

  @Override
  public boolean wants(Candidate file) throws IOException {
    return isKey(file) && !ServerKeyFile.signingKeys(file.head()).isEmpty();
  }

  @Override
  public void file(OpenFile file) throws IOException {
    try (file;
        InputStream in = file.open()) {
      keys.addAll(ServerKeyFile.signingKeys(in.readNBytes((int) LARGEST_KEY)));
    }
  }
}
