package org.scelle.detect.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.detect.marking.OfficeFiles.Spot.BODY;
import static org.scelle.detect.marking.OfficeFiles.Spot.FIRST_PAGE;
import static org.scelle.detect.marking.OfficeFiles.Spot.FOOTER;
import static org.scelle.detect.marking.OfficeFiles.Spot.HEADER;
import static org.scelle.detect.marking.OfficeFiles.Spot.LABEL;
import static org.scelle.detect.marking.OfficeFiles.Spot.WATERMARK;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.detect.marking.OfficeFiles.Sheaf;
import org.scelle.detect.marking.OfficeFiles.Spot;
import org.scelle.evidence.OpenFile;
import org.scelle.extract.Examiner;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.Reading;
import org.scelle.model.Source;

/** Markings in real files of every format, read as the evidence is read. */
class MarkedFilesTest {

  private static final String BODY_TEXT =
      """
      Compte rendu de la visite du site de Nantes
      Le Dr Morel a présenté le calendrier des travaux.
      La direction régionale (DR) valide le budget avant la fin du mois.\
      """;

  /** Talk, false friends and nothing at all: none of it marks a document. */
  private static final List<String> NO_MARKING =
      List.of(
          "Direction régionale des Pays de la Loire",
          "Note de service",
          "Crédit photo : DR",
          "Secrétariat général",
          "Guide du marquage Diffusion Restreinte");

  private static final String TALK =
      BODY_TEXT
          + """

          Aucun document Diffusion Restreinte ne doit être déposé sur cet espace.
          La mention SECRET DÉFENSE n'est plus utilisée depuis 2021.\
          """;

  @TempDir Path folder;

  private final MarkingDetector detector = new MarkingDetector();

  /** Writes a format. */
  private interface Writer {
    byte[] write(Sheaf sheaf) throws IOException;
  }

  private record Format(String ending, Set<Spot> spots, Writer writer) {}

  private static final List<Format> FORMATS =
      List.of(
          new Format(
              "docx",
              Set.of(HEADER, FOOTER, FIRST_PAGE, WATERMARK, LABEL, BODY),
              OfficeFiles::docx),
          new Format("xlsx", Set.of(HEADER, FOOTER, FIRST_PAGE, LABEL, BODY), OfficeFiles::xlsx),
          new Format(
              "pptx",
              Set.of(HEADER, FOOTER, FIRST_PAGE, WATERMARK, LABEL, BODY),
              OfficeFiles::pptx),
          new Format("xls", Set.of(HEADER, FOOTER, FIRST_PAGE, BODY), OfficeFiles::xls),
          new Format("ppt", Set.of(FOOTER, BODY), OfficeFiles::ppt),
          new Format(
              "pdf", Set.of(HEADER, FOOTER, FIRST_PAGE, WATERMARK, LABEL, BODY), OfficeFiles::pdf),
          new Format("odt", Set.of(HEADER, FOOTER, LABEL, BODY), s -> open("text", s)),
          new Format("ods", Set.of(HEADER, FOOTER, LABEL, BODY), s -> open("spreadsheet", s)),
          new Format(
              "odp",
              Set.of(HEADER, FOOTER, FIRST_PAGE, WATERMARK, LABEL, BODY),
              s -> open("presentation", s)),
          new Format("rtf", Set.of(HEADER, FOOTER, FIRST_PAGE, BODY), OfficeFiles::rtf),
          new Format("html", Set.of(HEADER, FOOTER, BODY), OfficeFiles::html),
          new Format("eml", Set.of(HEADER, LABEL, BODY), OfficeFiles::mail));

  /** What stands there and the scheme it is. */
  private record Mark(String words, String scheme) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark("DIFFUSION RESTREINTE", "FR-DR"),
          new Mark("Diffusion Restreinte", "FR-DR"),
          new Mark("D I F F U S I O N   R E S T R E I N T E", "FR-DR"),
          new Mark("DIFFUSION-RESTREINTE", "FR-DR"),
          new Mark("DIFFUSION RESTREINTE - SPÉCIAL FRANCE", "FR-DR-SF"),
          new Mark("TRÈS SECRET", "FR-TS"),
          new Mark("CONFIDENTIEL DÉFENSE", "FR-CD"),
          new Mark("NATO RESTRICTED", "NATO-R"),
          new Mark("RESTREINT UE/EU RESTRICTED", "EU-R"),
          new Mark("CONFIDENTIEL PERSONNEL", "FR-CP"),
          new Mark("TLP:AMBER+STRICT", "TLP:AMBER+STRICT"));

  private static byte[] open(String kind, Sheaf sheaf) throws IOException {
    return OfficeFiles.openDocument(kind, sheaf);
  }

  @Test
  void markingsAreFoundWhereverTheyStandAndNothingElseIs(TestReporter reporter) throws IOException {
    List<String> missed = new ArrayList<>();
    List<String> alarms = new ArrayList<>();
    Map<String, Integer> of = new TreeMap<>();
    Map<String, Integer> missedOf = new TreeMap<>();
    int marked = 0;
    int unmarked = 0;
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Examiner.Budget budget = new Examiner.Budget(1, 256, Duration.ofSeconds(30), 1_000_000, 50, 8);
    try (Examiner examiner = Examiner.open(budget, scratch)) {
      int turn = 0;
      for (Format format : FORMATS) {
        for (Spot spot : Spot.values()) {
          if (!format.spots().contains(spot)) {
            continue;
          }
          for (int i = 0; i < 3; i++) {
            Mark mark = MARKS.get(turn++ % MARKS.size());
            String name = format.ending() + " " + spot + " " + mark.words();
            String got = borne(examiner, format, new Sheaf(spot, mark.words(), BODY_TEXT));
            marked++;
            of.merge(format.ending(), 1, Integer::sum);
            if (!got.equals(mark.scheme())) {
              missed.add(name + " -> " + got);
              missedOf.merge(format.ending(), 1, Integer::sum);
            }
          }
          String plain = NO_MARKING.get(turn % NO_MARKING.size());
          String words = spot == LABEL ? "C1 - Interne" : plain;
          String got = borne(examiner, format, new Sheaf(spot, words, TALK));
          unmarked++;
          if (!got.isEmpty()) {
            alarms.add(format.ending() + " " + spot + " " + words + " -> " + got);
          }
        }
      }
    }
    double recall = 1 - missed.size() / (double) marked;
    double falseAlarms = alarms.size() / (double) unmarked;
    reporter.publishEntry(
        "made files",
        marked
            + " marked, recall "
            + recall
            + "; "
            + unmarked
            + " unmarked, false alarms "
            + falseAlarms);
    assertThat(recall).as("missed " + missed).isGreaterThanOrEqualTo(0.98);
    of.forEach((format, many) ->
        assertThat(1 - missedOf.getOrDefault(format, 0) / (double) many)
            .as("recall in " + format + ", missed " + missed)
            .isGreaterThanOrEqualTo(0.98));
    assertThat(falseAlarms).as("alarms " + alarms).isLessThan(0.03);
  }

  /** The scheme a file is said to bear; empty when it bears none. */
  private String borne(Examiner examiner, Format format, Sheaf sheaf) throws IOException {
    Document document =
        examiner.examine(new Made("piece." + format.ending(), format.writer().write(sheaf)));
    Reading reading =
        new Reading(
            Reading.Kind.DOCUMENT,
            "d".repeat(64),
            Source.whole(new EvidenceFile("piece", "", 1, "d".repeat(64))),
            List.of(),
            document.passages());
    return detector.inspect(reading).stream()
        .filter(finding -> finding.label().equals("marking"))
        .map(Finding::scheme)
        .findFirst()
        .orElse("");
  }

  /** A file of the evidence held in memory. */
  private final class Made implements OpenFile {
    private final EvidenceFile file;
    private final byte[] bytes;

    Made(String name, byte[] bytes) {
      this.bytes = bytes;
      this.file = new EvidenceFile(name, "", bytes.length, "e".repeat(64));
    }

    @Override
    public EvidenceFile file() {
      return file;
    }

    @Override
    public @Nullable Long modified() {
      return null;
    }

    @Override
    public String damage() {
      return "";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public Path onDisk() throws IOException {
      return Files.write(folder.resolve(file.name()), bytes);
    }

    @Override
    public void close() {}
  }
}
