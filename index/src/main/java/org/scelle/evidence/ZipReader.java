package org.scelle.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.X000A_NTFS;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/** Members of a zip by its directory; by their own headers when that is broken. */
final class ZipReader {

  private static final int LOCAL_HEADER_BYTES = 30;

  /** The directory of about a million members, which takes ten times as much memory. */
  private static final long LARGEST_DIRECTORY = 64L << 20;

  /** Without xz, whose dictionary has no limit here, and Zstandard, which needs native code. */
  private static final Set<ZipMethod> METHODS =
      EnumSet.of(
          ZipMethod.STORED,
          ZipMethod.UNSHRINKING,
          ZipMethod.IMPLODING,
          ZipMethod.DEFLATED,
          ZipMethod.ENHANCED_DEFLATED,
          ZipMethod.BZIP2);

  private final ZipFile zip;
  private final Members members;

  private ZipReader(ZipFile zip, Members members) {
    this.zip = zip;
    this.members = members;
  }

  /** The directory at the end of a zip cannot be used. */
  static final class BrokenDirectory extends IOException {
    BrokenDirectory(Unreadable cause) {
      super(cause.why(), cause);
    }
  }

  /** Opens a zip; closing it, or failing to open it, closes the channel. */
  static ZipFile open(SeekableByteChannel channel) throws IOException {
    try {
      long directory = Hostile.call(() -> ZipEnd.directoryBytes(channel));
      if (directory > LARGEST_DIRECTORY) {
        throw Unreadable.failed("listing its members would take too much memory");
      }
      // names are decoded by us; local headers would cost one seek for each member
      return Hostile.call(() ->
          ZipFile.builder()
              .setSeekableByteChannel(channel)
              .setCharset(StandardCharsets.ISO_8859_1)
              .setIgnoreLocalFileHeader(true)
              .get());
    } catch (Unreadable broken) {
      channel.close();
      throw new BrokenDirectory(broken);
    }
  }

  static void read(Bytes bytes, Members members) throws IOException {
    try (ZipFile zip = open(bytes.channel())) {
      new ZipReader(zip, members).read();
    } catch (BrokenDirectory broken) {
      ZipScan.read(bytes, members, String.valueOf(broken.getMessage()));
    }
  }

  private void read() throws IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    Set<ZipArchiveEntry> overlapping = overlapping(entries);
    for (ZipArchiveEntry entry : entries) {
      if (members.full(entries.size())) {
        return;
      }
      if (overlapping.contains(entry)) {
        members.lost(
            member(entry, members),
            Unreadable.skipped("its bytes are also another member's, as in a decompression bomb"));
      } else if (!entry.isDirectory()) {
        read(entry);
      }
    }
  }

  private void read(ZipArchiveEntry entry) throws IOException {
    Member member = member(entry, members);
    Unreadable refusal = refusal(entry, zip.canReadEntryData(entry));
    if (refusal != null) {
      members.lost(member, refusal);
    } else {
      members.offer(member, () -> open(entry));
    }
  }

  private InputStream open(ZipArchiveEntry entry) throws IOException {
    InputStream in = Hostile.call(() -> zip.getInputStream(entry));
    if (in == null) {
      throw Unreadable.failed("its bytes are not where the archive says");
    }
    return in;
  }

  /** Why an entry is not to be read; {@code null} when it is. */
  static @Nullable Unreadable refusal(ZipArchiveEntry entry, boolean supported) {
    if (entry.isUnixSymlink()) {
      return Unreadable.skipped("symbolic link");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Unreadable.failed(
          "encrypted: opening it needs a password; decrypt it and add the result as evidence");
    }
    return supported && METHODS.contains(ZipMethod.getMethodByCode(entry.getMethod()))
        ? null
        : Unreadable.failed(
            "compression method "
                + entry.getMethod()
                + " is not supported; unpack it with the program that made it");
  }

  static Member member(ZipArchiveEntry entry, Members members) {
    Long size = entry.getSize() < 0 ? null : Long.valueOf(entry.getSize());
    Long crc = entry.getCrc() < 0 ? null : Long.valueOf(entry.getCrc());
    return new Member(name(entry, members), size, modified(entry), crc, Member.Charge.HERE);
  }

  private static String name(ZipArchiveEntry entry, Members members) {
    byte[] raw = entry.getRawName();
    if (raw == null) {
      return entry.getName();
    }
    String stated = statedName(entry, raw);
    if (stated != null) {
      return stated;
    }
    NameText.Decoded decoded = NameText.decode(raw);
    Charset charset = decoded.charset();
    if (!charset.equals(StandardCharsets.UTF_8)) {
      members.note("names without a stated charset, read as " + charset.name());
    }
    return slashed(entry, decoded.text());
  }

  /** APPNOTE 4.6.9: a UTF-8 copy of the name, valid as long as the name was not changed since. */
  private static @Nullable String statedName(ZipArchiveEntry entry, byte[] raw) {
    CRC32 crc = new CRC32();
    crc.update(raw);
    return entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField path
            && path.getNameCRC32() == crc.getValue()
            && path.getUnicodeName() != null
        ? NameText.utf8(path.getUnicodeName())
        : null;
  }

  /** Old Windows programs separate by backslash, against APPNOTE 4.4.17. */
  private static String slashed(ZipArchiveEntry entry, String name) {
    return entry.getPlatform() == ZipArchiveEntry.PLATFORM_FAT && name.indexOf('/') < 0
        ? name.replace('\\', '/')
        : name;
  }

  /** Only times that state their zone; the DOS time of a zip does not. */
  private static @Nullable Long modified(ZipArchiveEntry entry) {
    FileTime time = null;
    if (entry.getExtraField(X5455_ExtendedTimestamp.HEADER_ID)
        instanceof X5455_ExtendedTimestamp unix) {
      time = unix.getModifyFileTime();
    } else if (entry.getExtraField(X000A_NTFS.HEADER_ID) instanceof X000A_NTFS windows) {
      time = windows.getModifyFileTime();
    }
    return time == null ? null : Long.valueOf(time.toMillis());
  }

  /** Entries that begin inside the bytes of another one. */
  private static Set<ZipArchiveEntry> overlapping(List<ZipArchiveEntry> entries) {
    List<ZipArchiveEntry> byPlace = new ArrayList<>(entries);
    byPlace.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
    Set<ZipArchiveEntry> overlapping = Collections.newSetFromMap(new IdentityHashMap<>());
    long end = 0;
    for (ZipArchiveEntry entry : byPlace) {
      long start = entry.getLocalHeaderOffset();
      if (start < end) {
        overlapping.add(entry);
      }
      byte[] name = entry.getRawName();
      int length = LOCAL_HEADER_BYTES + (name == null ? 0 : name.length);
      end = Math.max(end, start + length + Math.max(0, entry.getCompressedSize()));
    }
    return overlapping;
  }
}
