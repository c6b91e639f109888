package org.scelle.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Document.Flag;

/** Files that need a password, and the same without. */
final class MadeLocked {

  private static final String PASSWORD = "éclair";

  private MadeLocked() {}

  static List<Twins> twins() {
    return List.of(
        Twins.of(
            Flag.ENCRYPTED, "note.docx", () -> office(MadeDocuments.word()), MadeDocuments::word),
        Twins.of(
            Flag.ENCRYPTED,
            "suivi.xls",
            () -> old(MadeOldDocuments::sheets),
            MadeOldDocuments::sheets),
        Twins.of(
            Flag.ENCRYPTED,
            "exposé.ppt",
            () -> old(MadeOldDocuments::slides),
            MadeOldDocuments::slides),
        Twins.of(Flag.ENCRYPTED, "note.pdf", () -> pdf("éclair"), () -> pdf("")),
        Twins.of(Flag.ENCRYPTED, "lot.zip", () -> lastLocked(pair()), MadeLocked::pair),
        Twins.of(Flag.ENCRYPTED, "lot.7z", () -> sevenZip(PASSWORD), () -> sevenZip(null)),
        Twins.of(
            Flag.ENCRYPTED,
            "note.odt",
            () -> open("<file-entry><encryption-data/></file-entry>"),
            () -> open("<file-entry/>")),
        Twins.of(
            Flag.ENCRYPTED,
            "message.asc",
            "message.asc",
            "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n",
            "-----BEGIN PGP SIGNED MESSAGE-----\n\nBonjour\n"),
        Twins.of(Flag.ENCRYPTED, "clair", "a.bin", "Salted__\1\2\3\4\5", "Salted\1\2\3\4\5\0"),
        Twins.of(
            Flag.ENCRYPTED,
            "coffre",
            "coffre.kdbx",
            "\3\u00D9\u00A2\u009Ag\u00FBK\u00B5\1\0\4\0",
            "<?xml version=\"1.0\"?><KeePassFile><Meta/></KeePassFile>"));
  }

  static byte[] office(byte[] document) throws IOException, GeneralSecurityException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(PASSWORD);
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        encrypted.write(document);
      }
      container.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] old(Twins.Made document) throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword("eclair");
    try {
      return document.bytes();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  /** With an empty password anyone can open it; only changing it is forbidden. */
  private static byte[] pdf(String password) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      AccessPermission permission = new AccessPermission();
      permission.setCanModify(false);
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("proprietaire", password, permission);
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] pair() throws IOException {
    return MadeDocuments.zip(List.of("a.txt", "Bonjour", "b.txt", "Au revoir"));
  }

  /** Marks the last member as encrypted, in both of its headers. */
  private static byte[] lastLocked(byte[] zip) {
    byte[] locked = Arrays.copyOf(zip, zip.length);
    int local = last(locked, "PK\3\4");
    int central = last(locked, "PK\1\2");
    locked[local + 6] |= 1;
    locked[central + 8] |= 1;
    return locked;
  }

  private static int last(byte[] bytes, String what) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(what);
  }

  private static byte[] sevenZip(@Nullable String password) throws IOException {
    try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel()) {
      try (SevenZOutputFile out =
          password == null
              ? new SevenZOutputFile(channel)
              : new SevenZOutputFile(channel, password.toCharArray())) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName("a.txt");
        entry.setLastModifiedTime(FileTime.fromMillis(1_781_000_000_000L));
        entry.setHasStream(true);
        out.putArchiveEntry(entry);
        out.write("Bonjour".getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
      }
      return Arrays.copyOf(channel.array(), (int) channel.size());
    }
  }

  private static byte[] open(String entries) throws IOException {
    return MadePackages.open(
        "<p>Bonjour</p>", "META-INF/manifest.xml", "<manifest>" + entries + "</manifest>");
  }
}
