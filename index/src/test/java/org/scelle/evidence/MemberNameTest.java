package org.scelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.evidence.Packed.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What members call themselves, and what they are called here. */
final class MemberNameTest {

  @TempDir Path folder;
  private Path dump;
  private Path spool;

  @BeforeEach
  void makeFolders() throws IOException {
    dump = Files.createDirectory(folder.resolve("dump"));
    spool = Files.createDirectory(folder.resolve("spool"));
  }

  private Recorded visit(byte[] archive) throws IOException {
    Files.write(dump.resolve("a"), archive);
    Recorded recorded = new Recorded();
    Evidence.open(List.of(dump), Limits.DEFAULT, spool).visit(recorded);
    assertThat(spool).as("nothing stays in the spool folder").isEmptyDirectory();
    assertThat(recorded.labels()).doesNotHaveDuplicates().contains("dump/a");
    return recorded;
  }

  @Test
  void namesThatClimbOutStayText() throws IOException {
    List<String> names = List.of("../../etc/passwd", "/etc/shadow", "C:\\x", "a/../../b");
    Map<String, byte[]> members = new LinkedHashMap<>();
    names.forEach(name -> members.put(name, bytes("x")));

    Recorded recorded = visit(Packed.zip(members));

    assertThat(recorded.labels())
        .containsExactly(
            "dump/a!/../../etc/passwd",
            "dump/a!//etc/shadow",
            "dump/a!/C:/x",
            "dump/a!/a/../../b",
            "dump/a");
    assertThat(folder.resolve("b")).doesNotExist();
  }

  @Test
  void namesThatHideAreShown() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a\u0000b", bytes("x"));
    members.put("a\nb", bytes("x"));
    members.put("note\u202Efdp.exe", bytes("x"));
    members.put("a!/b", bytes("x"));
    members.put("a\\u0000b", bytes("x"));

    assertThat(visit(Packed.tar(members)).labels())
        .containsExactly(
            // a tar ends its names with NUL
            "dump/a!/a",
            "dump/a!/a\\u000ab",
            "dump/a!/note\\u202efdp.exe",
            "dump/a!/a\\u0021/b",
            "dump/a!/a\\u005cu0000b",
            "dump/a");
    assertThat(visit(Packed.zip(Map.of("a\u0000b", bytes("x")))).labels())
        .contains("dump/a!/a\\u0000b");
  }

  @Test
  void namesTooLongAreCutAndStayDistinct() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("n".repeat(5000) + "1", bytes("1"));
    members.put("n".repeat(5000) + "2", bytes("2"));

    Recorded recorded = visit(Packed.tar(members));

    assertThat(recorded.labels()).hasSize(3).allMatch(label -> label.length() < 2100);
    assertThat(recorded.labels().get(0)).doesNotEndWith(" (2)");
    assertThat(recorded.labels().get(1)).doesNotEndWith(" (2)");
  }

  @Test
  void aNameUsedTwiceGetsANumber() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (String name : List.of("x", "x (2)", "x", "x")) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    }

    assertThat(visit(out.toByteArray()).labels())
        .containsExactly("dump/a!/x", "dump/a!/x (2)", "dump/a!/x (3)", "dump/a!/x (4)", "dump/a");
  }

  @Test
  void namesOfOldProgramsAreDecodedAndTheCharsetSaid() throws IOException {
    assertThat(named("réunion à Évry", Charset.forName("IBM850")).row("dump/a").why())
        .contains("IBM850");
    assertThat(named("réunion à Évry", Charset.forName("windows-1252")).row("dump/a").why())
        .contains("windows-1252");
    assertThat(named("réunion à Évry", StandardCharsets.UTF_8).row("dump/a").why()).isEmpty();
  }

  private Recorded named(String name, Charset charset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.setEncoding(charset.name());
      zip.setUseLanguageEncodingFlag(false);
      zip.putArchiveEntry(new ZipArchiveEntry(name));
      zip.closeArchiveEntry();
    }
    Recorded recorded = visit(out.toByteArray());
    assertThat(recorded.labels()).containsExactly("dump/a!/" + name, "dump/a");
    return recorded;
  }
}
