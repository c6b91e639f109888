package org.scelle.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Outcome;

/** One visit: deals with each file, enters archives. */
final class Walk {

  private static final int CHUNK = 64 * 1024;

  private final Visitor visitor;
  private final Limits limits;
  private final Spool spool;

  Walk(Visitor visitor, Limits limits, Spool spool) {
    this.visitor = visitor;
    this.limits = limits;
    this.spool = spool;
  }

  /** Visits a plain file. */
  void offer(Item item) throws IOException {
    try (item) {
      offer(item, Budget.outside(limits));
    }
  }

  /**
   * Visits a file inside the archive with this budget. The caller closes it.
   *
   * @return why it was lost; {@code null} when it was not
   */
  @Nullable Unreadable offer(Item item, Budget around) throws IOException {
    item.copiesTo(spool);
    try {
      if (visitor.passes(item)) {
        return null;
      }
      Kind kind = kind(item);
      if (kind != Kind.PLAIN && around.depth() >= limits.depth()) {
        throw Unreadable.skipped(
            "more than " + limits.depth() + " archives within one another, the limit");
      }
      if (kind != Kind.PLAIN && visitor.enters(item)) {
        enter(kind, item, around);
      } else if (visitor.wants(item)) {
        visitor.file(item.hand(spool));
      }
      return null;
    } catch (Unreadable why) {
      lost(item.address(), item.size(), why);
      return why;
    }
  }

  /** Reports what cannot be read. */
  void lost(Address address, @Nullable Long size, Unreadable why) throws IOException {
    visitor.lost(address, size, why.outcome(), why.why());
  }

  private Kind kind(Item item) throws IOException {
    Kind kind = Kind.of(item.start());
    return kind == Kind.ZIP && ZipShape.isDocument(item, spool) ? Kind.PLAIN : kind;
  }

  private void enter(Kind kind, Item archive, Budget around) throws IOException {
    switch (kind) {
      case ZIP, SEVEN_ZIP -> enterListed(kind, archive, around);
      case TAR, GZIP, BZIP2, XZ -> enterStream(kind, archive, around);
      case PLAIN -> throw new IllegalArgumentException("not an archive");
    }
  }

  /** Zip and 7z are read by the directory at their end: hashed and kept first. */
  private void enterListed(Kind kind, Item archive, Budget around) throws IOException {
    Kept kept = archive.keepForNextVisit(spool);
    Members members = new Members(this, archive.address(), around.inside(kept::size));
    if (kind == Kind.ZIP) {
      ZipReader.read(kept.bytes(), members);
    } else {
      SevenZipReader.read(kept.bytes(), members);
    }
    done(kept.at(archive.address()), archive, members);
  }

  /** Streams are hashed while they are read, so that nothing needs to be kept. */
  private void enterStream(Kind kind, Item archive, Budget around) throws IOException {
    HashingStream hashing = new HashingStream(archive.open());
    Members members = new Members(this, archive.address(), around.inside(hashing::count));
    try (InputStream packed = new BufferedInputStream(hashing, CHUNK)) {
      StreamReader.read(kind, packed, members);
    }
    hashing.drain();
    Address address = archive.address();
    done(
        new EvidenceFile(address.file(), address.path(), hashing.count(), hashing.hash()),
        archive,
        members);
  }

  private void done(EvidenceFile file, Item archive, Members members) throws IOException {
    if (!archive.damage().isEmpty()) {
      members.broke(archive.damage());
    }
    Outcome outcome = members.outcome();
    visitor.archive(file, archive.modified(), outcome, members.why());
  }
}
