package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.store.CaseFile;

/** A label given by number gets the name that another document of the case says for it. */
class LearntLabelsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-12T08:00:00Z"), ZoneOffset.UTC);

  private static final String ID = "9a1b2c3d-0000-4000-8000-000000000001";

  @TempDir Path folder;

  private static void word(Path file, String part, String text) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      String[] parts = {
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
        "word/document.xml",
        "<document><body><p><t>Bonjour</t></p></body></document>",
        part,
        text
      };
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private List<String> labels(Path dump) throws IOException {
    try (CaseFile caseFile = CaseFile.open(folder.resolve("case"), CLOCK)) {
      new Ingest(caseFile, Ingest.Options.DEFAULT, Progress.SILENT).run(List.of(dump));
      List<String> labels = new ArrayList<>();
      caseFile
          .view()
          .readings(reading ->
              reading.passages().stream()
                  .filter(passage -> passage.detail().startsWith("MSIP_Label_"))
                  .forEach(passage ->
                      labels.add(
                          reading.source().file().name()
                              + " "
                              + passage.detail()
                              + " "
                              + passage.text())));
      labels.sort(null);
      return labels;
    }
  }

  @Test
  void namesAreLearntWhicheverFileComesFirst() throws IOException {
    Path dump = Files.createDirectory(folder.resolve("dump"));
    word(
        dump.resolve("a.docx"),
        "docMetadata/LabelInfo.xml",
        "<labelList><label id=\"{" + ID.toUpperCase(Locale.ROOT) + "}\"/></labelList>");
    word(
        dump.resolve("c.docx"),
        "docMetadata/LabelInfo.xml",
        "<labelList><label id=\"{00000000-0000-4000-8000-00000000000f}\"/></labelList>");
    assertThat(labels(dump)).isEmpty();
    word(
        dump.resolve("b.docx"),
        "docProps/custom.xml",
        "<Properties><property name=\"MSIP_Label_"
            + ID
            + "_Name\"><lpwstr>C1 - Interne</lpwstr></property></Properties>");
    String said = "MSIP_Label_" + ID + "_Name";
    List<String> expected =
        List.of(
            "a.docx " + said + " (learnt from other files) C1 - Interne",
            "b.docx " + said + " C1 - Interne");
    assertThat(labels(dump)).isEqualTo(expected);
    assertThat(labels(dump)).as("again").isEqualTo(expected);
  }
}
