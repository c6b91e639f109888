package org.scelle.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The evidence: the folders and files named by the user, with the archives inside them.
 *
 * <p>Nothing is written beside it; what does not fit in memory between hashing and reading goes to
 * the spool folder and is removed again.
 */
public final class Evidence {

  private final List<Named> sources;
  private final Limits limits;
  private final Spool spool;

  private Evidence(List<Named> sources, Limits limits, Spool spool) {
    this.sources = sources;
    this.limits = limits;
    this.spool = spool;
  }

  private record Named(Path path, String name) {}

  /** Gives a source its name, with which the labels of all its files begin. */
  @FunctionalInterface
  public interface Naming {
    /**
     * @param wanted the source's own name
     */
    String name(Path path, String wanted) throws IOException;
  }

  /**
   * Opens the evidence without reading it.
   *
   * @param sources folders and files
   * @param spool an existing folder for temporary copies, outside the evidence
   * @throws IOException when a source does not exist or cannot be read at all; the message is for
   *     the user
   */
  public static Evidence open(List<Path> sources, Limits limits, Path spool) throws IOException {
    Names names = new Names();
    return open(sources, limits, spool, (path, wanted) -> names.distinct(wanted));
  }

  /**
   * Opens evidence whose sources have names already.
   *
   * @throws IOException as the other
   */
  public static Evidence open(List<Path> sources, Limits limits, Path spool, Naming naming)
      throws IOException {
    List<Named> named = new ArrayList<>();
    for (Path source : sources) {
      Path real = real(source);
      if (spool.toRealPath().startsWith(real)) {
        throw new IOException(
            "temporary copies would be written into the evidence: "
                + spool
                + " is inside "
                + source
                + "; choose a folder outside it");
      }
      named.add(new Named(real, naming.name(real, NameText.inPath(name(source, real)))));
    }
    return new Evidence(List.copyOf(named), limits, new Spool(spool, limits.memoryBytes()));
  }

  /**
   * Visits every file once. May be called again, when the last visit is over; the order is always
   * the same. A large archive that has not changed since is not hashed again.
   *
   * @throws IOException when the visitor throws it, or when the spool fails; trouble with the
   *     evidence goes to {@link Visitor#lost} instead
   */
  public void visit(Visitor visitor) throws IOException {
    Walk walk = new Walk(visitor, limits, spool);
    walkFolders(
        new Folders.Found() {
          @Override
          public void file(Address address, Path path, BasicFileAttributes attributes)
              throws IOException {
            long modified = attributes.lastModifiedTime().toMillis();
            walk.offer(Item.plain(address, path, attributes.size(), modified));
          }

          @Override
          public void lost(Address address, Unreadable why) throws IOException {
            walk.lost(address, null, why);
          }
        });
  }

  /** What the sources are called, in the order given. */
  public List<String> names() {
    return sources.stream().map(Named::name).toList();
  }

  /** What the sources that are folders are called. */
  public List<String> folders() {
    return sources.stream()
        .filter(source -> Files.isDirectory(source.path()))
        .map(Named::name)
        .toList();
  }

  /** Bytes and files as the folders say, archives unopened: the denominator of progress. */
  public record Size(long files, long bytes) {}

  /** Counts without reading. */
  public Size size() throws IOException {
    Count count = new Count();
    walkFolders(count);
    return new Size(count.files, count.bytes);
  }

  private static final class Count implements Folders.Found {
    private long files;
    private long bytes;

    @Override
    public void file(Address address, Path path, BasicFileAttributes attributes) {
      files++;
      bytes += attributes.size();
    }

    @Override
    public void lost(Address address, Unreadable why) {
      // what cannot be read is not part of the work ahead
    }
  }

  private void walkFolders(Folders.Found found) throws IOException {
    Folders folders = new Folders(found);
    for (Named source : sources) {
      folders.walk(source.path, source.name);
    }
  }

  /** Where the source is; a link named by the user is followed, this one only. */
  private static Path real(Path source) throws IOException {
    if (!Files.exists(source)) {
      throw new IOException("no such file or folder: " + source + "; check the path");
    }
    Path real = source.toRealPath();
    if (Files.isDirectory(real)) {
      try {
        Folders.list(real);
      } catch (Unreadable e) {
        throw new IOException(source + ": " + e.why(), e);
      }
    } else if (!Files.isRegularFile(real)) {
      throw new IOException(source + " is neither a file nor a folder");
    } else if (!Files.isReadable(real)) {
      throw new IOException(source + ": permission denied; run again as a user who may read it");
    }
    return real;
  }

  private static String name(Path source, Path real) {
    Path name = source.toAbsolutePath().normalize().getFileName();
    return name == null ? Folders.name(real) : name.toString();
  }
}
